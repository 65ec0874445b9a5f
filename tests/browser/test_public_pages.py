"""Public pages as readers meet them: any width, either scheme, without scripts."""

from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client

from annotations.management.samples import loading, people
from annotations.models import Claim
from tests import factories, site

SEVERAL = {("en", "claim"), ("en", "article")}
"""Names of addresses whose pages differ much: all of them are looked at, one of the
others, and of each one in the other language."""

SCHEMES = (
    {"color_scheme": "light", "forced_colors": "none"},
    {"color_scheme": "dark", "forced_colors": "none"},
    {"color_scheme": "light", "forced_colors": "active"},
    {"color_scheme": "dark", "forced_colors": "active"},
)
FIRST_SCREENS = ({"width": 390, "height": 844}, {"width": 1280, "height": 800})


@pytest.fixture
def addresses(annotator, reviewer, editor) -> list[str]:
    """A page of every kind, with all that may stand on it; questions to the search."""
    site.publish_everything(annotator, reviewer, editor)
    found, seen = [], set()
    for address in site.addresses():
        answer = Client().get(address)
        if answer.status_code == 301 or "text/html" not in answer["Content-Type"]:
            continue
        name = answer.status_code == 200 and site.name_of(address)
        kind = (answer["Content-Language"], name)
        if kind in SEVERAL or "?" in address or kind not in seen:
            found.append(address)
        seen.add(kind)
    return found


def claim_page(**facts) -> str:
    claim = Claim.objects.filter(public_version__gt=0, **facts).first()
    return f"/claims/{claim.pk}/{claim.slug}/"


def test_word_without_an_end_does_not_widen_the_pages(page_of, annotator, reviewer):
    endless = "W" * 300
    named = {"title": endless, "outlet": endless, "byline": endless}
    article = factories.make_article(annotator, **named)
    claim = factories.make_published_claim(
        annotator, reviewer, article, claimant=endless, statement=endless
    )
    page = page_of(viewport={"width": 360, "height": 800})
    path = f"/claims/{claim.pk}/{claim.slug}/"
    for address in ("/", "/claims/", path, f"{path}history/", f"{path}embed/"):
        page.goto(address)
        beyond = "document.documentElement.scrollWidth - window.innerWidth"
        assert page.evaluate(beyond) <= 0, f"{address} is wider than its window"


@pytest.mark.parametrize("width", [360, 1280])
def test_public_pages_are_accessible_and_fit_their_window(page_of, addresses, width):
    page = page_of(viewport={"width": width, "height": 800})
    for address in addresses:
        page.goto(address)
        beyond = "document.documentElement.scrollWidth - window.innerWidth"
        assert page.evaluate(beyond) <= 0, f"{address} is wider than its window"
        for scheme in SCHEMES:
            page.emulate_media(**scheme)
            report = Axe().run(page)
            assert report.violations_count == 0, (
                f"{address} {scheme}\n{report.generate_report()}"
            )


def test_public_pages_leave_no_cookie_and_ask_no_other_host(page_of, addresses):
    page = page_of(java_script_enabled=False)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    for address in addresses:
        page.goto(address)
    assert {urlsplit(url).netloc for url in asked} == {urlsplit(page.url).netloc}
    assert page.context.cookies() == []


LINE = """(mark) => {
    const { borderBottomStyle, borderBottomColor } = getComputedStyle(mark);
    const { color } = getComputedStyle(mark.closest("p"));
    return [borderBottomStyle, borderBottomColor === color];
}"""
"""How the line below a mark is drawn, and whether it is seen as the text around is."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_claims_are_underlined_in_forced_colours_overlapping_ones_twice(
    page_of, annotator, reviewer, scheme
):
    article = factories.make_article(annotator)
    for words in (factories.WORDS, "passengers used the ferry on 3 March 2024"):
        factories.make_published_claim(annotator, reviewer, article, words)
    page = page_of(color_scheme=scheme, forced_colors="active")
    page.goto(f"/articles/{article.pk}/{factories.fresh(article).slug}/")
    lines = [mark.evaluate(LINE) for mark in page.locator("mark").all()]
    assert lines == [["solid", True], ["double", True], ["solid", True]]


def test_table_read_from_the_right_begins_at_the_edge_of_its_column(page_of, addresses):
    page = page_of()
    for address, side in (("/methodology/", "Left"), ("/ar/methodology/", "Right")):
        page.goto(address)
        padding = f"(cell) => getComputedStyle(cell).padding{side}"
        assert page.locator("thead th").first.evaluate(padding) == "0px", address


@pytest.mark.parametrize("screen", FIRST_SCREENS, ids=lambda screen: screen["width"])
def test_first_screen_holds_claim_rating_and_summary_and_nothing_else(
    page_of, addresses, screen
):
    page = page_of(viewport=screen)
    page.goto(claim_page(claimant__name="Port office"))
    for part in ("h1", ".verdict", ".summary"):
        box = page.locator(f".opening {part}").bounding_box()
        assert box["y"] + box["height"] <= screen["height"], part
    for part in (".check-body", ".about-check"):
        box = page.locator(part).bounding_box()
        assert box["y"] >= screen["height"] - 1, part


def test_claim_page_leads_to_its_words_without_scripts(page_of, addresses):
    page = page_of(java_script_enabled=False)
    page.goto(claim_page(claimant__name="Port office"))
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
    page.goto(claim_page(claimant__name="Port office"))
    sheets = page.pdf(format="A4").count(b"/Type /Page\n")
    assert 1 <= sheets <= 2


@pytest.mark.parametrize("sheet", ["A4", "Letter"])
@pytest.mark.parametrize("under", ["", "/ar"])
def test_printed_check_of_much_evidence_fits_on_two_sheets(page_of, under, sheet):
    cast, _ = people.make_people("factcheck-demo")
    list(loading.load(cast))
    page = page_of()
    page.goto(under + claim_page(statement="Approximately 900 US troops are in Syria."))
    sheets = page.pdf(format=sheet).count(b"/Type /Page\n")
    assert 1 <= sheets <= 2


def test_search_works_without_scripts_and_by_keys(page_of, addresses):
    page = page_of(java_script_enabled=False)
    page.goto("/claims/")
    page.get_by_label("Words").fill("passengers -luggage")
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
