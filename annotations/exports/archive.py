"""Everything that the site holds, a line a row: what `import_archive` takes in again.

Unlike every other export it has what was never published, too.
"""

import json
from base64 import b64encode
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from annotations.exports.claimreview import in_order
from annotations.exports.stream import one_moment
from annotations.queries import archive
from annotations.queries.archive import Table


def lines() -> Iterator[bytes]:
    """The archive, as the site stands at one moment. The last line counts the others,
    so that a file that was cut off is known."""
    count = 0
    with one_moment():
        for record in records():
            yield encoded(record)
            count += 1
    yield encoded({"type": "end", "lines": count})


def records() -> Iterator[dict[str, Any]]:
    yield {"type": "archive", "format": archive.FORMAT}
    for table in archive.TABLES:
        for rows in table.chunks():
            yield from _of_rows(table, rows)


def _of_rows(table: Table, rows: list[tuple[Any, ...]]) -> Iterator[dict[str, Any]]:
    keys = [row[0] for row in rows]  # a model's key is its first column
    inner = {one.type: (one, one.of_owners(keys)) for one in table.inner}
    roles = archive.roles(keys) if table is archive.USERS else None
    for row in rows:
        record = {"type": table.type, **_columns(table, row)}
        for name, (one, found) in inner.items():
            record[name] = [_columns(one, of_it) for of_it in found[row[0]]]
        if roles is not None:
            record["roles"] = roles[row[0]]
        yield record


def _columns(table: Table, row: tuple[Any, ...]) -> dict[str, Any]:
    names = (field.name for field in table.fields)
    return {
        name: value
        for name, value in zip(names, row, strict=True)
        if name != table.owner
    }


def encoded(record: dict[str, Any]) -> bytes:
    """One line of JSON."""
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"), default=_plain)
    return in_order(text).encode() + b"\n"


def _plain(value: Any) -> Any:
    """What JSON has no type for: times in UTC, numbers with all their digits, bytes in
    Base64."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal | UUID):
        return str(value)
    if isinstance(value, bytes | memoryview):
        return b64encode(value).decode()
    raise TypeError(f"{type(value)} has no form in an archive")
