"""The direction in which words are read, kept from spilling over to what is beside."""

import re
import unicodedata

TURNS = "\u202a-\u202e\u2066-\u2069"
"""Overrides, embeddings and isolates (Unicode Bidirectional Algorithm, section 2), for
a character class."""

MARKS = "\u061c\u200e\u200f"
"""Unseen letters that have a direction and nothing else, for a character class."""

ENDS = "\x1c-\x1e\x85\u2029"
"""What ends a paragraph for that algorithm, and with it every isolation, and breaks no
line of a page (class B, rule X8), for a character class."""

_TURNS = re.compile(f"[{TURNS}]")
_ENDS = re.compile(f"[{ENDS}]")


def isolated(words: str) -> str:
    """Words whose direction does not spill over to their neighbours: none of theirs
    ends the isolation."""
    if not words:
        return ""
    return f"\N{FIRST STRONG ISOLATE}{unturned(words)}\N{POP DIRECTIONAL ISOLATE}"


def unturned(words: str) -> str:
    """The words without the signs that turn the direction of what follows them, and
    with a blank for those that end the isolation of words in the middle of a line. A
    page that gives the words a line of their own needs none of this; in a line with
    others, in a title or a feed, they turn what stands around them."""
    return _ENDS.sub(" ", _TURNS.sub("", words))


def has_from_right(words: str) -> bool:
    """Whether any of it runs from right to left: a number behind it would, too."""
    return any(unicodedata.bidirectional(char) in ("R", "AL", "AN") for char in words)


def reads_from_right(words: str) -> bool:
    """Whether the first letter that has a direction is of a script such as Arabic."""
    sides = (unicodedata.bidirectional(char) for char in words)
    return next((side for side in sides if side in ("L", "R", "AL")), "L") != "L"
