"""A place in a text, and the words that prove it.

Offsets are Unicode code points, `end` excluded, as in the W3C Web Annotation Data
Model, sections 4.2.4 (text quote) and 4.2.5 (text position).
"""

from dataclasses import dataclass

CONTEXT_LENGTH = 32
"""Code points of `prefix` and of `suffix`."""

SHOWN_LENGTH = 80


class SpanError(ValueError):
    """A span that does not fit its text. `field` is "start", "end" or "exact"."""

    def __init__(self, field: str, detail: str) -> None:
        super().__init__(f"{field}: {detail}")
        self.field = field
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Quote:
    """The words from `start` to `end` with up to CONTEXT_LENGTH on either side."""

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


def quote(text: str, start: int, end: int) -> Quote:
    """The quote that stands there. Raises ValueError for offsets outside the text."""
    if not 0 <= start < end <= len(text):
        raise ValueError(f"No words stand from {start} to {end} of {len(text)}.")
    return Quote(
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT_LENGTH) : start],
        suffix=text[end : end + CONTEXT_LENGTH],
    )


def check(text: str, start: int, end: int, exact: str) -> None:
    """Raise SpanError, naming field and fix, unless `text[start:end]` is `exact`.

    Also refused: an empty span, and white space at either end of it.
    """
    _check_bounds(text, start, end)
    found = text[start:end]
    if found != exact:
        raise SpanError("exact", _difference(text, start, end, exact))
    if found != found.lstrip():
        first = end - len(found.lstrip())
        raise SpanError("start", f"The span begins with white space; {_move(first)}")
    if found != found.rstrip():
        last = start + len(found.rstrip())
        raise SpanError("end", f"The span ends with white space; {_move(last)}")


def locate(
    text: str, exact: str, prefix: str = "", suffix: str = "", near: int = 0
) -> int | None:
    """Where `exact` stands: of several places the one whose neighbours fit best.

    Equally good ones are told apart by their distance to `near`. None when the words
    do not occur.
    """
    best: tuple[int, int] | None = None
    found = None
    place = text.find(exact) if exact else -1
    while place >= 0:
        fit = _fit(text, place, place + len(exact), prefix, suffix)
        rank = (fit, -abs(place - near))
        if best is None or rank > best:
            best, found = rank, place
        place = text.find(exact, place + 1)
    return found


def _check_bounds(text: str, start: int, end: int) -> None:
    if start < 0:
        raise SpanError("start", f"{start} is before the text; offsets begin at 0.")
    if end > len(text):
        raise SpanError(
            "end", f"{end} is beyond the text, which has {len(text)} characters."
        )
    if start >= end:
        raise SpanError("end", f"The span is empty; end must be above start ({start}).")


def _move(place: int) -> str:
    return f"move it to {place}." if place else "mark some words."


def _difference(text: str, start: int, end: int, exact: str) -> str:
    there = f"From {start} to {end} stands “{_cut(text[start:end])}”"
    if _utf16(text, start, end) == exact:
        return f"{there}; count code points, not UTF-16 units."
    place = text.find(exact)
    if not exact or place < 0:
        return f"{there}, and the quoted words stand nowhere in this text."
    return f"{there}; the quoted words stand at {place} to {place + len(exact)}."


def _utf16(text: str, start: int, end: int) -> str:
    """What the span would hold if it counted as JavaScript does."""
    units = text[:end].encode("utf-16-le")[2 * start : 2 * end]
    return units.decode("utf-16-le", errors="replace")


def _cut(words: str) -> str:
    return words if len(words) <= SHOWN_LENGTH else words[: SHOWN_LENGTH - 1] + "…"


def _fit(text: str, start: int, end: int, prefix: str, suffix: str) -> int:
    before = text[max(0, start - len(prefix)) : start]
    after = text[end : end + len(suffix)]
    return _common(before[::-1], prefix[::-1]) + _common(after, suffix)


def _common(first: str, second: str) -> int:
    """How many characters two strings share from their beginning."""
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count
