"""Signs that turn the direction of what follows them: harmless where a page isolates
the words, but in a title or a feed they turn what others put around it."""

import re

_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Overrides, embeddings and isolates (Unicode Bidirectional Algorithm, section 2)."""


def unturned(text: str) -> str:
    """The text without these signs."""
    return _TURNS.sub("", text)
