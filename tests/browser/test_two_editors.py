"""Two editors at one claim: whoever writes second loses nothing, and takes nothing."""

import pytest
from playwright.sync_api import Page, expect

from annotations.actions import claims, verdicts
from tests import factories
from tests.browser import hands

CRATES = {"low": 7, "high": 7, "subject": "crates"}


def changed(page: Page, status: int = 200):
    """Wait for the answer to a change, of that status."""
    return page.expect_response(
        lambda answer: answer.request.method == "PATCH" and answer.status == status
    )


@pytest.fixture
def verdict(claim, annotator):
    return factories.make_verdict(claim, annotator)


@pytest.fixture
def they_write(verdict, second_annotator):
    """`they_write(**fields)`: the other editor changes the verdict."""
    return lambda **fields: verdicts.amend_verdict(
        verdict_id=verdict.pk, by=second_annotator, fields=fields
    )


@pytest.fixture
def they_add_crates(claim, second_annotator):
    """The other editor adds a number to those of the claim, and whatever is given."""

    def add(**fields) -> None:
        items = [
            {"id": number.pk, "confirmed": False}
            for number in claim.quantities.filter(discarded_at=None)
        ]
        claims.amend_claim(
            claim_id=claim.pk,
            by=second_annotator,
            fields={"quantities": [*items, CRATES], **fields},
        )

    return add


@pytest.mark.parametrize(
    ("choice", "stays"), [("Keep mine", "Mine."), ("Take theirs", "Theirs again.")]
)
def test_a_dispute_stays_open_when_they_write_once_more(
    card, verdict, they_write, choice, stays
):
    page = card()
    they_write(summary="Theirs.")
    summary = hands.card(page).get_by_label("Summary")
    summary.fill("Mine.")
    quoted = hands.card(page).locator(".conflict .theirs")
    expect(quoted).to_have_text("Theirs.")

    they_write(summary="Theirs again.")
    with changed(page):
        hands.card(page).get_by_label("Explanation").fill("My reasons.")
    expect(quoted).to_have_text("Theirs again.")
    expect(summary).to_have_value("Mine.")
    expect(page.locator("#saved")).to_contain_text("changed by somebody else")
    kept = factories.fresh(verdict)
    assert (kept.summary, kept.explanation) == ("Theirs again.", "My reasons.")

    hands.card(page).get_by_role("button", name=choice).click()
    hands.saved(page)
    expect(summary).to_have_value(stays)
    assert factories.fresh(verdict).summary == stays


def test_a_verdict_that_both_begin_keeps_both_texts(card, claim, second_annotator):
    page = card()
    verdicts.draft(
        claim_id=claim.pk,
        by=second_annotator,
        fields={"rating": "true", "summary": "Theirs."},
    )
    hands.card(page).get_by_label("Summary").fill("Mine.")
    expect(hands.card(page).locator(".conflict .theirs")).to_have_text("Theirs.")
    hands.card(page).get_by_role("button", name="Keep mine").click()
    hands.saved(page)
    assert factories.fresh(claim).verdict.summary == "Mine."
    expect(
        hands.card(page).get_by_role("radio", name="True", exact=True)
    ).to_be_checked()


def test_a_number_saved_before_theirs_is_drawn_does_not_discard_it(
    card, claim, they_add_crates
):
    page = card()
    numbers = hands.card(page).locator("li[data-quantity]")
    they_add_crates(claimant="The council")
    hands.intercept(page, "**/desk/claims/*/card/", lambda route: route.abort())
    with changed(page, 412):
        hands.card(page).get_by_label("Said on").fill("2024-03-04")
    hands.saved(page)
    with changed(page, 412):
        numbers.first.get_by_role("button", name="Confirm").click()
    assert claim.quantities.filter(discarded_at=None).count() == 2


def test_a_second_dispute_joins_the_first(card, verdict, they_write):
    page = card()
    they_write(summary="Theirs.")
    hands.card(page).get_by_label("Summary").fill("Mine.")
    quoted = hands.card(page).locator(".conflict .theirs")
    expect(quoted).to_have_text("Theirs.")
    they_write(explanation="Their reasons.")
    hands.card(page).get_by_label("Explanation").fill("My reasons.")
    expect(quoted).to_have_text(["Theirs.", "Their reasons."])
    keep = hands.card(page).get_by_role("button", name="Keep mine")
    keep.first.click()
    expect(quoted).to_have_text(["Their reasons."])
    keep.click()
    hands.saved(page)
    kept = factories.fresh(verdict)
    assert (kept.summary, kept.explanation) == ("Mine.", "My reasons.")


