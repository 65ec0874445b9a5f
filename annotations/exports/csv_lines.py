"""Tables as CSV (RFC 4180) that a spreadsheet opens without running anything."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from typing import Any

from annotations.exports.tables import COLUMNS, Column, Row, Type

CONTENT_TYPE = "text/csv; charset=utf-8; header=present"

_FORMULA = re.compile(r"\s*[=+\-@\t\r\n＝＋－＠]")
"""How a cell begins that a spreadsheet might run, also after blanks."""


def lines(rows: Iterable[Row]) -> Iterator[bytes]:
    """The heading, then one line a row; lines end in CRLF."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow([column.name for column in COLUMNS])
    yield _taken(buffer)
    for row in rows:
        writer.writerow([cell(column, row[column.name]) for column in COLUMNS])
        yield _taken(buffer)


def cell(column: Column, value: Any) -> Any:
    """The value as one cell; text that could be a formula begins with an apostrophe."""
    if column.type is Type.WORDS:
        value = " ".join(value)
    if column.type in (Type.TEXT, Type.WORDS) and _FORMULA.match(value or ""):
        return f"'{value}"
    return value


def _taken(buffer: io.StringIO) -> bytes:
    data = buffer.getvalue().encode()
    buffer.seek(0)
    buffer.truncate()
    return data
