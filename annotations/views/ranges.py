"""Parts of a file (RFC 9110, 14): one stretch of bytes, so that a download goes on."""

import re
from dataclasses import dataclass

_RANGE = re.compile(r"bytes\s*=\s*([0-9]{0,18})\s*-\s*([0-9]{0,18})", re.I)


class Unsatisfiable(Exception):
    """No byte of the file is in the stretch."""


@dataclass(frozen=True)
class Stretch:
    """`last` is still part of it."""

    first: int
    last: int

    @property
    def length(self) -> int:
        return self.last - self.first + 1


def stretch(asked: str, size: int) -> Stretch | None:
    """What the header `Range` asks of so many bytes; None for the whole file: where
    nothing is asked, several stretches are, or the words are not understood.

    Raises Unsatisfiable.
    """
    match = _RANGE.fullmatch(asked.strip())
    if match is None or match[1] == match[2] == "":
        return None
    if match[1] == "":
        first, last = size - min(int(match[2]), size), size - 1
    else:
        first = int(match[1])
        last = min(int(match[2] or size - 1), size - 1)
        if match[2] and int(match[2]) < first:
            return None
    if first >= size:
        raise Unsatisfiable
    return Stretch(first, last)
