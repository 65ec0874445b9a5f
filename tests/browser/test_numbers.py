"""The number of a claim, the figure of a source, and the strip between them."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from annotations.actions import verdicts
from tests import factories as make
from tests.browser import hands

QUOTE = "On that day about 1,450 passengers were counted at the pier."


@pytest.fixture
def cited(claim, annotator):
    """A citation of the claim's verdict, which has no rating yet."""
    verdict = make.make_verdict(claim, annotator, rating=None, citations=0)
    return make.make_citation(verdict, annotator, title="Register", quote=QUOTE)


def figure_of(page):
    return hands.card(page).locator("[data-citation] .source-figure")


def strip_of(page):
    return hands.card(page).locator("[data-live='comparison']")


def test_a_part_of_the_line_opens_its_fields_alone_and_escape_goes_back(card, claim):
    page = card()
    line = hands.card(page).locator("li[data-quantity]")
    amount = line.locator("[data-part='amount'] > summary")
    amount.focus()
    page.keyboard.press("Enter")
    low = line.get_by_label("From, or the value")
    expect(line.get_by_label("How exact")).to_be_focused()
    expect(line.get_by_label("Of what")).to_be_hidden()
    low.fill("7")
    page.keyboard.press("Escape")
    expect(low).to_be_hidden()
    expect(amount).to_be_focused()
    expect(hands.card(page)).to_be_visible()
    page.keyboard.press("Enter")
    expect(low).to_have_value("1200")


def test_enter_saves_a_part_and_confirms_the_number(card, claim):
    page = card()
    line = hands.card(page).locator("li[data-quantity]")
    line.locator("[data-part='subject'] > summary").click()
    line.get_by_label("Of what").fill("travellers")
    page.keyboard.press("Enter")
    expect(line.locator("[data-part='subject'] > summary")).to_have_text("travellers")
    expect(line).not_to_contain_text("unconfirmed")
    number = claim.quantities.get(discarded_at=None)
    assert (number.subject, number.low) == ("travellers", 1200)
    assert number.confirmed_by


def test_who_says_so_is_kept_in_order(card, claim):
    page = card()
    line = hands.card(page).locator("li[data-quantity]")
    line.locator("[data-part='voice'] > summary").click()
    line.get_by_label("Who says so").fill("Port office\nHarbour master, Pilot")
    line.get_by_role("button", name="Save").click()
    expect(line).to_contain_text(
        "says Port office, citing Harbour master, citing Pilot"
    )
    number = claim.quantities.get(discarded_at=None)
    assert number.attributed_to == ["Port office", "Harbour master", "Pilot"]


def test_a_key_confirms_the_next_number(card, claim):
    page = card()
    line = hands.card(page).locator("li[data-quantity]")
    expect(line).to_contain_text("unconfirmed")
    page.keyboard.press("y")
    expect(line).not_to_contain_text("unconfirmed")


def test_the_figure_of_a_quote_is_taken_and_compared_and_rates_nothing(
    card, claim, cited
):
    page = card()
    expect(figure_of(page)).to_contain_text("The quote says about 1,450 passengers")
    assert not cited.quantities.exists()
    expect(strip_of(page).locator("table")).to_have_count(0)
    figure_of(page).get_by_role("button", name=re.compile("Take about 1,450")).click()
    expect(strip_of(page)).to_contain_text("claimed is 0.828 of cited, 250 less")
    expect(strip_of(page)).to_contain_text("outside what “about” allows")
    expect(strip_of(page).locator("svg[role='img']")).to_be_visible()
    assert cited.quantities.get().confirmed_by.username == "annotator"
    expect(hands.card(page).locator("[name=rating]:checked")).to_have_count(0)
    assert make.fresh(claim).verdict.rating is None
    assert Axe().run(page).violations_count == 0


def test_the_figure_of_a_source_is_written_corrected_and_removed(card, claim, cited):
    page = card()
    figure = figure_of(page)
    figure.get_by_text("The figure the source gives").click()
    figure.get_by_label("From, or the value").fill("1000")
    figure.get_by_role("button", name="Add the figure").click()
    expect(strip_of(page)).to_contain_text("claimed is 1.2 times cited, 200 more")

    figure.locator("[data-part='amount'] > summary").click()
    figure.get_by_label("From, or the value").fill("many")
    figure.get_by_role("button", name="Save").click()
    expect(figure.locator(".error:visible")).not_to_be_empty()
    expect(figure.get_by_label("From, or the value")).to_have_value("many")

    figure.get_by_label("From, or the value").fill("600")
    figure.get_by_label("To", exact=True).fill("600")
    figure.get_by_role("button", name="Save").click()
    expect(strip_of(page)).to_contain_text("claimed is 2 times cited, 600 more")

    figure.locator("[data-part='amount'] > summary").click()
    figure.get_by_role("button", name="Remove").click()
    expect(strip_of(page).locator("table")).to_have_count(0)
    assert not cited.quantities.filter(discarded_at=None).exists()


def test_new_evidence_takes_its_figure_along(card, claim):
    page = card()
    hands.card(page).get_by_text("Add evidence").click()
    form = hands.card(page).locator('[data-form="citation-new"]')
    form.get_by_label("Title", exact=True).fill("Harbour count")
    form.get_by_text("The figure the source gives").click()
    form.get_by_label("From, or the value").fill("1180")
    form.get_by_role("button", name="Add", exact=True).click()
    expect(strip_of(page)).to_contain_text("inside what “about” allows")
    figure = make.fresh(claim).verdict.citations.get().quantities.get()
    assert (figure.low, figure.high) == (1180, 1180)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_readers_get_the_same_picture(
    page_of, annotator, reviewer, claim, cited, scheme
):
    make.amend_claim(
        claim,
        annotator,
        quantities=[
            {
                "low": "1200",
                "high": "1200",
                "approximator": "about",
                "period": {"first": "2024-03-03", "last": "2024-03-03"},
            }
        ],
    )
    make.make_citation(
        cited.verdict,
        annotator,
        quantity={
            "low": "1450",
            "high": "1450",
            "period": {"first": "2024-03-20", "last": "2024-03-20"},
        },
    )
    verdicts.amend_verdict(
        verdict_id=cited.verdict_id, by=annotator, fields={"rating": "true"}
    )
    make.publish(cited.verdict, annotator, reviewer)
    claim = make.fresh(claim)
    page = page_of(viewport={"width": 360, "height": 800}, color_scheme=scheme)
    page.goto(f"/claims/{claim.pk}/{claim.slug}/")
    numbers = page.locator("section.numbers").first
    expect(numbers.locator("figure.over-time svg[role='img']")).to_be_visible()
    expect(numbers).to_contain_text("claimed is 0.828 of cited, 250 less")
    assert Axe().run(page).violations_count == 0
    beyond = "document.documentElement.scrollWidth - window.innerWidth"
    assert page.evaluate(beyond) <= 0
