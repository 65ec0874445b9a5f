"""Fields that take a name: what is known and what stands nearby is offered."""

import pytest
from playwright.sync_api import expect

from annotations.models import Claimant, Topic
from tests import factories
from tests.browser import hands

LONGER_THAN_A_PAUSE = 1_500
"""Milliseconds; a form saves itself after 700."""


@pytest.fixture
def known(annotator):
    """Names in use in another article."""
    article = factories.make_article(annotator, "Trams\n\nThe trams ran on time.\n")
    for name in ("Éva Transport Board", "Transport union"):
        factories.make_claim(
            article, "trams ran", annotator, claimant=name, topics=["Ferries", "Fares"]
        )


def options(page):
    return page.locator(".choices [role=option]")


def test_name_is_found_and_taken_by_keyboard(known, card, claim):
    page = card()
    field = hands.card(page).get_by_role("textbox", name="Claimant")
    field.focus()
    field = hands.card(page).get_by_role("combobox", name="Claimant")
    page.keyboard.type("transp")
    expect(options(page)).to_have_text(["Transport union", "Éva Transport Board"])
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(options(page).nth(1)).to_have_attribute("aria-selected", "true")
    with page.expect_response(
        lambda answer: "Board" in (answer.request.post_data or "")
    ):
        page.keyboard.press("Enter")
    expect(field).to_have_value("Éva Transport Board")
    expect(options(page)).to_have_count(0)
    assert factories.fresh(claim).claimant.name == "Éva Transport Board"


def test_escape_closes_the_list_and_leaves_the_words(known, card, claim):
    page = card()
    field = hands.card(page).locator("#field-claimant")
    field.focus()
    page.keyboard.type("eva")
    expect(options(page)).to_have_text(["Éva Transport Board"])
    page.keyboard.press("Escape")
    expect(options(page)).to_have_count(0)
    expect(field).to_be_focused()
    expect(field).to_have_value("eva")


def test_topics_are_completed_one_by_one(known, card, claim):
    page = card()
    field = hands.card(page).locator("#field-topics")
    field.focus()
    page.keyboard.type("Harbour, fer")
    expect(options(page)).to_have_text(["Ferries"])
    with page.expect_response(
        lambda answer: "Ferries" in (answer.request.post_data or "")
    ):
        options(page).click()
    expect(field).to_have_value("Harbour, Ferries")
    assert set(claim.topics.values_list("name", flat=True)) == {"Harbour", "Ferries"}
    assert Topic.objects.filter(name="Ferries").count() == 1


def test_name_that_stands_nearby_is_taken_by_a_click(card, claim):
    page = card()
    near = hands.card(page).get_by_role("group", name="Named nearby")
    near.get_by_role("button", name="Port office").click()
    expect(hands.card(page).locator("#field-claimant")).to_have_value("Port office")
    hands.saved(page)
    assert factories.fresh(claim).claimant.name == "Port office"


def test_name_nearby_is_offered_while_typing_too(card, claim):
    page = card()
    hands.card(page).locator("#field-claimant").focus()
    page.keyboard.type("off")
    expect(options(page)).to_have_text(["Port office"])


@pytest.mark.parametrize("leave", ["Tab", "Enter"])
def test_name_is_stored_when_it_is_whole_and_never_before(card, claim, leave):
    page = card()
    field = hands.card(page).locator("#field-claimant")
    field.focus()
    page.keyboard.type("Harbour")
    expect(page.locator("#saved")).to_have_text("not saved yet")
    page.wait_for_timeout(LONGER_THAN_A_PAUSE)
    assert not Claimant.objects.filter(name__startswith="Harbour").exists()
    page.keyboard.type(" council")
    with page.expect_response(lambda answer: answer.request.method == "PATCH"):
        page.keyboard.press(leave)
    hands.saved(page)
    assert factories.fresh(claim).claimant.name == "Harbour council"
    assert Claimant.objects.filter(name__startswith="Harbour").count() == 1


def test_name_being_typed_is_kept_and_stored_when_its_card_is_left(card, claim):
    page = card()
    field = hands.card(page).locator("#field-claimant")
    field.focus()
    page.keyboard.type("Harbour council")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(hands.card(page)).to_be_hidden()
    hands.saved(page)
    assert factories.fresh(claim).claimant.name == "Harbour council"


def test_other_fields_save_while_a_name_is_unfinished(card, claim):
    page = card()
    hands.card(page).locator("#field-statement").fill("Some took the ferry.")
    hands.card(page).locator("#field-claimant").focus()
    page.keyboard.type("Harb")
    with page.expect_response(lambda answer: answer.request.method == "PATCH"):
        hands.card(page).locator("#field-claimant").press("o")
    assert factories.fresh(claim).statement == "Some took the ferry."
    assert not Claimant.objects.filter(name__startswith="Harb").exists()
