"""ClaimReview of everything published, as aggregators take it in."""

import json
import re

import pytest
from django.test import Client

from annotations.exports import datafeed, stream
from annotations.models import Newsroom
from annotations.queries import public, ratings
from tests import factories as make

pytestmark = pytest.mark.django_db(transaction=True)

FEED, LINES = (
    "/api/v1/exports/claimreview.json",
    "/api/v1/exports/claimreview.jsonl",
)
PAGES = "/v1alpha1/pages"
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)


def feed() -> dict:
    return json.loads(Client().get(FEED).getvalue())


def lines() -> list[dict]:
    text = Client().get(LINES).getvalue().decode()
    return [json.loads(line) for line in text.splitlines()]


def on_the_page(check) -> dict:
    page = Client().get(f"/claims/{check.claim_id}/{check.claim.slug}/")
    nodes = [json.loads(text) for text in BLOCK.findall(page.content.decode())]
    (found,) = [node for node in nodes if node["@type"] == "ClaimReview"]
    return found


def test_feed_and_lines_hold_what_each_claim_page_carries(checks):
    expected = [on_the_page(check) for check in public.checks().order_by("claim_id")]
    assert len(expected) == 2
    assert lines() == expected
    document = feed()
    assert (document["@context"], document["@type"]) == (
        "https://schema.org",
        "DataFeed",
    )
    for element, review in zip(document["dataFeedElement"], expected, strict=True):
        del review["@context"]
        assert element["@type"] == "DataFeedItem"
        assert element["item"] == [review]
        assert element["url"] == review["url"]
        assert element["dateModified"] == review["dateModified"]


def test_further_articles_are_those_of_the_page_by_now(checks, annotator, reviewer):
    claim = next(iter(checks.values()))
    for text in (f"{make.TEXT}\nSo it was.\n", make.TEXT):
        article = make.make_article(annotator, text)
        make.claim_again(claim, article, make.WORDS, by=reviewer)
    expected = [on_the_page(check) for check in public.checks().order_by("claim_id")]
    named = [len(review["itemReviewed"].get("appearance", [])) for review in expected]
    assert sorted(named) == [0, 2]
    assert lines() == expected
    (page,) = (
        Client()
        .get(PAGES, {"url": expected[named.index(2)]["url"]})
        .json()["claimReviewMarkupPages"]
    )
    (markup,) = page["claimReviewMarkups"]
    places = expected[named.index(2)]["itemReviewed"]["appearance"]
    assert markup["claimAppearances"] == [place["url"] for place in places]


def test_files_say_what_they_are(checks):
    answer = Client().get(FEED)
    assert answer["Content-Type"] == "application/ld+json; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="claimreview.json"'
    answer = Client().get(LINES)
    assert answer["Content-Type"] == "application/x-ndjson; charset=utf-8"


def test_empty_site_has_an_empty_feed(db):
    document = feed()
    assert document["dataFeedElement"] == []
    assert "dateModified" not in document
    assert lines() == []


def test_licence_and_publisher_are_named_and_change_the_tag(checks):
    before = Client().get(FEED)["ETag"]
    Newsroom.objects.update(
        name="Harbour desk", data_licence_url="https://example.org/by"
    )
    assert feed()["license"] == "https://example.org/by"
    assert feed()["publisher"]["name"] == "Harbour desk"
    assert {review["sdLicense"] for review in lines()} == {"https://example.org/by"}
    assert Client().get(FEED)["ETag"] != before


def test_nothing_typed_ends_a_script_or_turns_a_line(annotator, reviewer):
    words = '</script><!-- & "\u202egnorw\u202c\u2028\\"}'
    make.make_published_claim(
        annotator, reviewer, statement=words, verdict={"summary": words}
    )
    for path in (FEED, LINES):
        text = Client().get(path).getvalue().decode()
        assert not set(text) & set("<>&\u202e\u202c\u2028")
    (review,) = lines()
    assert review["claimReviewed"] == words
    assert review["reviewRating"]["ratingExplanation"] == words


def test_each_file_takes_as_many_queries_as_chunks(checks, django_assert_num_queries):
    newsroom = ratings.newsroom()
    with stream.one_moment(), django_assert_num_queries(3):
        found = list(datafeed.lines(stream.followed(public.checks()), newsroom))
    assert len(found) == 2


@pytest.mark.parametrize("path", [FEED, LINES])
def test_files_are_only_read(db, client_of, editor, path):
    assert Client().post(path).status_code == 405
    assert client_of(editor).delete(path).status_code == 405
