"""All published checks, row after row, as they stood at one moment.

Tables come by COPY and the rest through a server-side cursor, in one REPEATABLE READ
transaction: memory stays flat and nothing changes under way.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, islice

from django.db import connection, transaction

from annotations.exports import csv_lines, datafeed, json_lines, web_annotation
from annotations.exports.copying import blocks
from annotations.models import VerdictRevision
from annotations.queries import appearances, catalogue, public, ratings
from annotations.queries.catalogue import PublishedCheck

CHUNK = 500
"""Rows fetched at once."""

LONGEST = "15min"
"""An end to a download that crawls, and to one that nobody reads any more."""

LIMITS = ("statement_timeout", "idle_in_transaction_session_timeout")


def csv() -> Iterator[bytes]:
    """The table as CSV."""
    with one_moment():
        yield from csv_lines.stream(public.checks())


def jsonl() -> Iterator[bytes]:
    """The table as JSON Lines, with what is nested."""
    with one_moment():
        yield from json_lines.stream(public.checks_with_revisions())


def claimreview_json() -> Iterator[bytes]:
    """ClaimReview of every check, as a DataFeed."""
    with one_moment():
        newsroom, changed_at = ratings.newsroom(), public.changed_at()
        yield from blocks(datafeed.document(published(), newsroom, changed_at))


def claimreview_jsonl() -> Iterator[bytes]:
    """ClaimReview of every check, one a line."""
    with one_moment():
        yield from blocks(datafeed.lines(published(), ratings.newsroom()))


def annotations() -> Iterator[bytes]:
    """Every published appearance as a W3C Web Annotation."""
    with one_moment():
        shown = chain.from_iterable(map(appearances.shown, all_checks()))
        yield from blocks(web_annotation.document(shown, ratings.newsroom()))


@contextmanager
def one_moment() -> Iterator[None]:
    """A transaction that reads everything as it stands at its first look."""
    with transaction.atomic(durable=True):
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            for limit in LIMITS:
                cursor.execute(f"SET LOCAL {limit} = '{LONGEST}'")
        yield


def published() -> Iterator[PublishedCheck]:
    """Every published check with what stands beside it, by claim id."""
    return chain.from_iterable(map(catalogue.published, all_checks()))


def all_checks() -> Iterator[list[VerdictRevision]]:
    """Every published check by claim id, CHUNK at a time."""
    return chunks(public.checks().order_by("claim_id").iterator(CHUNK))


def chunks(checks: Iterable[VerdictRevision]) -> Iterator[list[VerdictRevision]]:
    waiting = iter(checks)
    while chunk := list(islice(waiting, CHUNK)):
        yield chunk
