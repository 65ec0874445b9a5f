"""Marking without a mouse: the caret in the text."""

import pytest
from playwright.sync_api import expect

from annotations.models import Citation, Claim, Verdict
from tests import factories
from tests.browser import hands
from tests.browser.test_spans import ARABIC, span_of

MIXED = (
    "A bax\u0301 😀 on the قارب pier\n\n"
    "قال مدير the harbour master إن 40 عبّارة غادرت.\n\n"
    "The “U.S. Harbour” 🇮🇶 held 12 000 people. Fares rose by 15%.\n"
)


@pytest.fixture
def desk(page_of, annotator):
    def opened(text=factories.TEXT, language="en", **options):
        page = page_of(annotator, **options)
        article = factories.make_article(annotator, text=text, language=language)
        hands.open_workbench(page, article)
        return page

    return opened


def press(page, keys):
    for key in keys.split():
        page.keyboard.press(key)


def selected(page) -> str:
    return page.evaluate("() => document.getSelection().toString()")


def said(page, words):
    expect(page.locator("#said")).to_have_text(words)


def test_it_walks_by_word_and_sentence_over_all_paragraphs(desk):
    page = desk()
    press(page, "v")
    said(page, "Harbour")
    press(page, "ArrowRight w")
    said(page, "ran")
    press(page, "b")
    said(page, "ferries")
    press(page, "s")
    said(page, "The")
    press(page, "s")
    assert selected(page) == "The"
    press(page, "w")
    assert selected(page) == "harbour"
    press(page, "S")
    assert selected(page) == "The"
    press(page, "S")
    assert selected(page) == "The"
    press(page, "ArrowLeft")
    said(page, "winter")
    press(page, "ArrowDown")
    assert selected(page) != "winter"


def test_what_is_selected_is_said_and_marked_with_enter(desk):
    page = desk()
    press(page, "v s w w w w w")
    press(page, "Shift+ArrowRight Shift+ArrowRight")
    said(page, "selected: about 1,200 passengers")
    expect(page.locator("#toolbar")).to_be_visible()
    press(page, "Shift+ArrowLeft Enter")
    expect(hands.card(page).locator(".marked")).to_have_text("about 1,200")
    assert span_of(Claim.objects.get()).exact == "about 1,200"


def test_a_caret_on_one_word_brings_no_toolbar(desk):
    page = desk()
    press(page, "v w w")
    said(page, "ran")
    page.wait_for_timeout(300)
    expect(page.locator("#toolbar")).to_be_hidden()


def test_the_whole_sentence_and_then_the_next(desk):
    page = desk()
    press(page, "v s w w a")
    first = "The port office said that about 1,200 passengers used the ferry"
    assert selected(page) == f"{first} on 3 March 2024."
    press(page, "a")
    assert selected(page).endswith("The harbour master called the pier safe.")
    press(page, "a c")
    span = span_of(_only(page))
    assert span.exact.startswith("The port office")
    assert span.exact.endswith("safe.\n\nFares rose by 12 percent in January 2025, "
                               "the council wrote.")  # fmt: skip


def test_by_letter_an_edge_may_stand_within_a_word(desk):
    page = desk()
    press(page, "v s Control+Shift+ArrowRight Control+Shift+ArrowRight")
    assert selected(page) == "The p"
    press(page, "Alt+Shift+ArrowLeft Alt+Shift+ArrowLeft Alt+Shift+ArrowLeft c")
    assert span_of(_only(page)).exact == "Th"


def test_a_letter_is_what_a_reader_counts(desk):
    page = desk(MIXED)
    press(page, "v w Control+Shift+ArrowRight")
    press(page, "Control+Shift+ArrowLeft Control+Shift+ArrowLeft")
    assert selected(page) == "ba"
    press(page, "Control+Shift+ArrowRight Control+Shift+ArrowRight")
    press(page, "Control+Shift+ArrowRight")
    assert selected(page) == "bax\u0301 😀"


def test_edges_of_the_selection_move_by_key(desk):
    page = desk()
    press(page, "v s w w ]")
    assert selected(page) == "office said"
    press(page, "[")
    assert selected(page) == "port office said"
    press(page, "{ }")
    assert selected(page) == "office"
    press(page, "} {")
    assert selected(page) == "office"


def test_left_is_forward_in_arabic(desk):
    page = desk(ARABIC, language="ar")
    press(page, "v ArrowLeft")
    said(page, "الركاب")
    press(page, "ArrowRight")
    said(page, "عدد")
    press(page, "s w w w w")
    press(page, "Shift+ArrowLeft Shift+ArrowLeft c")
    assert span_of(_only(page)).exact == "نحو 1,200 راكب"


