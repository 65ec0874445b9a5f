"""What was done without a line, or without a session, is done when it is back."""

import re

import pytest
from playwright.sync_api import Page, expect

from annotations.actions import claims
from annotations.models import Claim
from annotations.queries import history
from tests import factories
from tests.browser import hands

STATEMENT = "The claim, so that it stands alone"
PIER = "the pier safe"
FARES = "Fares rose by 12 percent"

WAITING = "() => CSS.highlights?.get('waiting')?.size ?? 0"


def mark_unanswered(page: Page, words: str) -> None:
    """Select the words and press `c`; nobody answers."""
    hands.select(page, words)
    page.keyboard.press("c")
    expect(page.locator("#toolbar")).to_be_hidden()


def marked() -> set[str]:
    found = Claim.objects.filter(discarded_at=None)
    return {claim.appearances.get().spans.get().exact for claim in found}


def sign_in(page: Page, username: str) -> None:
    page.get_by_label("Username").fill(username)
    page.get_by_label("Password").fill(factories.PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.locator("#article-text")).to_be_visible()


def sign_in_elsewhere(page: Page, username: str) -> Page:
    """In another tab of the same browser."""
    tab = page.context.new_page()
    tab.goto(page.url.split("#")[0])
    sign_in(tab, username)
    return tab


def come_back(page: Page) -> None:
    page.bring_to_front()
    page.evaluate("dispatchEvent(new Event('focus'))")


def test_marks_made_without_a_line_wait_visibly_and_are_made_after_a_reload(
    card, claim
):
    page = card()
    hands.pull_the_plug(page)
    mark_unanswered(page, PIER)
    mark_unanswered(page, FARES)
    kept = page.locator("#kept li")
    expect(page.locator("#saved")).to_have_text("not connected, 2 changes kept here")
    expect(kept.first).to_contain_text(PIER)
    assert page.evaluate(WAITING) == 2
    assert marked() == {factories.WORDS}

    hands.intercept(page, hands.MARKS, lambda route: route.abort())
    hands.load_again(page)
    expect(kept).to_have_count(2)
    assert page.evaluate(WAITING) == 2
    page.unroute(hands.MARKS)
    come_back(page)
    expect(page.locator("#claims li")).to_have_count(3)
    hands.saved(page)
    expect(page.locator("#kept")).to_be_hidden()
    assert page.evaluate(WAITING) == 0
    assert marked() == {factories.WORDS, PIER, FARES}


def test_a_mark_whose_answer_was_lost_is_made_once(card, claim):
    page = card()
    hands.intercept(
        page, hands.MARKS, lambda route: (route.fetch(), route.abort("failed"))
    )
    mark_unanswered(page, PIER)
    expect(page.locator("#saved")).to_contain_text("not connected")
    page.unroute(hands.MARKS)
    hands.load_again(page)
    expect(page.locator("#claims li")).to_have_count(2)
    expect(page.locator("#kept")).to_be_hidden()
    assert Claim.objects.count() == 2


def test_what_is_refused_later_is_shown_with_its_words(card, claim, annotator):
    claim_of_pier = factories.make_claim(
        claim.appearances.get().article, PIER, annotator
    )
    page = card()
    page.locator(f"[data-choose='{claim_of_pier.pk}']").click()
    expect(hands.card(page).locator(".marked")).to_have_text(PIER)
    hands.pull_the_plug(page)
    hands.select(page, "called the pier safe")
    page.get_by_role("button", name="Set as the edges").click()
    expect(page.locator("#saved")).to_contain_text("not connected")
    claims.discard_claim(claim_id=claim_of_pier.pk, by=annotator)
    page.evaluate("history.replaceState(null, '', location.pathname)")
    hands.load_again(page)
    kept = page.locator("#kept li")
    expect(kept).to_contain_text("Not saved:")
    expect(kept.get_by_role("textbox")).to_have_value("called the pier safe")
    page.reload()
    expect(kept.get_by_role("textbox")).to_have_value("called the pier safe")
    kept.get_by_role("button", name="Let go").click()
    expect(page.locator("#kept")).to_be_hidden()
    page.locator("#toast").get_by_role("button", name="Undo").click()
    page.reload()
    expect(kept.get_by_role("textbox")).to_have_value("called the pier safe")
    kept.get_by_role("button", name="Let go").click()
    page.reload()
    expect(page.locator("#article-text")).to_be_visible()
    expect(page.locator("#kept")).to_be_hidden()


def test_what_was_overtaken_leads_to_its_card_and_is_not_sent_again(
    card, claim, second_annotator
):
    page = card()
    hands.pull_the_plug(page)
    hands.card(page).get_by_role("button", name="Discard the claim").click()
    expect(page.locator("#saved")).to_contain_text("not connected")
    factories.amend_claim(claim, second_annotator, statement=FARES)
    page.evaluate("history.replaceState(null, '', location.pathname)")
    hands.load_again(page)
    kept = page.locator("#kept li")
    expect(kept).to_contain_text("Not saved:")
    expect(kept.get_by_role("button", name="Try again")).to_have_count(0)
    kept.get_by_role("link", name="Open").click()
    expect(hands.card(page).get_by_label(STATEMENT)).to_have_value(FARES)
    assert factories.fresh(claim).discarded_at is None


