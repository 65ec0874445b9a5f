"""A file beside what the database held at its moment, whoever writes meanwhile."""

import csv
import hashlib
import json
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import count
from typing import IO, Any

from django.db import connection

from annotations.exports import formats
from annotations.exports.formats import Format
from annotations.models import User
from annotations.queries import public
from tests import factories as make

HELD = """
SELECT count(*), encode(sha256(convert_to(coalesce(string_agg(
       claim_id || ' ' || number || ' ' || (snapshot->>'summary'), E'\n'
       ORDER BY claim_id), ''), 'UTF8')), 'hex')
  FROM annotations_verdictrevision AS revision
 WHERE number = (SELECT max(number) FROM annotations_verdictrevision AS any_of_it
                  WHERE any_of_it.claim_id = revision.claim_id)
"""
"""How many claims are public and what is said of them; not by the exports' own gate."""


@contextmanager
def publishing(author: User, reviewer: User) -> Iterator[Callable[[], int]]:
    """Somebody publishes and updates all the while, from before the first line on."""
    numbers, ended, begun = count(), threading.Event(), threading.Event()
    done: list[int] = []

    def publish() -> None:
        try:
            article = make.make_article(author)
            for number in numbers:
                if ended.is_set():
                    return
                claim = make.make_published_claim(author, reviewer, article)
                text = {"summary": f"Once more: {number}."}
                make.make_update(claim.verdict, author, reviewer, "update", **text)
                done.append(number)
                begun.set()
        finally:
            begun.set()
            connection.close()

    writer = threading.Thread(target=publish)
    writer.start()
    begun.wait()
    try:
        yield lambda: len(done)
    finally:
        ended.set()
        writer.join()


def agrees(format: Format) -> int:
    """Hold the file against the database at the moment of the transaction that stands;
    answers how many checks there are."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_export_snapshot()")
        (snapshot,) = cursor.fetchone()
    with tempfile.TemporaryFile() as file:
        file.writelines(format.written(public.checks()))
        file.seek(0)
        found = _read(file, format)
    assert found == _held(snapshot)
    return found[0]


def _read(file: IO[bytes], format: Format) -> tuple[int, str]:
    rows: Iterable[dict[str, Any]] = map(json.loads, file)
    if format is formats.CSV:
        rows = csv.DictReader(line.decode() for line in file)
    digest, many = hashlib.sha256(), 0
    for row in rows:
        said = f"{row['claim_id']} {row['revision']} {row['summary']}"
        digest.update((f"\n{said}" if many else said).encode())
        many += 1
    return many, digest.hexdigest()


def _held(snapshot: str) -> tuple[int, str]:
    """What another connection reads in the same snapshot."""
    found: list[tuple[int, str]] = []

    def look() -> None:
        with connection.cursor() as cursor:
            cursor.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            cursor.execute(f"SET TRANSACTION SNAPSHOT '{snapshot}'")
            cursor.execute("SET LOCAL statement_timeout = 0")
            cursor.execute(HELD)
            found.append(cursor.fetchone())
            cursor.execute("COMMIT")
        connection.close()

    other = threading.Thread(target=look)
    other.start()
    other.join()
    return found[0]
