"""The direction in which words are read, kept from spilling over to what is beside."""

import re
import unicodedata

TURNS = "\u202a-\u202e\u2066-\u2069"
"""Overrides, embeddings and isolates (Unicode Bidirectional Algorithm, section 2), for
a character class."""

MARKS = "\u061c\u200e\u200f"
"""Unseen letters that have a direction and nothing else, for a character class."""

_TURNS = re.compile(f"[{TURNS}]")


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
