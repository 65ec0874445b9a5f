"""One address for each page: a page whose words are not in the language of its address
names the one that has them, and holds no data of its own."""

import json
import re
import xml.etree.ElementTree as ET

import pytest
from django.urls import reverse
from django.utils import translation

from annotations.actions import translations
from tests import factories as make

pytestmark = pytest.mark.django_db

WORDS = {"statement": "استخدم العبّارة نحو 1,200 راكب.", "summary": "كما قيل."}
ARABIC = "العبارات\n\nقال المكتب إن نحو 1200 راكب استخدموا العبارة في مارس.\n"
LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
LINK = "{http://www.w3.org/2005/Atom}link"


@pytest.fixture
def make_claim(annotator, reviewer):
    """`make_claim(fields)`: published, with that translation into Arabic if any."""

    def made(fields=(), article=None, words=make.WORDS, **facts):
        article = article or make.make_article(annotator)
        claim = make.make_claim(article, words, annotator, **facts)
        verdict = make.make_verdict(claim, annotator)
        if fields:
            translations.translate(
                claim_id=claim.pk, language="ar", by=annotator, fields=fields
            )
        make.publish(verdict, annotator, reviewer)
        return make.fresh(claim)

    return made


@pytest.fixture
def arabic(make_claim, annotator):
    """A claim in Arabic, of an Arabic article."""
    article = make.make_article(annotator, ARABIC, language="ar")
    return make_claim(article=article, words="نحو 1200 راكب", language="ar")


def path(name, *args, language="en"):
    with translation.override(language):
        return reverse(name, args=args)


def page_of(claim, language, name="claim"):
    return path(name, claim.pk, claim.slug, language=language)


def article_of(claim, language):
    article = claim.appearances.get().article
    return path("article", article.pk, article.slug, language=language)


def head(client, address, settings):
    """canonical, hreflang by language, JSON-LD nodes: of the page at that address."""
    html = client.get(address).content.decode()
    (canonical,) = re.findall(r'<link rel="canonical" href="([^"]+)">', html)
    assert f'<meta property="og:url" content="{canonical}">' in html
    others = re.findall(r'rel="alternate" hreflang="([\w-]+)" href="([^"]+)"', html)
    site = settings.SITE_URL
    data = re.findall(r"<script[^>]*ld\+json[^>]*>(.*?)</script>", html, re.DOTALL)
    return (
        canonical.removeprefix(site),
        {code: href.removeprefix(site) for code, href in others},
        [json.loads(node) for node in data],
    )


def review_of(nodes):
    (found,) = [node for node in nodes if node["@type"] == "ClaimReview"]
    return found


@pytest.mark.parametrize("fields", [{}, {"summary": WORDS["summary"]}])
@pytest.mark.parametrize("name", ["claim", "claim-history"])
def test_page_without_a_translation_is_the_original_in_another_frame(
    client, make_claim, settings, name, fields
):
    claim = make_claim(fields)
    here = page_of(claim, "en", name)
    for language in ("en", "ar"):
        canonical, others, data = head(client, page_of(claim, language, name), settings)
        assert (canonical, others) == (here, {})
        assert bool(data) is ((name, language) == ("claim", "en"))


def test_translated_page_stands_for_itself_and_speaks_of_the_same_claim(
    client, make_claim, settings
):
    claim = make_claim(WORDS)
    here, there = page_of(claim, "en"), page_of(claim, "ar")
    reviews = []
    for address in (here, there):
        canonical, others, data = head(client, address, settings)
        assert canonical == address
        assert others == {"en": here, "ar": there, "x-default": here}
        reviews.append(review_of(data))
    original, translated = reviews
    assert original["itemReviewed"]["@id"] == translated["itemReviewed"]["@id"]
    assert original["url"] == settings.SITE_URL + here
    assert translated["url"] == settings.SITE_URL + there
    assert translated["translationOfWork"] == {"@id": original["@id"]}
    assert "translationOfWork" not in original


