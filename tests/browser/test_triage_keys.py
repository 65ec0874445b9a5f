"""Triage by key: found, checking, not checking with a reason."""

import pytest
from playwright.sync_api import expect

from tests import factories
from tests.browser import hands

TEXT = "Ferries\n\n" + "".join(
    f"The {name} ferry carried {number},000 people last year. "
    for number, name in enumerate(["north", "south", "east", "west"], start=1)
)


@pytest.fixture
def claims(annotator):
    article = factories.make_article(annotator, text=TEXT)
    return [
        factories.make_claim(article, f"{number},000 people", annotator)
        for number in (1, 2, 3, 4)
    ]


@pytest.fixture
def page(page_of, annotator, claims):
    page = page_of(annotator)
    hands.open_workbench(page, claims[0].appearances.get().article)
    return page


def row(page, claim):
    return page.locator(f"#row-{claim.pk}")


def test_a_list_goes_by_one_key_a_claim(page, claims):
    row(page, claims[0]).locator("a").focus()
    page.keyboard.press("t")
    page.keyboard.press("t")
    expect(row(page, claims[1]).locator(".status")).to_have_text("checking")
    page.keyboard.press("x")
    page.keyboard.press("3")
    expect(row(page, claims[2]).locator(".status")).to_have_text("not checking")
    expect(row(page, claims[3]).locator("a")).to_be_focused()
    page.keyboard.press("x")
    page.keyboard.type("asked last week")
    page.keyboard.press("Enter")
    expect(row(page, claims[3]).locator(".status")).to_have_text("not checking")
    now = [factories.fresh(claim) for claim in claims]
    assert [claim.triage for claim in now] == [
        "checking", "checking", "not_checking", "not_checking",
    ]  # fmt: skip
    reasons = [claim.triage_reason for claim in now]
    assert reasons == ["", "", "not checkable", "asked last week"]
    expect(hands.card(page)).to_be_hidden()


def test_undo_takes_it_back(page, claims):
    row(page, claims[0]).locator("a").focus()
    page.keyboard.press("x")
    page.keyboard.press("1")
    expect(page.locator("#toast")).to_contain_text("Not checking")
    page.get_by_role("button", name="Undo").click()
    expect(row(page, claims[0]).locator(".status")).to_have_text("found")
    assert factories.fresh(claims[0]).triage == "found"
    assert factories.fresh(claims[0]).triage_reason == ""


def test_the_chosen_claim_goes_through_its_form(page, claims):
    page.keyboard.press("j")
    expect(hands.card(page).locator(".marked")).to_have_text("1,000 people")
    page.keyboard.press("t")
    expect(page.locator("#toast")).to_contain_text("Checking")
    checked = hands.card(page).locator("[name=triage]:checked")
    expect(checked).to_have_value("checking")
    page.keyboard.press("x")
    page.keyboard.press("2")
    expect(page.locator("#toast")).to_contain_text("Not checking")
    expect(checked).to_have_value("not_checking")
    reason = hands.card(page).get_by_label("Why not", exact=True)
    expect(reason).to_have_value("trivial")
    assert factories.fresh(claims[0]).triage_reason == "trivial"
    page.keyboard.press("f")
    expect(page.locator("#toast")).to_contain_text("Found")
    assert factories.fresh(claims[0]).triage == "found"


def test_the_claim_under_the_caret_goes_without_its_card(page, claims):
    page.locator("#article-text").focus()
    page.keyboard.press("/")
    page.keyboard.type("3,000")
    page.keyboard.press("Escape")
    page.keyboard.press("t")
    expect(row(page, claims[2]).locator(".status")).to_have_text("checking")
    assert factories.fresh(claims[2]).triage == "checking"
    page.keyboard.press("ArrowRight")
    assert page.evaluate("() => document.getSelection().toString()") == "people"
    expect(hands.card(page)).to_be_hidden()


def test_a_reason_may_be_refused(page, claims):
    row(page, claims[1]).locator("a").focus()
    page.keyboard.press("x")
    expect(page.get_by_role("dialog", name="Why is it not checked?")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("#why")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#why")).to_be_hidden()
    expect(row(page, claims[1]).locator("a")).to_be_focused()
    assert factories.fresh(claims[1]).triage == "found"


def test_nothing_chosen_says_so(page, claims):
    page.keyboard.press("t")
    expect(page.locator("#toast")).to_contain_text("Choose a claim first.")
    page.keyboard.press("r")
    expect(page.locator("#toast")).to_contain_text("Choose a claim first.")
