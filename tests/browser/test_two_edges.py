"""Two editors move the edges of one claim: both are shown, and one is chosen."""

import pytest
from playwright.sync_api import Page, expect

from annotations.actions import places
from annotations.queries import history
from tests import factories
from tests.browser import hands
from tests.browser.test_desk_access import violations
from tests.browser.test_spans import span_of

MINE = "passengers used the ferry on 3 March 2024"
THEIRS = "that about 1,200 passengers used"


@pytest.fixture
def they_move(claim, second_annotator):
    """`they_move()`: the other editor sets the edges of the claim to THEIRS."""

    def move() -> None:
        place = claim.appearances.get()
        start = factories.TEXT.index(THEIRS)
        places.re_edge(
            appearance_id=place.pk,
            by=second_annotator,
            start=start,
            end=start + len(THEIRS),
            exact=THEIRS,
        )

    return move


def set_edges(page: Page, words: str) -> None:
    hands.select(page, words)
    page.get_by_role("button", name="Set as the edges").click()


def box(page: Page):
    return hands.card(page).get_by_role("group", name="Changed by somebody else")


@pytest.fixture
def dispute(card, they_move) -> Page:
    page = card()
    they_move()
    set_edges(page, MINE)
    expect(box(page)).to_be_visible()
    return page


def told(claim) -> set[str]:
    return {
        change.new
        for entry in history.of(claim.pk)
        for change in entry.changes
        if change.new
    }


def test_both_passages_are_shown_with_their_differences(dispute, claim):
    shown = box(dispute)
    expect(shown.locator(".theirs")).to_have_text(THEIRS)
    expect(shown.locator(".mine")).to_have_text(MINE)
    expect(shown.locator(".mine ins")).to_have_text(" the ferry on 3 March 2024")
    expect(dispute.locator("#saved")).to_contain_text("changed by somebody else")
    expect(dispute.locator("#kept")).to_be_hidden()
    assert violations(dispute) == []
    assert span_of(claim).exact == THEIRS


@pytest.mark.parametrize(
    ("choice", "stands"), [("Keep mine", MINE), ("Take theirs", THEIRS)]
)
def test_what_is_chosen_stands_and_the_other_is_in_the_history(
    dispute, claim, choice, stands
):
    box(dispute).get_by_role("button", name=choice).click()
    expect(box(dispute)).to_have_count(0)
    expect(hands.card(dispute).locator(".marked")).to_have_text(stands)
    expect(dispute.locator("#article-text mark")).to_have_text(stands)
    hands.saved(dispute)
    assert span_of(claim).exact == stands
    assert {MINE, THEIRS} <= told(claim)


def test_edges_moved_without_a_line_are_disputed_after_a_reload(card, claim, they_move):
    page = card()
    hands.pull_the_plug(page)
    set_edges(page, MINE)
    expect(page.locator("#saved")).to_contain_text("1 change kept here")
    they_move()
    hands.leave_the_card(page)
    hands.load_again(page)
    kept = page.locator("#kept li")
    expect(kept).to_contain_text("Changed by somebody else too: choose.")
    assert span_of(claim).exact == THEIRS
    kept.get_by_role("link", name="Open").click()
    expect(box(page).locator(".mine")).to_have_text(MINE)
    expect(page.locator("#kept")).to_be_hidden()
    box(page).get_by_role("button", name="Keep mine").click()
    expect(hands.card(page).locator(".marked")).to_have_text(MINE)
    hands.saved(page)
    assert span_of(claim).exact == MINE


def test_edges_on_the_move_are_not_written_over_theirs(card, claim, they_move):
    page = card()
    page.keyboard.press("]")
    they_move()
    page.evaluate("dispatchEvent(new Event('focus'))")
    expect(box(page).locator(".theirs")).to_have_text(THEIRS)
    expect(box(page).locator(".mine")).to_have_text(f"{factories.WORDS} on")
    assert span_of(claim).exact == THEIRS
