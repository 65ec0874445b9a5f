"""Words that are a claim already are not silently another; too many are none at all."""

import pytest
from playwright.sync_api import Page, expect

from annotations.models import Claim
from tests import factories
from tests.browser import hands
from tests.browser.test_outbox import PIER, mark_unanswered

ALREADY = "These words are marked already"


@pytest.fixture
def article(claim):
    return claim.appearances.get().article


def press_c(page: Page, words: str) -> None:
    hands.select(page, words)
    page.keyboard.press("c")


def test_the_claim_that_is_there_is_opened_and_another_made_on_purpose(
    page_of, annotator, claim, article
):
    page = page_of(annotator)
    hands.open_workbench(page, article)
    press_c(page, factories.WORDS)
    expect(page.locator("#toast")).to_contain_text(f"{ALREADY}: claim 1.")
    expect(hands.card(page).locator(f"#claim-{claim.pk}")).to_be_visible()
    assert Claim.objects.count() == 1
    page.get_by_role("button", name="Mark once more").click()
    expect(page.locator("#claims li")).to_have_count(2)
    assert Claim.objects.count() == 2


def test_a_colleagues_mark_that_is_not_drawn_yet_is_found(
    page_of, annotator, second_annotator, claim, article
):
    page = page_of(annotator)
    hands.open_workbench(page, article)
    hands.intercept(page, "**/pulse/", lambda route: route.abort())
    theirs = factories.make_claim(article, PIER, second_annotator)
    press_c(page, PIER)
    expect(page.locator("#toast")).to_contain_text(f"{ALREADY}: claim 2.")
    expect(hands.card(page).locator(f"#claim-{theirs.pk}")).to_be_visible()
    assert Claim.objects.count() == 2


def test_words_that_wait_for_the_line_are_not_marked_again(card, claim):
    page = card()
    hands.pull_the_plug(page)
    mark_unanswered(page, PIER)
    press_c(page, PIER)
    expect(page.locator("#toast")).to_contain_text("These words are being marked.")
    page.context.set_offline(False)
    expect(page.locator("#claims li")).to_have_count(2)
    assert Claim.objects.count() == 2


def test_a_mark_that_comes_late_finds_the_one_that_is_there(
    card, claim, article, second_annotator
):
    page = card()
    hands.pull_the_plug(page)
    mark_unanswered(page, PIER)
    expect(page.locator("#saved")).to_contain_text("1 change kept here")
    theirs = factories.make_claim(article, PIER, second_annotator)
    hands.leave_the_card(page)
    hands.load_again(page)
    kept = page.locator("#kept li")
    expect(kept).to_contain_text(f"Not saved: {ALREADY}.")
    assert Claim.objects.count() == 2
    kept.get_by_role("link", name="Open").click()
    expect(hands.card(page).locator(f"#claim-{theirs.pk}")).to_be_visible()
    kept.get_by_role("button", name="Mark once more").click()
    expect(page.locator("#claims li")).to_have_count(3)
    expect(page.locator("#kept")).to_be_hidden()


@pytest.mark.parametrize(
    "text",
    [
        "Boats\n\n" + "The pier took boats.\n\n" * 4,
        "Boats\n\n" + "The pier took boats. " * 80 + "\n",
    ],
)
def test_the_whole_article_is_no_claim(page_of, annotator, text):
    page = page_of(annotator)
    hands.open_workbench(page, factories.make_article(annotator, text))
    page.locator("#article-text").focus()
    page.keyboard.press("Control+a")
    page.keyboard.press("c")
    expect(page.locator("#toast")).to_contain_text(
        "Select one statement: 3 paragraphs or 1,500 letters at most."
    )
    assert not Claim.objects.exists()
