"""Title, outlet, byline and day of a pasted text, guessed from its first lines."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from annotations.ingestion import dates, lines
from annotations.ingestion.layout import Piece

_COPYRIGHT_HOLDER = re.compile(
    r"(?:copyright\s*)?(?:©|\(c\)|copyright)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,]*"
    r"(?:by\s)?(?P<name>[^\W\d_][^.|©]{1,78}?)\s*(?:[.|,]|all rights|$)",
    re.IGNORECASE,
)
MAX_OUTLET = 60


def title_and_outlet(pieces: Sequence[Piece]) -> tuple[str, str]:
    """The first headline, and the outlet that it, a wire line or a notice names.

    A blog's post often has its headline twice, first with the blog's name around it:
    "EXAMPLE REPORT: Bridges open, 3 May", "Bridges open".
    """
    headlines = _headlines(pieces)
    title = headlines[0] if headlines else ""
    for second in headlines[1:2]:
        label, repeated, _ = title.partition(second)
        if repeated and second != title:
            return second, _outlet(pieces, label)
    headline, bar, name = title.rpartition(" | ")
    if bar and len(name) <= MAX_OUTLET:
        return headline.strip(), name.strip()
    return title, _outlet(pieces, "")


def byline(pieces: Sequence[Piece]) -> str:
    """The first byline above the text, or the blog's "Posted by" below it."""
    found = (lines.byline(piece.words) for piece in _edges(pieces))
    return next((name for name in found if name), "")


def published_on(pieces: Sequence[Piece]) -> date | None:
    """The day of the first dateline, byline or wire line; never one of the prose."""
    for piece in _edges(pieces):
        wire = lines.wire(piece.words)
        if piece.kind in ("dateline", "footer") or wire:
            day = dates.find(wire[0] if wire else piece.words)
            if day:
                return day
    return None


def _headlines(pieces: Sequence[Piece]) -> list[str]:
    """The headings before the first prose, in one line each and without marks."""
    found = []
    for piece in pieces:
        if piece.kind == "heading":
            marked = lines.marked_heading(piece.words)
            found.append(" ".join((marked[1] if marked else piece.words).split()))
        elif piece.kind not in ("dateline", "caption", "footer"):
            break
    return found


def _edges(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """What stands above the second paragraph, then what stands around the article."""
    prose = 0
    for piece in pieces:
        prose += piece.kind == "paragraph"
        if prose <= 1 or piece.kind == "footer":
            yield piece


def _outlet(pieces: Sequence[Piece], label: str) -> str:
    name = label.strip(" :|–—-•·")
    if name and len(name) <= MAX_OUTLET:
        return name
    for piece in _edges(pieces):
        wire = lines.wire(piece.words)
        if wire:
            return wire[1]
        notice = _COPYRIGHT_HOLDER.match(piece.words)
        if notice and piece.kind == "footer":
            return notice["name"].strip()
    return ""