def test_claim_in_another_language_counts_where_that_is_spoken_too(
    client, arabic, settings
):
    here, there = page_of(arabic, "en"), page_of(arabic, "ar")
    claims = set()
    for address in (here, there):
        canonical, others, data = head(client, address, settings)
        assert canonical == address
        assert others == {"en": here, "ar": there, "x-default": here}
        review = review_of(data)
        assert review["url"] == settings.SITE_URL + address
        assert (
            "translationOfWork" not in review
        )  # the words are those that were checked
        claims.add(review["itemReviewed"]["@id"])
    assert len(claims) == 1


def test_claim_in_a_language_that_the_site_has_not_stays_on_its_own_pages(
    client, make_claim, settings
):
    claim = make_claim(language="fr")
    for language in ("en", "ar"):
        canonical, _, data = head(client, page_of(claim, language), settings)
        assert canonical == page_of(claim, "en")
        assert bool(data) is (language == "en")


@pytest.mark.parametrize("tag", ["ar-EG", "ar"])
def test_region_of_a_language_does_not_matter(client, make_claim, settings, tag):
    claim = make_claim(language=tag)
    assert head(client, page_of(claim, "ar"), settings)[0] == page_of(claim, "ar")
    assert page_of(claim, "ar") in in_sitemap(client, settings)


def test_article_counts_in_the_languages_of_its_checks(
    client, make_claim, arabic, settings
):
    plain, translated = make_claim(), make_claim(WORDS)
    for claim, languages in (
        (plain, ["en"]),
        (translated, ["en", "ar"]),
        (arabic, ["en", "ar"]),
    ):
        for spoken in ("en", "ar"):
            address = article_of(claim, spoken)
            canonical, others, _ = head(client, address, settings)
            counts = spoken if spoken in languages else "en"
            assert canonical == article_of(claim, counts)
            assert set(others) - {"x-default"} == (
                set(languages) if len(languages) > 1 else set()
            )


def in_sitemap(client, settings):
    def named(address):
        root = ET.fromstring(client.get(address).content)
        return [
            node.text.removeprefix(settings.SITE_URL) for node in root.iter(LOCATION)
        ]

    return [page for file in named("/sitemap.xml") for page in named(file)]


def test_sitemap_and_feeds_name_the_addresses_that_count(
    client, make_claim, arabic, settings, annotator
):
    claims = [make_claim(), make_claim(WORDS), arabic, make_claim(language="fr")]
    other = make.make_article(annotator, f"{make.TEXT}\nSo it was.\n")
    make.claim_again(claims[1], other, make.WORDS, by=annotator)
    listed = in_sitemap(client, settings)
    pages = [page for page in listed if re.search("/(claims|articles)/.", page)]
    assert len(pages) == 4 + 5 + 2 + 3
    for page in pages:
        assert head(client, page, settings)[0] == page
    for feed in ("/feeds/claims.atom", "/ar/feeds/claims.atom"):
        root = ET.fromstring(client.get(feed).content)
        for entry in root.iter("{http://www.w3.org/2005/Atom}entry"):
            link = entry.find(LINK).get("href").removeprefix(settings.SITE_URL)
            assert link in pages


def test_translation_that_is_out_of_date_takes_its_page_out_of_the_sitemap(
    client, make_claim, settings, annotator, reviewer
):
    claim = make_claim(WORDS)
    assert page_of(claim, "ar") in in_sitemap(client, settings)
    make.make_update(claim.verdict, annotator, reviewer, summary="Recounted.")
    assert page_of(claim, "ar") not in in_sitemap(client, settings)
    canonical, others, _ = head(client, page_of(claim, "ar"), settings)
    assert (canonical, others) == (page_of(claim, "en"), {})


def test_frame_names_the_page_that_counts(client, make_claim, settings):
    claim = make_claim()
    html = client.get(page_of(claim, "ar", "embed")).content.decode()
    here = settings.SITE_URL + page_of(claim, "en")
    assert f'<link rel="canonical" href="{here}">' in html
