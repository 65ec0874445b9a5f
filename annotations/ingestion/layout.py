"""The pieces of a pasted text: where each begins and ends, and what its lines say."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from annotations.ingestion.lines import (
    Line,
    ends_sentence,
    furniture,
    is_list_item,
    is_quote,
    is_table_row,
    lines,
    marked_heading,
)

WRAP = 100
"""Code points. No line of a hard-wrapped text is longer, so longer ones are whole."""

SHORT_LINE = 0.6
"""Share of the longest line below which a wrapped line ends its paragraph."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines that belong together. `kind` is "" where only its neighbours can tell."""

    kind: str
    level: int
    start: int
    end: int
    words: str


def pieces(text: str) -> Iterator[Piece]:
    """The pieces of a canonical text in order, parted by blank lines.

    Where there are none every line stands for itself, but for rows of a list, a quote
    or a table.
    """
    for group in _groups(lines(text)):
        yield from _parts(text, group)


def _groups(every: list[Line]) -> Iterator[list[Line]]:
    while every and not every[-1].words:
        every.pop()
    group: list[Line] = []
    spaced = any(not line.words for line in every[_first_filled(every) :])
    for line in every:
        ends = group and spaced and not line.words
        if ends or (group and not spaced and not _are_rows(group[-1], line)):
            yield group
            group = []
        if line.words:
            group.append(line)
    if group:
        yield group


def _first_filled(every: list[Line]) -> int:
    return next((at for at, line in enumerate(every) if line.words), 0)


def _are_rows(before: Line, line: Line) -> bool:
    """Whether two lines are of one list, quote or table, however they are spaced."""
    kind = _row_kind(line)
    return kind != "" and kind == _row_kind(before)


def _row_kind(line: Line) -> str:
    if is_quote(line.words):
        return "quote"
    if is_table_row(line.words):
        return "table"
    return "list_item" if is_list_item(line.words, in_list=True) else ""


def _parts(text: str, group: list[Line]) -> Iterator[Piece]:
    """A group's special lines apart, its plain ones joined where they are wrapped.

    While a piece grows its `words` are those of its first line.
    """
    if len(group) > 1 and all(is_table_row(line.words) for line in group):
        first, last = group[0], group[-1]
        yield Piece("table", 0, first.start, last.end, text[first.start : last.end])
        return
    longest = max(len(line.words) for line in group)
    depths = sorted({line.indent for line in group if is_list_item(line.words, True)})
    before: Line | None = None
    current: Piece | None = None
    for line in group:
        ends_open = before is None or before.words[-1] == ":"
        in_list = ends_open or (current is not None and current.kind == "list_item")
        piece = _piece(line, in_list, depths)
        if current and before and _joins(current, before, piece, line, longest):
            current = replace(current, end=line.end)
        else:
            if current:
                yield replace(current, words=text[current.start : current.end])
            current = piece
        before = line
    if current:
        yield replace(current, words=text[current.start : current.end])


def _piece(line: Line, in_list: bool, depths: list[int]) -> Piece:
    """The line as a piece of its own."""
    kind, level = _kind(line, in_list)
    if kind == "list_item":
        level = depths.index(line.indent) + 1
    return Piece(kind, level, line.start, line.end, line.words)


def _kind(line: Line, in_list: bool) -> tuple[str, int]:
    heading = marked_heading(line.words)
    if heading:
        return "heading", heading[0]
    if is_quote(line.words):
        return "quote", 0
    if is_list_item(line.words, in_list):
        return "list_item", 1
    return furniture(line.words), 0


def _joins(
    current: Piece, before: Line, piece: Piece, line: Line, longest: int
) -> bool:
    """Whether a line goes on with the piece before it."""
    if piece.kind == "quote":
        return current.kind == "quote"
    if current.kind == "list_item":
        return piece.kind != "list_item" and line.indent > before.indent
    if current.kind or piece.kind in ("heading", "list_item") or longest > WRAP:
        return False
    is_full = len(before.words) > SHORT_LINE * longest
    if piece.kind:  # a date or a name that the wrapping put on a line of its own
        return is_full and longest > WRAP / 2 and not ends_sentence(before.words)
    return is_full or not line.words[0].isupper()
