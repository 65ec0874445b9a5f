"""What was typed under a button, and asked for, is neither dropped nor done twice."""

import re

import pytest
from playwright.sync_api import Page, expect

from annotations.models import Claim
from tests import factories as make
from tests.browser import hands

TWO_NUMBERS = [{"low": "1200", "high": "1200"}, {"low": "3", "high": "3"}]


@pytest.fixture
def cited(claim, annotator):
    verdict = make.make_verdict(claim, annotator, citations=0)
    return make.make_citation(verdict, annotator, title="Register")


def number_line(page: Page, number=None):
    at = f"[data-quantity='{number.pk}']" if number else "[data-quantity]"
    return hands.card(page).locator(f".quantities li{at}")


def open_amount(line):
    line.locator("[data-part='amount'] > summary").click()
    return line.get_by_label("From, or the value")


def figures_of(claim: Claim) -> list:
    found = make.fresh(claim).verdict.citations.order_by("pk")
    return [
        [figure.low for figure in citation.quantities.filter(discarded_at=None)]
        for citation in found
    ]


def test_figure_of_new_evidence_goes_out_with_it_after_a_kill(card, claim):
    page = card()
    form = hands.add_evidence(page, "Harbour count")
    form.get_by_text("The figure the source gives").click()
    form.get_by_label("From, or the value").fill("1180")
    form.get_by_label("Of what").fill("passengers")
    hands.nothing_arrives(page)
    form.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator("#saved")).to_have_text("not connected, 1 change kept here")
    page = hands.kill(page)
    expect(hands.card(page).locator("[data-citation]")).to_have_count(1)
    hands.saved(page)
    assert figures_of(claim) == [[1180]]


def test_figure_of_evidence_that_is_not_added_yet_is_there_again(card, cited, claim):
    page = card()
    form = hands.add_evidence(page, "Harbour count")
    form.get_by_text("The figure the source gives").click()
    form.get_by_label("From, or the value").press_sequentially("1180")
    page = hands.kill(page)
    form = hands.card(page).locator('[data-form="citation-new"]')
    expect(form.get_by_label("From, or the value")).to_have_value("1180")
    expect(form.get_by_label("From, or the value")).to_be_visible()
    form.get_by_role("button", name="Add", exact=True).click()
    expect(hands.card(page).locator("[data-citation]")).to_have_count(2)
    assert figures_of(claim) == [[], [1180]]


def test_figure_of_a_source_is_there_again_until_it_is_saved(card, cited, claim):
    page = card()
    figure = hands.card(page).locator("[data-citation] .source-figure")
    figure.get_by_text("The figure the source gives").click()
    figure.get_by_label("From, or the value").press_sequentially("1000")
    page = hands.kill(page)
    figure = hands.card(page).locator("[data-citation] .source-figure")
    expect(figure.get_by_label("From, or the value")).to_have_value("1000")
    figure.get_by_role("button", name="Add the figure").click()
    amount = figure.locator("[data-part='amount'] > summary")
    expect(amount).to_have_text("1,000")
    page.reload()
    expect(amount).to_have_text("1,000")
    expect(figure.get_by_label("From, or the value")).to_be_hidden()
    assert figures_of(claim) == [[1000]]


def test_evidence_asked_for_goes_out_without_its_card(card, claim):
    page = card()
    form = hands.add_evidence(page, "Harbour count")
    hands.nothing_arrives(page)
    form.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator("#saved")).to_contain_text("not connected")
    hands.leave_the_card(page)
    page = hands.kill(page)
    hands.saved(page)
    expect(page.locator("#kept")).to_be_hidden()
    assert [row.title for row in make.fresh(claim).verdict.citations.all()] == [
        "Harbour count"
    ]


def test_second_number_saved_without_a_line_goes_out_without_its_card(
    card, claim, annotator
):
    make.amend_claim(claim, annotator, quantities=TWO_NUMBERS)
    one, other = claim.quantities.filter(discarded_at=None).order_by("pk")
    page = card()
    hands.nothing_arrives(page)
    for number, amount in [(one, "1100"), (other, "4")]:
        line = number_line(page, number)
        open_amount(line).fill(amount)
        line.get_by_label("To", exact=True).fill(amount)
        line.get_by_role("button", name="Save").click()
    expect(page.locator("#saved")).to_have_text("not connected, 2 changes kept here")
    hands.leave_the_card(page)
    page = hands.kill(page)
    hands.saved(page)
    expect(page.locator("#kept")).to_be_hidden()
    kept = claim.quantities.filter(discarded_at=None).order_by("pk")
    assert [number.low for number in kept] == [1100, 4]


def test_number_asked_for_that_another_changed_waits_for_the_person(
    card, claim, annotator, second_annotator
):
    make.amend_claim(claim, annotator, quantities=TWO_NUMBERS)
    one, other = claim.quantities.filter(discarded_at=None).order_by("pk")
    page = card()
    hands.nothing_arrives(page)
    for number in (one, other):
        line = number_line(page, number)
        open_amount(line).fill("7")
        line.get_by_role("button", name="Save").click()
    make.amend_claim(
        claim,
        second_annotator,
        quantities=[{"id": one.pk}, {"id": other.pk, "low": "5", "high": "5"}],
    )
    hands.leave_the_card(page)
    page = hands.kill(page)
    kept = page.locator("#kept li")
    overtaken = kept.filter(has_text="Somebody else changed this number")
    expect(overtaken).to_have_count(1)
    theirs = claim.quantities.filter(discarded_at=None).order_by("pk")
    assert [number.low for number in theirs] == [1200, 5]
    overtaken.get_by_role("link", name="Open").click()
    line = number_line(page, other)
    expect(line.get_by_label("From, or the value")).to_have_value("7")
    expect(hands.card(page).locator(".quantities > .error")).to_contain_text(
        "Somebody else changed this number"
    )


