"""WCAG rules on the desk's pages, narrow and wide, light and dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import Page, expect

from annotations.actions import moves
from annotations.workflow.states import Move
from tests import factories
from tests.browser import hands

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture
def claim(annotator, reviewer):
    """One of three claims that overlap, published, changed since and submitted."""
    article = factories.make_article(annotator)
    claim = factories.make_published_claim(annotator, reviewer, article)
    factories.reopen(claim.verdict, annotator)
    factories.submit(claim.verdict, annotator)
    other = factories.make_claim(article, "the ferry on 3 March 2024", annotator)
    factories.submit(factories.make_verdict(other, annotator, "false"), annotator)
    moves.make(
        move=Move.RETURN, verdict_id=other.verdict.pk, by=reviewer, note="Which ferry?"
    )
    factories.make_claim(article, "3 March 2024", annotator)
    return claim


def violations(page: Page) -> list[str]:
    found = Axe().run(page, options={"runOnly": TAGS}).response["violations"]
    return [
        f"{page.url}: {rule['id']} at {node['html'][:200]}"
        for rule in found
        for node in rule["nodes"]
    ]


def too_wide(page: Page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth > innerWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_every_page_keeps_the_rules(page_of, claim, reviewer, annotator, width, scheme):
    window = {"viewport": {"width": width, "height": 800}, "color_scheme": scheme}
    article = claim.appearances.get().article
    page = page_of(reviewer, **window)
    found = []
    for address in (
        reverse("desk"),
        reverse("desk-article-new"),
        reverse("review"),
        reverse("review-verdict", args=[claim.verdict.pk]),
        reverse("desk-claim", args=[claim.pk]),
        reverse("desk-tokens"),
        reverse("desk-style"),
        reverse("account_change_password"),
        reverse("workbench", args=[article.pk]),
    ):
        page.goto(address)
        found += violations(page)
        assert not too_wide(page), address

    page.locator("#panel-toggle:visible").or_(
        page.locator("#help-button")
    ).first.click()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    expect(hands.card(page).locator(".card")).to_be_visible()
    for summary in hands.card(page).locator("summary").all():
        summary.click()
    found += violations(page)
    assert not too_wide(page)

    page = page_of(**window)
    page.goto(reverse("account_login"))
    found += violations(page)
    assert found == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_hand_in_the_text_keeps_the_rules(page_of, annotator, width, scheme):
    article = factories.make_article(annotator)
    factories.make_claim(article, factories.WORDS, annotator)
    factories.make_claim(article, "1,200 passengers", annotator)
    window = {"viewport": {"width": width, "height": 800}, "color_scheme": scheme}
    page = page_of(annotator, **window)
    hands.open_workbench(page, article)
    found = []

    def look(*keys: str, then: str) -> None:
        for key in keys:
            page.keyboard.press(key)
        expect(page.locator(then).first).to_be_visible()
        found.extend(violations(page))
        assert not too_wide(page), keys

    look("v", "Shift+ArrowRight", then="#toolbar")
    look("Escape", "/", "f", "e", then="#find")
    look("Escape", "Escape", "j", then=".handle-end")
    look("x", then="#why")
    look("Escape", "?", then="#help")
    assert found == []
