"""One editor's own changes, made faster than the line carries them, never conflict."""

import pytest
from playwright.sync_api import Page, expect

from annotations.models import Claim
from tests import factories as make
from tests.browser import hands


def number_line(page: Page):
    return hands.card(page).locator(".quantities li[data-quantity]")


def all_is_saved(page: Page) -> None:
    hands.saved(page)
    expect(page.locator("#kept li")).to_have_count(0)


def test_verdict_begun_offline_lets_a_number_be_confirmed_too(card, claim):
    page = card()
    page.context.set_offline(True)
    hands.card(page).get_by_role("radio", name="False", exact=True).check()
    number_line(page).get_by_role("button", name="Confirm").click()
    expect(page.locator("#saved")).to_contain_text("kept here")
    page.context.set_offline(False)
    expect(number_line(page)).not_to_contain_text("unconfirmed")
    all_is_saved(page)
    assert make.fresh(claim).verdict.rating.slug == "false"
    assert claim.quantities.get(discarded_at=None).confirmed_by


def test_verdict_and_a_discard_at_once_are_no_conflict(card, claim):
    page = card()
    page.evaluate(
        """() => {
          document.querySelector('#card input[name="rating"]').click();
          document.querySelector('#card [data-do="discard"]').click();
        }"""
    )
    expect(page.locator("#toast")).to_contain_text("discarded")
    assert make.fresh(claim).discarded_at


def test_edges_moved_offline_step_by_step_all_arrive(card, claim):
    page = card()
    hands.card(page).locator("h2").focus()
    page.context.set_offline(True)
    for _ in range(3):
        page.keyboard.press("]")
        page.wait_for_timeout(1200)  # longer than edges rest before they are written
    page.context.set_offline(False)
    start = make.TEXT.index(make.WORDS)
    more = make.TEXT[start + len(make.WORDS) :].split()[:3]
    marked = hands.card(page).locator(".marked")
    for word in more:
        expect(marked).to_contain_text(word.strip(".,"))
    all_is_saved(page)
    hands.card(page).get_by_role("button", name="Discard the claim").click()
    expect(page.locator("#toast")).to_contain_text("discarded")


@pytest.mark.parametrize(
    ("typed", "kept"), [("2,600", 2600), ("١٢٠٠", 1200), ("12,5", 12.5)]
)
def test_number_is_taken_as_people_write_it(card, claim, typed, kept):
    page = card()
    line = number_line(page)
    line.locator("[data-part='amount'] > summary").click()
    line.get_by_label("From, or the value").fill(typed)
    line.get_by_role("button", name="Save and confirm").first.click()
    expect(line).not_to_contain_text("unconfirmed")
    number = claim.quantities.get(discarded_at=None)
    assert (number.low, number.high) == (kept, kept)


def test_a_number_that_was_typed_and_not_added_holds_the_submission(
    card, claim: Claim, annotator
):
    make.make_verdict(claim, annotator)
    page = card()
    hands.card(page).get_by_text("Add a number").click()
    hands.card(page).locator("#qnew-low").fill("7")
    hands.card(page).get_by_role("button", name="Submit").click()
    expect(hands.card(page).locator('[data-error-of="moves"]')).to_contain_text(
        "A number is typed"
    )
    assert make.fresh(claim).verdict.status == "draft"
