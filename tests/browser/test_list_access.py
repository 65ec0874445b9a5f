"""WCAG rules on the workbench without claims and with forty, and with company."""

import pytest
from playwright.sync_api import expect

from annotations.actions.presence import be_here
from tests import factories
from tests.bench import bulk
from tests.browser import hands
from tests.browser.test_desk_access import too_wide, violations


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("claims", [0, 40])
def test_the_workbench_keeps_the_rules(
    page_of, annotator, second_annotator, claims, width, scheme
):
    article = bulk.make_article(annotator, 600, claims)
    chosen = article.appearances.first()
    if chosen:
        factories.amend_claim(
            chosen.claim, annotator, triage="not_checking", triage_reason="An opinion."
        )
    be_here(
        article_id=article.pk,
        by=second_annotator,
        claim_id=chosen.claim_id if chosen else None,
    )
    window = {"viewport": {"width": width, "height": 800}, "color_scheme": scheme}
    page = page_of(annotator, **window)
    hands.open_workbench(page, article)
    if width == 360:
        page.get_by_role("button", name="Claims", exact=True).click()
    expect(page.locator("#people")).to_contain_text("second-annotator is here")
    found = violations(page)
    page.get_by_role("button", name="Put aside").click()
    assert found + violations(page) == []
    assert not too_wide(page)
