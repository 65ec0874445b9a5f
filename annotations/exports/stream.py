"""All published checks, row after row, as they stood at one moment.

Rows come through a server-side cursor in one REPEATABLE READ transaction, so that
memory stays flat and nothing changes under way.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice

from django.db import connection, transaction

from annotations.exports import csv_lines, json_lines
from annotations.exports.tables import Row, row
from annotations.models import VerdictRevision
from annotations.queries import catalogue, public

CHUNK = 500
"""Rows fetched at once."""

BLOCK = 64 * 1024
"""Bytes sent at once, at least."""

LONGEST = "15min"
"""An end to a download that crawls, and to one that nobody reads any more."""

LIMITS = ("statement_timeout", "idle_in_transaction_session_timeout")


def csv() -> Iterator[bytes]:
    """The table as CSV."""
    with one_moment():
        yield from blocks(csv_lines.lines(rows(with_nested=False)))


def jsonl() -> Iterator[bytes]:
    """The table as JSON Lines, with what is nested."""
    with one_moment():
        yield from blocks(json_lines.lines(rows(with_nested=True)))


@contextmanager
def one_moment() -> Iterator[None]:
    """A transaction that reads everything as it stands at its first look."""
    with transaction.atomic(durable=True):
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            for limit in LIMITS:
                cursor.execute(f"SET LOCAL {limit} = '{LONGEST}'")
        yield


def rows(*, with_nested: bool) -> Iterator[Row]:
    """Every published check by claim id."""
    for chunk in chunks(public.checks().order_by("claim_id").iterator(CHUNK)):
        if not with_nested:
            yield from (row(check) for check in chunk)
            continue
        for found in catalogue.published(chunk):
            nested = json_lines.nested(found.revision, found.revisions)
            yield row(found.revision) | nested


def chunks(checks: Iterable[VerdictRevision]) -> Iterator[list[VerdictRevision]]:
    waiting = iter(checks)
    while chunk := list(islice(waiting, CHUNK)):
        yield chunk


def blocks(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The lines in blocks worth sending."""
    held, size = [], 0
    for line in lines:
        held.append(line)
        size += len(line)
        if size >= BLOCK:
            yield b"".join(held)
            held, size = [], 0
    if held:
        yield b"".join(held)