def test_words_typed_while_a_number_is_saved_stay(card, claim):
    page = card()
    line = number_line(page)
    low = open_amount(line)
    low.fill("1100")
    held = hold(page, "PATCH")
    line.get_by_role("button", name="Save").click()
    answer_of(page, held, lambda: low.fill("1150"))
    expect(low).to_have_value("1150")
    expect(low).to_be_visible()
    page = hands.kill(page)
    low = number_line(page).get_by_label("From, or the value")
    expect(low).to_have_value("1150")


def test_evidence_typed_while_evidence_is_added_stays(card, cited, claim):
    page = card()
    form = hands.add_evidence(page, "Harbour count")
    form.get_by_label("Note", exact=True).evaluate(
        "field => { field.value = 'Seen.'; field.closest('details').open = true }"
    )
    held = hold(page, "POST")
    form.get_by_role("button", name="Add", exact=True).click()
    title = form.get_by_label("Title", exact=True)
    answer_of(page, held, lambda: title.fill("Ticket sales"))
    expect(hands.card(page).locator("[data-citation]")).to_have_count(2)
    expect(title).to_have_value("Ticket sales")
    expect(title).to_be_visible()
    expect(form.get_by_label("Note", exact=True)).to_have_value("")
    page = hands.kill(page)
    form = hands.card(page).locator('[data-form="citation-new"]')
    expect(form.get_by_label("Title", exact=True)).to_have_value("Ticket sales")
    assert make.fresh(claim).verdict.citations.count() == 2


def test_figure_typed_while_a_figure_is_saved_stays(card, cited, claim):
    page = card()
    figure = hands.card(page).locator("[data-citation] .source-figure")
    figure.get_by_text("The figure the source gives").click()
    low = figure.get_by_label("From, or the value")
    low.fill("1000")
    held = hold(page, "PATCH")
    figure.get_by_role("button", name="Add the figure").click()
    answer_of(page, held, lambda: low.fill("1050"))
    expect(low).to_have_value("1050")
    expect(low).to_be_visible()


def test_confirming_a_number_leaves_the_words_typed_into_it(card, claim):
    page = card()
    line = number_line(page)
    low = open_amount(line)
    low.fill("1150")
    with page.expect_response(lambda answer: answer.request.method == "PATCH"):
        line.locator(".confirm button").click()
    expect(line.locator(".confirm")).to_have_count(0)
    expect(low).to_have_value("1150")


def test_of_two_numbers_that_are_gone_neither_takes_the_others_place(
    card, claim, annotator, second_annotator
):
    make.amend_claim(claim, annotator, quantities=TWO_NUMBERS)
    page = card()
    for number, amount in zip(
        claim.quantities.filter(discarded_at=None).order_by("pk"),
        ("1100", "41"),
        strict=True,
    ):
        open_amount(number_line(page, number)).fill(amount)
    make.amend_claim(claim, second_annotator, quantities=[])
    page = hands.kill(page)
    new = hands.card(page).locator(".quantities details[data-quantity='']")
    expect(new.get_by_label("From, or the value")).to_have_value("1100")
    kept = page.locator("#kept li")
    expect(kept).to_contain_text("It is not there any more.")
    expect(kept.get_by_role("textbox")).to_have_value(re.compile("41"))
    page.reload()
    expect(kept.get_by_role("textbox")).to_have_value(re.compile("41"))


def test_words_that_go_to_the_history_and_are_refused_are_listed(
    card, claim, second_annotator
):
    page = card()
    hands.nothing_arrives(page)
    statement = "The claim, so that it stands alone"
    hands.type_into(page, statement, "Mine.")
    make.amend_claim(claim, second_annotator, statement="Theirs.")
    page.unroute(hands.WRITES)
    page.evaluate("dispatchEvent(new Event('focus'))")
    theirs = hands.card(page).get_by_role("button", name="Take theirs")
    expect(theirs).to_be_visible()
    hands.intercept(
        page,
        "**/unused-words/",
        lambda route: route.fulfill(
            status=403,
            content_type="application/problem+json",
            body='{"title": "Forbidden", "detail": "You may not do that any more."}',
        ),
    )
    theirs.click()
    kept = page.locator("#kept li")
    expect(kept).to_contain_text("You may not do that any more.")
    expect(kept.get_by_role("textbox")).to_have_value("Mine.")
    page.reload()
    expect(kept.get_by_role("textbox")).to_have_value("Mine.")


def hold(page: Page, method: str) -> list:
    """The first request of that method waits until it is let go."""
    held: list = []

    def keep(route) -> None:
        if route.request.method == method and not held:
            held.append(route)
        else:
            route.continue_()

    hands.intercept(page, hands.WRITES, keep)
    return held


def answer_of(page: Page, held: list, meanwhile) -> None:
    """Something is done while the request waits; then it is answered."""
    while not held:
        page.wait_for_timeout(20)
    meanwhile()
    with page.expect_response(lambda answer: answer.url == held[0].request.url):
        held[0].continue_()
    hands.saved(page)