def test_words_typed_while_a_save_is_under_way_are_not_replaced(
    card, verdict, they_write
):
    page = card()
    held = []

    def hold_the_first(route) -> None:
        if held:
            route.continue_()
        held.append(route)

    hands.intercept(page, "**/api/v1/verdicts/*/", hold_the_first)
    hands.card(page).get_by_label("Summary").fill("Mine.")
    while not held:
        page.wait_for_timeout(50)
    explanation = hands.card(page).get_by_label("Explanation")
    explanation.fill("My reasons.")
    they_write(explanation="Their reasons.")
    with changed(page):
        held[0].continue_()
    quoted = hands.card(page).locator(".conflict .theirs")
    expect(quoted).to_have_text("Their reasons.")
    expect(explanation).to_have_value("My reasons.")
    kept = factories.fresh(verdict)
    assert (kept.summary, kept.explanation) == ("Mine.", "Their reasons.")


def test_confirming_a_number_does_not_discard_theirs(card, claim, they_add_crates):
    page = card()
    they_add_crates(claimant="The council")
    numbers = hands.card(page).locator("li[data-quantity]")
    confirm = numbers.first.get_by_role("button", name="Confirm")
    with changed(page, 412):
        confirm.click()
    expect(numbers).to_have_count(2)
    expect(numbers.last).to_contain_text("crates")
    expect(hands.card(page).get_by_label("Claimant")).to_have_value("The council")
    expect(page.locator("#saved")).to_contain_text("not saved")
    with changed(page):
        confirm.click()
    expect(confirm).to_have_count(0)
    kept = claim.quantities.filter(discarded_at=None).order_by("pk")
    assert [row.confirmed_by.username for row in kept] == [
        "annotator",
        "second-annotator",
    ]


def test_a_number_being_corrected_keeps_what_is_typed(card, claim, they_add_crates):
    page = card()
    numbers = hands.card(page).locator("li[data-quantity]")
    numbers.first.locator("[data-part='amount'] > summary").click()
    low = numbers.first.get_by_label("From, or the value")
    low.fill("1100")
    they_add_crates()
    save = numbers.first.get_by_role("button", name="Save")
    with changed(page, 412):
        save.click()
    expect(numbers).to_have_count(2)
    expect(low).to_have_value("1100")
    expect(save).to_be_focused()
    with changed(page):
        save.click()
    kept = claim.quantities.filter(discarded_at=None).order_by("pk")
    assert [row.low for row in kept] == [1100, 7]


def test_a_number_open_during_another_save_does_not_discard_theirs(
    card, claim, they_add_crates
):
    page = card()
    numbers = hands.card(page).locator("li[data-quantity]")
    numbers.first.locator("[data-part='amount'] > summary").click()
    numbers.first.get_by_label("From, or the value").fill("1100")
    they_add_crates()
    with changed(page):
        claimant = hands.card(page).get_by_label("Claimant")
        claimant.fill("The port office")
        claimant.blur()
    expect(numbers).to_have_count(2)
    with changed(page):
        numbers.first.get_by_role("button", name="Save").click()
    kept = claim.quantities.filter(discarded_at=None).order_by("pk")
    assert [row.low for row in kept] == [1100, 7]


def test_a_number_that_they_removed_while_it_is_corrected_is_kept(
    card, claim, second_annotator
):
    page = card()
    numbers = hands.card(page).locator("li[data-quantity]")
    numbers.first.locator("[data-part='amount'] > summary").click()
    numbers.first.get_by_label("From, or the value").fill("1100")
    claims.amend_claim(
        claim_id=claim.pk, by=second_annotator, fields={"quantities": [CRATES]}
    )
    save = numbers.last.get_by_role("button", name="Save")
    with changed(page, 412):
        save.click()
    expect(numbers).to_have_count(2)
    with changed(page):
        save.click()
    kept = claim.quantities.filter(discarded_at=None).order_by("pk")
    assert [row.low for row in kept] == [7, 1100]
