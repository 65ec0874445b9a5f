"""The letters of pictures: FiraGO, in two weights, and how wide its characters are.

It has Latin, Greek, Cyrillic, Arabic, Hebrew, Devanagari, Thai and Georgian, so one
family sets a whole card. The files come from a package and are written to a folder of
the process, because the drawing program reads files only.
"""

import re
import struct
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

from pymupdf_fonts import fontbuffers

FAMILY = "FiraGO"
REGULAR, BOLD = "figo", "figbo"
"""Their names in the package."""

COLUMNS = ((0, 0), (1, 2), (2, 2), (3, 2))
"""Of a character map: ends, beginnings, shifts and jumps; a pad follows the ends."""

UNSEEN = (
    "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
    "\N{FIRST STRONG ISOLATE}\N{POP DIRECTIONAL ISOLATE}"
)
"""They have no picture and shape or order their neighbours."""


LEFT_OUT = "\0"
"""Stands for one while the words are put together again."""

_BEFORE_A_SIGN = re.compile(f" ?{LEFT_OUT}[{LEFT_OUT}{UNSEEN}]*(?=[^\\w\\s])")
"""What is left out before a full stop takes its space along."""

_BREAKS = re.compile("[^\\S\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]+")
"""White space at which a line may end."""


_writing = Lock()
"""Two requests may draw at once."""


@dataclass(frozen=True)
class Metrics:
    """Widths by code point, in thousandths of the size of the letters."""

    advances: dict[int, float]

    def width(self, words: str, size: float) -> float:
        """Of the words on one line, before kerning and joining make them narrower."""
        return sum(self.advances.get(ord(char), 0) for char in words) * size / 1000


@cache
def folder() -> TemporaryDirectory[str]:
    """Where the files are while the process lives."""
    return TemporaryDirectory(prefix="factcheck-fonts-")


def files() -> list[str]:
    """Paths of the files, which are written again where somebody swept them away:
    without them a picture would come out with no words and no complaint."""
    with _writing:
        return [str(_file(name)) for name in (REGULAR, BOLD)]


def _file(name: str) -> Path:
    path = Path(folder().name) / f"{name}.ttf"
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(fontbuffers[name]())
    return path


@cache
def metrics(name: str = REGULAR) -> Metrics:
    return read(fontbuffers[name]())


def width(words: str, size: float, *, bold: bool = False) -> float:
    return metrics(BOLD if bold else REGULAR).width(words, size)


def drawable(words: str) -> str:
    """The words on one line, without what the letters do not have (pictographs, control
    characters); a compatible character stands in where there is one."""
    kept = "".join(_drawable(char) for char in _BREAKS.sub(" ", words))
    joined = _BEFORE_A_SIGN.sub("", kept).replace(LEFT_OUT, "")
    return _BREAKS.sub(" ", joined).strip(" ")


def is_readable(words: str) -> bool:
    """Whether most letters and digits of the words are drawn."""
    told = sum(map(str.isalnum, words))
    return 2 * sum(map(str.isalnum, drawable(words))) >= told


def _drawable(char: str) -> str:
    if _is_drawn(char) or char in UNSEEN:
        return char
    if char == "\N{NARROW NO-BREAK SPACE}":
        return "\N{NO-BREAK SPACE}"
    alike = unicodedata.normalize("NFKC", char)
    return alike if all(map(_is_drawn, alike)) else LEFT_OUT


def _is_drawn(char: str) -> bool:
    return ord(char) in metrics().advances


def read(data: bytes) -> Metrics:
    """The metrics of a TrueType file."""
    tables = _tables(data)
    (units,) = struct.unpack_from(">H", data, tables["head"] + 18)
    (count,) = struct.unpack_from(">H", data, tables["hhea"] + 34)
    glyphs = struct.unpack_from(f">{2 * count}h", data, tables["hmtx"])[::2]
    return Metrics(
        {
            code: 1000 * glyphs[min(glyph, count - 1)] / units
            for code, glyph in _characters(data, tables["cmap"])
        }
    )


def _tables(data: bytes) -> dict[str, int]:
    """Where each table begins."""
    (count,) = struct.unpack_from(">H", data, 4)
    rows = (struct.unpack_from(">4sIII", data, 12 + 16 * row) for row in range(count))
    return {tag.decode("ascii"): start for tag, _, start, _ in rows}


def _characters(data: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Code points with their glyphs, of the map in format 4: FiraGO's only one."""
    (count,) = struct.unpack_from(">H", data, start + 2)
    for row in range(count):
        (offset,) = struct.unpack_from(">I", data, start + 4 + 8 * row + 4)
        if struct.unpack_from(">H", data, start + offset) == (4,):
            return _segments(data, start + offset)
    raise ValueError("The font has no character map of format 4.")


def _segments(data: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Each stretch of code points has its glyphs at a distance, or in a list."""
    (double,) = struct.unpack_from(">H", data, start + 6)
    columns = [start + 14 + place * double + pad for place, pad in COLUMNS]
    for row in range(double // 2):
        last, first, shift, jump = (
            struct.unpack_from(">H", data, column + 2 * row)[0] for column in columns
        )
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if jump:
                listed = columns[3] + 2 * row + jump + 2 * (code - first)
                (glyph,) = struct.unpack_from(">H", data, listed)
            if glyph and (glyph + shift) % 0x10000:
                yield code, (glyph + shift) % 0x10000
