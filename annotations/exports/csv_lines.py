"""Tables as CSV (RFC 4180) that a spreadsheet opens without running anything."""

import re
from collections.abc import Iterator

from django.db.models import QuerySet

from annotations.exports.copying import blocks, copied, table
from annotations.exports.tables import COLUMNS, Column, Type
from annotations.models import VerdictRevision

CONTENT_TYPE = "text/csv; charset=utf-8; header=present"

_BLANKS = (
    r"\u0001-\u0020\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5"
    r"\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164"
    r"\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff"
)
"""Also those that are not seen: what comes after them looks like the first sign."""

_FORMULA = rf"^[{_BLANKS}]*[=+\-@\t\r\n＝＋－＠]"
"""How a cell begins that a spreadsheet might run."""

_UNSEEN = (
    rb"(?:[\x01-\x20\"\x7f]|\xc2[\x80-\xa0\xad]|\xcd\x8f|\xd8\x9c"
    rb"|\xe1(?:\x85[\x9f\xa0]|\x9a\x80|\x9e[\xb4\xb5]|\xa0[\x8b-\x8f])"
    rb"|\xe2(?:\x80[\x80-\x8f\xa8-\xaf]|\x81[\x9f-\xaf]|\xa0\x80)"
    rb"|\xe3(?:\x80\x80|\x85\xa4)|\xef(?:\xb8[\x80-\x8f]|\xbb\xbf|\xbe\xa0)"
    rb"|\xf3\xa0[\x80-\xbf]{2})*"
)
_SIGN = rb"(?=[=+\-@]|\xef\xbc[\x8b\x8d\x9d\xa0])"
_LATER = [
    re.compile(rb"(" + parting + _UNSEEN + rb")" + _SIGN)
    for parting in (rb";", rb"\t", rb"\n", rb"\r")
]
"""The same in UTF-8 after what parts cells elsewhere: a spreadsheet that takes
semicolons or tabs for commas, or misses a quotation mark, begins a cell there. One by
one, which is three times as fast."""

_TURNS = re.compile(rb"\xe2(?:\x80[\xaa-\xae]|\x81[\xa6-\xa9])")
"""U+202A to 202E and U+2066 to 2069 in UTF-8: one that is not closed turns around the
cells after it too, and a value passes for that of another column."""


def stream(checks: QuerySet[VerdictRevision]) -> Iterator[bytes]:
    """The heading, then one line a check; lines end in CRLF. Needs a transaction."""
    yield ",".join(column.name for column in COLUMNS).encode() + b"\r\n"
    cells = ", ".join(map(cell, COLUMNS))
    # Without OFFSET a value would be read anew each time that its cell names it.
    query = f"SELECT {cells} FROM ({table(checks)} OFFSET 0) t"  # noqa: S608
    lines = copied(query, "FORMAT csv")
    yield from blocks((bytes(line[:-1]) + b"\r\n" for line in lines), harmless)


def cell(column: Column) -> str:
    """SQL for a cell of `t`; text that could be a formula begins with an apostrophe."""
    value = f't."{column.name}"'
    if column.type is Type.WORDS:
        value = f"array_to_string({value}, ' ')"
    if column.type not in (Type.TEXT, Type.WORDS):
        return value
    # Most text begins with a Latin letter, and comparing is cheaper than matching.
    return f"""CASE WHEN left({value}, 1) COLLATE "C" BETWEEN 'A' AND 'z' THEN {value}
        WHEN {value} ~ '{_FORMULA}' THEN '''' || {value} ELSE {value} END"""


def harmless(block: bytes) -> bytes:
    """Lines without the signs that turn the direction of what follows, and with an
    apostrophe before what a spreadsheet with another idea of cells would run."""
    block = _TURNS.sub(b"", block)
    for beginning in _LATER:
        block = beginning.sub(rb"\1'", block)
    return block
