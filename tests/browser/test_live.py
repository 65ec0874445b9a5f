"""Two windows at one article: what one does, the other sees without loading again."""

import pytest
from playwright.sync_api import Page, expect

from annotations.actions import claims, verdicts
from annotations.queries.presence import SEEN_WITHIN
from tests import factories
from tests.browser import hands

OTHER = "Fares rose by 12 percent"
SECONDS_WHEN_HIDDEN = 15
HIDE = """
hidden => {
  Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}
"""


@pytest.fixture
def article(annotator):
    return factories.make_article(annotator)


@pytest.fixture
def window(page_of, article):
    """`window(person)`: the article's workbench in a window of theirs."""

    def opened(person, **options) -> Page:
        page = page_of(person, **options)
        hands.open_workbench(page, article)
        return page

    return opened


def look(page: Page) -> None:
    """Come back to the window, which asks at once."""
    page.evaluate("dispatchEvent(new Event('focus'))")


def numbers(page: Page):
    return page.locator("#article-text .ref")


def test_a_claim_of_another_appears_without_loading_again(
    window, annotator, second_annotator
):
    mine, theirs = window(annotator), window(second_annotator)
    first = hands.mark(mine, factories.WORDS)
    look(theirs)
    expect(theirs.locator(f"#row-{first.pk}")).to_be_visible()
    expect(theirs.locator("#article-text mark")).to_have_text(factories.WORDS)
    expect(theirs.locator("#claims-news")).to_have_text("New: claim 1.")

    expect(mine.locator("#claims-news")).to_be_empty()

    second = hands.mark(theirs, "Harbour ferries")
    expect(mine.locator(f"#row-{second.pk} .number")).to_have_text("1")
    expect(numbers(mine).last).to_have_attribute("data-n", "2")
    expect(numbers(mine).last).to_have_attribute("aria-label", "Claim 2: found")


def test_who_else_is_here_is_shown_and_gone(window, annotator, second_annotator):
    mine, theirs = window(annotator), window(second_annotator)
    claim = hands.mark(theirs, factories.WORDS)
    people = mine.locator("#people")
    expect(people).to_have_text("second-annotator is here, at claim 1")
    expect(mine.locator(f"#row-{claim.pk} .here")).to_have_text(
        "second-annotator is here"
    )
    expect(mine.locator("#people-news")).to_contain_text("second-annotator is here.")
    theirs.close()
    expect(people).to_be_hidden()
    expect(mine.locator("#people-news")).to_have_text("second-annotator has left.")


def test_the_claim_of_another_is_named_though_it_came_with_the_news(
    window, annotator, second_annotator
):
    mine, theirs = window(annotator), window(second_annotator)
    people = mine.locator("#people")
    expect(people).to_have_text("second-annotator is here")
    hands.intercept(mine, "**/pulse/", lambda route: route.abort())
    with theirs.expect_response(lambda answer: answer.url.endswith("/pulse/")):
        hands.mark(theirs, factories.WORDS)
        look(theirs)
    mine.unroute("**/pulse/")
    look(mine)
    expect(people).to_have_text("second-annotator is here, at claim 1")


def test_only_the_blocks_that_changed_are_drawn_anew(
    window, article, annotator, second_annotator
):
    page = window(annotator)
    text = page.locator("#article-text").text_content()
    page.evaluate(
        "document.querySelectorAll('#article-text [data-start]')"
        ".forEach((block) => (block.firstChild.seen = 'yes'))"
    )
    factories.make_claim(article, factories.WORDS, second_annotator)
    look(page)
    expect(page.locator("#article-text mark")).to_have_count(1)
    kept = page.evaluate(
        "[...document.querySelectorAll('#article-text [data-start]')]"
        ".filter((block) => block.firstChild.seen).length"
    )
    assert kept == 2
    assert page.locator("#article-text").text_content() == text
    made = hands.mark(page, OTHER)
    assert made.appearances.get().spans.get().exact == OTHER


def test_very_long_article_is_redrawn_without_a_long_address(
    page_of, annotator, second_annotator
):
    paragraphs = "\n\n".join(f"The pier took {n} boats." for n in range(1, 1_500))
    article = factories.make_article(annotator, f"Boats\n\n{paragraphs}\n")
    page = page_of(annotator)
    addresses = []
    page.on("request", lambda asked: addresses.append(len(asked.url)))
    hands.open_workbench(page, article)
    page.evaluate(
        "document.querySelectorAll('#article-text [data-start]')"
        ".forEach((block) => (block.firstChild.seen = true))"
    )
    factories.make_claim(article, "took 700 boats", second_annotator)
    look(page)
    expect(page.locator("#article-text mark")).to_have_text("took 700 boats")
    drawn = (
        "[...document.querySelectorAll('#article-text [data-start]')]"
        ".filter((block) => !block.firstChild.seen).length"
    )
    assert page.evaluate(drawn) == 1
    assert max(addresses) < 4_096


