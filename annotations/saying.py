"""Sentences that can be said again in another language.

An engine knows no catalogue. What it says is a plain English text that remembers the
pattern it was made of; who shows it may look the pattern up in theirs.
"""

from __future__ import annotations

from typing import Any


class Said(str):
    """`pattern` with `values` put into its %(name)s places.

    `plural` and `number` are given where the sentence depends on a number.
    """

    pattern: str
    plural: str
    number: int
    values: dict[str, Any]

    def __new__(cls, pattern: str, **values: Any) -> Said:
        said = super().__new__(cls, pattern % values if values else pattern)
        said.pattern, said.values = pattern, values
        said.plural, said.number = "", 0
        return said


def said_of(one: str, many: str, count: int, **values: Any) -> Said:
    """The sentence for one, or for `count`, which fills the place %(count)s."""
    said = Said(one if count == 1 else many, count=f"{count:,}", **values)
    said.pattern, said.plural, said.number = one, many, count
    return said
