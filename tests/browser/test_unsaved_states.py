"""WCAG rules on what the workbench shows of words that are not saved."""

import pytest
from playwright.sync_api import Page, expect

from annotations.actions import verdicts
from tests import factories as make
from tests.browser import hands
from tests.browser.test_desk_access import too_wide, violations
from tests.browser.test_outbox import FARES, PIER, mark_unanswered


@pytest.fixture(params=[(360, "dark"), (360, "light"), (1280, "dark"), (1280, "light")])
def page(request, page_of, claim, annotator) -> Page:
    """The workbench with the claim's card open, in one width and scheme."""
    width, scheme = request.param
    opened = page_of(
        annotator, viewport={"width": width, "height": 900}, color_scheme=scheme
    )
    hands.open_workbench(opened, claim.appearances.get().article)
    opened.evaluate(f"location.hash = 'claim-{claim.pk}'")
    expect(hands.card(opened).locator(".card")).to_be_visible()
    return opened


def show_list(page: Page) -> None:
    if page.viewport_size["width"] < 900:
        page.get_by_role("button", name="Claims").click()


def test_a_conflict_keeps_the_rules(page, claim, second_annotator):
    verdicts.draft(
        claim_id=claim.pk,
        by=second_annotator,
        fields={"rating": None, "summary": "The register shows 1,120 of them."},
    )
    hands.card(page).get_by_label("Summary").fill("The register shows 1,100.")
    box = hands.card(page).locator(".conflict")
    expect(box).to_be_visible()
    assert violations(page) == []
    box.get_by_role("button", name="Merge by hand").click()
    assert violations(page) == []
    assert not too_wide(page)


def test_a_conflict_about_the_statement_keeps_the_rules(page, claim, second_annotator):
    make.amend_claim(claim, second_annotator, statement="Some 1,200 took it.")
    statement = hands.card(page).get_by_label("The claim, so that it stands alone")
    statement.fill("About 1,200 took it.")
    expect(hands.card(page).locator(".conflict")).to_be_visible()
    assert violations(page) == []


def test_what_waits_keeps_the_rules(page):
    hands.card(page).get_by_role("button", name="Back to the list").click()
    show_list(page)
    hands.pull_the_plug(page)
    mark_unanswered(page, PIER)
    mark_unanswered(page, FARES)
    show_list(page)
    expect(page.locator("#kept li")).to_have_count(2)
    assert violations(page) == []
    page.context.clear_cookies()
    page.context.set_offline(False)
    expect(page.get_by_role("link", name="Sign in again")).to_be_visible()
    assert violations(page) == []
    assert not too_wide(page)
