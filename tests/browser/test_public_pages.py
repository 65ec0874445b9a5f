"""Public pages as readers meet them: any width, either scheme, without scripts."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests import factories as make

ARABIC = "العبارات\n\nقال المكتب إن نحو 1200 راكب استخدموا العبارة في مارس.\n"

EXPLANATION = "# Why\n\n| a | b |\n|---|--:|\n| 1 | [2](https://example.org) |"


SEARCHES = (
    "/claims/",
    "/claims/?q=ferr*&rating=true&min=1000&from=2024-03-01",
    "/claims/?q=zeppelin&claimant=nobody",
    "/claims/?q=راكب",
    "/claims/?min=many",
)


@pytest.fixture
def addresses(annotator, reviewer, editor) -> list[str]:
    """A page of every kind, with all that may stand on it."""
    article = make.make_article(annotator, source_url="https://example.org/ferries")
    plain = make.make_published_claim(
        annotator,
        reviewer,
        article,
        quantities=[{"low": "1200", "high": "1200", "unit": "people"}],
        verdict={"explanation": EXPLANATION},
        wording="verbatim",
        claimant="Port office",
        topics=["Ferries"],
    )
    corrected = make.make_published_claim(
        annotator, reviewer, article, "passengers used the ferry on 3 March 2024"
    )
    make.make_update(
        corrected.verdict, annotator, reviewer, "correction", since="Later."
    )
    retracted = make.make_published_claim(annotator, reviewer, article, "12 percent")
    make.retract(retracted.verdict, editor)
    arabic = make.make_published_claim(
        annotator,
        reviewer,
        make.make_article(annotator, ARABIC, language="ar"),
        "نحو 1200 راكب",
        language="ar",
        wording="verbatim",
    )
    claims = [make.fresh(claim) for claim in (plain, corrected, retracted, arabic)]
    pages = [f"/claims/{claim.pk}/{claim.slug}/" for claim in claims]
    articles = {claim.revisions.first().article for claim in claims}
    return [
        "/",
        *pages,
        f"{pages[1]}history/",
        *(f"/articles/{article.pk}/{article.slug}/" for article in articles),
        "/outlets/harbour-gazette/",
        "/claimants/port-office/",
        "/topics/ferries/",
        f"/sources/{plain.verdict.citations.get().publisher.slug}/",
        "/corrections/",
        "/methodology/",
        "/about/",
        "/data/",
        f"/report/?claim={plain.pk}",
        "/report/thanks/",
        *SEARCHES,
        "/nowhere/",
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_public_pages_are_accessible_and_fit_their_window(
    page_of, addresses, width, scheme
):
    viewport = {"width": width, "height": 800}
    page = page_of(viewport=viewport, color_scheme=scheme)
    for address in addresses:
        page.goto(address)
        report = Axe().run(page)
        assert report.violations_count == 0, report.generate_report()
        beyond = "document.documentElement.scrollWidth - window.innerWidth"
        assert page.evaluate(beyond) <= 0, f"{address} is wider than its window"


def test_claim_page_leads_to_its_words_without_scripts(page_of, addresses):
    page = page_of(java_script_enabled=False)
    page.goto(addresses[1])
    page.get_by_role("link", name="See the words in place").click()
    number = page.url.rsplit("-", 1)[1]
    assert (
        page.locator(f"mark[data-keys~='{number}']")
        .first.inner_text()
        .startswith("about 1,200")
    )
    page.get_by_role("link", name="Claim 1: True", exact=True).click()
    page.locator(f"#claim-{number} .check-claim a").click()
    page.get_by_role("heading", level=1, name="about 1,200 passengers").wait_for()


def test_printed_claim_page_fits_on_two_sheets(page_of, addresses):
    page = page_of()
    page.goto(addresses[2])
    sheets = page.pdf(format="A4").count(b"/Type /Page\n")
    assert 1 <= sheets <= 2


def test_search_works_without_scripts_and_by_keys(page_of, addresses):
    page = page_of(java_script_enabled=False)
    page.goto("/claims/")
    page.get_by_label("Words").fill("passengers -retracted")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="2 checks").wait_for()
    page.get_by_text("Narrow it down").click()
    page.get_by_label("Number from").fill("1,000 or so")
    page.get_by_label("Rating").select_option("True")
    page.keyboard.press("Enter")
    page.get_by_text("Give a number such as 2500 or 12.5.").wait_for()
    page.get_by_label("Number from").fill("1000")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="1 check", exact=True).wait_for()
    page.get_by_role("link", name="1,000 or more").click()
    page.get_by_role("heading", name="2 checks").wait_for()
    assert page.locator("#search-rating").input_value() == "true"
