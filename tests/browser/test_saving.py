"""Every pause is saved, and nobody's words are lost: not to others, not to the line."""

import re

import pytest
from playwright.sync_api import expect

from annotations.actions import claims, verdicts
from tests import factories
from tests.browser import hands


def test_a_pause_saves_and_says_when(card, claim):
    page = card()
    field = hands.type_into(
        page, "The claim, so that it stands alone", "The ferry was full."
    )
    expect(page.locator("#saved")).to_have_text(re.compile(r"^saved \d\d:\d\d$"))
    assert factories.fresh(claim).statement == "The ferry was full."
    expect(field).to_be_focused()
    expect(page.locator("#claims a")).to_have_text("The ferry was full.")


def test_all_fields_of_a_claim_are_kept(card, claim):
    page = card()
    hands.write(page, "Claimant", "The port office")
    hands.write(page, "Said on", "2024-03-04")
    hands.write(page, "Topics", "Ports, Ferries")
    with page.expect_response("**/api/v1/claims/*/"):
        hands.card(page).get_by_label("Wording").select_option("reported")
    hands.saved(page)
    page.reload()
    for label, words in (
        ("Claimant", "The port office"),
        ("Said on", "2024-03-04"),
        ("Topics", "Ferries, Ports"),
        ("Wording", "reported"),
    ):
        expect(hands.card(page).get_by_label(label, exact=True)).to_have_value(words)


def test_a_refused_field_is_named_and_its_words_stay(card, claim):
    page = card()
    field = hands.type_into(page, "The claim, so that it stands alone", " ")
    error = hands.card(page).locator("#error-statement")
    expect(error).not_to_be_empty()
    expect(field).to_have_attribute("aria-invalid", "true")
    assert factories.fresh(claim).statement == claim.statement
    hands.type_into(page, "The claim, so that it stands alone", "A better one.")
    hands.saved(page)
    expect(error).to_be_hidden()


def test_somebody_elses_change_to_another_field_is_taken_in(
    card, claim, second_annotator
):
    page = card()
    claims.amend_claim(
        claim_id=claim.pk, by=second_annotator, fields={"claimant": "The council"}
    )
    hands.type_into(page, "The claim, so that it stands alone", "The ferry was full.")
    hands.saved(page)
    kept = factories.fresh(claim)
    assert (kept.statement, kept.claimant.name) == (
        "The ferry was full.",
        "The council",
    )
    expect(hands.card(page).get_by_label("Claimant")).to_have_value("The council")


@pytest.mark.parametrize(
    ("choice", "stays"), [("Keep mine", "Mine."), ("Take theirs", "Theirs.")]
)
def test_two_who_change_one_field_are_shown_both(
    card, claim, second_annotator, choice, stays
):
    page = card()
    claims.amend_claim(
        claim_id=claim.pk, by=second_annotator, fields={"statement": "Theirs."}
    )
    field = hands.type_into(page, "The claim, so that it stands alone", "Mine.")
    expect(hands.card(page).locator(".conflict .theirs")).to_have_text("Theirs.")
    expect(field).to_have_value("Mine.")
    assert factories.fresh(claim).statement == "Theirs."
    hands.card(page).get_by_role("button", name=choice).click()
    hands.saved(page)
    expect(field).to_have_value(stays)
    assert factories.fresh(claim).statement == stays


def test_a_lost_line_keeps_the_words_and_sends_them_later(card, claim):
    page = card()
    page.context.set_offline(True)
    field = hands.type_into(
        page, "The claim, so that it stands alone", "From the tunnel."
    )
    expect(page.locator("#saved")).to_contain_text("not connected")
    field.press_sequentially(" Still writing.")
    page.context.set_offline(False)
    hands.saved(page)
    words = "From the tunnel. Still writing."
    expect(field).to_have_value(words)
    expect(page.locator("#claims a")).to_have_text(words)
    assert factories.fresh(claim).statement == words


def test_one_who_was_signed_out_is_told_and_keeps_the_words(card, claim):
    page = card()
    page.context.clear_cookies(name="session")
    field = hands.type_into(
        page, "The claim, so that it stands alone", "Written too late."
    )
    expect(page.get_by_role("link", name="Sign in again")).to_be_visible()
    expect(field).to_have_value("Written too late.")
    assert factories.fresh(claim).statement == claim.statement


def test_a_submission_of_what_somebody_changed_meanwhile_is_not_made(
    card, claim, annotator, second_annotator
):
    verdict = factories.make_verdict(claim, annotator)
    page = card()
    verdicts.amend_verdict(
        verdict_id=verdict.pk, by=second_annotator, fields={"summary": "Theirs."}
    )
    hands.card(page).get_by_role("button", name="Submit for review").click()
    expect(hands.card(page).get_by_text("changed since you read it")).to_be_visible()
    assert factories.fresh(verdict).status == "draft"
    expect(hands.card(page).get_by_label("Summary")).to_have_value("Theirs.")
