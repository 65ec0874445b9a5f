"""Two texts of one field, side by side: keep, take or merge, and lose neither."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from annotations.actions import verdicts
from annotations.queries import history
from tests import factories
from tests.browser import hands


@pytest.fixture
def verdict(claim, annotator):
    return factories.make_verdict(claim, annotator)


@pytest.fixture
def they_write(verdict, second_annotator):
    """`they_write(**fields)`: the other editor changes the verdict."""
    return lambda **fields: verdicts.amend_verdict(
        verdict_id=verdict.pk, by=second_annotator, fields=fields
    )


def told(claim) -> set[str]:
    """Every text that the claim's history shows."""
    changes = [change for entry in history.of(claim.pk) for change in entry.changes]
    return {text for change in changes for text in (change.old, change.new)}


@pytest.fixture
def dispute(card, verdict, they_write):
    """The page with a dispute open about the summary."""
    page = card()
    they_write(summary="The register shows 1,100 of them.")
    hands.card(page).get_by_label("Summary").fill("The register shows 900 of them.")
    expect(hands.card(page).locator(".conflict")).to_be_visible()
    return page


def test_both_texts_are_shown_with_the_words_that_differ(dispute):
    box = hands.card(dispute).locator(".conflict")
    expect(box.locator(".theirs")).to_have_text("The register shows 1,100 of them.")
    expect(box.locator(".mine")).to_have_text("The register shows 900 of them.")
    expect(box.locator(".theirs del")).to_have_text(["1,100"])
    expect(box.locator(".mine ins")).to_have_text(["900"])


@pytest.mark.parametrize("choice", ["Keep mine", "Take theirs"])
def test_the_text_that_was_not_chosen_is_in_the_history(dispute, claim, choice):
    with dispute.expect_response(lambda answer: answer.request.method != "GET"):
        hands.card(dispute).get_by_role("button", name=choice).click()
    expect(hands.card(dispute).locator(".conflict")).to_have_count(0)
    hands.saved(dispute)
    mine, theirs = (
        "The register shows 900 of them.",
        "The register shows 1,100 of them.",
    )
    assert {mine, theirs} <= told(claim)
    dispute.goto(reverse("desk-claim", args=[claim.pk]))
    dispute.get_by_text(re.compile(r"^\d+ changes$")).click()
    for words in (mine, theirs):
        expect(
            dispute.locator("#history ~ details").get_by_text(words).first
        ).to_be_visible()


def test_two_texts_are_merged_by_hand(dispute, claim, verdict):
    box = hands.card(dispute).locator(".conflict")
    box.get_by_role("button", name="Merge by hand").click()
    field = box.get_by_role("textbox")
    expect(field).to_have_value("The register shows 900 of them.")
    field.fill("The registers show 900 and 1,100 of them.")
    expect(box.locator(".mine")).to_have_text("The register shows 900 of them.")
    dispute.reload()
    expect(box.locator(".mine")).to_have_text("The register shows 900 of them.")
    expect(hands.card(dispute).get_by_label("Summary")).to_have_value(
        "The registers show 900 and 1,100 of them."
    )
    box.get_by_role("button", name="Merge by hand").click()
    with dispute.expect_response(lambda answer: answer.request.method == "PATCH"):
        box.get_by_role("button", name="Use these words").click()
    expect(box).to_have_count(0)
    hands.saved(dispute)
    assert (
        factories.fresh(verdict).summary == "The registers show 900 and 1,100 of them."
    )
    assert "The register shows 900 of them." in told(claim)


def test_words_typed_on_during_a_dispute_are_mine(dispute):
    hands.card(dispute).get_by_label("Summary").fill("The register shows none.")
    box = hands.card(dispute).locator(".conflict")
    expect(box.locator(".mine")).to_have_text("The register shows none.")


def test_a_choice_of_two_ratings_is_named_in_words(card, verdict, they_write):
    page = card()
    they_write(rating="false")
    hands.card(page).get_by_role("radio", name="Half true").check()
    box = hands.card(page).locator(".conflict")
    expect(box.locator(".theirs")).to_have_text("False")
    expect(box.locator(".mine")).to_have_text("Half true")
    expect(box.get_by_role("button", name="Merge by hand")).to_have_count(0)


def test_a_save_that_changed_nothing_does_not_hide_what_they_wrote(
    card, claim, annotator, verdict, they_write
):
    factories.amend_claim(claim, annotator, topics=["Ferries", "Fares"])
    page = card()
    mine = hands.card(page)
    they_write(summary="The register shows 1,100 of them.")
    # Both fields wait at once: the first is saved, and holds what it held.
    mine.get_by_label("Summary").evaluate(
        """(summary, statement) => {
          const typed = (field, value) => {
            field.value = value;
            field.dispatchEvent(new Event("input", { bubbles: true }));
          };
          const other = summary.closest("#card").querySelector("[name=topics]");
          typed(other, other.value.split(", ").reverse().join(", "));
          other.dispatchEvent(new Event("change", { bubbles: true }));
          typed(summary, "The register shows 900 of them.");
        }"""
    )
    expect(mine.locator(".conflict")).to_be_visible()
    verdict.refresh_from_db()
    assert verdict.summary == "The register shows 1,100 of them."
