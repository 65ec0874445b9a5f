"""The card of a claim: numbers, evidence, the gate, and the way back."""

import re

from playwright.sync_api import expect

from tests import factories
from tests.browser import hands


def test_a_discarded_claim_is_taken_back(card, claim):
    page = card()
    hands.card(page).get_by_role("button", name="Discard the claim").click()
    expect(page.locator("#article-text mark")).to_have_count(0)
    assert factories.fresh(claim).discarded_at
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#article-text mark")).to_have_count(1)
    assert factories.fresh(claim).discarded_at is None


def test_discarded_evidence_is_taken_back(card, claim, annotator):
    verdict = factories.make_verdict(claim, annotator)
    citation = verdict.citations.get()
    page = card()
    listed = hands.card(page).locator("[data-citation]")
    listed.locator("summary").first.click()
    listed.get_by_role("button", name="Discard").click()
    expect(listed).to_have_count(0)
    expect(hands.card(page).locator(".gate .failure")).to_have_count(2)
    page.get_by_role("button", name="Undo").click()
    expect(listed).to_have_count(1)
    expect(hands.card(page).locator(".gate .failure")).to_have_count(0)
    assert factories.fresh(citation).discarded_at is None


def test_the_gate_follows_what_is_written(card, claim):
    page = card()
    gate = hands.card(page).locator(".gate .failure")
    hands.rate(page, "False")
    expect(gate).to_have_count(3)
    hands.write(page, "Summary", "The register shows fewer.")
    expect(gate).to_have_count(2)
    hands.cite(page, "Passenger register", Publisher="Register office")
    expect(gate).to_have_text(
        re.compile("rests on 1 of 2 independent origins wanted for this rating")
    )
    hands.cite(page, "Harbour count", Publisher="Harbour master")
    expect(gate).to_have_count(0)


def test_evidence_is_changed_in_place(card, claim, annotator):
    verdict = factories.make_verdict(claim, annotator)
    page = card()
    item = hands.card(page).locator("[data-citation]")
    item.locator("summary").first.click()
    item.get_by_label("Words quoted from it").fill("1,214 passengers")
    hands.saved(page)
    item.get_by_label("Title").fill("Register of March")
    expect(page.locator("#saved")).to_have_attribute("data-state", "changed")
    hands.saved(page)
    citation = verdict.citations.get()
    assert (citation.quote, citation.title) == ("1,214 passengers", "Register of March")


def test_numbers_are_confirmed_corrected_and_removed(card, claim):
    page = card()
    line = hands.card(page).locator("li[data-quantity]")
    expect(line).to_contain_text("unconfirmed")
    line.get_by_role("button", name="Confirm").click()
    expect(line).not_to_contain_text("unconfirmed")
    number = claim.quantities.get(discarded_at=None)
    assert number.confirmed_by.username == "annotator"

    line.locator("[data-part='amount'] > summary").click()
    line.get_by_label("From, or the value").fill("1214")
    line.get_by_label("To", exact=True).fill("")
    line.get_by_label("How exact").select_option("exact")
    line.get_by_role("button", name="Save").click()
    expect(line.locator("[data-part='amount'] > summary")).to_have_text("1,214")
    number.refresh_from_db()
    assert (number.low, number.high) == (1214, 1214)

    line.locator("[data-part='amount'] > summary").click()
    line.get_by_role("button", name="Remove").click()
    expect(line).to_have_count(0)
    assert not claim.quantities.filter(discarded_at=None).exists()


def test_a_wrong_number_is_refused_in_its_place(card, claim):
    page = card()
    adding = hands.card(page).locator("details.quantity")
    adding.get_by_text("Add a number").click()
    adding.get_by_label("From, or the value").fill("many")
    adding.get_by_role("button", name="Add", exact=True).click()
    error = hands.card(page).locator('.quantities > [data-error-of="quantities"]')
    expect(error).not_to_be_empty()
    expect(adding.get_by_label("From, or the value")).to_have_value("many")


def test_a_claim_is_put_aside_with_a_reason(card, claim):
    page = card()
    hands.card(page).get_by_role("radio", name="not checking").check()
    hands.card(page).get_by_label("Why not").fill("opinion")
    hands.saved(page)
    kept = factories.fresh(claim)
    assert (kept.triage, kept.triage_reason) == ("not_checking", "opinion")
    expect(page.locator("#claims li")).to_contain_text("not checking")


def test_a_published_claim_is_reopened_before_it_is_changed(
    page_of, annotator, reviewer, claim
):
    verdict = factories.make_verdict(claim, annotator)
    factories.publish(verdict, annotator, reviewer)
    page = page_of(annotator)
    hands.open_workbench(page, claim.appearances.get().article)
    page.locator(f"[data-choose='{claim.pk}']").click()
    expect(hands.card(page).get_by_label("Summary")).to_be_disabled()
    hands.card(page).get_by_role("button", name="Reopen").click()
    expect(hands.card(page).get_by_label("Summary")).to_be_enabled()
    hands.write(page, "Summary", "A later register shows as many.")
    assert factories.fresh(verdict).summary == "A later register shows as many."


def test_j_and_k_walk_through_the_claims(card, claim, annotator):
    article = claim.appearances.get().article
    factories.make_claim(article, "the pier safe", annotator)
    page = card()
    marked = hands.card(page).locator(".marked")
    page.keyboard.press("j")
    expect(marked).to_have_text("the pier safe")
    page.keyboard.press("k")
    expect(marked).to_have_text(factories.WORDS)
    page.keyboard.press("Escape")
    expect(hands.card(page)).to_be_hidden()


def test_evidence_that_was_typed_and_not_added_is_there_again(card, claim):
    page = card()
    form = hands.card(page).locator('[data-form="citation-new"]')
    hands.card(page).get_by_text("Add evidence", exact=True).click()
    form.get_by_label("Title").fill("Register of the port office")
    hands.card(page).get_by_role("button", name="Back to the list").click()
    expect(page.locator("#card")).to_be_hidden()
    expect(page.locator("#kept")).to_contain_text("Typed and not added.")
    page.locator(f"[data-choose='{claim.pk}']").click()
    expect(form.get_by_label("Title")).to_have_value("Register of the port office")
    expect(page.locator("#kept")).to_be_hidden()
