"""Whatever is selected, the claim stands at its words: text[start:end] == exact."""

import pytest
from playwright.sync_api import expect

from annotations.models import Span
from tests import factories
from tests.browser import hands

ARABIC = (
    "عدد الركاب في الميناء\n\n"
    "قالت هيئة الميناء إن نحو 1,200 راكب استخدموا العبّارة في 3 مارس 2024. "
    "وأضافت أن الأجرة ارتفعت بنسبة 12 في المئة.\n"
)
EMOJI = (
    "Signals 😀 of the week\n\n"
    "The board 👩‍👩‍👧 wrote 🇮🇶 that 40 ferries 😀 left on Monday. Nothing else did.\n\n"
    "A cafe\u0301 👍🏽 opened with 12 tables.\n"
)


@pytest.fixture
def article(annotator):
    return factories.make_article(annotator)


@pytest.fixture
def desk(page_of, annotator):
    """`desk(article)`: its workbench in a browser."""

    def opened(article, **options):
        page = page_of(annotator, **options)
        hands.open_workbench(page, article)
        return page

    return opened


def span_of(claim) -> Span:
    span = Span.objects.select_related("version").get(appearance__claim=claim)
    assert span.version.text[span.start : span.end] == span.exact
    return span


@pytest.mark.parametrize(
    "words",
    [
        "40 ferries",
        "🇮🇶 that 40 ferries 😀 left",
        "👩‍👩‍👧 wrote",
        "👍🏽 opened with 12 tables",
    ],
)
def test_a_span_after_and_across_emoji(desk, annotator, words):
    page = desk(factories.make_article(annotator, text=EMOJI))
    assert span_of(hands.mark(page, words)).exact == words


def test_an_arabic_span(desk, annotator):
    page = desk(factories.make_article(annotator, text=ARABIC, language="ar"))
    words = "نحو 1,200 راكب استخدموا العبّارة"
    assert span_of(hands.mark(page, words)).exact == words
    expect(page.locator("#article-text mark")).to_have_text(words)


def test_half_selected_words_are_taken_whole(desk, article):
    page = desk(article)
    hands.select(page, "200 passengers used the fer")
    page.keyboard.press("c")
    words = "1,200 passengers used the ferry"
    expect(hands.card(page).locator(".marked")).to_have_text(words)


def test_a_span_over_two_paragraphs(desk, article):
    page = desk(article)
    hands.select(page, "called the pier safe.Fares rose".replace(".", ".\n"))
    page.keyboard.press("c")
    expect(page.locator("#article-text mark")).to_have_count(2)
    span = span_of(article.appearances.get().claim)
    assert span.exact == "called the pier safe.\n\nFares rose"


def test_overlapping_claims_share_a_run_and_a_click_goes_through_them(desk, article):
    page = desk(article)
    first = hands.mark(page, "about 1,200 passengers used the ferry")
    second = hands.mark(page, "the ferry on 3 March 2024")
    shared = page.locator(f'mark[data-keys="{first.pk} {second.pk}"]')
    expect(shared).to_have_text("the ferry")

    page.keyboard.press("Escape")
    shared.click()
    expect(hands.card(page).locator(".marked")).to_have_text(
        "the ferry on 3 March 2024"
    )
    shared.click()
    expect(hands.card(page).locator(".marked")).to_have_text(
        "about 1,200 passengers used the ferry"
    )
    assert span_of(first).end > span_of(second).start


def test_edges_are_set_anew_and_nothing_else_changes(desk, article, annotator):
    claim = factories.make_claim(article, "about 1,200 passengers", annotator)
    page = desk(article)
    page.locator(f"[data-choose='{claim.pk}']").click()
    expect(hands.card(page)).to_be_visible()
    hands.select(page, "1,200 passengers used the ferry")
    page.get_by_role("button", name="Set as the edges").click()
    words = "1,200 passengers used the ferry"
    expect(hands.card(page).locator(".marked")).to_have_text(words)
    assert span_of(claim).exact == words
    assert factories.fresh(claim).statement == claim.statement


def test_with_a_finger_on_a_phone(desk, article):
    """Touch handles end in a selection that rests; the toolbar follows it."""
    page = desk(article, viewport={"width": 360, "height": 720}, has_touch=True)
    page.evaluate(
        """() => {
          const block = document.querySelectorAll("#article-text p")[0];
          document.getSelection().setBaseAndExtent(
            block.firstChild, 21, block.firstChild, 58);
        }"""
    )
    page.get_by_role("button", name="Mark as claim").tap()
    expect(hands.card(page).locator(".marked")).to_be_visible()
    assert span_of(article.appearances.get().claim)


def test_keys_can_be_switched_off(desk, article):
    page = desk(article)
    page.keyboard.press("?")
    page.get_by_label("Single keys are on").uncheck()
    page.get_by_role("button", name="Close").click()
    hands.select(page, factories.WORDS)
    page.keyboard.press("c")
    page.get_by_role("button", name="Mark as claim").click()
    expect(hands.card(page)).to_be_visible()
    assert article.appearances.count() == 1


def test_a_selection_begun_while_the_text_is_drawn_anew_goes_on(desk, article):
    page, held = desk(article), []
    hands.intercept(
        page, "**/desk/articles/*/text/**", lambda route: held.append(route)
    )
    first = hands.mark(page, "The port office")
    while not held:
        page.wait_for_timeout(20)

    edges = page.evaluate(hands.EDGES, "the ferry on 3 March 2024")
    (left, top), (right, bottom) = edges["from"], edges["to"]
    page.mouse.move(left, top)
    page.mouse.down()
    page.mouse.move((left + right) / 2, (top + bottom) / 2, steps=4)
    held.pop().continue_()
    page.unroute("**/desk/articles/*/text/**")
    expect(page.locator(f"mark[data-keys='{first.pk}']")).to_be_visible()
    page.mouse.move(right, bottom, steps=4)
    page.mouse.up()
    page.keyboard.press("c")
    expect(hands.card(page).locator(".marked")).to_have_text(
        "the ferry on 3 March 2024"
    )