def test_the_open_card_shows_what_another_wrote(
    window, article, annotator, second_annotator
):
    claim = factories.make_claim(article, factories.WORDS, annotator)
    page = window(annotator)
    page.locator(f"[data-choose='{claim.pk}']").click()
    statement = hands.card(page).get_by_label("The claim, so that it stands alone")
    expect(statement).to_have_value(factories.WORDS)
    factories.amend_claim(claim, second_annotator, statement="Some 1,200 took it.")
    look(page)
    expect(statement).to_have_value("Some 1,200 took it.")
    expect(page.locator(f"#row-{claim.pk} a")).to_have_text("Some 1,200 took it.")
    note = hands.card(page).locator(".changed-note")
    expect(note).to_contain_text("Changed by second-annotator just now.")
    statement.fill("About 1,200 took it.")
    hands.saved(page)
    look(page)
    expect(note).to_have_count(1)  # of what they did, not of one's own


def test_words_being_written_are_left_and_the_other_is_named(
    window, article, annotator, second_annotator
):
    claim = factories.make_claim(article, factories.WORDS, annotator)
    verdict = factories.make_verdict(claim, annotator)
    page = window(annotator)
    page.locator(f"[data-choose='{claim.pk}']").click()
    hands.card(page).get_by_text("Add evidence").click()
    title = (
        hands.card(page)
        .locator('[data-form="citation-new"]')
        .get_by_label("Title", exact=True)
    )
    title.fill("The register")
    verdicts.amend_verdict(
        verdict_id=verdict.pk, by=second_annotator, fields={"summary": "Theirs."}
    )
    look(page)
    note = hands.card(page).locator(".changed-note")
    expect(note).to_contain_text("Changed by second-annotator while you write.")
    expect(title).to_have_value("The register")


def test_a_claim_that_another_discards_closes_its_card(
    window, article, annotator, second_annotator
):
    claim = factories.make_claim(article, factories.WORDS, annotator)
    page = window(annotator)
    page.locator(f"[data-choose='{claim.pk}']").click()
    expect(hands.card(page).locator(".card")).to_be_visible()
    claims.discard_claim(claim_id=claim.pk, by=second_annotator)
    look(page)
    expect(hands.card(page)).to_be_hidden()
    expect(page.locator("#toast")).to_contain_text("discarded by second-annotator")
    expect(page.locator("#article-text mark")).to_have_count(0)


def test_selected_words_stay_selected_while_another_marks(
    window, article, annotator, second_annotator
):
    page = window(annotator)
    hands.select(page, "Harbour ferries")
    factories.make_claim(article, "Harbour ferries ran", second_annotator)
    with page.expect_response("**/pulse/"):
        look(page)
    assert page.evaluate("String(document.getSelection())") == "Harbour ferries"
    page.keyboard.press("c")
    expect(page.locator("#claims-title")).to_have_text("2 claims")


def test_a_server_that_is_away_is_asked_again(window, article, annotator):
    page = window(annotator)
    page.context.set_offline(True)
    look(page)
    factories.make_claim(article, factories.WORDS, annotator)
    page.context.set_offline(False)
    look(page)
    expect(page.locator("#article-text mark")).to_have_count(1)


def seconds_to_the_next_pulse(page: Page) -> int:
    """By the page's own clock, which goes on only as it is told."""
    heard: list = []

    def hear(asked) -> None:
        if asked.url.endswith("/pulse/"):
            heard.append(asked)

    page.on("request", hear)
    seconds = 0
    while not heard:
        page.clock.run_for(1_000)
        page.wait_for_timeout(50)
        seconds += 1
    page.remove_listener("request", hear)
    return seconds


def test_hidden_tab_asks_more_slowly_and_at_once_when_it_is_looked_at(
    window, article, annotator, second_annotator
):
    page = window(annotator)
    page.clock.install()
    page.reload()
    expect(page.locator("#article-text")).to_be_visible()
    seconds_to_the_next_pulse(page)
    shown = seconds_to_the_next_pulse(page)
    page.evaluate(HIDE, True)
    seconds_to_the_next_pulse(page)  # the one that was due already
    hidden = seconds_to_the_next_pulse(page)
    assert shown < SECONDS_WHEN_HIDDEN <= hidden < SEEN_WITHIN.seconds
    factories.make_claim(article, factories.WORDS, second_annotator)
    page.evaluate(HIDE, False)
    expect(page.locator("#article-text mark")).to_have_count(1)


def test_pulse_of_an_ended_session_says_so_and_goes_on_after_the_sign_in(
    window, article, annotator, second_annotator
):
    page = window(annotator)
    page.context.clear_cookies()
    look(page)
    expect(page.locator("#saved")).to_contain_text("you are signed out.")
    link = page.get_by_role("link", name="Sign in again")
    with page.context.expect_page() as opened:
        link.click()
    tab = opened.value
    tab.get_by_label("Username").fill("annotator")
    tab.get_by_label("Password").fill(factories.PASSWORD)
    tab.get_by_role("button", name="Sign in").click()
    tab.wait_for_url("**/desk/**")
    tab.close()
    factories.make_claim(article, factories.WORDS, second_annotator)
    look(page)
    expect(page.locator("#article-text mark")).to_have_count(1)
    expect(page.locator("#saved")).not_to_contain_text("signed out")