def test_mixed_directions_and_what_stands_before(desk):
    page = desk(MIXED)
    press(page, "v s w w")
    assert selected(page) == "the"
    press(page, "Shift+ArrowLeft Shift+ArrowLeft Shift+ArrowLeft Shift+ArrowLeft c")
    first = _only(page)
    assert span_of(first).exact == "the harbour master إن 40"
    press(page, "v")
    for _ in range(3):
        press(page, "ArrowLeft")
    press(page, "w w w Shift+ArrowRight Shift+ArrowRight Enter")
    words = "🇮🇶 held 12 000"
    expect(hands.card(page).locator(".marked")).to_have_text(words)
    assert span_of(Claim.objects.exclude(pk=first.pk).get()).exact == words


def test_it_begins_where_it_stood_and_at_what_is_selected(desk):
    page = desk()
    press(page, "v w Shift+ArrowRight Escape")
    assert selected(page) == ""
    press(page, "v")
    assert selected(page) == "ran"
    hands.select(page, "1,200 passengers")
    press(page, "v Shift+ArrowRight")
    assert selected(page) == "1,200 passengers used"


def test_without_single_keys_enter_begins_and_marks(desk):
    page = desk()
    press(page, "?")
    page.get_by_label("Single keys are on").uncheck()
    page.get_by_role("button", name="Close").click()
    page.locator("#article-text").focus()
    press(page, "v")
    assert selected(page) == ""
    press(page, "Enter Shift+ArrowRight Enter")
    assert span_of(_only(page)).exact == "Harbour ferries"


def test_the_toolbar_is_reached_and_left_by_key(desk):
    page = desk()
    press(page, "v Shift+ArrowRight")
    expect(page.locator("#toolbar")).to_be_visible()
    press(page, "Tab")
    expect(page.get_by_role("button", name="Mark as claim")).to_be_focused()
    assert page.evaluate("() => CSS.highlights.has('draft')")
    page.wait_for_timeout(300)
    press(page, "ArrowRight")
    expect(page.get_by_role("button", name="Cancel")).to_be_focused()
    press(page, "Escape")
    expect(page.locator("#article-text")).to_be_focused()
    assert selected(page) == "Harbour ferries"
    press(page, "Tab Enter")
    assert span_of(_only(page)).exact == "Harbour ferries"


def test_a_mouse_leaves_the_focus_where_it_is(desk):
    page = desk()
    page.locator("#article-text").focus()
    hands.select(page, "1,200 passengers")
    expect(page.locator("#article-text")).to_be_focused()
    page.get_by_role("button", name="Mark as claim").hover()
    page.mouse.down()
    assert selected(page) == "1,200 passengers"
    expect(page.locator("#article-text")).to_be_focused()
    page.mouse.up()
    assert span_of(_only(page)).exact == "1,200 passengers"


def test_keys_of_another_keyboard(desk):
    """On an Arabic keyboard the key of `v` writes another letter."""
    page = desk()
    page.evaluate(
        """() => document.body.dispatchEvent(new KeyboardEvent("keydown", {
          key: "ر", code: "KeyV", bubbles: true }))"""
    )
    assert selected(page) == "Harbour"


def test_a_claim_from_mark_to_submit_without_a_mouse(desk):
    page = desk()
    press(page, "v s w w w w w")
    for _ in range(5):
        press(page, "Shift+ArrowRight")
    press(page, "Enter")
    expect(hands.card(page).locator("h2")).to_be_focused()
    press(page, "r Space ArrowDown")
    press(page, "s")
    expect(page.get_by_label("Summary")).to_be_focused()
    page.keyboard.type("The register of the day shows as many.")
    press(page, "Escape e")
    expect(hands.card(page).locator("#citation-new [name=url]")).to_be_focused()
    press(page, "Tab")
    page.keyboard.type("Register of the port office")
    first_hand = hands.card(page).locator("#citation-new [name=first_hand]")
    for _ in range(20):
        press(page, "Tab")
        if first_hand.evaluate("field => field === document.activeElement"):
            break
    press(page, "Space Escape")
    page.locator("#citation-new [name=title]").focus()
    press(page, "Enter")
    listed = hands.card(page).locator("[data-live='citations'] summary")
    expect(listed.filter(has_text="Register of the port office")).to_have_count(1)
    press(page, "g")
    button = hands.card(page).get_by_role("button", name="Submit for review")
    expect(button).to_be_focused()
    press(page, "Enter")
    expect(hands.card(page).get_by_role("link", name="Open for review")).to_be_visible()
    assert Verdict.objects.get().status == "in_review"
    assert Citation.objects.get().first_hand


def _only(page) -> Claim:
    expect(hands.card(page).locator(".marked")).to_be_visible()
    return Claim.objects.get()
