"""Files of the API: narrowed, in gzip, or not to be had."""

import gzip
import json
import sys

import pytest
from django.db import connection

from annotations.exports import formats
from tests import factories as make
from tests.api.asker import pointers

pytestmark = pytest.mark.django_db(transaction=True)

PACKED = [f"exports/{format.name}" for format in formats.TEXTS]
ALL = [*PACKED, "exports/verdicts.parquet"]


@pytest.fixture
def two(annotator, reviewer) -> list[int]:
    article = make.make_article(annotator)
    words = (make.WORDS, "The harbour master called the pier safe")
    ratings = ("true", "false")
    return [
        make.make_published_claim(
            annotator,
            reviewer,
            article,
            exact,
            verdict={"rating": rating, "citations": 2},
        ).pk
        for exact, rating in zip(words, ratings, strict=True)
    ]


@pytest.mark.parametrize("path", ALL)
def test_every_file_can_be_narrowed(stranger, two, path):
    whole, some, none = (
        stranger.get(path + query).getvalue()
        for query in ("", "?rating=false", "?rating=nothing")
    )
    assert len(whole) > len(some) > len(none)


def test_narrowed_linked_data_holds_the_right_ones(stranger, two):
    feed = json.loads(stranger.get(f"{PACKED[2]}?rating=false").getvalue())
    (element,) = feed["dataFeedElement"]
    assert f"/claims/{two[1]}/" in element["url"]
    page = json.loads(stranger.get(f"{PACKED[4]}?rating=false").getvalue())["first"]
    assert [f"/claims/{two[1]}/" in str(item) for item in page["items"]] == [True]


@pytest.mark.parametrize("path", ALL)
@pytest.mark.parametrize(
    ("query", "at"),
    [("ratng=true", "/ratng"), ("min=many", "/min"), ("from=2025-13-01", "/from")],
)
def test_filter_that_cannot_be_understood_is_named(stranger, two, path, query, at):
    answer = stranger.get(f"{path}?{query}")
    assert (answer.status_code, pointers(answer)) == (400, [at])


@pytest.mark.parametrize("path", PACKED)
def test_file_is_compressed_for_whoever_takes_it(stranger, two, path):
    plain, packed = stranger.get(path), stranger.get(path, accept_encoding="br, gzip")
    assert "Content-Encoding" not in plain
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.getvalue()) == plain.getvalue()
    assert plain["Content-Type"] == packed["Content-Type"]
    assert plain["ETag"] != packed["ETag"]
    for answer in (plain, packed):
        assert "Accept-Encoding" in answer["Vary"]
    again = stranger.get(path, accept_encoding="gzip", if_none_match=packed["ETag"])
    assert (again.status_code, again["ETag"]) == (304, packed["ETag"])
    assert "Accept-Encoding" in again["Vary"]


@pytest.mark.parametrize(
    ("accepted", "is_packed"),
    [
        ("gzip", True),
        ("GZip;q=0.5, identity", True),
        ("*", True),
        ("deflate, x-gzip", True),
        ("gzip;q=0", False),
        ("*, gzip; q=0.000", False),
        ("br", False),
        ("gzipped", False),
        ("", False),
    ],
)
def test_what_the_asker_takes_decides(stranger, two, accepted, is_packed):
    answer = stranger.get(PACKED[0], accept_encoding=accepted)
    assert answer.has_header("Content-Encoding") is is_packed


def test_broken_off_download_in_gzip_leaves_no_transaction(stranger, two):
    answer = stranger.get(PACKED[0], accept_encoding="gzip")
    next(iter(answer))
    answer.close()
    assert not connection.in_atomic_block


def test_parquet_is_not_compressed_twice(stranger, two):
    answer = stranger.get(ALL[-1], accept_encoding="gzip")
    assert "Content-Encoding" not in answer
    assert answer["Content-Type"] == "application/vnd.apache.parquet"
    assert 'filename="verdicts.parquet"' in answer["Content-Disposition"]


def test_site_without_the_extra_says_what_is_missing(stranger, two, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    answer = stranger.get(ALL[-1])
    assert answer.status_code == 404
    assert "pyarrow" in answer.json()["detail"]
