"""Rows of published checks as the database writes them: COPY of the public gate.

The gate is `queries/public.py: checks()`, as SQL; the columns are those of `tables.py`.
The database makes whole lines, since a row that Python takes apart costs several times
as much. A block that is sent holds whole lines.
"""

from collections.abc import Callable, Iterable, Iterator

from django.db import connection
from django.db.models import F, QuerySet, TextField, Value
from django.utils.translation import get_language

from annotations.exports.addresses import before_id
from annotations.exports.tables import COLUMNS
from annotations.models import VerdictRevision
from annotations.queries import public

BLOCK = 64 * 1024
"""Bytes sent at once, at least."""

IN_ORDER = "SET LOCAL enable_sort = off; SET LOCAL enable_hashjoin = off"
"""By the index of claims: the first row comes at once, and nothing is kept to sort."""

PARTS = """f(article jsonb, claim jsonb, said_by jsonb, rating jsonb, quantities jsonb,
    citations jsonb, appearances jsonb, summary text, since text, explanation text)"""
"""What is read of a snapshot: taken apart once a row."""

Mended = Callable[[bytes], bytes]


def copied(query: str, options: str) -> Iterator[bytes]:
    """The answers of the query, a line each, as COPY with those options writes them.

    Needs a transaction.
    """
    with connection.cursor() as cursor:
        cursor.execute(IN_ORDER)
        with cursor.copy(f"COPY ({query}) TO STDOUT ({options})") as rows:
            yield from rows


def blocks(
    lines: Iterable[bytes], mended: Mended = bytes, least: int = 0
) -> Iterator[bytes]:
    """The lines in blocks worth sending, or of `least` bytes, each as `mended` answers
    it."""
    held, size = [], 0
    for line in lines:
        held.append(line)
        size += len(line)
        if size >= (least or BLOCK):
            yield mended(b"".join(held))
            held, size = [], 0
    if held:
        yield mended(b"".join(held))


def table(checks: QuerySet[VerdictRevision], **more: str) -> str:
    """The query of all columns, and of `more` by name; a row a check, by claim id."""
    columns = {column.name: column.sql for column in COLUMNS} | more
    named = (f'{sql} AS "{name}"' for name, sql in columns.items())
    return f"""SELECT {", ".join(named)}
        FROM ({_gate(checks)}) r
        CROSS JOIN LATERAL jsonb_to_record(r.snapshot) AS {PARTS}
        CROSS JOIN LATERAL (SELECT f.quantities->0 AS quantity) n
        ORDER BY r.claim_id"""  # noqa: S608 - all of it is ours


def _gate(checks: QuerySet[VerdictRevision]) -> str:
    """The query of the checks, with what their maker annotated."""
    rows = checks.order_by().values(
        *("claim_id", "article_id", "number", "kind", "start", "end", "exact"),
        *("correction_count", "snapshot", *checks.query.annotations),
        first_time=public.Moment("first_published_at"),
        time=public.Moment("published_at"),
        slug=F("claim__slug"),
        before_id=Value(before_id(get_language(), "claim"), TextField()),
    )
    return connection.ops.compose_sql(*rows.query.sql_with_params())
