"""An answer that comes late changes nothing of what was chosen in the meantime."""

import pytest
from playwright.sync_api import Page, Route, expect

from annotations.actions import claims as actions
from annotations.models import Claim
from tests import factories
from tests.browser import hands

TEXT = "Ferries\n\n" + "".join(
    f"The {name} ferry carried {number},000 people last year. "
    for number, name in enumerate(["north", "south", "east"], start=1)
)


class Held:
    """Requests of one method that wait until they are let go."""

    def __init__(self, page: Page, method: str) -> None:
        self.routes: list[Route] = []
        self.method = method
        hands.intercept(page, hands.WRITES, self._hold)

    def _hold(self, route: Route) -> None:
        if route.request.method == self.method:
            self.routes.append(route)
        else:
            route.continue_()

    def let_go(self, page: Page) -> None:
        with page.expect_response(lambda answer: "/text/" in answer.url):
            for route in self.routes:
                route.continue_()


@pytest.fixture
def claims(annotator) -> list[Claim]:
    article = factories.make_article(annotator, text=TEXT)
    return [
        factories.make_claim(article, f"{number},000 people", annotator)
        for number in (1, 2, 3)
    ]


@pytest.fixture
def page(page_of, annotator, claims) -> Page:
    page = page_of(annotator)
    hands.open_workbench(page, claims[0].appearances.get().article)
    return page


def choose(page: Page, claim: Claim) -> None:
    page.locator(f"[data-choose='{claim.pk}']").first.click()
    shows(page, claim)


def mark_held(page: Page) -> Held:
    """Words are marked, and the answer is on its way."""
    hands.select(page, "The south ferry")
    held = Held(page, "POST")
    page.keyboard.press("c")
    return held


def shows(page: Page, claim: Claim) -> None:
    expect(hands.card(page).locator(".card")).to_have_attribute(
        "data-claim", str(claim.pk)
    )


def test_a_late_discard_leaves_the_card_open_that_was_opened_since(page, claims):
    choose(page, claims[0])
    held = Held(page, "DELETE")
    hands.card(page).get_by_role("button", name="Discard the claim").click()
    choose(page, claims[1])
    held.let_go(page)
    expect(page.locator("#toast")).to_contain_text("discarded")
    shows(page, claims[1])
    expect(page.locator(f"#row-{claims[0].pk}")).to_have_count(0)


def test_a_late_mark_leaves_the_card_open_that_was_opened_since(page, claims):
    held = mark_held(page)
    choose(page, claims[1])
    held.let_go(page)
    expect(page.locator("#claims .claim-list li")).to_have_count(4)
    shows(page, claims[1])


@pytest.mark.parametrize("taken", [False, True])
def test_a_late_mark_leaves_the_field_to_the_hands_that_write_in_it(
    page, claims, second_annotator, taken
):
    choose(page, claims[0])
    hands.select(page, "The south ferry")
    if taken:
        article = claims[0].appearances.get().article
        factories.make_claim(article, "The south ferry", second_annotator)
    held = Held(page, "POST")
    page.keyboard.press("c")
    field = hands.card(page).get_by_label("Claimant", exact=True)
    field.click()
    page.keyboard.type("The port")
    held.let_go(page)
    expect(page.locator("#claims .claim-list li")).to_have_count(4)
    page.keyboard.type(" office")
    expect(field).to_have_value("The port office")
    shows(page, claims[0])


def test_a_late_mark_leaves_the_card_that_is_chosen_once_more(page, claims):
    choose(page, claims[0])
    held = mark_held(page)
    choose(page, claims[0])
    held.let_go(page)
    expect(page.locator("#claims .claim-list li")).to_have_count(4)
    shows(page, claims[0])


@pytest.mark.parametrize("is_open", [False, True])
def test_a_late_mark_opens_nothing_after_a_step_out(page, claims, is_open):
    if is_open:
        choose(page, claims[0])
    held = mark_held(page)
    page.keyboard.press("Escape")
    held.let_go(page)
    expect(page.locator("#claims .claim-list li")).to_have_count(4)
    expect(hands.card(page)).to_be_hidden()


