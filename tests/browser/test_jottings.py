"""What is typed in any field of the card is there again, whatever ends the page."""

import pytest
from playwright.sync_api import expect

from annotations.actions import claims, verdicts
from tests import factories
from tests.browser import hands

STATEMENT = "The claim, so that it stands alone"


@pytest.fixture
def verdict(claim, annotator):
    return factories.make_verdict(claim, annotator)


@pytest.mark.parametrize(
    ("label", "field"), [(STATEMENT, "statement"), ("Claimant", "claimant")]
)
def test_words_of_a_claim_are_there_after_a_kill_and_are_saved(
    card, claim, label, field
):
    page = card()
    hands.nothing_arrives(page)
    hands.type_into(page, label, "Typed to the end.")
    page = hands.kill(page)
    expect(hands.card(page).get_by_label(label, exact=True)).to_have_value(
        "Typed to the end."
    )
    hands.saved(page)
    assert str(getattr(factories.fresh(claim), field)) == "Typed to the end."


def test_words_of_a_verdict_not_begun_yet_begin_it(card, claim):
    page = card()
    hands.nothing_arrives(page)
    hands.type_into(page, "Summary", "The register shows fewer.")
    page = hands.kill(page)
    expect(hands.card(page).get_by_label("Summary")).to_have_value(
        "The register shows fewer."
    )
    hands.saved(page)
    assert factories.fresh(claim).verdict.summary == "The register shows fewer."


def test_words_of_a_citation_are_there_again_and_saved(card, verdict):
    page = card()
    hands.nothing_arrives(page)
    item = hands.card(page).locator("[data-citation]")
    item.locator("summary").first.click()
    item.get_by_label("Note", exact=True).evaluate(
        "field => field.closest('details').open = true"
    )
    item.get_by_label("Note", exact=True).press_sequentially("Seen at the desk.")
    page = hands.kill(page)
    item = hands.card(page).locator("[data-citation]")
    expect(item.get_by_label("Note", exact=True)).to_have_value("Seen at the desk.")
    hands.saved(page)
    assert verdict.citations.get().note == "Seen at the desk."


def test_evidence_not_added_yet_is_there_again_and_not_added(card, verdict):
    page = card()
    hands.card(page).get_by_text("Add evidence", exact=True).click()
    form = hands.card(page).locator('[data-form="citation-new"]')
    form.get_by_label("Title").press_sequentially("Harbour count")
    form.get_by_label("Stance to the claim").select_option("refutes")
    page = hands.kill(page)
    form = hands.card(page).locator('[data-form="citation-new"]')
    expect(form.get_by_label("Title")).to_have_value("Harbour count")
    expect(form.get_by_label("Stance to the claim")).to_have_value("refutes")
    assert verdict.citations.count() == 1
    form.get_by_role("button", name="Add", exact=True).click()
    expect(hands.card(page).locator("[data-citation]")).to_have_count(2)
    page.reload()
    expect(hands.card(page).locator("[data-citation]")).to_have_count(2)
    expect(form.get_by_label("Title")).to_have_value("")


def test_evidence_added_without_a_line_is_added_once(card, claim):
    page = card()
    hands.card(page).get_by_text("Add evidence", exact=True).click()
    form = hands.card(page).locator('[data-form="citation-new"]')
    form.get_by_label("Title").fill("Harbour count")
    hands.nothing_arrives(page)
    form.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator("#saved")).to_contain_text("not connected")
    page = hands.kill(page)
    listed = hands.card(page).locator("[data-citation]")
    expect(listed).to_have_count(1)
    hands.saved(page)
    page.reload()
    expect(listed).to_have_count(1)
    assert factories.fresh(claim).verdict.citations.count() == 1


def test_a_number_being_corrected_is_open_again_with_what_was_typed(card, claim):
    page = card()
    line = hands.card(page).locator("li[data-quantity]")
    amount = line.locator("[data-part='amount'] > summary")
    amount.click()
    line.get_by_label("From, or the value").fill("")
    line.get_by_label("From, or the value").press_sequentially("1100")
    page = hands.kill(page)
    line = hands.card(page).locator("li[data-quantity]")
    expect(line.get_by_label("From, or the value")).to_have_value("1100")
    with page.expect_response(lambda answer: answer.request.method == "PATCH"):
        line.get_by_role("button", name="Save").click()
    hands.saved(page)
    page.reload()
    expect(line.locator("[data-part='amount'] > summary")).to_contain_text("1,100")
    expect(line.get_by_label("From, or the value")).to_be_hidden()
    assert claim.quantities.get(discarded_at=None).low == 1100


