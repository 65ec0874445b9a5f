"""ClaimReview on every claim page: one, whole, and true to what the page says."""

import json
import re

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils.html import escape
from django.utils.translation import override

from annotations.exports.addresses import article_page, claim_page, original_page
from annotations.management.samples import loading, people
from annotations.models import Newsroom, VerdictRevision
from annotations.queries import public
from annotations.queries.translations import spoken, told_in
from tests import factories as make

pytestmark = pytest.mark.django_db

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)
DAY = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?Z)?")


def nodes(client, check) -> list[dict]:
    path = reverse("claim", args=[check.claim_id, check.claim.slug])
    html = client.get(path).content.decode()
    return [json.loads(text) for text in BLOCK.findall(html)]


def kinds(node) -> list[str]:
    """The types of the node and of all that stand in it."""
    inner = node.values() if isinstance(node, dict) else node
    found = [node["@type"]] if "@type" in node else []
    return found + [
        kind for item in inner if isinstance(item, dict | list) for kind in kinds(item)
    ]


def review(client, check) -> dict:
    written = nodes(client, check)
    assert kinds(written).count("ClaimReview") == 1
    (found,) = [node for node in written if node["@type"] == "ClaimReview"]
    return found


def check_of(claim) -> VerdictRevision:
    return public.check(claim.pk)


@pytest.fixture
def claim(annotator, reviewer):
    return make.make_published_claim(annotator, reviewer)


def assert_whole(node, check):
    """Every required property, and every recommended one that can be known, in the
    words of the page."""
    frozen = check.snapshot
    assert node["@context"] == "https://schema.org"
    assert node["claimReviewed"] == frozen["claim"]["statement"]
    assert node["url"] == claim_page(check)
    assert node["author"]["@type"] == "NewsMediaOrganization"
    assert node["author"]["name"]
    assert node["author"]["url"]
    for name in ("datePublished", "dateModified"):
        assert DAY.fullmatch(node[name])
    assert_claim(node["itemReviewed"], frozen, check)
    assert_rated(node["reviewRating"], check)
    assert ("correction" in node) is (check.kind not in ("first", "copy_edit"))


def assert_claim(item, frozen, check):
    assert item["@type"] == "Claim"
    assert item["@id"] == f"{original_page(check)}#claim"
    assert item["firstAppearance"]["url"].startswith("http")
    elsewhere = {place["article"] for place in frozen["appearances"]}
    others = [place["url"] for place in item.get("appearance", [])]
    assert len(others) == len(set(others)) == len(elsewhere - {check.article_id})
    assert item.get("datePublished") == frozen["claim"]["said_on"]
    assert DAY.fullmatch(item["datePublished"])
    if frozen["said_by"]:
        assert item["author"]["@type"] in ("Organization", "Person")
        assert item["author"]["name"] == frozen["said_by"]["name"]
        assert item["author"].get("sameAs", "") == frozen["said_by_url"]
    else:
        assert "author" not in item


def assert_rated(rating, check):
    frozen = check.snapshot["rating"]
    assert rating["@type"] == "Rating"
    numbers = ("ratingValue", "bestRating", "worstRating")
    if check.kind == "retraction":
        assert rating["alternateName"] == "Retracted"
    else:
        assert rating["alternateName"] == frozen["label"]
    if check.kind == "retraction" or frozen["value"] is None:
        assert not set(numbers) & set(rating)
    else:
        value, best, worst = (rating[name] for name in numbers)
        assert 1 <= worst <= value <= best
        assert worst < best


def test_every_sample_claim_has_one_whole_review(client):
    """On the scale and off it, updated, corrected, retracted, of nobody known, in
    several articles (`tests/management/test_samples.py` asks for one of each); in every
    language that the claim is told in, and no other."""
    cast, _ = people.make_people("factcheck-demo")
    list(loading.load(cast))
    checks = list(public.checks())
    assert {check.kind for check in checks} >= {"first", "correction", "retraction"}
    seen = 0
    for language, _name in settings.LANGUAGES:
        with override(language):
            for check in map(spoken, checks):
                if language in told_in(check):
                    assert_whole(review(client, check), check)
                    seen += 1
                else:
                    assert nodes(client, check) == []
    assert seen > len(checks)


def test_address_in_the_review_is_the_canonical_one(client, annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer, statement="الميناء مغلق")
    html = client.get(f"/claims/{claim.pk}/{claim.slug}/").content.decode()
    url = review(client, check_of(claim))["url"]
    assert f'<link rel="canonical" href="{url}">' in html


