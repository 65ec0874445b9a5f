"""Words into lines of a box: by measured widths, as large as they fit."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from annotations.drawing import fonts

ELLIPSIS = "…"
CLOSING = "”»“"
"""Quotation marks that close what was cut, too."""

STEP = 2
"""Between two sizes that are tried."""

NARROWER = 0.97
"""By how much the room is made narrower while lines are evened out."""

LEADING, TALL_LEADING = 1.24, 1.4
"""Height of a line, in sizes of its letters; Arabic and the scripts after it in Unicode
have signs above and below."""

TALL = "\u0590"
"""The first character of these scripts."""


@dataclass(frozen=True)
class Lines:
    """Lines of words with the size at which they fit; `leading` is the height of one
    in pixels."""

    words: tuple[str, ...]
    size: float
    leading: float

    @property
    def height(self) -> float:
        return len(self.words) * self.leading


def fit(
    words: str, room: float, height: float, sizes: tuple[int, int], *, bold: bool
) -> Lines:
    """The words at the largest of the sizes (largest, smallest) at which they fit. At
    the smallest one, what is too long ends with an ellipsis."""
    largest, smallest = sizes
    leading = leading_of(words)
    for size in range(largest, smallest - 1, -STEP):
        if _widest(words, size, bold) > room:
            continue
        lines = wrap(words, room, size, bold=bold)
        if len(lines) * size * leading <= height:
            evened = _evened(lines, words, room, size, bold)
            return Lines(evened, size, size * leading)
    most = max(1, int(height / (smallest * leading)))
    lines = wrap(words, room, smallest, bold=bold)
    if len(lines) > most:
        rest = " ".join(lines[most - 1 :])
        lines = [*lines[: most - 1], cut(rest, room, smallest, bold=bold)]
    return Lines(tuple(lines), smallest, smallest * leading)


def leading_of(words: str) -> float:
    is_tall = any(TALL <= char < "\u1e00" for char in words)
    return TALL_LEADING if is_tall else LEADING


def fit_line(
    words: str, room: float, sizes: tuple[int, int], *, bold: bool
) -> tuple[str, int]:
    """As `fit`, of one line: its words and their size."""
    largest, smallest = sizes
    for size in range(largest, smallest - 1, -STEP):
        if fonts.width(words, size, bold=bold) <= room:
            return words, size
    return cut(words, room, smallest, bold=bold), smallest


def wrap(words: str, room: float, size: float, *, bold: bool) -> list[str]:
    """Filled one after the other. A word that is wider than a line goes on in the next,
    between two characters as a reader counts them."""
    lines: list[str] = []
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and fonts.width(longer, size, bold=bold) <= room:
            lines[-1] = longer
        else:
            lines.extend(_broken(word, room, size, bold))
    return lines


def cut(words: str, room: float, size: float, *, bold: bool) -> str:
    """The words on one line; what is too long ends with an ellipsis between words, or
    within the only one."""
    if fonts.width(words, size, bold=bold) <= room:
        return words
    end = ELLIPSIS + (words[-1] if words[-1] in CLOSING else "")
    left = room - fonts.width(end, size, bold=bold)
    kept = wrap(words, left, size, bold=bold)[0]
    return kept.rstrip(" ,.;:–—") + end


def _widest(words: str, size: float, bold: bool) -> float:
    return max(fonts.width(word, size, bold=bold) for word in words.split(" "))


def _evened(
    lines: list[str], words: str, room: float, size: float, bold: bool
) -> tuple[str, ...]:
    """As many lines, of lengths as alike as their words allow."""
    tried, narrower = [lines], lines
    while len(narrower) == len(lines) > 1:
        tried.append(narrower)
        room *= NARROWER
        if _widest(words, size, bold) > room:
            break
        narrower = wrap(words, room, size, bold=bold)
    evenest = min(tried, key=lambda found: _unevenness(found, size, bold))
    return tuple(evenest)


def _unevenness(lines: list[str], size: float, bold: bool) -> float:
    widths = [fonts.width(line, size, bold=bold) for line in lines]
    return max(widths) - min(widths)


def _broken(word: str, room: float, size: float, bold: bool) -> list[str]:
    lines = [""]
    for cluster in _clusters(word):
        longer = lines[-1] + cluster
        if lines[-1] and fonts.width(longer, size, bold=bold) > room:
            lines.append(cluster)
        else:
            lines[-1] = longer
    return lines


def _clusters(word: str) -> Iterator[str]:
    """Characters with the marks that belong to them."""
    cluster = ""
    for char in word:
        if cluster and unicodedata.category(char) not in ("Mn", "Mc", "Me", "Cf"):
            yield cluster
            cluster = ""
        cluster += char
    yield cluster
