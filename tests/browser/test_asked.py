"""What was asked for by a button and waits: it outlives the page, and has a name."""

import pytest
from playwright.sync_api import expect

from tests import factories as make
from tests.browser import hands
from tests.browser.test_unsent import TWO_NUMBERS, number_line, open_amount


@pytest.mark.parametrize("is_open", [True, False])
def test_a_second_confirming_or_removing_without_a_line_outlives_the_page(
    card, claim, annotator, is_open
):
    numbers = [*TWO_NUMBERS, {"low": "8", "high": "8"}]
    unconfirmed = [{**number, "confirmed": False} for number in numbers]
    make.amend_claim(claim, annotator, quantities=unconfirmed)
    one, two, three = claim.quantities.filter(discarded_at=None).order_by("pk")
    page = card()
    hands.nothing_arrives(page)
    for number in (one, two):
        number_line(page, number).get_by_role("button", name="Confirm").click()
    open_amount(number_line(page, three))
    number_line(page, three).get_by_role("button", name="Remove").click()
    expect(page.locator("#saved")).to_have_text("not connected, 3 changes kept here")
    if not is_open:
        hands.leave_the_card(page)
    page = hands.kill(page)
    hands.saved(page)
    expect(page.locator("#kept")).to_be_hidden()
    kept = claim.quantities.filter(discarded_at=None).order_by("pk")
    assert [(row.low, row.confirmed_by) for row in kept] == [
        (1200, annotator),
        (3, annotator),
    ]


def test_what_is_kept_names_its_claim_as_the_list_does(card, claim, annotator):
    article = claim.appearances.get().article
    make.make_claim(article, "Harbour ferries", annotator)
    make.make_claim(article, "The port office", annotator)
    page = card()
    expect(page.locator(f"#row-{claim.pk} .number")).to_have_text("3")
    hands.add_evidence(page, "Harbour count")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.locator("#kept li")).to_contain_text("Claim 3: new evidence")
