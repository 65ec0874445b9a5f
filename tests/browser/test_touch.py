"""A phone: fingers hide what is under them, and a press may never come up."""

import pytest
from playwright.sync_api import expect

from tests import factories
from tests.browser import hands
from tests.browser.test_spans import span_of

PHONE = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "is_mobile": True,
}

SELECT = """
([from, to]) => {
  const words = document.querySelectorAll("#article-text p")[0].firstChild;
  document.getSelection().setBaseAndExtent(words, from, words, to);
}
"""


@pytest.fixture
def article(annotator):
    return factories.make_article(annotator)


@pytest.fixture
def page(page_of, annotator, article):
    page = page_of(annotator, **PHONE)
    hands.open_workbench(page, article)
    return page


def inside(page, locator):
    box = locator.bounding_box()
    at = [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2]
    return locator.evaluate(
        "(item, at) => item.contains(document.elementFromPoint(...at))", at
    )


def test_an_address_of_a_claim_shows_its_words_above_the_sheet(page_of, annotator):
    lines = [f"The ferry of pier {number} was late again." for number in range(60)]
    article = factories.make_article(annotator, text="\n\n".join(lines) + "\n")
    claim = factories.make_claim(article, lines[-2], annotator)
    page = page_of(annotator, **PHONE)
    page.goto(f"/desk/articles/{article.pk}/#claim-{claim.pk}")
    expect(hands.card(page).locator(".card")).to_be_visible()
    words = page.locator("#article-text mark.chosen").bounding_box()
    assert words["y"] + words["height"] < page.locator("#panel").bounding_box()["y"]


def test_selected_mark_rate_and_re_edge(page, article):
    page.evaluate(SELECT, [27, 51])
    mark = page.get_by_role("button", name="Mark as claim")
    expect(mark).to_be_visible()
    box = page.locator("#toolbar").bounding_box()
    assert box["y"] + box["height"] == pytest.approx(844, abs=1)
    assert mark.bounding_box()["height"] >= 44
    assert inside(page, mark)
    mark.tap()
    words = "about 1,200 passengers used"
    expect(hands.card(page).locator(".marked")).to_have_text(words)
    claim = article.appearances.get().claim
    assert span_of(claim).exact == words
    hands.rate(page, "True")

    page.get_by_role("button", name="Claims", exact=True).tap()
    size = page.locator(".handle-end").evaluate(
        "handle => getComputedStyle(handle, '::after').inlineSize"
    )
    assert size == "44px"
    _drag_by_finger(page, "end", "the ferry")
    expect(page.locator("#article-text mark")).to_have_text(f"{words} the ferry")
    assert span_of(claim).exact == f"{words} the ferry"


def test_the_sheet_does_not_cover_the_toolbar(page, article, annotator):
    claim = factories.make_claim(article, factories.WORDS, annotator)
    page.reload()
    page.evaluate("id => { location.hash = `claim-${id}`; }", claim.pk)
    expect(hands.card(page).locator(".marked")).to_be_visible()
    page.evaluate(
        """() => {
          const words = document.querySelector("#article-text mark");
          const after = words.parentElement.lastChild;
          document.getSelection().setBaseAndExtent(words.firstChild, 6, after, 11);
        }"""
    )
    edge = page.get_by_role("button", name="Set as the edges")
    expect(edge).to_be_visible()
    assert inside(page, edge)
    edge.tap()
    words = "1,200 passengers used the ferry on 3 March"
    expect(hands.card(page).locator(".marked")).to_have_text(words)


def test_a_swipe_across_the_text_does_not_leave_the_page(page):
    kept = "item => getComputedStyle(item).overscrollBehaviorX"
    assert page.locator(":root").evaluate(kept) == "none"


def test_a_press_that_never_comes_up_holds_no_toolbar_back(page):
    page.evaluate(
        """() => {
          const text = document.getElementById("article-text");
          const say = name =>
            text.dispatchEvent(new PointerEvent(name, { bubbles: true }));
          say("pointerdown");
          say("pointercancel");
        }"""
    )
    page.evaluate(SELECT, [27, 51])
    expect(page.get_by_role("button", name="Mark as claim")).to_be_visible()


def _drag_by_finger(page, side, words):
    edges = page.evaluate(hands.EDGES, words)
    box = page.locator(f".handle-{side}").bounding_box()
    x, y = box["x"], box["y"] + box["height"] + 2
    (to_x, to_y), knob = edges["to"], box["height"] / 2 + 2
    touch = page.context.new_cdp_session(page)

    def send(kind, points):
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    send("touchStart", [{"x": x, "y": y}])
    for step in range(1, 6):
        part = step / 5
        to = {"x": x + (to_x - x) * part, "y": y + (to_y + knob - y) * part}
        send("touchMove", [to])
    send("touchEnd", [])
