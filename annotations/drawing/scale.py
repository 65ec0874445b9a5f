"""From values and days to places on a line, with round numbers to read them by.

Places are shares of the line, 0 to 1. Nothing here knows of drawing.
"""

import calendar
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor, log10

FEW = 4
"""Most ticks of a line: so many words fit beside each other on a phone."""

ZOOM = 0.7
"""Where the least is more than this share of the most, the scale leaves zero out."""

LARGE = {"trillion": 1e12, "billion": 1e9, "million": 1e6}
ENGLISH = {name: name for name in LARGE}
MONTHS = tuple(calendar.month_abbr[1:])


@dataclass(frozen=True)
class Tick:
    place: float
    words: str


@dataclass(frozen=True)
class Scale:
    """`first` stands at 0, `last` at 1."""

    first: float
    last: float
    ticks: tuple[Tick, ...]

    @property
    def leaves_out_zero(self) -> bool:
        return self.first > 0 or self.last < 0

    def place(self, value: float) -> float:
        """Held at the ends."""
        share = (value - self.first) / (self.last - self.first)
        return min(max(share, 0.0), 1.0)


ARROW = 0.2
"""What an open end adds to the scale, so that its arrow has somewhere to go."""


def of_values(
    values: list[float],
    *,
    open_below: bool = False,
    open_above: bool = False,
    names: Mapping[str, str] = ENGLISH,
) -> Scale:
    """Of one value or more: with zero, unless all lie far from it and near together.

    `names` says what each of LARGE is called.
    """
    least, most = min(values), max(values)
    room = ARROW * ((most - least) or abs(most) or 1)
    if open_above:
        most += room
    if open_below:
        least = max(least - room, 0) if least >= 0 else least - room
    if least >= 0 and (least < ZOOM * most or least == most):
        least = 0
    elif most <= 0 and (most > ZOOM * least or least == most):
        most = 0
    if least == most:
        most = 1
    step = _round_step((most - least) / (FEW - 1))
    first, last = floor(least / step + 1e-9) * step, ceil(most / step - 1e-9) * step
    count = round((last - first) / step)
    marks = [first + step * index for index in range(count + 1)]
    size = max(abs(first), abs(last))
    ticks = (
        Tick((mark - first) / (last - first), _short(mark, size, names))
        for mark in marks
    )
    return Scale(first, last, tuple(ticks))


def _round_step(rough: float) -> float:
    """The next of 1, 2, 2.5, 5 and 10 times a power of ten."""
    power = 10.0 ** floor(log10(rough))
    return next(
        size * power for size in (1, 2, 2.5, 5, 10, 20) if size * power >= rough
    )


def _short(value: float, size: float, names: Mapping[str, str]) -> str:
    for name, unit in LARGE.items():
        if size >= unit and value:
            return f"{value / unit:,.4g} {names[name]}"
    return f"{round(value, 6):,.10g}"


def of_days(first: date, last: date, months: Sequence[str] = MONTHS) -> Scale:
    """Of two days or more, with the beginnings of days, months or years as ticks.

    `months` are the names of the twelve.
    """
    start, end = first.toordinal(), last.toordinal()
    ticks = [
        Tick((day.toordinal() - start) / (end - start), words)
        for day, words in _calendar(first, last, months)
    ]
    return Scale(start, end, tuple(ticks))


def _calendar(first: date, last: date, names: Sequence[str]) -> list[tuple[date, str]]:
    for step in (1, 2, 7, 14):
        if (last - first).days < step * FEW:
            days = range(0, (last - first).days + 1, step)
            found = [first + timedelta(days=count) for count in days]
            return [(day, f"{day.day} {names[day.month - 1]}") for day in found]
    begin = first.year * 12 + first.month
    beyond = last.year * 12 + last.month
    for step in (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000):
        months = [m for m in range(begin, beyond) if m % step == 0]
        if len(months) <= FEW:
            found = [date(m // 12, m % 12 + 1, 1) for m in months]
            if step >= 12:
                return [(day, f"{day.year}") for day in found]
            return [(day, f"{names[day.month - 1]} {day.year}") for day in found]
    return []
