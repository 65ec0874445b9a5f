"""Published checks row after row, as they stood at one moment.

Tables come by COPY and the rest through a server-side cursor, in one REPEATABLE READ
transaction: memory stays flat and nothing changes under way.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain, islice

from django.db import connection, transaction
from django.db.models import QuerySet

from annotations.models import VerdictRevision
from annotations.queries import catalogue
from annotations.queries.catalogue import Followed

CHUNK = 500
"""Rows fetched at once."""

LONGEST = "15min"
"""An end to a download that crawls, and to one that nobody reads any more."""

LIMITS = ("statement_timeout", "idle_in_transaction_session_timeout")


@contextmanager
def one_moment() -> Iterator[None]:
    """A transaction that reads everything as it stands at its first look."""
    with transaction.atomic(durable=True):
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            for limit in LIMITS:
                cursor.execute(f"SET LOCAL {limit} = '{LONGEST}'")
        yield


def followed(checks: QuerySet[VerdictRevision]) -> Iterator[Followed]:
    """The checks by claim id, each with what has come since."""
    return chain.from_iterable(map(catalogue.followed, chunks(checks)))


def chunks(checks: QuerySet[VerdictRevision]) -> Iterator[list[VerdictRevision]]:
    """The checks by claim id, CHUNK at a time."""
    waiting = checks.order_by("claim_id").iterator(CHUNK)
    while chunk := list(islice(waiting, CHUNK)):
        yield chunk
