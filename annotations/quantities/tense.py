"""In which year is "November"? What the sentence tells of past and future."""

from datetime import date

from annotations.quantities.tokens import Line
from annotations.quantities.verbs import is_past
from annotations.quantities.wordlists import words

_FUTURE = words(
    "will would shall due next upcoming plans planned planning expected scheduled"
    " expects intends aims forecast likely won't 'll"
)
_TO_COME = words("by until till before next coming")
_GONE = words("since last")
_BACKWARDS, _FORWARDS = -1, 1


def year_of(line: Line, index: int, month: int, today: date) -> int:
    """The year of a month, named at token `index`, that has none written.

    The year of `today`, as a rule. A later month of which the sentence tells in the
    past was last year's; an earlier one that is to come will be next year's.
    """
    direction = _direction(line, index)
    if direction == _BACKWARDS and month > today.month:
        return today.year - 1
    if direction == _FORWARDS and month < today.month:
        return today.year + 1
    return today.year


def _direction(line: Line, index: int) -> int:
    lead = line.word(index - 1)
    if lead in _GONE:
        return _BACKWARDS
    if lead in _TO_COME or any(token.lower in _FUTURE for token in line):
        return _FORWARDS
    return _BACKWARDS if any(is_past(token.lower) for token in line) else 0
