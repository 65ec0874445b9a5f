"""Rows of an archive into their tables, a batch at a time and one by one where a batch
is refused: the line that is to blame is named.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial

import psycopg
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.db import DatabaseError, connection, transaction

from annotations.actions.archive.reading import Line, NotTaken, Row, row
from annotations.models import User
from annotations.queries.archive import ARTICLES, USERS, VERDICTS, Table

BLANK = {"password": partial(make_password, None)}
"""What is not simply empty: nobody can sign in before they are given a password."""

BATCH, BYTES = 1000, 4_000_000
"""Lines and bytes of lines that are held at once; one line is always held."""


def write(lines: Iterable[Line], replay: Callable[[Sequence[Line]], None]) -> None:
    """Write all rows; `replay` writes those of verdicts. Raises NotTaken."""
    writers = {USERS: _people, VERDICTS: replay}
    taken: Counter[Table] = Counter()
    with _keys_looked_up():
        for batch in _batches(lines):
            table = batch[0].table
            _write(batch, writers.get(table, _rows))
            _count(table, taken[table], len(batch))
            taken[table] += len(batch)


def _batches(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Lines of one table that stand together."""
    batch: list[Line] = []
    size = 0
    for line in lines:
        is_full = len(batch) == BATCH or size + line.size > BYTES
        if batch and (is_full or batch[0].table is not line.table):
            yield batch
            batch, size = [], 0
        batch.append(line)
        size += line.size
    if batch:
        yield batch


def _count(table: Table, before: int, more: int) -> None:
    """Tell the planner whenever a table has grown to the double: what triggers look up
    is planned for the size that it knows, which was none."""
    if (before + more).bit_length() > before.bit_length():
        with connection.cursor() as cursor:
            for one in (table, *table.inner):
                name = connection.ops.quote_name(one.model._meta.db_table)
                cursor.execute(f"ANALYZE {name}")


@contextmanager
def _keys_looked_up() -> Iterator[None]:
    """What a row refers to has to be there when it is written, so that the line can be
    named. Only an article names what comes after it: its current version."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"SET CONSTRAINTS {_later(cursor)} DEFERRED")
        yield
        try:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        except DatabaseError as error:
            raise NotTaken(0, f"Of the articles: {said(error)}") from error


def _later(cursor) -> str:
    """The name of the constraint on an article's current version."""
    known = connection.introspection.get_constraints(
        cursor, ARTICLES.model._meta.db_table
    )
    found = next(
        name
        for name, facts in known.items()
        if facts["foreign_key"] and facts["columns"] == ["current_version_id"]
    )
    return connection.ops.quote_name(found)


def _write(batch: Sequence[Line], writer: Callable[[Sequence[Line]], None]) -> None:
    try:
        with transaction.atomic():
            writer(batch)
        return
    except (DatabaseError, psycopg.Error, UnicodeEncodeError) as error:
        if len(batch) == 1:
            raise NotTaken(
                batch[0].number, f"{batch[0].name}: {said(error)}"
            ) from error
    for line in batch:
        _write([line], writer)


def said(error: Exception) -> str:
    """What the database has against it."""
    if isinstance(error, UnicodeEncodeError):
        return "half a character, which no text may hold."
    told = error if isinstance(error, psycopg.Error) else error.__cause__
    facts = getattr(told, "diag", None)
    if facts is None or not facts.message_primary:
        return str(error)
    return ". ".join(filter(None, [facts.message_primary, facts.message_detail]))


def _rows(batch: Sequence[Line]) -> None:
    copy(batch[0].table, map(row, batch))


def copy(table: Table, rows: Iterable[Row]) -> None:
    """Add the rows. What stayed behind of each is left blank."""
    blank = tuple(BLANK.get(field.name, field.get_default) for field in table.absent)
    columns = [field.column for field in (*table.fields, *table.absent)]
    listed = ", ".join(map(connection.ops.quote_name, columns))
    into = connection.ops.quote_name(table.model._meta.db_table)
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY {into} ({listed}) FROM STDIN") as stream,
    ):
        for values in rows:
            stream.write_row((*values, *(make() for make in blank)))


def _people(batch: Sequence[Line]) -> None:
    """With their roles."""
    _rows(batch)
    groups = {group.name: group.pk for group in Group.objects.all()}
    held = [
        User.groups.through(
            user_id=line.record["id"], group_id=_group(line, groups, name)
        )
        for line in batch
        for name in line.record.get("roles", [])
    ]
    User.groups.through.objects.bulk_create(held)


def _group(line: Line, groups: dict[str, int], name: str) -> int:
    if name not in groups:
        raise NotTaken(line.number, f"{line.name}: there is no role “{name}”.")
    return groups[name]
