"""Dates in a sentence, each with its precision: single ones, parts and intervals."""

from dataclasses import replace

from annotations.quantities import days
from annotations.quantities.calendar_dates import (
    Calendar,
    DateSpan,
    calendar_day,
    decade,
    named_month,
    numeric,
    season_of_year,
)
from annotations.quantities.calendar_words import (
    ORDINALS,
    WEEKDAYS,
    ordinal,
)
from annotations.quantities.relative_dates import relative, weekday
from annotations.quantities.tokens import NUMBER, Line
from annotations.quantities.years import bare_year

_LINKS = {"-", "–", "—", "to", "until", "till", "through"}


def read(line: Line, index: int, calendar: Calendar) -> DateSpan | None:
    """The date that begins at token `index`, with "between ... and ..." as one date."""
    first = _one(line, index, calendar)
    if first is None:
        return _short_range(line, index, calendar)
    link = line.word(first.after)
    is_between = link == "and" and line.word(index - 1) == "between"
    if not (link in _LINKS or is_between):
        return first
    if first.after + 1 < len(line) and line[first.after].is_glued and link == "–":
        short = _two_digit_end(line, first)
        if short:
            return short
    second = _one(line, first.after + 1, calendar)
    if second is None or not second.days:
        return _two_digit_end(line, first) or first
    first = _one(line, index, replace(calendar, last=second.days)) or first
    if not first.days:
        return first
    if second.days[1] < first.days[0]:
        return first
    ends = (first.days[0], second.days[1])
    return DateSpan(index, second.after, ends, is_interval=True)


def _one(line: Line, index: int, calendar: Calendar) -> DateSpan | None:
    """A single date, or a part of one, or a part of a part ("the end of Q2 2024")."""
    return _part(line, index, calendar, depth=2) or _whole(line, index, calendar)


def _whole(line: Line, index: int, calendar: Calendar) -> DateSpan | None:
    return (
        numeric(line, index, calendar)
        or calendar_day(line, index, calendar)
        or named_month(line, index, calendar)
        or season_of_year(line, index)
        or decade(line, index)
        or _relative(line, index, calendar)
        or _year(line, index, calendar)
    )


def _part(line: Line, index: int, calendar: Calendar, depth: int) -> DateSpan | None:
    """ "The end of 2026", "early 2019", "the third quarter of 2022", "Q2 2024"."""
    at = index + 1 if line.word(index) == "the" else index
    name, number, after = line.word(at), 1, at + 1
    if name in ("q", "h") and line[at + 1].is_glued and line.word(at + 1).isdecimal():
        name = "quarter" if name == "q" else "half"
        number, after = int(line.word(at + 1)), at + 2
    elif name in ORDINALS and line.word(at + 1) in ("half", "quarter"):
        name, number, after = line.word(at + 1), ORDINALS[name], at + 2
    elif name in ("early", "mid", "late", "middle"):
        name = "mid" if name == "middle" else name
        after += line.word(after) in ("-", "in")
    elif name not in ("end", "start", "beginning", "close"):
        return None
    after += line.word(after) == "of"
    whole = _whole(line, after, calendar)
    if whole is None and depth > 1:
        whole = _part(line, after, calendar, depth - 1)
    if whole is None and name == "quarter" and at > index and calendar.anchor_year:
        whole = DateSpan(after, after, days.years(calendar.anchor_year))
    if whole is None:
        return None
    found = days.part(whole.days, name, number) if whole.days else None
    return DateSpan(index, whole.after, found)


def _relative(line: Line, index: int, calendar: Calendar) -> DateSpan | None:
    if not calendar.locale.is_english:
        return None
    found = relative(line, index, calendar.today, calendar.last)
    if found:
        return DateSpan(index, found.after, found.days, found.is_interval)
    if line[index].is_capital and line.word(index) in WEEKDAYS:
        after = index + 1 + (line.word(index + 1) == ",")
        whole = calendar_day(line, after, calendar)
        if whole:
            return DateSpan(index, whole.after, whole.days)
        point = weekday(line, index, calendar.today)
        return DateSpan(index, index + 1, (point, point) if point else None)
    return None


def _year(line: Line, index: int, calendar: Calendar) -> DateSpan | None:
    written = bare_year(line, index, calendar.locale)
    return DateSpan(index, index + 1, days.years(written)) if written else None


def _short_range(line: Line, index: int, calendar: Calendar) -> DateSpan | None:
    """ "5-9 June 2023": a range of days whose month follows the second."""
    number, after = ordinal(line, index)
    if not number or line.word(after) not in _LINKS:
        return None
    second = calendar_day(line, after + 1, calendar)
    if second is None or not second.days:
        return None
    last = second.days[1]
    first = days.day(last.year, last.month, number)
    if first is None or first[0] > last:
        return None
    return DateSpan(index, second.after, (first[0], last), is_interval=True)


def _two_digit_end(line: Line, first: DateSpan) -> DateSpan | None:
    """ "1939–45" and "2021/22": the second year has lost its century."""
    token = line[first.after + 1]
    if not (first.days and token.kind == NUMBER and token.is_glued):
        return None
    start = first.days[0].year
    if len(token.text) != 2 or not token.text.isdecimal():
        return None
    end = start // 100 * 100 + int(token.text)
    if end <= start or first.days != days.years(start):
        return None
    return DateSpan(
        first.begin, first.after + 2, days.years(start, end - start + 1), True
    )
