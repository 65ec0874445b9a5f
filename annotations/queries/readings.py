"""What the engine reads in the text of an article, once for all who ask."""

from datetime import date
from functools import lru_cache

from annotations import quantities
from annotations.quantities import Found

READ = 200_000
"""Code points of a text that are read; no article is longer."""


def reading(text: str, language: str, written_on: date | None) -> tuple[Found, ...]:
    """Every number and date in the text, in its order."""
    return _reading(text[:READ], language, written_on)


@lru_cache(maxsize=32)
def _reading(text: str, language: str, written_on: date | None) -> tuple[Found, ...]:
    """A text never changes, so it is read once by every process."""
    return tuple(quantities.parse(text, language, written_on))
