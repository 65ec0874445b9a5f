"""Whole files, as they leave."""

import csv
import io
import json
import threading
import time

import pytest
from django.db import connection
from django.test import Client

from annotations.exports import copying, formats, stream
from annotations.exports.tables import COLUMNS
from annotations.models import VerdictRevision
from tests import factories as make
from tests.exports.snapshots import agrees, publishing

pytestmark = pytest.mark.django_db(transaction=True)

CSV, JSONL = "/api/v1/exports/verdicts.csv", "/api/v1/exports/verdicts.jsonl"


def lines(data: bytes) -> list[dict]:
    return [json.loads(line) for line in data.decode().splitlines()]


def test_json_lines_hold_the_columns_and_what_is_nested(checks):
    answer = Client().get(JSONL)
    assert answer["Content-Type"].startswith("application/x-ndjson")
    cold, people = lines(answer.getvalue())
    names = [column.name for column in COLUMNS]
    assert list(cold)[: len(names)] == names
    assert set(cold) - set(names) == {
        "quantities",
        "citations",
        "revisions",
        "appearances",
        "explanation",
    }
    assert cold["statement"] == "-5 degrees, «cold», were =measured"
    assert [item["kind"] for item in people["revisions"]] == [
        "retraction",
        "correction",
        "first",
    ]
    assert len(people["citations"]) == people["citation_count"] == 2
    assert people["appearances"][0]["span"]["exact"] == people["exact"]


def test_json_lines_hold_citations_and_revisions_as_the_api_does(annotator, reviewer):
    article = make.make_article(annotator)
    draft = make.make_verdict(
        make.make_claim(article, make.WORDS, annotator), annotator
    )
    make.make_citation(draft, annotator, quantity={"low": 1150, "unit": "passengers"})
    make.publish(draft, annotator, reviewer)
    (line,) = lines(Client().get(JSONL).getvalue())
    verdict = Client().get(f"/api/v1/verdicts/{draft.pk}/").json()
    of_the_api_alone = {"html_url", "version", "created_at", "updated_at", "api_url"}
    of_the_api_alone |= {"verdict", "verdict_version"}
    assert line["citations"] == [
        {name: item[name] for name in item if name not in of_the_api_alone}
        for item in verdict["citations"]
    ]
    figures = [item["quantity"] for item in line["citations"]]
    assert [figure and figure["low"] for figure in figures] == [None, "1150"]
    assert line["revisions"] == verdict["revisions"]


def test_csv_is_a_file_with_a_row_for_every_check(checks):
    answer = Client().get(CSV)
    assert answer["Content-Type"].startswith("text/csv")
    assert answer["Content-Disposition"] == 'attachment; filename="verdicts.csv"'
    text = io.StringIO(answer.getvalue().decode(), newline="")
    found = list(csv.DictReader(text))
    assert [int(item["claim_id"]) for item in found] == [
        checks["cold"].pk,
        checks["people"].pk,
    ]
    assert found[0]["claim_url"].startswith("http")


def test_empty_site_gives_a_heading_and_no_line(db):
    names = [column.name for column in COLUMNS]
    assert Client().get(CSV).getvalue().decode() == ",".join(names) + "\r\n"
    assert Client().get(JSONL).getvalue() == b""


@pytest.mark.parametrize("path", [CSV, JSONL])
def test_desk_gets_what_everybody_gets(checks, client_of, annotator, path):
    make.reopen(checks["cold"].verdict, annotator)
    make.amend_claim(checks["cold"], annotator, statement="Not out yet")
    theirs = client_of(annotator).get(path)
    assert "no-store" in theirs["Cache-Control"]
    assert theirs.getvalue() == Client().get(path).getvalue()


@pytest.mark.parametrize("path", [CSV, JSONL])
def test_files_are_only_read(db, client_of, editor, path):
    assert Client().post(path).status_code == 405
    assert client_of(editor).delete(path).status_code == 405


def test_file_holds_one_moment(annotator, reviewer, monkeypatch):
    monkeypatch.setattr(stream, "CHUNK", 1)
    monkeypatch.setattr(copying, "BLOCK", 1)
    article = make.make_article(annotator)
    for words in (make.WORDS, "The harbour master called the pier safe"):
        later = make.make_published_claim(annotator, reviewer, article, words)
    blocks = formats.written(formats.JSON_LINES, {})
    first = next(blocks)

    def publish() -> None:
        make.make_published_claim(annotator, reviewer, article, "Fares rose")
        make.make_update(later.verdict, annotator, reviewer, summary="New.")
        connection.close()

    other = threading.Thread(target=publish)
    other.start()
    other.join()
    found = lines(first + b"".join(blocks))
    assert VerdictRevision.objects.count() == 4
    assert [item["revision"] for item in found] == [1, 1]
    assert [len(item["revisions"]) for item in found] == [1, 1]


def test_file_is_one_query_whatever_it_holds(checks, django_assert_num_queries):
    for table in (formats.CSV, formats.JSON_LINES):
        with django_assert_num_queries(7):
            list(formats.written(table, {}))


def test_broken_off_download_leaves_no_transaction(checks):
    blocks = formats.written(formats.CSV, {})
    next(blocks)
    blocks.close()
    assert not connection.in_atomic_block
    with connection.cursor() as cursor:
        cursor.execute("SHOW statement_timeout")
        assert cursor.fetchone() == ("5s",)


@pytest.mark.parametrize("format", [formats.CSV, formats.JSON_LINES])
def test_file_says_what_the_database_held_while_others_publish(
    checks, annotator, reviewer, format
):
    with publishing(annotator, reviewer) as published, stream.one_moment():
        assert agrees(format) >= len(checks) + 1
        until = published() + 2
        while published() < until:
            time.sleep(0.01)
        assert agrees(format) < VerdictRevision.objects.count()
