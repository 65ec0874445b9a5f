"""Is the number a level, a change, a share or a limit?"""

from annotations.quantities.tokens import WORD, Line
from annotations.quantities.verbs import direction, is_motion, noun_direction
from annotations.quantities.vocabulary import (
    PERCENT,
    PERCENTAGE_POINTS,
    TIMES,
    Approximator,
    Measure,
)
from annotations.quantities.wordlists import words

_LIMITS = words(
    "limit limits limited cap caps capped ceiling quota threshold maximum minimum"
)
_RELATIVE_UNITS = frozenset(
    {PERCENT, PERCENTAGE_POINTS, TIMES, "basis points", "degrees"}
)
_REACH = 8
_LIMIT_REACH = 5


def change(
    line: Line, begin: int, after: int, unit: str, first: int
) -> Approximator | None:
    """INCREASE or DECREASE when the number in `begin:after` is a change, else None.

    `first` is the token where the clause begins.
    """
    lead = line.word(begin - 1)
    if lead == "by":
        for at in range(begin - 2, max(first, begin - _REACH) - 1, -1):
            if line[at].kind == WORD and direction(line.word(at)):
                return direction(line.word(at))
    if lead == "of" and noun_direction(line.word(begin - 2)):
        return noun_direction(line.word(begin - 2))
    if line.word(after) == "fewer" and not unit:
        return Approximator.DECREASE
    if unit in _RELATIVE_UNITS:
        if is_motion(lead):
            return direction(lead)
        return noun_direction(line.word(after))
    return None


def measure(line: Line, begin: int, unit: str, first: int) -> Measure:
    """SHARE for percentages, LIMIT near "limit", "cap" and their like, else STOCK."""
    near = range(max(first, begin - _LIMIT_REACH), begin)
    if any(line.word(at) in _LIMITS for at in near) and not _is_wage(line, near):
        return Measure.LIMIT
    return Measure.SHARE if unit == PERCENT else Measure.STOCK


def _is_wage(line: Line, near: range) -> bool:
    """The minimum wage is an amount of money, whatever its name."""
    return any(line.words(at, 2) == "minimum wage" for at in near)
