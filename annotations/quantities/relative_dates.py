"""Dates that are reckoned from another: "last year", "two years ago"."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from annotations.quantities import days
from annotations.quantities.calendar_words import WEEKDAYS
from annotations.quantities.days import Days
from annotations.quantities.numbers import SMALL
from annotations.quantities.tokens import NUMBER, Line

_UNIT = re.compile(r"(day|week|month|quarter|year|decade|centur)(?:s|y|ies)?")
_TODAY = {"today": 0, "yesterday": -1, "tomorrow": 1, "currently": 0}
_STEPS = {"last": -1, "this": 0, "next": 1, "current": 0, "coming": 1}
_STEPS_FROM_LAST = {
    "following": 1,
    "previous": -1,
    "preceding": -1,
    "same": 0,
    "that": 0,
}
_SPANS = {
    "next": 1,
    "coming": 1,
    "following": 1,
    "last": -1,
    "past": -1,
    "previous": -1,
}
_SPANS |= {"preceding": -1}
_MODALS = frozenset({"will", "would", "could", "can", "may", "might", "must", "to"})
"""Behind these "last" is a verb: "repairs will last 18 months"."""
_WHOLE_SPANS = {"past", "coming"}


@dataclass(frozen=True, slots=True)
class Relative:
    """The days reckoned (None without a day to reckon from) and the token after."""

    after: int
    days: Days | None
    is_interval: bool = False


def relative(
    line: Line, index: int, today: date | None, last: Days | None
) -> Relative | None:
    """The relative date that begins at token `index`.

    `today` is the day of writing; `last` the last date named before, from which "the
    following year", "that year", "four years later" are reckoned; else from `today`.
    """
    word = line.word(index)
    if word in _TODAY:
        point = days.shifted(today, "day", _TODAY[word]) if today else None
        return Relative(index + 1, (point, point) if point else None)
    at = index + 1 if word == "the" else index
    anchor = last[1] if last else today
    return (
        _span(line, at, today, anchor)
        or _step(line, at, today, anchor)
        or _distance(line, index, today, anchor)
    )


def weekday(line: Line, index: int, today: date | None) -> date | None:
    """The day named at `index`: the nearest up to `today`, or after it for "next"."""
    if today is None:
        return None
    number = WEEKDAYS[line.word(index)]
    if line.word(index - 1) in ("next", "by", "until", "coming"):
        return today + timedelta((number - today.weekday() - 1) % 7 + 1)
    return today - timedelta((today.weekday() - number) % 7)


def _span(
    line: Line, at: int, today: date | None, anchor: date | None
) -> Relative | None:
    """ "The next two years", "the past five years": from a day to a day."""
    direction = _SPANS.get(line.word(at), 0)
    if line.word(at - 1) in _MODALS:
        return None
    count, after = small_count(line, at + 1), at + 3
    if not count and line.word(at) in _WHOLE_SPANS:
        count, after = 1, at + 2
    unit = calendar_unit(line.word(after - 1))
    if not (direction and count and unit):
        return None
    is_from_last = line.word(at) in _STEPS_FROM_LAST
    start = anchor if is_from_last else today
    other = days.shifted(start, unit, direction * count) if start else None
    if start is None or other is None:
        return Relative(after, None, is_interval=True)
    return Relative(after, (min(start, other), max(start, other)), is_interval=True)


def _step(
    line: Line, at: int, today: date | None, anchor: date | None
) -> Relative | None:
    """ "Last year", "next month", "the following year", "the year"."""
    word, unit = line.word(at), calendar_unit(line.word(at + 1))
    if not unit or line.word(at + 1).endswith("s"):
        return None
    if word in _STEPS_FROM_LAST:
        start, count = anchor, _STEPS_FROM_LAST[word]
    elif word in _STEPS:
        start, count = today, _STEPS[word]
    else:
        return None
    point = days.shifted(start, unit, count) if start else None
    return Relative(at + 2, days.around(point, unit) if point else None)


def _distance(
    line: Line, index: int, today: date | None, anchor: date | None
) -> Relative | None:
    """ "Two years ago", "four years later": the calendar unit that far away."""
    count, unit = small_count(line, index), calendar_unit(line.word(index + 1))
    if not (count and unit):
        return None
    word = line.word(index + 2)
    if word == "ago":
        start, direction = today, -1
    elif word in ("later", "earlier"):
        start, direction = anchor, 1 if word == "later" else -1
    else:
        return None
    point = days.shifted(start, unit, direction * count) if start else None
    return Relative(index + 3, days.around(point, unit) if point else None)


def small_count(line: Line, index: int) -> int:
    """A small whole number at `index` ("a" is one), 0 for none."""
    token = line[index]
    if token.kind == NUMBER and token.text.isdecimal() and len(token.text) <= 3:
        return int(token.text)
    if token.lower in ("a", "an"):
        return 1
    return SMALL.get(token.lower, 0)


def calendar_unit(word: str) -> str:
    """The unit of the calendar that a word names, singular; "" for none."""
    match = _UNIT.fullmatch(word)
    if not match:
        return ""
    return "century" if match[1] == "centur" else match[1]
