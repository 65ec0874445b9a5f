"""Walking what is worth checking: accept, dismiss, switch off."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from annotations.models import Claim, DismissedSuggestion
from tests import factories
from tests.browser import hands

FERRY = "about 1,200 passengers used the ferry on 3 March 2024"
FARES = "Fares rose by 12 percent in January 2025"


@pytest.fixture
def article(annotator):
    return factories.make_article(annotator)


@pytest.fixture
def desk(page_of, annotator):
    """`desk(article)`: its workbench in a browser, the suggestions shown."""

    def opened(article, **options):
        page = page_of(annotator, **options)
        hands.open_workbench(page, article)
        expect(page.locator("#suggestions-title")).to_be_attached()
        return page

    return opened


def rows(page):
    return page.locator("#suggestions [data-suggestion]")


DOTTED = """
(words) => JSON.stringify(words) === JSON.stringify(
  [...(CSS.highlights.get("suggested") ?? [])].map((range) => range.toString()))
"""


def expect_dotted(page, *words: str) -> None:
    """These words and no others are under the dotted line, once it is drawn."""
    page.wait_for_function(DOTTED, arg=list(words))


def press(page, key):
    page.locator("body").press(key)


def test_suggestions_are_listed_and_dotted_in_the_text(desk, article):
    page = desk(article)
    expect(page.get_by_role("heading", name="Worth checking (2)")).to_be_visible()
    expect(rows(page)).to_contain_text([FERRY, FARES])
    expect(rows(page).first).to_contain_text("a number with a noun")
    expect_dotted(page, FERRY, FARES)


def test_a_hand_that_is_faster_than_the_line_skips_no_suggestion(desk, article):
    page = desk(article)
    held = []
    hands.intercept(page, hands.MARKS, lambda route: held.append(route))
    for key in ("n", "Enter", "n"):
        page.keyboard.press(key)
    second = rows(page).nth(1).get_by_role("button", name="Accept")
    expect(second).to_be_focused()
    page.unroute(hands.MARKS)
    held[0].continue_()
    expect(rows(page)).to_have_count(1)
    expect(rows(page).get_by_role("button", name="Accept")).to_be_focused()
    page.keyboard.press("Enter")
    expect(hands.card(page).locator(".marked")).to_have_text(FARES)
    expect(page.locator("#claims li")).to_have_count(2)


def test_n_walks_enter_accepts_and_n_goes_on(desk, article):
    page = desk(article)
    page.keyboard.press("n")
    expect(rows(page).first.get_by_role("button", name="Accept")).to_be_focused()
    expect(rows(page).first).to_have_attribute("aria-current", "true")
    page.keyboard.press("Enter")
    expect(hands.card(page).locator(".marked")).to_have_text(FERRY)
    number = hands.card(page).locator("li[data-quantity]")
    expect(number.locator("[data-part='amount'] > summary")).to_have_text("about 1,200")
    expect(number.locator("[data-part='subject'] > summary")).to_have_text("passengers")
    expect(rows(page)).to_have_count(1)
    page.keyboard.press("n")
    expect(rows(page).get_by_role("button", name="Accept")).to_be_focused()
    page.keyboard.press("Enter")
    expect(hands.card(page).locator(".marked")).to_have_text(FARES)
    expect(page.locator("#suggestions")).to_contain_text("Nothing is left to suggest")
    assert Claim.objects.count() == 2
    expect_dotted(page)


def test_w_selects_the_statement_of_what_was_accepted_for_rewording(desk, article):
    page = desk(article)
    page.keyboard.press("n")
    page.keyboard.press("Enter")
    expect(hands.card(page).locator(".marked")).to_have_text(FERRY)
    statement = hands.card(page).get_by_label("The claim, so that it stands alone")
    expect(statement).not_to_be_focused()
    page.keyboard.press("w")
    expect(statement).to_be_focused()
    page.keyboard.type("The ferry took 1,200.")
    hands.saved(page)
    assert Claim.objects.get().statement == "The ferry took 1,200."


def test_p_goes_back_and_the_ends_say_so(desk, article):
    page = desk(article)
    for key in "nn":
        page.keyboard.press(key)
    page.keyboard.press("n")
    expect(page.locator("#toast")).to_contain_text("That was the last suggestion")
    page.keyboard.press("p")
    expect(rows(page).first.get_by_role("button", name="Accept")).to_be_focused()


def test_d_dismisses_over_a_reload_and_is_taken_back(desk, article):
    page = desk(article)
    page.keyboard.press("n")
    page.keyboard.press("d")
    expect(rows(page)).to_have_count(1)
    expect(rows(page).get_by_role("button", name="Accept")).to_be_focused()
    page.reload()
    expect(rows(page)).to_contain_text([FARES])
    page.keyboard.press("n")
    page.keyboard.press("d")
    expect(page.locator("#suggestions-title")).to_have_text("Worth checking (0)")
    with page.expect_response(lambda answer: answer.request.method == "DELETE"):
        page.get_by_role("button", name="Undo").click()
    expect(rows(page)).to_contain_text([FARES])
    assert DismissedSuggestion.objects.filter(discarded_at=None).count() == 1


def test_dismissed_without_a_line_is_gone_at_once_and_taken_back(desk, article):
    page = desk(article)
    hands.pull_the_plug(page)
    page.keyboard.press("n")
    page.keyboard.press("d")
    expect(page.get_by_role("heading", name="Worth checking (1)")).to_be_visible()
    expect(rows(page).first).to_be_hidden()
    expect(rows(page).nth(1).get_by_role("button", name="Accept")).to_be_focused()
    expect_dotted(page, FARES)
    page.get_by_role("button", name="Undo").click()
    expect(rows(page).first).to_be_visible()
    expect_dotted(page, FERRY, FARES)
    page.context.set_offline(False)
    hands.saved(page)
    expect(rows(page).first).to_be_visible()
    assert not DismissedSuggestion.objects.filter(discarded_at=None).exists()


def test_a_dismissal_that_waits_is_gone_after_a_reload(desk, article):
    page = desk(article)
    hands.nothing_arrives(page)
    page.keyboard.press("n")
    page.keyboard.press("d")
    expect(page.locator("#saved")).to_contain_text("1 change kept here")
    page.reload()
    expect(page.get_by_role("heading", name="Worth checking (1)")).to_be_visible()
    expect(rows(page).first).to_be_hidden()
    expect_dotted(page, FARES)


def test_switched_off_stays_off_over_a_reload(desk, article):
    page = desk(article)
    page.get_by_label("Show suggestions").uncheck()
    expect(rows(page).first).to_be_hidden()
    expect_dotted(page)
    page.reload()
    expect(page.get_by_label("Show suggestions")).not_to_be_checked()
    expect(rows(page).first).to_be_hidden()
    page.keyboard.press("n")
    expect(page.locator("#toast")).to_contain_text("Suggestions are off")
    page.get_by_label("Show suggestions").check()
    expect(rows(page).first).to_be_visible()


def test_click_on_dotted_words_looks_at_them(desk, article):
    page = desk(article)
    hands.click_on(page, "12 percent")
    expect(rows(page).nth(1)).to_have_attribute("aria-current", "true")


def test_another_persons_dismissal_is_said(desk, article, reviewer, client_of):
    page = desk(article)
    start = factories.TEXT.index(FERRY)
    place = {"start": start, "end": start + len(FERRY), "exact": FERRY}
    path = reverse("api-article-dismissals", args=[article.pk])
    client_of(reviewer).post(path, place, content_type="application/json")
    page.keyboard.press("n")
    page.keyboard.press("d")
    expect(page.locator("#toast")).to_contain_text("dismissed already")
    expect(rows(page)).to_have_count(1)


def test_words_behind_emoji_and_in_arabic_are_dotted_where_they_stand(desk, annotator):
    text = "Signals 😀\n\nThe board 👩‍👩‍👧 wrote that 40 ferries 😀 left in May 2023.\n"
    page = desk(factories.make_article(annotator, text))
    expect_dotted(page, "40 ferries 😀 left in May 2023")
    words = "قالت هيئة الميناء إن نحو 1,200 راكب استخدموا العبّارة.\n"
    page = desk(factories.make_article(annotator, f"الميناء\n\n{words}", language="ar"))
    expect_dotted(page, "نحو 1,200 راكب")
    press(page, "n")
    page.keyboard.press("Enter")
    expect(page.locator("#article-text mark")).to_have_text("نحو 1,200 راكب")


def test_a_long_list_shows_its_beginning_and_more_when_asked(desk, annotator):
    lines = [f"The port counted {number} ships that day." for number in range(30, 90)]
    page = desk(factories.make_article(annotator, "\n\n".join(lines) + "\n"))
    shown = rows(page).filter(visible=True)
    expect(shown).to_have_count(50)
    page.get_by_role("button", name="Show more").click()
    expect(shown).to_have_count(60)
    last = shown.last.get_by_role("button", name="Accept")
    expect(last).to_have_accessible_description(
        "89 ships that day 89 ships, 5 March 2024 a number with a noun"
    )
    last.click()
    expect(hands.card(page).locator(".marked")).to_have_text("89 ships that day")


def test_words_are_dotted_wherever_one_scrolls_to(desk, annotator):
    lines = [f"The port counted {number} ships that day." for number in range(30, 190)]
    page = desk(factories.make_article(annotator, "\n\n".join(lines) + "\n"))
    is_dotted = """(words) => [...CSS.highlights.get("suggested")]
      .some((range) => range.toString() === words)"""
    page.wait_for_function(is_dotted, arg="31 ships that day")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_function(is_dotted, arg="189 ships that day")
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_function(is_dotted, arg="31 ships that day")