@pytest.mark.parametrize("slug", ["a-b_c", "2500-جندي", "größe-é-ʼ"])
def test_addresses_are_those_of_the_pages(claim, slug):
    """Though they are put together without asking for each row's."""
    check = check_of(claim)
    check.claim.slug = check.snapshot["article"]["slug"] = slug
    for language, before in (("en", ""), ("ar", "/ar")):
        with override(language):
            page = reverse("claim", args=[claim.pk, slug])
            article = reverse("article", args=[check.article_id, slug])
            check.snapshot["claim"]["language"] = language
            assert claim_page(check) == settings.SITE_URL + page
            assert article_page(check) == settings.SITE_URL + article
        assert page.startswith(f"{before}/claims/")


def test_unknown_claimant_is_left_out(client, annotator, reviewer):
    article = make.make_article(annotator, outlet="")
    check = check_of(make.make_published_claim(annotator, reviewer, article))
    assert_whole(review(client, check), check)
    assert "author" not in review(client, check)["itemReviewed"]


def test_address_of_the_claimant_says_who_it_is(client, annotator, reviewer):
    claim = make.make_claim(
        make.make_article(annotator), make.WORDS, annotator, claimant="Port office"
    )
    claim.claimant.url = "https://example.org/port"
    claim.claimant.save()
    make.publish(make.make_verdict(claim, annotator), annotator, reviewer)
    author = review(client, check_of(make.fresh(claim)))["itemReviewed"]["author"]
    assert author["sameAs"] == "https://example.org/port"


def test_updates_and_corrections_are_told_apart_and_copy_edits_left_out(
    client, claim, annotator, reviewer
):
    for kind in ("copy_edit", "update", "correction"):
        make.make_update(
            make.fresh(claim.verdict), annotator, reviewer, kind, summary=f"A {kind}."
        )
    node = review(client, check_of(claim))
    assert [item["name"] for item in node["correction"]] == ["Correction", "Update"]
    assert all(item["@type"] == "CorrectionComment" for item in node["correction"])
    assert all(DAY.fullmatch(item["datePublished"]) for item in node["correction"])
    assert node["dateModified"] > node["datePublished"]


def test_retracted_check_keeps_no_rating(client, claim, editor):
    make.retract(claim.verdict, editor)
    node = review(client, check_of(claim))
    assert node["reviewRating"]["alternateName"] == "Retracted"
    assert "ratingValue" not in node["reviewRating"]
    assert node["creativeWorkStatus"] == "Retracted"


def test_only_the_claim_page_carries_a_review(client, claim):
    article = claim.revisions.get().article
    for path in (
        "/",
        f"/claims/{claim.pk}/{claim.slug}/history/",
        f"/claims/{claim.pk}/{claim.slug}/embed/",
        f"/articles/{article.pk}/{article.slug}/",
    ):
        assert "ClaimReview" not in client.get(path).content.decode()


def test_markup_and_visible_text_agree(client, claim):
    check = check_of(claim)
    html = client.get(f"/claims/{claim.pk}/{claim.slug}/").content.decode()
    node = review(client, check)
    visible = BLOCK.sub("", html)
    for words in (
        node["claimReviewed"],
        node["reviewRating"]["alternateName"],
        node["itemReviewed"]["author"]["name"],
    ):
        assert escape(words) in visible


def test_nothing_that_was_typed_ends_the_data_block(client, annotator, reviewer):
    words = '</script><script>alert("x")</script> & <!--'
    claim = make.make_published_claim(
        annotator, reviewer, verdict={"summary": words}, statement=words
    )
    assert review(client, check_of(claim))["claimReviewed"] == words


def test_organization_names_its_policies(client, claim, settings):
    Newsroom.objects.update(
        funding="Its readers.", logo_url="https://example.org/l.png"
    )
    author = review(client, check_of(claim))["author"]
    assert author["correctionsPolicy"] == f"{settings.SITE_URL}/corrections/"
    assert author["ownershipFundingInfo"] == f"{settings.SITE_URL}/about/"
    assert author["logo"] == "https://example.org/l.png"


def test_breadcrumbs_lead_from_home_to_the_claim(client, claim, settings):
    (trail,) = [
        node
        for node in nodes(client, check_of(claim))
        if node["@type"] == "BreadcrumbList"
    ]
    items = trail["itemListElement"]
    assert [item["position"] for item in items] == list(range(1, len(items) + 1))
    assert items[0]["item"] == f"{settings.SITE_URL}/"
    assert items[-1]["item"] == f"{settings.SITE_URL}/claims/{claim.pk}/{claim.slug}/"
