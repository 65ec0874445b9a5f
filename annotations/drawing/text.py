"""Words in a drawing, where nothing wraps by itself: how wide they are, cut to fit."""

import calendar
import re
import unicodedata

WIDE, NARROW = 13.0, 6.6
"""Pixels of a character at the size that charts use: full-width ones, and others."""

BOLD = 1.15
"""How much wider bold characters are."""

_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Overrides, embeddings and isolates (Unicode Bidirectional Algorithm, section 2)."""

SHORT_MONTHS = dict(zip(calendar.month_name[1:], calendar.month_abbr[1:], strict=True))


def width(words: str) -> float:
    """Pixels that the words take, roughly and rather too many."""
    return sum(
        WIDE if unicodedata.east_asian_width(char) in "WF" else NARROW
        for char in words
        if not unicodedata.combining(char)
    )


def cut(words: str, room: float) -> str:
    """The words, or as many of their characters as fit with an ellipsis behind."""
    if width(words) <= room:
        return words
    kept = words
    while kept and width(f"{kept}…") > room:
        kept = kept[:-1]
    return f"{kept.rstrip(' ,.')}…"


def isolated(words: str) -> str:
    """Words whose direction does not spill over to their neighbours: none of theirs
    ends the isolation."""
    if not words:
        return ""
    return f"\N{FIRST STRONG ISOLATE}{unturned(words)}\N{POP DIRECTIONAL ISOLATE}"


def unturned(words: str) -> str:
    """The words without the signs that turn the direction of what follows them. They
    are harmless where a page isolates the words, but in a title or a feed they turn
    what others put around it."""
    return _TURNS.sub("", words)


def reads_from_right(words: str) -> bool:
    """Whether the first letter that has a direction is of a script such as Arabic."""
    sides = (unicodedata.bidirectional(char) for char in words)
    return next((side for side in sides if side in ("L", "R", "AL")), "L") != "L"


def short_months(words: str) -> str:
    """ "19 December 2024" as "19 Dec 2024"."""
    for name, short in SHORT_MONTHS.items():
        words = words.replace(name, short)
    return words
