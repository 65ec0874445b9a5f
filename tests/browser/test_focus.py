"""The focus never falls to the page: it goes to what is next to the thing that went."""

import pytest
from playwright.sync_api import Page, expect

from tests import factories
from tests.browser import hands

SUMMARY = "The register shows as many."


@pytest.fixture
def claims(claim, annotator):
    """The claims of the article in its order."""
    article = claim.appearances.get().article
    words = ["the pier safe", "Fares rose by 12 percent"]
    return [claim, *(factories.make_claim(article, said, annotator) for said in words)]


@pytest.fixture
def page(claims, card) -> Page:
    return card()


def heading(page: Page):
    return hands.card(page).get_by_role("heading", name="Claim", exact=True)


def link(page: Page, claim):
    return page.locator(f"#row-{claim.pk} a")


def test_escape_goes_from_a_field_to_its_card_and_from_there_to_the_list(page, claims):
    page.keyboard.press("s")
    expect(hands.card(page).get_by_label("Summary")).to_be_focused()
    page.keyboard.press("Escape")
    expect(heading(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(link(page, claims[0])).to_be_focused()


def test_after_a_discard_the_next_claim_of_the_list_has_it(page, claims):
    discard = hands.card(page).get_by_role("button", name="Discard the claim")
    discard.click()
    expect(page.locator(f"#row-{claims[0].pk}")).to_have_count(0)
    expect(link(page, claims[1])).to_be_focused()
    link(page, claims[2]).click()
    expect(hands.card(page).locator(f"#claim-{claims[2].pk}")).to_be_visible()
    discard.click()
    expect(page.locator(f"#row-{claims[2].pk}")).to_have_count(0)
    expect(link(page, claims[1])).to_be_focused()
    page.get_by_role("button", name="Undo").focus()
    page.keyboard.press("Enter")
    expect(heading(page)).to_be_focused()


def test_a_claim_put_aside_leaves_it_on_its_card(page, claims):
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("x")
    page.keyboard.press("1")
    expect(heading(page)).to_be_focused()
    expect(page.locator("#toast")).to_contain_text("Not checking")
    expect(heading(page)).to_be_focused()


def test_a_claim_that_its_filter_lets_go_gives_it_to_the_next(page, claims):
    page.keyboard.press("Escape")
    page.locator("[data-filter='unsourced']").click()
    link(page, claims[-1]).focus()
    page.keyboard.press("x")
    page.keyboard.press("1")
    expect(page.locator("#toast")).to_contain_text("Not checking")
    assert page.evaluate("document.activeElement !== document.body")


def test_undo_leaves_it_on_the_card_or_in_the_list(page, claims):
    hands.write(page, "Summary", SUMMARY)
    heading(page).focus()
    page.keyboard.press("Control+z")
    expect(page.locator("#toast")).to_contain_text("Took back")
    expect(heading(page)).to_be_focused()
    page.keyboard.press("Escape")
    for claim in (claims[2], claims[1]):
        link(page, claim).focus()
        page.keyboard.press("Control+z")
        expect(page.locator(f"#row-{claim.pk}")).to_have_count(0)
    expect(link(page, claims[0])).to_be_focused()
    page.get_by_role("button", name="Take back").click()
    expect(page.get_by_text("0 claims")).to_be_visible()
    expect(page.get_by_role("button", name="Do again")).to_be_focused()


def test_the_heading_that_has_it_is_described_by_the_words_of_the_claim(page):
    hands.mark(page, "The port office")
    expect(heading(page)).to_be_focused()
    expect(heading(page)).to_have_accessible_description("The port office")
    page.keyboard.press("j")
    expect(heading(page)).to_have_accessible_description(factories.WORDS)
    expect(heading(page)).to_be_focused()
