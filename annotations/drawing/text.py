"""Words in a drawing, where nothing wraps by itself: how wide they are, cut to fit."""

import calendar
import unicodedata

WIDE, NARROW = 13.0, 6.6
"""Pixels of a character at the size that charts use: full-width ones, and others."""

BOLD = 1.15
"""How much wider bold characters are."""

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


def short_months(words: str) -> str:
    """ "19 December 2024" as "19 Dec 2024"."""
    for name, short in SHORT_MONTHS.items():
        words = words.replace(name, short)
    return words
