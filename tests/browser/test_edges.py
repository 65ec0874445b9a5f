"""Edges of a claim move by hand and by key, and its data stays."""

import pytest
from playwright.sync_api import expect

from annotations.models import Quantity
from tests import factories
from tests.browser import hands
from tests.browser.test_spans import ARABIC, span_of


@pytest.fixture
def open_claim(page_of, annotator):
    """`open_claim(claim)`: its card in its article."""

    def opened(claim, **options):
        page = page_of(annotator, **options)
        hands.open_workbench(page, claim.appearances.get().article)
        page.evaluate("id => { location.hash = `claim-${id}`; }", claim.pk)
        expect(hands.card(page).locator(".marked")).to_be_visible()
        return page

    return opened


def middle(page, side):
    handle = page.locator(f".handle-{side}")
    expect(handle).to_be_visible()
    box = handle.bounding_box()
    return box["x"], box["y"] + box["height"] / 2


def drag(page, side, words, *, last=True, drop=True):
    """From the handle to the last (or first) letter of the words."""
    edges = page.evaluate(hands.EDGES, words)
    expect(page.locator(f".handle-{side}")).to_be_visible()
    x, y = middle(page, side)
    knob = page.locator(f".handle-{side}").bounding_box()["height"] / 2 + 3
    to = edges["to"] if last else edges["from"]
    page.mouse.move(x, y + knob)
    page.mouse.down()
    page.mouse.move(to[0], to[1] + knob, steps=6)
    if drop:
        page.mouse.up()


def marked(page):
    return hands.card(page).locator(".marked")


def test_dragged_edges_keep_verdict_numbers_and_typed_words(
    open_claim, claim, annotator
):
    verdict = factories.make_verdict(claim, annotator)
    quantities = set(Quantity.objects.values_list("pk", "low"))
    page = open_claim(claim)
    writes = []
    page.on("request", lambda sent: sent.method == "PATCH" and writes.append(sent.url))
    hands.card(page).get_by_text("Add evidence", exact=True).click()
    page.locator("#citation-new [name=title]").fill("A register not added yet")
    drag(page, "end", "ferry on 3 March 2024")
    expect(marked(page)).to_have_text(
        "about 1,200 passengers used the ferry on 3 March 2024"
    )
    drag(page, "start", "1,200 passengers", last=False)
    words = "1,200 passengers used the ferry on 3 March 2024"
    expect(marked(page)).to_have_text(words)
    expect(page.locator("#article-text mark.chosen")).to_have_text(words)
    assert span_of(claim).exact == words
    assert len(writes) == 2
    assert set(Quantity.objects.values_list("pk", "low")) == quantities
    after = factories.fresh(verdict)
    assert (after.rating_id, after.summary) == (verdict.rating_id, verdict.summary)
    assert factories.fresh(claim).statement == claim.statement
    title = page.locator("#citation-new [name=title]")
    expect(title).to_have_value("A register not added yet")
    hands.rate(page, "False")


def test_words_snap_while_dragging_and_escape_puts_them_back(open_claim, claim):
    page = open_claim(claim)
    drag(page, "end", "1,200 passeng", drop=False)
    assert page.evaluate("() => CSS.highlights.has('draft')")
    page.keyboard.press("Escape")
    page.mouse.up()
    assert not page.evaluate("() => CSS.highlights.has('draft')")
    expect(marked(page)).to_have_text(factories.WORDS)
    drag(page, "end", "1,200 passeng")
    expect(marked(page)).to_have_text("about 1,200 passengers")
    assert span_of(claim).exact == "about 1,200 passengers"


def test_an_edge_goes_over_a_paragraph_and_into_another_claim(
    open_claim, claim, annotator
):
    article = claim.appearances.get().article
    other = factories.make_claim(article, "Fares rose by 12 percent", annotator)
    page = open_claim(claim)
    drag(page, "end", "Fares rose")
    shared = page.locator(f'mark[data-keys="{claim.pk} {other.pk}"]')
    expect(shared).to_have_text("Fares rose")
    assert span_of(claim).exact.endswith("safe.\n\nFares rose")


def test_an_edge_never_passes_the_other(open_claim, claim):
    page = open_claim(claim)
    drag(page, "start", "harbour master")
    expect(marked(page)).to_have_text("ferry")
    expect(page.locator(f'mark[data-keys="{claim.pk}"]')).to_have_text("ferry")
    assert span_of(claim).exact == "ferry"


