"""Is the number a level, a change, a share or a limit?"""

from collections.abc import Sequence

from annotations.quantities.amounts import Amount
from annotations.quantities.antecedents import before_average
from annotations.quantities.locales import Locale
from annotations.quantities.tokens import WORD, Line
from annotations.quantities.units import CODES
from annotations.quantities.verbs import direction, is_motion, noun_direction
from annotations.quantities.vocabulary import (
    PERCENT,
    PERCENTAGE_POINTS,
    TIMES,
    Approximator,
    Measure,
)
from annotations.quantities.wordlists import words

_WAGES = frozenset({"minimum wage", "salaire minimum"})
_LIMITS = words(
    "limit limits limited cap caps capped ceiling quota threshold maximum minimum"
)
_RESULTS = words("loss gain losses gains")
"""Of money these are amounts: "a loss of $3m" says not by how much something fell."""
_RELATIVE_UNITS = frozenset(
    {PERCENT, PERCENTAGE_POINTS, TIMES, "basis points", "points", "degrees", "°C", "°F"}
)
_HEIGHTS = frozenset({"m", "cm", "mm", "feet", "inches", "cents", "pence"})
_LEVELS = words("rose risen rises rise up")
"""Behind these also money and heights are changes: "the river rose 3 metres"."""
_BETWEEN_BY = words("a an another further additional just only estimated")
"""What may stand between "by" and the number: "by a further 3%"."""
_MAKING = words("make makes made making")
"""Before "up" these tell of a part: women make up 40% of the staff."""
_REACH = 8
_LIMIT_REACH = 5
_VERB_LAST = 2
"""Words from a German amount to the verb: "sind um 5 Prozent gestiegen"."""
_VERB_FIRST = 3
"""Words from an Arabic verb over its subject to the amount."""


def change(
    line: Line, amount: Amount, first: int, locale: Locale
) -> Approximator | None:
    """INCREASE or DECREASE when the amount is a change, else None.

    `first` is the token where the clause begins.
    """
    if not locale.is_english:
        return _change_elsewhere(line, amount, first, locale)
    begin, unit = amount.begin, amount.unit.split("/")[0]
    begin = before_average(line, begin)
    while line.word(begin - 1) in _BETWEEN_BY:
        begin -= 1
    lead = line.word(begin - 1)
    if lead == "by":
        return _moved_by(line, begin - 1, first)
    if lead == "of" and noun_direction(line.word(begin - 2)):
        if unit in CODES and line.word(begin - 2) in _RESULTS:
            return None
        return noun_direction(line.word(begin - 2))
    return _beside(line, amount) or _next_to(line, amount, begin, unit)


def _beside(line: Line, amount: Amount) -> Approximator | None:
    """ "Nine fewer", "€60 more"; "nine more" is merely counted."""
    word, unit = line.word(amount.after), amount.unit.split("/")[0]
    is_money = unit in CODES and word in ("more", "less")
    return noun_direction(word) if is_money or (word == "fewer" and not unit) else None


def _next_to(line: Line, amount: Amount, begin: int, unit: str) -> Approximator | None:
    """ "Rose 3 percent", "3 percent higher"; not "fell below 3 percent"."""
    lead = line.word(begin - 1)
    is_part = lead == "up" and line.word(begin - 2) in _MAKING
    is_level = lead in _LEVELS and (unit in CODES or unit in _HEIGHTS)
    if is_part or not (unit in _RELATIVE_UNITS or is_level):
        return None
    if is_motion(lead):
        is_reached = line.word(begin) in ("below", "above")
        return None if is_reached else direction(lead)
    return noun_direction(line.word(amount.after))


def _moved_by(line: Line, by: int, first: int) -> Approximator | None:
    """The direction of the nearest verb before "by"."""
    for at in range(by - 1, max(first, by - _REACH) - 1, -1):
        if line[at].kind == WORD and direction(line.word(at)):
            return direction(line.word(at))
    return None


def _change_elsewhere(
    line: Line, amount: Amount, first: int, locale: Locale
) -> Approximator | None:
    """ "Stiegen um 3 Prozent", "a augmenté de 3,5 %", "cayeron 7 por ciento"."""
    for at in _near_verbs(line, amount, first, locale):
        if line.word(at) in locale.rising:
            return Approximator.INCREASE
        if line.word(at) in locale.falling:
            return Approximator.DECREASE
    return None


def _near_verbs(
    line: Line, amount: Amount, first: int, locale: Locale
) -> Sequence[int]:
    """The tokens among which the verb of a change may stand, the likeliest first."""
    begin = amount.begin
    if line.word(begin - 1) in locale.by:
        return [
            *range(begin - 2, max(first, begin - _REACH) - 1, -1),
            *range(amount.after, amount.after + _VERB_LAST),
        ]
    if amount.unit in _HEIGHTS and line.word(begin - 1) in locale.rising:
        return range(begin - 1, begin)
    if amount.unit not in _RELATIVE_UNITS - {TIMES} or line.word(begin - 1) == "إلى":
        return range(0)
    if locale.is_direct:
        return range(amount.after, amount.after + 1)
    if locale.reaching and begin - first <= _VERB_FIRST:
        return range(first, begin)
    return range(begin - 1, begin)


def measure(line: Line, begin: int, unit: str, first: int) -> Measure:
    """SHARE for percentages, LIMIT near "limit", "cap" and their like, else STOCK."""
    near = range(max(first, begin - _LIMIT_REACH), begin)
    if any(line.word(at) in _LIMITS for at in near) and not _is_wage(line, near):
        return Measure.LIMIT
    return Measure.SHARE if unit.split("/")[0] == PERCENT else Measure.STOCK


def _is_wage(line: Line, near: range) -> bool:
    """The minimum wage is an amount of money, whatever its name."""
    return any(line.words(at, 2) in _WAGES for at in near)