def test_words_of_a_card_that_is_not_opened_are_sent_too(card, claim):
    page = card()
    hands.nothing_arrives(page)
    hands.type_into(page, STATEMENT, "Sent from the list.")
    hands.type_into(page, "Summary", "Sent, too.")
    hands.leave_the_card(page)
    page = hands.kill(page)
    expect(page.locator("#claims a")).to_have_text("Sent from the list.")
    hands.saved(page)
    expect(page.locator("#kept")).to_be_hidden()
    kept = factories.fresh(claim)
    assert (kept.statement, kept.verdict.summary) == (
        "Sent from the list.",
        "Sent, too.",
    )


def test_a_dispute_found_after_a_reload_waits_and_leads_to_its_card(
    card, claim, second_annotator
):
    page = card()
    hands.nothing_arrives(page)
    hands.type_into(page, STATEMENT, "Mine.")
    claims.amend_claim(
        claim_id=claim.pk, by=second_annotator, fields={"statement": "Theirs."}
    )
    hands.leave_the_card(page)
    page = hands.kill(page)
    kept = page.locator("#kept li")
    expect(kept).to_contain_text("Changed by somebody else too: choose.")
    page.reload()
    kept.get_by_role("link", name="Open").click()
    expect(hands.card(page).locator(".conflict .theirs")).to_have_text("Theirs.")
    expect(hands.card(page).locator(".conflict .mine")).to_have_text("Mine.")
    assert factories.fresh(claim).statement == "Theirs."
    page.reload()
    hands.card(page).get_by_role("button", name="Keep mine").click()
    hands.saved(page)
    assert factories.fresh(claim).statement == "Mine."
    page.reload()
    expect(hands.card(page).locator(".conflict")).to_have_count(0)


def test_what_arrived_though_its_answer_was_lost_is_no_dispute(card, verdict):
    page = card()
    hands.intercept(
        page,
        "**/api/v1/verdicts/*/",
        lambda route: (route.fetch(), route.abort("failed")),
    )
    hands.type_into(page, "Summary", "First.")
    expect(page.locator("#saved")).to_contain_text("not connected")
    hands.card(page).get_by_label("Summary").press_sequentially(" And more.")
    page = hands.kill(page)
    expect(hands.card(page).get_by_label("Summary")).to_have_value("First. And more.")
    hands.saved(page)
    expect(hands.card(page).locator(".conflict")).to_have_count(0)
    assert factories.fresh(verdict).summary == "First. And more."


def test_words_for_a_verdict_published_meanwhile_are_listed_and_copyable(
    card, verdict, annotator, reviewer
):
    page = card()
    hands.nothing_arrives(page)
    hands.type_into(page, "Summary", "Too late for this one.")
    factories.publish(verdict, annotator, reviewer)
    page = hands.kill(page)
    kept = page.locator("#kept li")
    expect(kept).to_contain_text("does not change")
    expect(kept.get_by_role("textbox")).to_have_value("Too late for this one.")
    expect(hands.card(page).get_by_label("Summary", exact=True)).not_to_have_value(
        "Too late for this one."
    )


def test_one_forms_save_does_not_hide_that_another_was_refused(card, claim):
    page = card()
    hands.type_into(page, STATEMENT, " ")
    expect(page.locator("#saved")).to_contain_text("not saved:")
    with page.expect_response("**/api/v1/verdicts/"):
        hands.card(page).get_by_label("Summary").fill("The register shows fewer.")
    expect(hands.card(page).locator(".gate")).to_be_visible()
    expect(page.locator("#saved")).to_contain_text("not saved:")
    hands.type_into(page, STATEMENT, "A better one.")
    hands.saved(page)


def test_refused_words_are_there_again_with_the_reason(card, claim):
    page = card()
    hands.card(page).get_by_role("radio", name="not checking").check()
    error = hands.card(page).locator("#error-triage_reason")
    expect(error).not_to_be_empty()
    page = hands.kill(page)
    error = hands.card(page).locator("#error-triage_reason")
    expect(error).not_to_be_empty()
    expect(hands.card(page).get_by_role("radio", name="not checking")).to_be_checked()


def test_a_published_word_of_theirs_is_not_passed_over(
    card, claim, verdict, second_annotator
):
    """A claim's save must not make a verdict that they changed look like read."""
    page = card()
    hands.card(page).get_by_label("Summary").fill("Mine.")
    verdicts.amend_verdict(
        verdict_id=verdict.pk, by=second_annotator, fields={"summary": "Theirs."}
    )
    hands.card(page).get_by_role("radio", name="not checking").check()
    expect(hands.card(page).locator(".conflict .theirs")).to_have_text("Theirs.")
    assert factories.fresh(verdict).summary == "Theirs."
