"""From the lines of an archive to rows, one line at a time: what cannot be taken is
refused by the number of its line.
"""

import json
from base64 import b64decode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db.models import (
    NOT_PROVIDED,
    BinaryField,
    Field,
    ForeignKey,
    JSONField,
    SlugField,
)
from psycopg.types.json import Jsonb

from annotations.actions.errors import Refused
from annotations.queries.archive import BY_TYPE, FORMAT, USERS, Table

Record = dict[str, Any]
Row = tuple[Any, ...]


class NotTaken(Refused):
    """The archive cannot be taken in; the sentence names the line."""

    def __init__(self, number: int, detail: str) -> None:
        super().__init__(f"Line {number:,}: {detail}" if number else detail)
        self.line = number


@dataclass(frozen=True)
class Line:
    """One line that holds a row, and how many bytes it has."""

    number: int
    table: Table
    record: Record
    size: int

    @property
    def name(self) -> str:
        """What it is, to speak of it."""
        key = self.record.get(self.table.fields[0].name)
        return f"{self.table.type} {key}"


def lines(file: Iterable[bytes]) -> Iterator[Line]:
    """The lines between head and end. Raises NotTaken."""
    numbered = enumerate(file, start=1)
    number, last = 0, None
    for number, text in numbered:
        record = _record(number, text)
        if number == 1:
            _require_head(record)
        elif last is not None:
            raise NotTaken(number, "something stands behind the end of the archive.")
        elif record.get("type") == "end":
            last = record
        else:
            yield Line(number, _table(number, record), record, len(text))
    _require_end(number, last)


def _record(number: int, text: bytes) -> Record:
    try:
        record = json.loads(text)
    except ValueError as error:
        if number == 1:
            raise NotTaken(1, NO_ARCHIVE) from error
        raise NotTaken(number, f"this is no JSON ({error}). {ANEW}") from error
    if not isinstance(record, dict):
        raise NotTaken(number, f"this is no JSON object. {ANEW}")
    return record


ANEW = "The file was damaged or changed: copy it anew, or export it anew."
NEWER = "If the archive is of a newer release, import it with that one."
NO_ARCHIVE = (
    "this is no archive. It has to begin as “manage.py export archive” writes it, with "
    f'{{"type":"archive","format":{FORMAT}}}.'
)


def _require_head(record: Record) -> None:
    if record.get("type") != "archive":
        raise NotTaken(1, NO_ARCHIVE)
    if record.get("format") != FORMAT:
        raise NotTaken(
            1,
            f"the archive has format {record.get('format')}, and this release reads "
            f"format {FORMAT}. Import it with the release that wrote it.",
        )


def _table(number: int, record: Record) -> Table:
    name = record.pop("type", None)
    if not isinstance(name, str) or name not in BY_TYPE:
        raise NotTaken(
            number,
            f"the type “{name}” is not known. {NEWER}",
        )
    return BY_TYPE[name]


def _require_end(number: int, last: Record | None) -> None:
    if not number:
        raise NotTaken(0, "The file is empty.")
    if last is None:
        raise NotTaken(number, f"the archive ends here, before its end. {ANEW}")
    above, said = number - 1, last.get("lines")
    if said != above:
        raise NotTaken(
            number, f"{said} lines should stand above, and {above} do. {ANEW}"
        )


def row(line: Line) -> Row:
    """The columns of the line's row. Raises NotTaken."""
    beside = [table.type for table in line.table.inner]
    if line.table is USERS:
        beside.append("roles")
    return _columns(line, line.table, line.record, beside)


def inner(line: Line, table: Table) -> list[Row]:
    """The rows of an inner table that stand in the line. Raises NotTaken."""
    records = line.record.get(table.type)
    if not isinstance(records, list) or not all(
        isinstance(record, dict) for record in records
    ):
        raise NotTaken(line.number, f"{line.name}: {table.type} is no list of rows.")
    owner = {table.owner: line.record["id"]}
    return [_columns(line, table, record | owner) for record in records]


def _columns(
    line: Line, table: Table, record: Record, beside: Iterable[str] = ()
) -> Row:
    names = [field.name for field in table.fields]
    unknown = record.keys() - {*names, *beside}
    if unknown:
        raise NotTaken(
            line.number,
            f"{line.name} has “{min(unknown)}”, which is not known. {NEWER}",
        )
    return tuple(_value(line, field, record) for field in table.fields)


def _value(line: Line, field: Field, record: Record) -> Any:
    if field.name not in record:
        if field.default is NOT_PROVIDED:
            raise NotTaken(line.number, f"{line.name} lacks “{field.name}”. {ANEW}")
        return _ready(field, field.get_default())
    try:
        return _ready(field, record[field.name])
    except (ValidationError, ValueError, TypeError, AttributeError) as error:
        said = error.messages[0] if isinstance(error, ValidationError) else error
        raise NotTaken(line.number, f"{line.name}: {field.name}: {said}") from error


def _ready(field: Field, value: Any) -> Any:
    """The value as the database takes it."""
    if isinstance(field, JSONField):
        return None if value is None and field.null else Jsonb(value)
    if value is None:
        return None
    if isinstance(field, BinaryField):
        return b64decode(value, validate=True)
    if isinstance(field, ArrayField):
        return [_ready(field.base_field, one) for one in value]
    if isinstance(field, SlugField):
        # Part of an address: with a slash in it every page that links there fails.
        field.run_validators(value)
    if isinstance(field, ForeignKey):
        return field.target_field.to_python(value)
    return field.to_python(value)
