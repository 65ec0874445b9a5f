"""A claim that somebody discards while another writes on its card."""

import pytest
from playwright.sync_api import Page, expect

from annotations.actions import claims
from tests import factories
from tests.browser import hands
from tests.browser.test_desk_access import violations

STATEMENT = "The claim, so that it stands alone"


@pytest.fixture
def other(claim, annotator):
    article = claim.appearances.get().article
    return factories.make_claim(article, "Fares rose by 12 percent", annotator)


@pytest.fixture
def written(card, claim, other, second_annotator) -> Page:
    """The card of a claim that was discarded while words were typed on it."""
    page = card()
    hands.nothing_arrives(page)
    hands.type_into(page, STATEMENT, "Mine, not saved.")
    claims.discard_claim(claim_id=claim.pk, by=second_annotator)
    page.unroute(hands.WRITES)
    page.evaluate("dispatchEvent(new Event('focus'))")
    expect(gone(page)).to_be_visible()
    return page


def gone(page: Page):
    return hands.card(page).get_by_role("alert").filter(has_text="discarded")


def kept(page: Page):
    return page.locator("#kept li")


def test_it_says_who_discarded_it_and_keeps_the_words(written):
    page = written
    expect(gone(page)).to_contain_text("second-annotator discarded this claim")
    expect(hands.card(page).get_by_label(STATEMENT)).to_have_value("Mine, not saved.")
    expect(kept(page).get_by_role("textbox")).to_have_value("Mine, not saved.")
    expect(kept(page).get_by_role("button", name="Copy")).to_be_visible()
    expect(kept(page)).to_contain_text("A claim not listed here: what it says")
    assert violations(page) == []
    expect(page.locator("body")).not_to_contain_text("nothing at this address")


def test_its_message_does_not_follow_to_another_card(written, other):
    page = written
    page.locator(f"[data-choose='{other.pk}']").click()
    expect(hands.card(page).locator(f"#claim-{other.pk}")).to_be_visible()
    expect(gone(page)).to_have_count(0)
    expect(page.locator("#saved")).to_have_text("not saved: see the list")
    expect(kept(page).get_by_role("textbox")).to_have_value("Mine, not saved.")
    kept(page).get_by_role("button", name="Let go").click()
    expect(kept(page)).to_have_count(0)
    page.locator("#toast").get_by_role("button", name="Undo").click()
    expect(kept(page).get_by_role("textbox")).to_have_value("Mine, not saved.")
    kept(page).get_by_role("button", name="Let go").click()
    hands.write(page, STATEMENT, "Fares rose.")


def test_brought_back_it_takes_the_words(written, claim):
    page = written
    gone(page).get_by_role("button", name="Bring it back").click()
    hands.saved(page)
    expect(page.locator(f"#row-{claim.pk}")).to_contain_text("Mine, not saved.")
    expect(gone(page)).to_have_count(0)
    expect(page.locator("#kept")).to_be_hidden()
    now = factories.fresh(claim)
    assert (now.statement, now.discarded_at) == ("Mine, not saved.", None)


def test_a_discarded_claim_that_is_opened_says_so(card, claim, second_annotator):
    page = card()
    claims.discard_claim(claim_id=claim.pk, by=second_annotator)
    page.goto("about:blank")
    page.go_back()
    expect(page.locator("#toast")).to_have_text("The claim is not there any more.")
