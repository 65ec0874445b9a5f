"""Many rounds of faults, each held against the database. Run by `make soak`."""

import random

import pytest
from playwright.sync_api import Page, expect

from annotations.models import Claim
from annotations.queries import history
from tests import factories
from tests.browser import hands

pytestmark = pytest.mark.soak

STATEMENT = "The claim, so that it stands alone"
PIER = "The pier was safe"
ROUNDS = 30
DUELS = 50
WORDS = [f"Ferry {number:03} left" for number in range(2 * ROUNDS)]
CHOICES = ["Keep mine", "Take theirs", "Merge by hand"]


@pytest.fixture
def claim(annotator):
    """In a text with words of their own to mark in every round."""
    text = "The pier was safe.\n\n" + "\n\n".join(
        f"{words} at noon." for words in WORDS
    )
    article = factories.make_article(annotator, text)
    return factories.make_claim(article, PIER, annotator)


def marked() -> list[str]:
    found = Claim.objects.filter(discarded_at=None)
    return sorted(claim.appearances.get().spans.get().exact for claim in found)


def mark_unanswered(page: Page, words: str) -> None:
    hands.select(page, words)
    page.keyboard.press("c")
    expect(page.locator("#toolbar")).to_be_hidden()


def test_rounds_without_a_line_lose_nothing(card, claim):
    page = card()
    wanted = [PIER]
    for number in range(ROUNDS):
        hands.pull_the_plug(page)
        hands.type_into(page, STATEMENT, f"Statement {number}.")
        hands.type_into(page, "Summary", f"Summary {number}.")
        for words in WORDS[number * 2 : number * 2 + 2]:
            mark_unanswered(page, words)
            wanted.append(words)
        expect(page.locator("#saved")).to_contain_text("kept here")
        hands.load_again(page)
        expect(page.locator("#claims li")).to_have_count(len(wanted))
        expect(page.locator("#kept")).to_be_hidden()
        hands.saved(page)
        kept = factories.fresh(claim)
        assert marked() == sorted(wanted), f"round {number}"
        assert kept.statement == f"Statement {number}."
        assert kept.verdict.summary == f"Summary {number}."


def test_a_tab_killed_after_the_last_key_loses_no_more_than_the_pause(card, claim):
    page = card()
    for number in range(ROUNDS):
        if number % 2:
            hands.nothing_arrives(page)
        hands.type_into(page, STATEMENT, f"Statement {number}.")
        page = hands.kill(page)
        expect(hands.card(page).get_by_label(STATEMENT)).to_have_value(
            f"Statement {number}."
        )
        hands.saved(page)
        assert factories.fresh(claim).statement == f"Statement {number}."


def told(claim: Claim) -> set[str]:
    changes = [change for entry in history.of(claim.pk) for change in entry.changes]
    return {text for change in changes for text in (change.old, change.new)}


def resolve(page: Page, choice: str, mine: str, theirs: str) -> str:
    """Make the choice. Returns the words that shall stand."""
    box = hands.card(page).locator(".conflict")
    expect(box.locator(".theirs")).to_have_text(theirs)
    expect(box.locator(".mine")).to_have_text(mine)
    box.get_by_role("button", name=choice).click()
    if choice == "Merge by hand":
        box.get_by_role("textbox").fill(f"{mine} {theirs}")
        box.get_by_role("button", name="Use these words").click()
    expect(box).to_have_count(0)
    hands.saved(page)
    return {CHOICES[0]: mine, CHOICES[1]: theirs}.get(choice, f"{mine} {theirs}")


def test_two_browsers_at_one_claim_are_shown_the_truth(
    card, page_of, claim, second_annotator
):
    factories.make_verdict(claim, second_annotator)
    chance = random.Random(7)
    one, other = card(), page_of(second_annotator)
    other.goto(one.url)
    expect(hands.card(other).get_by_label("Summary")).to_be_visible()
    for number in range(DUELS):
        texts = {one: f"One writes {number}.", other: f"Other writes {number}."}
        order = chance.sample([one, other], 2)
        for page in order:
            hands.card(page).get_by_label("Summary").fill(texts[page])
        conflict = "#card .conflict"
        late = loser(one, other, conflict)
        early = other if late is one else one
        choice = CHOICES[number % 3]
        stands = resolve(late, choice, texts[late], texts[early])
        for page in (one, other):
            page.evaluate("dispatchEvent(new Event('focus'))")
            summary = hands.card(page).get_by_label("Summary", exact=True)
            expect(summary).to_have_value(stands)
            expect(page.locator(conflict)).to_have_count(0)
        assert factories.fresh(claim).verdict.summary == stands
        assert set(texts.values()) <= told(claim), f"round {number}"


def loser(one: Page, other: Page, conflict: str) -> Page:
    """The page whose words came second."""
    for _ in range(100):
        for page in (one, other):
            if page.locator(conflict).count():
                return page
        one.wait_for_timeout(100)
    raise AssertionError("Nobody was told that both wrote.")