def test_edges_move_by_key_and_are_written_once(open_claim, claim):
    page = open_claim(claim)
    writes = []
    page.on("request", lambda sent: sent.method == "PATCH" and writes.append(sent.url))
    for key in "{]]]":
        page.keyboard.press(key)
    expect(page.locator("#said")).to_have_text(
        "edges: 1,200 passengers used the ferry on 3 March"
    )
    expect(marked(page)).to_have_text("1,200 passengers used the ferry on 3 March")
    page.keyboard.press("[")
    page.keyboard.press("}")
    expect(marked(page)).to_have_text("about 1,200 passengers used the ferry on 3")
    assert len(writes) == 2
    assert span_of(claim).exact == "about 1,200 passengers used the ferry on 3"


def test_edges_moved_by_key_are_put_back_by_escape(open_claim, claim):
    page = open_claim(claim)
    page.keyboard.press("]")
    assert page.evaluate("() => CSS.highlights.has('draft')")
    page.keyboard.press("Escape")
    assert not page.evaluate("() => CSS.highlights.has('draft')")
    page.wait_for_timeout(1200)
    expect(marked(page)).to_have_text(factories.WORDS)
    assert span_of(claim).exact == factories.WORDS


def test_edges_are_written_when_the_next_claim_is_chosen(open_claim, claim, annotator):
    article = claim.appearances.get().article
    factories.make_claim(article, "Fares rose by 12 percent", annotator)
    page = open_claim(claim)
    page.keyboard.press("]")
    page.keyboard.press("j")
    expect(marked(page)).to_have_text("Fares rose by 12 percent")
    expect(page.locator(f'mark[data-keys="{claim.pk}"]')).to_have_text(
        f"{factories.WORDS} on"
    )
    assert span_of(claim).exact == f"{factories.WORDS} on"


def test_arabic_edges(open_claim, annotator):
    article = factories.make_article(annotator, text=ARABIC, language="ar")
    claim = factories.make_claim(article, "نحو 1,200 راكب", annotator)
    page = open_claim(claim)
    assert middle(page, "start")[0] > middle(page, "end")[0]
    page.keyboard.press("]")
    expect(marked(page)).to_have_text("نحو 1,200 راكب استخدموا")
    drag(page, "start", "1,200 راكب", last=False)
    expect(marked(page)).to_have_text("1,200 راكب استخدموا")
    assert span_of(claim).exact == "1,200 راكب استخدموا"


def test_what_is_published_has_no_handles(open_claim, claim, annotator, reviewer):
    page = open_claim(claim)
    expect(page.locator(".handle-start")).to_be_visible()
    verdict = factories.make_verdict(claim, annotator)
    factories.publish(verdict, annotator, reviewer)
    page.reload()
    expect(marked(page)).to_be_visible()
    expect(page.locator(".handle-start")).to_be_hidden()
    page.keyboard.press("]")
    expect(page.locator("#toast")).to_contain_text("can be changed")
    assert span_of(claim).exact == factories.WORDS


def test_a_stack_says_how_many_and_goes_round_by_key(open_claim, claim, annotator):
    article = claim.appearances.get().article
    inner = factories.make_claim(article, "1,200 passengers", annotator)
    outer = factories.make_claim(
        article,
        "The port office said that about 1,200 passengers used the ferry "
        "on 3 March 2024.",
        annotator,
    )
    page = open_claim(inner)
    head = hands.card(page).locator('[data-do="next-here"]')
    expect(head).to_contain_text("1 of 3 claims here")
    page.keyboard.press("o")
    expect(hands.card(page).locator(f"#claim-{claim.pk}")).to_be_visible()
    expect(head).to_contain_text("2 of 3 claims here")
    head.click()
    expect(hands.card(page).locator(f"#claim-{outer.pk}")).to_be_visible()
    expect(head).to_contain_text("3 of 3 claims here")
    page.keyboard.press("o")
    expect(hands.card(page).locator(f"#claim-{inner.pk}")).to_be_visible()
    page.locator(f"#ref-{outer.pk}").focus()
    page.keyboard.press("Enter")
    expect(hands.card(page).locator(f"#claim-{outer.pk}")).to_be_visible()


def test_the_claim_under_the_caret_opens(open_claim, claim, annotator):
    article = claim.appearances.get().article
    other = factories.make_claim(article, "The port office", annotator)
    page = open_claim(claim)
    page.keyboard.press("Escape")
    page.locator("#article-text").focus()
    for key in "vswo":
        page.keyboard.press(key)
    expect(hands.card(page).locator(f"#claim-{other.pk}")).to_be_visible()
    expect(hands.card(page).locator(".stack")).to_be_hidden()