def test_after_signing_in_again_what_was_kept_is_sent(card, claim):
    page = card()
    page.context.clear_cookies()
    hands.type_into(page, STATEMENT, "Written too late.")
    expect(page.get_by_role("link", name="Sign in again")).to_be_visible()
    expect(page.locator("#saved")).to_contain_text("signed out, 1 change kept here")
    sign_in_elsewhere(page, "annotator").close()
    come_back(page)
    hands.saved(page)
    assert factories.fresh(claim).statement == "Written too late."


def test_after_a_long_time_signed_out_it_is_sent_at_once(card, claim):
    page = card()
    page.context.clear_cookies()
    hands.type_into(page, STATEMENT, "Written too late.")
    expect(page.locator("#saved")).to_contain_text("signed out, 1 change kept here")
    for _ in range(6):  # each asks anew, and the pauses grow
        with page.expect_response(lambda answer: answer.status == 401):
            come_back(page)
    sign_in_elsewhere(page, "annotator").close()
    come_back(page)
    hands.saved(page)
    assert factories.fresh(claim).statement == "Written too late."


def test_an_ended_session_and_a_closed_tab_lose_nothing(card, claim):
    page = card()
    page.context.clear_cookies()
    hands.type_into(page, STATEMENT, "Written too late.")
    expect(page.get_by_role("link", name="Sign in again")).to_be_visible()
    mark_unanswered(page, PIER)
    tab = sign_in_elsewhere(page, "annotator")
    page.close()
    come_back(tab)
    expect(tab.locator("#claims li")).to_have_count(2)
    expect(tab.locator("#claims li").first).to_contain_text("Written too late.")
    assert marked() == {factories.WORDS, PIER}


def test_somebody_else_who_signs_in_here_sends_nothing_of_mine(
    card, claim, second_annotator
):
    page = card()
    hands.pull_the_plug(page)
    hands.type_into(page, STATEMENT, "Mine alone.")
    expect(page.locator("#saved")).to_contain_text("not connected")
    page.context.clear_cookies()
    page.context.set_offline(False)
    expect(page.locator("#saved")).to_contain_text("signed out")
    tab = sign_in_elsewhere(page, "second-annotator")
    come_back(page)
    expect(page.locator("#saved")).to_contain_text("somebody else is signed in")
    page.close()
    come_back(tab)
    hands.mark(tab, PIER)
    hands.saved(tab)
    expect(tab.locator("#kept")).to_be_hidden()
    assert factories.fresh(claim).statement == claim.statement

    tab.context.clear_cookies()
    tab.goto(tab.url.split("#")[0])
    sign_in(tab, "annotator")
    hands.saved(tab)
    assert factories.fresh(claim).statement == "Mine alone."
    who = {row["by"] for row in changes_of(claim, "Mine alone.")}
    assert who == {"annotator"}


def changes_of(claim: Claim, words: str) -> list[dict[str, str]]:
    found = history.of(claim.pk)
    return [
        {"by": entry.who}
        for entry in found
        for change in entry.changes
        if change.new == words
    ]


def test_of_two_tabs_one_sends_what_a_third_left(card, claim):
    page = card()
    other = page.context.new_page()
    other.goto(page.url)
    third = page.context.new_page()
    third.goto(page.url.split("#")[0])
    expect(third.locator("#article-text")).to_be_visible()
    sent = []
    for tab in (page, other):
        tab.on(
            "request",
            lambda asked: (
                sent.append(asked.url)
                if asked.method == "POST" and hands.WRITES.search(asked.url)
                else None
            ),
        )
    hands.intercept(third, hands.WRITES, lambda route: route.abort())
    mark_unanswered(third, PIER)
    expect(third.locator("#saved")).to_contain_text("1 change kept here")
    third.close()
    for tab in (page, other):
        come_back(tab)
    expect(page.locator("#claims li")).to_have_count(2)
    expect(other.locator("#kept")).to_be_hidden()
    assert len(sent) == 1


@pytest.fixture
def without_locks(card):
    """The card in a browser that knows no locks, as on a site without HTTPS."""

    def opened() -> Page:
        page = card()
        page.context.add_init_script(
            "Object.defineProperty(Navigator.prototype, 'locks', {value: undefined})"
        )
        hands.load_again(page)
        return page

    return opened


def test_without_locks_a_reload_sends_what_was_kept(without_locks, claim):
    page = without_locks()
    hands.pull_the_plug(page)
    mark_unanswered(page, PIER)
    expect(page.locator("#saved")).to_contain_text("1 change kept here")
    hands.load_again(page)
    expect(page.locator("#claims li")).to_have_count(2)
    assert marked() == {factories.WORDS, PIER}


def test_the_time_of_saving_follows_the_line(card, claim):
    page = card()
    hands.pull_the_plug(page)
    hands.type_into(page, STATEMENT, "From the tunnel.")
    mark_unanswered(page, PIER)
    expect(page.locator("#saved")).to_have_text("not connected, 2 changes kept here")
    page.context.set_offline(False)
    expect(page.locator("#saved")).to_have_text(re.compile(r"^saved \d\d:\d\d$"))
