"""ClaimReviews of others, as carefully and as carelessly as they are published."""

import json
from datetime import date

import pytest

from annotations.ingestion import UnsupportedFile
from annotations.ingestion.claimreviews import Review, Unreadable, from_feed

ONE = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "https://checks.example.org/ferries",
    "claimReviewed": "About 1,200 passengers used the ferry.",
    "author": {"@type": "Organization", "name": "Pier Facts"},
    "itemReviewed": {"@type": "Claim", "author": {"name": "Port office"}},
    "reviewRating": {"alternateName": "Mostly right", "ratingValue": 4},
    "datePublished": "2024-03-09T10:00:00+01:00",
    "inLanguage": "en-GB",
}
READ = Review(
    url="https://checks.example.org/ferries",
    publisher="Pier Facts",
    statement="About 1,200 passengers used the ferry.",
    claimant="Port office",
    rating="Mostly right",
    published_on=date(2024, 3, 9),
    language="en-GB",
)


def read(document) -> list[Review | Unreadable]:
    data = document if isinstance(document, bytes) else json.dumps(document).encode()
    return list(from_feed(data))


def feed(*records) -> dict:
    items = [{"@type": "DataFeedItem", "item": [record]} for record in records]
    return {"@type": "DataFeed", "dataFeedElement": items}


PAGE = f"""<!doctype html><title>x</title><script>var a = 1;</script>
<script type="application/ld+json">{json.dumps({"@graph": [{"@type": "Person"}, ONE]})}
</script>""".encode()


@pytest.mark.parametrize(
    "document",
    [
        ONE,
        [ONE],
        feed(ONE),
        {"@type": "DataFeed", "dataFeedElement": [{"item": ONE}]},
        {"@graph": [ONE]},
        ONE | {"@type": ["Review", "ClaimReview"]},
        b"\xef\xbb\xbf" + json.dumps(ONE).encode(),
        json.dumps(ONE).encode() + b"\n\n" + json.dumps({"@type": "Person"}).encode(),
        PAGE,
    ],
    ids=["one", "list", "feed", "bare", "graph", "types", "bom", "lines", "page"],
)
def test_review_is_found_wherever_feeds_keep_it(document):
    assert read(document) == [READ]


def changed(**fields) -> Review | Unreadable:
    (found,) = read(ONE | fields)
    return found


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"url": None}, "no url"),
        ({"url": "javascript:alert(1)"}, "no web address"),
        ({"url": "https://[x"}, "no web address"),
        ({"url": 7}, "no web address"),
        ({"claimReviewed": "\u202e \n"}, "no claimReviewed"),
        ({"claimReviewed": "x" * 2001}, "longer than 2000"),
        ({"claimReviewed": {"a": 1}}, "no claimReviewed"),
        ({"reviewRating": None}, "no rating"),
        ({"reviewRating": "False"}, "no rating"),
        ({"reviewRating": {"alternateName": ["", {}]}}, "no rating"),
    ],
)
def test_record_without_what_it_needs_is_told(fields, why):
    found = changed(**fields)
    assert isinstance(found, Unreadable)
    assert why in found.why


@pytest.mark.parametrize(
    ("fields", "name", "value"),
    [
        ({"reviewRating": {"ratingValue": 2, "bestRating": 5}}, "rating", "2/5"),
        ({"reviewRating": [{"name": "No"}]}, "rating", "No"),
        ({"author": "Pier Facts"}, "publisher", "Pier Facts"),
        ({"author": [{"name": "One"}, {"name": "Two"}]}, "publisher", "One"),
        ({"author": {}, "publisher": {"name": "P"}}, "publisher", "P"),
        ({"author": None}, "publisher", "checks.example.org"),
        ({"author": {"name": "x" * 400}}, "publisher", "x" * 300),
        ({"claimReviewed": "a\u202eb\x00\n c"}, "statement", "a b c"),
        ({"claimReviewed": "", "itemReviewed": {"name": "N"}}, "statement", "N"),
        ({"datePublished": "9 March"}, "published_on", None),
        ({"inLanguage": "<b>"}, "language", "en"),
        ({"itemReviewed": ["x"]}, "claimant", ""),
    ],
)
def test_careless_record_is_read_as_far_as_it_goes(fields, name, value):
    assert getattr(changed(**fields), name) == value


def test_line_that_is_no_json_is_named():
    data = json.dumps(ONE).encode() + b"\n{oops\n" + json.dumps(ONE).encode()
    assert read(data)[1] == Unreadable("line 2", "is no JSON")


def test_place_in_a_feed_is_named():
    found = read(feed(ONE, ONE | {"reviewRating": {}}))[1]
    assert "entry 2" in found.where
    assert ONE["url"] in found.where


@pytest.mark.parametrize(
    "data", [b"", b"  \n", b"\x89PNG\r\n", b"no feed", b"<p>x</p>"]
)
def test_what_is_no_feed_is_refused(data):
    with pytest.raises(UnsupportedFile):
        read(data)


def test_depth_without_end_is_harmless():
    data = b'{"@graph":' * 5000 + b"[]" + b"}" * 5000
    with pytest.raises(UnsupportedFile):
        read(data)
