"""The list of claims: filters, the way through it, and many of them."""

import pytest
from playwright.sync_api import Page, expect

from tests import factories
from tests.browser import hands

MANY = 130


@pytest.fixture
def article(annotator):
    return factories.make_article(annotator)


@pytest.fixture
def desk(page_of, annotator):
    """`desk(article)`: its workbench in a browser."""

    def opened(article, **options) -> Page:
        page = page_of(annotator, **options)
        hands.open_workbench(page, article)
        return page

    return opened


@pytest.fixture
def three(article, annotator, second_annotator):
    """Found by another; being checked with evidence; put aside."""
    found = factories.make_claim(article, "Harbour ferries ran late", second_annotator)
    checked = factories.make_claim(article, factories.WORDS, annotator)
    factories.make_verdict(checked, annotator)
    factories.amend_claim(checked, annotator, triage="checking")
    aside = factories.make_claim(article, "Fares rose", annotator)
    factories.amend_claim(
        aside, annotator, triage="not_checking", triage_reason="An opinion."
    )
    return found, checked, aside


@pytest.fixture
def long(annotator):
    """An article with many claims."""
    lines = [f"Ferry number {number} left on Monday." for number in range(MANY)]
    article = factories.make_article(annotator, text="\n\n".join(lines) + "\n")
    for line in lines:
        factories.make_claim(article, line[:-1], annotator, quantities=[])
    return article


def rows(page: Page):
    return page.locator("#claims .claim-list li")


def show(page: Page, name: str) -> None:
    page.locator("#claims .filters").get_by_role("button", name=name).click()


@pytest.mark.parametrize(
    ("name", "which"),
    [
        ("All 3", [0, 1, 2]),
        ("Mine 2", [1, 2]),
        ("Found 1", [0]),
        ("Checking 1", [1]),
        ("Unsourced 1", [0]),
        ("Put aside 1", [2]),
    ],
)
def test_a_filter_shows_its_claims_and_their_number(desk, article, three, name, which):
    page = desk(article)
    show(page, name)
    expect(rows(page)).to_have_count(len(which))
    for row, index in enumerate(which):
        expect(rows(page).nth(row)).to_have_id(f"row-{three[index].pk}")


def test_what_is_put_aside_says_why(desk, article, three):
    page = desk(article)
    show(page, "Put aside")
    expect(rows(page)).to_contain_text("An opinion.")


def test_an_empty_filter_says_so_in_words(desk, article, three):
    page = desk(article)
    show(page, "In review 0")
    expect(page.locator("#claims .empty:visible")).to_have_text(
        "No verdict waits for a second person."
    )


def test_an_article_without_claims_says_how_to_begin(desk, article):
    page = desk(article)
    expect(page.locator("#claims-title")).to_have_text("0 claims")
    expect(page.locator("#claims .empty:visible")).to_contain_text("press c")


def test_a_filter_stays_over_a_reload_and_under_a_card(desk, article, three):
    page = desk(article)
    show(page, "Mine")
    rows(page).first.locator("a").click()
    expect(hands.card(page).locator(".card")).to_be_visible()
    page.reload()
    expect(hands.card(page).locator(".card")).to_be_visible()
    expect(page.locator("#claims-title")).to_have_text("2 of 3 claims")
    page.keyboard.press("Escape")
    expect(page).to_have_url(f"{page.url.split('?')[0]}?show=mine")


def test_j_and_k_walk_what_is_listed(desk, article, three):
    found, checked, aside = three
    page = desk(article)
    show(page, "Mine")
    for key, claim in (("j", checked), ("j", aside), ("k", checked), ("k", checked)):
        page.keyboard.press(key)
        current = page.locator("#claims [aria-current]")
        expect(current).to_have_attribute("data-choose", str(claim.pk))
    show(page, "All")
    page.keyboard.press("k")
    expect(page.locator("#claims [aria-current]")).to_have_attribute(
        "data-choose", str(found.pk)
    )


def test_keys_pressed_faster_than_cards_come_end_at_the_last(desk, article, three):
    page = desk(article)
    for _ in range(3):
        page.keyboard.press("j")
    expect(hands.card(page).locator(".marked")).to_have_text("Fares rose")
    expect(page.locator("#article-text mark.chosen")).to_have_text("Fares rose")


def test_filters_are_reached_by_keyboard(desk, article, three):
    page = desk(article)
    page.get_by_role("button", name="Mine 2").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    pressed = page.locator("#claims [aria-pressed='true']")
    expect(pressed).to_have_attribute("data-filter", "found")
    expect(page.locator("#claims-news")).to_have_text("1 of 3 claims")


def test_of_many_claims_some_are_drawn_and_all_are_reached(desk, long):
    page = desk(long)
    expect(page.locator("#claims-title")).to_have_text(f"{MANY} claims")
    expect(rows(page)).to_have_count(80)
    expect(rows(page).first).to_have_attribute("aria-setsize", str(MANY))
    page.locator("#panel-body").evaluate("body => body.scrollTo(0, body.scrollHeight)")
    last = page.locator(f'#claims [aria-posinset="{MANY}"]')
    expect(last).to_be_in_viewport()
    expect(last.locator(".number")).to_have_text(str(MANY))
    expect(rows(page)).to_have_count(80)
    last.locator("a").click()
    expect(hands.card(page).locator(".marked")).to_contain_text(f"number {MANY - 1} ")
    page.keyboard.press("Escape")
    expect(last.locator("a")).to_be_focused()


def test_k_goes_from_the_first_row_drawn_to_the_one_before(desk, long):
    page = desk(long)
    page.keyboard.press("k")
    expect(hands.card(page).locator(".marked")).to_contain_text(f"number {MANY - 1} ")
    page.keyboard.press("k")
    expect(hands.card(page).locator(".marked")).to_contain_text(f"number {MANY - 2} ")


def test_paper_gets_every_claim(desk, long):
    page = desk(long)
    expect(rows(page)).to_have_count(80)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(rows(page)).to_have_count(MANY)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(rows(page)).to_have_count(80)


def test_a_click_on_the_strip_goes_to_the_claim_there(desk, article, three):
    page = desk(article, viewport={"width": 1280, "height": 800})
    strip = page.locator("#minimap")
    length = len(article.current_version.text)
    start = article.current_version.text.index("Fares rose")
    height = strip.bounding_box()["height"]
    strip.click(position={"x": 6, "y": start / length * height})
    expect(hands.card(page).locator(".marked")).to_have_text("Fares rose")


def test_the_sheet_of_a_phone_is_stretched_and_closed_by_key(desk, article, three):
    page = desk(article, viewport={"width": 360, "height": 720})
    panel = page.locator("#panel")
    expect(rows(page).first).to_be_hidden()
    page.get_by_role("button", name="Claims", exact=True).click()
    expect(rows(page).first).to_be_visible()
    half = panel.bounding_box()["height"]
    page.get_by_role("button", name="Sheet over the whole screen").click()
    assert panel.bounding_box()["height"] > max(half, 600)
    page.keyboard.press("Escape")
    expect(rows(page).first).to_be_hidden()
    expect(page.get_by_role("button", name="Claims", exact=True)).to_be_focused()
