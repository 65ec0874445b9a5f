"""Finding words in the text, and going on from them."""

import pytest
from playwright.sync_api import expect

from annotations.models import Claim
from tests import factories
from tests.browser import hands
from tests.browser.test_spans import ARABIC, span_of


@pytest.fixture
def desk(page_of, annotator):
    def opened(text=factories.TEXT, language="en"):
        page = page_of(annotator)
        article = factories.make_article(annotator, text=text, language=language)
        hands.open_workbench(page, article)
        return page

    return opened


PAINTED = (
    """name => [...(CSS.highlights.get(name) ?? [])].map(range => range.toString())"""
)


def test_every_place_is_painted_and_walked(desk):
    page = desk()
    page.keyboard.press("/")
    page.keyboard.type("HARBOUR")
    count = page.locator("#find output")
    expect(count).to_have_text("1 of 2")
    assert page.evaluate(PAINTED, "found") == ["Harbour", "harbour"]
    page.keyboard.press("Enter")
    expect(count).to_have_text("2 of 2")
    assert page.evaluate(PAINTED, "found-here") == ["harbour"]
    page.keyboard.press("Enter")
    expect(count).to_have_text("1 of 2")
    page.keyboard.press("Shift+Enter")
    expect(count).to_have_text("2 of 2")
    page.keyboard.type("x")
    expect(count).to_have_text("not in the text")
    assert page.evaluate(PAINTED, "found") == []


def test_escape_leaves_the_caret_at_the_words_for_the_next_key(desk):
    page = desk()
    page.keyboard.press("/")
    page.keyboard.type("1,200 pass")
    page.keyboard.press("Escape")
    expect(page.locator("#find")).to_be_hidden()
    assert page.evaluate(PAINTED, "found") == []
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("c")
    expect(hands.card(page).locator(".marked")).to_have_text("1,200 passengers used")
    assert span_of(Claim.objects.get()).exact == "1,200 passengers used"


def test_arabic_marks_and_digits_are_one(desk):
    page = desk(ARABIC, language="ar")
    page.keyboard.press("/")
    page.keyboard.type("هَيئة المِيناء")
    expect(page.locator("#find output")).to_have_text("1 of 1")
    page.get_by_label("Find in the text").locator("input").fill("١٬٢٠٠")
    assert page.evaluate(PAINTED, "found") == ["1,200"]
    page.get_by_role("button", name="Close", exact=True).click()
    page.keyboard.press("Enter")
    expect(hands.card(page).locator(".marked")).to_have_text("1,200")


def test_escape_goes_one_step_out_at_a_time(card):
    page = card()
    page.keyboard.press("/")
    page.keyboard.type("ferries")
    page.keyboard.press("Escape")
    expect(page.locator("#find")).to_be_hidden()
    expect(hands.card(page)).to_be_visible()
    assert page.evaluate("() => document.getSelection().toString()") == "ferries"
    page.keyboard.press("Escape")
    assert page.evaluate("() => document.getSelection().toString()") == ""
    expect(hands.card(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(hands.card(page)).to_be_hidden()
    expect(page.locator("#claims a").first).to_be_focused()