@pytest.mark.parametrize("is_open", [False, True])
def test_keys_typed_ahead_go_for_the_claim_that_is_being_marked(page, claims, is_open):
    if is_open:
        choose(page, claims[0])
    held = mark_held(page)
    for key in "tr":
        page.keyboard.press(key)
    expect(page.locator("#toast")).to_be_hidden()
    held.let_go(page)
    expect(page.locator("#toast")).to_contain_text("Checking: The south ferry")
    expect(page.locator("#field-rating input").first).to_be_focused()
    made = Claim.objects.latest("pk")
    shows(page, made)
    assert (made.triage, factories.fresh(claims[0]).triage) == ("checking", "found")


def test_keys_typed_ahead_are_forgotten_when_the_line_is_lost(page, claims):
    held = mark_held(page)
    page.keyboard.press("t")
    page.context.set_offline(True)
    page.context.set_offline(False)
    held.let_go(page)
    shows(page, Claim.objects.latest("pk"))
    expect(page.locator("#claims .claim-list li")).to_have_count(4)
    expect(hands.card(page).locator("[name=triage]:checked")).to_have_value("found")


def test_a_late_mark_leaves_the_words_that_are_being_selected(page, claims):
    held = mark_held(page)
    hands.select(page, "The east ferry")
    held.let_go(page)
    expect(page.locator("#claims .claim-list li")).to_have_count(4)
    expect(hands.card(page)).to_be_hidden()
    assert page.evaluate("String(getSelection())") == "The east ferry"


def test_the_key_to_the_gate_does_not_lead_to_the_discard(page, claims):
    choose(page, claims[0])
    page.keyboard.press("g")
    title = hands.card(page).get_by_role("heading", name="Before publishing")
    expect(title).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator(f"#row-{claims[0].pk}")).to_have_count(1)
    assert factories.fresh(claims[0]).discarded_at is None


def test_a_claim_chosen_while_another_is_left_stays_open(page, claims):
    choose(page, claims[0])
    held = Held(page, "PATCH")
    hands.card(page).get_by_label("Claimant", exact=True).fill("Port office")
    hands.card(page).get_by_label("Said on", exact=True).focus()
    page.keyboard.press("Escape")  # out of the field
    page.keyboard.press("Escape")  # out of the card, which waits for its save
    page.keyboard.press("j")
    held.let_go(page)
    shows(page, claims[1])
    page.wait_for_timeout(2500)  # as long as leaving waits for a save
    shows(page, claims[1])


def test_two_numbers_confirmed_at_once_are_both_confirmed(page_of, annotator):
    article = factories.make_article(annotator, text=TEXT)
    claim = factories.make_claim(article, "1,000 people last year", annotator)
    both = factories.make_claim(
        article, "1,000 people last year. The south ferry carried 2,000", annotator
    )
    assert both.quantities.count() == 2
    page = page_of(annotator)
    hands.open_workbench(page, article)
    choose(page, claim)
    choose(page, both)
    page.evaluate(
        """() => document.querySelectorAll('[data-do="confirm-quantity"]')
            .forEach((button) => button.click())"""
    )
    expect(hands.card(page).locator('[data-confirmed="yes"]')).to_have_count(2)
    assert not both.quantities.filter(confirmed_at=None).exists()


def test_a_reason_shows_when_a_colleague_put_the_claim_aside(
    page, claims, second_annotator
):
    choose(page, claims[0])
    reason = hands.card(page).get_by_label("Why not")
    expect(reason).to_be_hidden()
    aside = {"triage": "not_checking", "triage_reason": "An opinion."}
    actions.amend_claim(claim_id=claims[0].pk, by=second_annotator, fields=aside)
    page.evaluate("dispatchEvent(new Event('focus'))")
    expect(reason).to_have_value("An opinion.")
    expect(reason).to_be_visible()


def test_a_colleagues_claim_comes_while_words_are_selected(
    page, claims, second_annotator
):
    hands.select(page, "The south ferry")
    article = claims[0].appearances.get().article
    theirs = factories.make_claim(article, "The east ferry", second_annotator)
    page.evaluate("dispatchEvent(new Event('focus'))")
    expect(page.locator(f"#row-{theirs.pk}")).to_be_visible()
    assert page.evaluate("String(getSelection())") == "The south ferry"


def test_keys_act_on_nothing_behind_an_open_question(page, claims):
    choose(page, claims[0])
    hands.card(page).locator("h2").focus()
    page.keyboard.press("x")
    page.locator("#why button").first.focus()
    page.keyboard.press("j")
    page.wait_for_timeout(500)
    shows(page, claims[0])
