"""Tables as Parquet: the columns of the CSV with their types, text exactly as it is.

The extra `parquet` brings the library. The database writes CSV, a block of which
becomes a group of rows.
"""

import io
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.db.models import QuerySet

from annotations.exports.copying import blocks, copied, table
from annotations.exports.tables import COLUMNS, Column, Type
from annotations.models import VerdictRevision

CONTENT_TYPE = "application/vnd.apache.parquet"

GROUP = 16 * 1024 * 1024
"""Bytes of CSV that make a group of rows, at least."""

BETWEEN = "\x1f"
"""Stands between the words of a list on the way: no slug or address holds it."""


class NotInstalled(Exception):
    """The extra `parquet` is missing."""


def is_installed() -> bool:
    """Whether the library is there; it is not loaded."""
    return find_spec("pyarrow") is not None


def stream(checks: QuerySet[VerdictRevision]) -> Iterator[bytes]:
    """The file in blocks, the first at once. Needs a transaction.

    Raises NotInstalled.
    """
    if not is_installed():
        raise NotInstalled
    buffer = io.BytesIO()
    schema = _arrow().schema([(column.name, _type(column)) for column in COLUMNS])
    with _module("pyarrow.parquet").ParquetWriter(buffer, schema) as writer:
        yield _taken(buffer)
        for rows in blocks(copied(_query(checks), "FORMAT csv"), least=GROUP):
            writer.write_table(_typed(rows, schema))
            yield _taken(buffer)
    yield _taken(buffer)


def _query(checks: QuerySet[VerdictRevision]) -> str:
    cells = ", ".join(map(_cell, COLUMNS))
    return f"SELECT {cells} FROM ({table(checks)}) t"  # noqa: S608 - all of it is ours


def _cell(column: Column) -> str:
    value = f't."{column.name}"'
    is_list = column.type is Type.WORDS
    return f"array_to_string({value}, E'\\x1f')" if is_list else value


def _typed(rows: bytes, schema: Any) -> Any:
    """The rows, which are CSV, as a table of the schema."""
    csv, arrow = _module("pyarrow.csv"), _arrow()
    lists = {column.name for column in COLUMNS if column.type is Type.WORDS}
    flat = {field.name: field.type for field in schema}
    flat |= dict.fromkeys(lists, arrow.string())
    found = csv.read_csv(
        io.BytesIO(rows),
        read_options=csv.ReadOptions(column_names=schema.names, use_threads=False),
        parse_options=csv.ParseOptions(newlines_in_values=True),
        convert_options=csv.ConvertOptions(
            column_types=flat,
            null_values=[""],
            strings_can_be_null=True,
            quoted_strings_can_be_null=False,
        ),
    )
    parts = [
        _split(found[name]) if name in lists else found[name] for name in schema.names
    ]
    return arrow.table(parts, schema=schema)


def _split(words: Any) -> Any:
    """Lists of the words in each text; none in an empty one."""
    compute, arrow = _module("pyarrow.compute"), _arrow()
    none = arrow.scalar([], arrow.list_(arrow.string()))
    split = compute.split_pattern(words, BETWEEN)
    return compute.if_else(compute.equal(words, ""), none, split)


@cache
def _type(column: Column) -> Any:
    arrow = _arrow()
    return {
        Type.TEXT: arrow.string(),
        Type.WORDS: arrow.list_(arrow.string()),
        Type.WHOLE: arrow.int64(),
        Type.DECIMAL: arrow.decimal128(38, 10),
        Type.DAY: arrow.date32(),
        Type.TIME: arrow.timestamp("us", "UTC"),
    }[column.type]


def _arrow() -> Any:
    return _module("pyarrow")


def _module(name: str) -> Any:
    """Loaded when first asked for: it takes as much memory as all the rest."""
    return import_module(name)


def _taken(buffer: io.BytesIO) -> bytes:
    data = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return data
