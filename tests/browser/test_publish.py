"""From a marked sentence to a public page, by two people."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from annotations.models import Claim, Verdict
from tests import factories
from tests.browser import hands

SUMMARY = "The register of the day counts 1,214 passengers."


@pytest.fixture
def article(annotator):
    return factories.make_article(annotator)


@pytest.fixture
def submitted(annotator, article) -> Verdict:
    claim = factories.make_claim(article, factories.WORDS, annotator)
    verdict = factories.make_verdict(claim, annotator)
    return factories.fresh(factories.submit(verdict, annotator))


def test_marked_sourced_submitted_and_published_by_a_second_person(
    page_of, annotator, reviewer, article
):
    desk = page_of()
    desk.goto(reverse("workbench", args=[article.pk]))
    desk.get_by_label("Username").fill("annotator")
    desk.get_by_label("Password").fill(factories.PASSWORD)
    desk.get_by_role("button", name="Sign in").click()
    expect(desk.locator("#article-text")).to_be_visible()

    hands.mark(desk, factories.WORDS)
    expect(hands.card(desk)).to_contain_text("about 1,200 passengers")
    hands.rate(desk, "True")
    hands.write(desk, "Summary", SUMMARY)
    hands.cite(desk, "Passenger register", Link="https://example.org/register")
    expect(hands.card(desk).locator(".gate .failure")).to_have_count(0)
    hands.submit(desk)

    second = page_of(reviewer)
    second.goto(reverse("desk"))
    second.get_by_role("link", name=factories.WORDS).click()
    expect(second.get_by_text(SUMMARY)).to_be_visible()
    second.get_by_role("button", name="Publish", exact=True).click()
    expect(second.get_by_text("Published.")).to_be_visible()

    reader = page_of()
    reader.goto(reverse("claim-redirect", args=[Claim.objects.get().pk]))
    expect(reader.get_by_role("heading", level=1)).to_contain_text(factories.WORDS)
    expect(reader.get_by_text(SUMMARY)).to_be_visible()
    expect(reader.get_by_role("link", name="Passenger register")).to_be_visible()
    assert reader.context.cookies() == []


def test_an_author_finds_no_button_and_every_door_shut(page_of, editor, submitted):
    page = page_of(editor)
    hands.open_workbench(page, submitted.claim.appearances.get().article)
    page.locator(f"[data-choose='{submitted.claim_id}']").click()
    hands.write(page, "Summary", "The editor wrote this.")

    page.goto(reverse("review-verdict", args=[submitted.pk]))
    expect(page.get_by_text("You wrote this verdict")).to_be_visible()
    expect(page.get_by_role("button", name="Publish")).to_have_count(0)

    status = page.evaluate(
        """async ([path, version]) => {
          const token = document.cookie.match(/csrf=([^;]+)/)[1];
          const headers = {
            "Content-Type": "application/json",
            "If-Match": `"${version}"`,
            "X-CSRFToken": token,
          };
          const asked = { method: "POST", headers, body: "{}" };
          return (await fetch(path, asked)).status;
        }""",
        [
            f"/api/v1/verdicts/{submitted.pk}/publications/",
            factories.fresh(submitted).version,
        ],
    )
    assert status == 403
    assert factories.fresh(submitted).status == "in_review"


def test_a_typo_mended_while_the_reviewer_reads_is_shown_before_publishing(
    page_of, annotator, reviewer, submitted
):
    reading = page_of(reviewer)
    reading.goto(reverse("review-verdict", args=[submitted.pk]))

    writing = page_of(annotator)
    hands.open_workbench(writing, submitted.claim.appearances.get().article)
    writing.locator(f"[data-choose='{submitted.claim_id}']").click()
    hands.write(writing, "Summary", "The register shows one more.")

    reading.get_by_role("button", name="Publish", exact=True).click()
    expect(reading.get_by_text("Changed since you read it:")).to_be_visible()
    expect(reading.locator("ins")).to_have_text(["The register shows one more."])
    reading.get_by_role("button", name="Publish", exact=True).click()
    expect(reading.get_by_text("Published.")).to_be_visible()
    assert factories.fresh(submitted).status == "published"


def test_a_returned_draft_comes_back_with_its_note(
    page_of, annotator, reviewer, submitted
):
    reading = page_of(reviewer)
    reading.goto(reverse("review-verdict", args=[submitted.pk]))
    offer = reading.get_by_role("region", name="Return with a note")
    offer.get_by_label("Note for the desk").fill("Which register is it?")
    offer.get_by_role("button", name="Return with a note").click()
    expect(reading.get_by_text("Returned.")).to_be_visible()

    writing = page_of(annotator)
    writing.goto(reverse("desk"))
    returned = writing.get_by_role("region", name="Returned to you")
    expect(returned).to_contain_text("Which register is it?")
    returned.get_by_role("link").click()
    expect(hands.card(writing).locator(".returned")).to_contain_text("Which register")


def test_a_new_article_goes_from_the_box_to_the_workbench(page_of, annotator):
    page = page_of(annotator)
    page.goto(reverse("desk"))
    page.get_by_role("link", name="New article").last.click()
    page.get_by_label("Text of the article").fill(factories.TEXT)
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_label("Title")).to_have_value(factories.TEXT.split("\n")[0])
    page.get_by_label("Outlet").fill("Harbour Gazette")
    page.get_by_role("button", name="Add the article").click()
    expect(page.locator("#article-text")).to_contain_text("about 1,200 passengers")
    hands.mark(page, "about 1,200 passengers")
