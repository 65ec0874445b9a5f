"""Dates in a sentence, each with its precision and its relation to what is said."""

from dataclasses import dataclass, replace
from datetime import date

from annotations.quantities import days
from annotations.quantities.calendar_words import (
    MONTHS,
    ORDINALS,
    SEASONS,
    WEEKDAYS,
    month,
    ordinal,
    year,
)
from annotations.quantities.days import Days
from annotations.quantities.locales import Locale
from annotations.quantities.relative_dates import relative, weekday
from annotations.quantities.tokens import DAY, NUMBER, Line
from annotations.quantities.years import bare_year

_LINKS = {"-", "–", "—", "to", "until", "till", "through"}


@dataclass(frozen=True, slots=True)
class Calendar:
    """What dates are reckoned from: the language, the day of writing, the last date."""

    locale: Locale
    language: str
    today: date | None
    last: Days | None

    @property
    def anchor_year(self) -> int | None:
        """The year of a date that names none."""
        if self.last:
            return self.last[1].year
        return self.today.year if self.today else None


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date in tokens `begin:after`; `days` is None when it cannot be reckoned."""

    begin: int
    after: int
    days: Days | None
    is_interval: bool = False


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
    return (
        _numeric(line, index, calendar)
        or _part(line, index, calendar)
        or _calendar_day(line, index, calendar)
        or _month(line, index, calendar)
        or _season(line, index)
        or _decade(line, index)
        or _relative(line, index, calendar)
        or _year(line, index, calendar)
    )


def _numeric(line: Line, index: int, calendar: Calendar) -> DateSpan | None:
    """2024-09-14, 14/09/2024; "03/04/2024" is read only where the language tells."""
    token = line[index]
    if token.kind != DAY:
        return None
    if token.text[4:5] == "-":
        year_, month_, day_ = (int(part) for part in token.text[:10].split("-"))
        return DateSpan(index, index + 1, days.day(year_, month_, day_))
    first, second, year_ = (int(x) for x in token.text.replace(".", "/").split("/"))
    if calendar.language.lower() == "en-us":
        return DateSpan(index, index + 1, days.day(year_, first, second))
    if first <= 12 and second <= 12 and first != second and calendar.language == "en":
        return DateSpan(index, index + 1, None)
    swapped = days.day(year_, first, second) if second > 12 else None
    return DateSpan(index, index + 1, swapped or days.day(year_, second, first))


def _part(line: Line, index: int, calendar: Calendar) -> DateSpan | None:
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
    whole = _one(line, after, calendar)
    if whole is None and name == "quarter" and at > index and calendar.anchor_year:
        whole = DateSpan(after, after, days.years(calendar.anchor_year))
    if whole is None:
        return None
    found = days.part(whole.days, name, number) if whole.days else None
    return DateSpan(index, whole.after, found)


def _calendar_day(line: Line, index: int, calendar: Calendar) -> DateSpan | None:
    """ "14 March 2021", "the 3rd of July 2016", "January 1, 2020", "14 March"."""
    at = index + 1 if line.word(index) == "the" else index
    number, after = ordinal(line, at)
    if number:
        after += line.word(after) == "of"
        after += line.word(after) == "." and calendar.language != "en"
        found = month(line, after, calendar.locale.months)
        if found:
            return _with_year(line, index, after + 1, found, number, calendar)
        return None
    found = month(line, index, calendar.locale.months)
    after = index + 1 + (found > 0 and line.word(index + 1) == ".")
    if found:
        number, after = ordinal(line, after)
        if number and line.word(after) not in ("%", "percent"):
            return _with_year(line, index, after, found, number, calendar)
    return None


def _with_year(
    line: Line, begin: int, after: int, month_: int, number: int, calendar: Calendar
) -> DateSpan:
    """A day of a month; the year that follows it, else the year it is reckoned from."""
    at = after + (line.word(after) in (",", "of", "de"))
    written = year(line, at)
    if written:
        return DateSpan(begin, at + 1, days.day(written, month_, number))
    reckoned = calendar.anchor_year
    found = days.day(reckoned, month_, number) if reckoned else None
    return DateSpan(begin, after, found)


def _month(line: Line, index: int, calendar: Calendar) -> DateSpan | None:
    """ "September 2024"; a month alone only behind "in", "by", "since" and the like."""
    found = month(line, index, calendar.locale.months)
    if not found:
        return None
    after = index + 1 + (line.word(index + 1) == "." and line[index].text[-1:] != ".")
    after = after if year(line, after) else index + 1
    at = after + (line.word(after) in (",", "of", "de"))
    written = year(line, at)
    if written:
        return DateSpan(index, at + 1, days.months(written, found))
    if line.word(index) in MONTHS and not _may_stand_alone(line, index):
        return None
    reckoned = calendar.anchor_year
    return DateSpan(index, after, days.months(reckoned, found) if reckoned else None)


def _may_stand_alone(line: Line, index: int) -> bool:
    """May, March and August are words too."""
    leads = {
        "in",
        "between",
        "by",
        "since",
        "until",
        "till",
        "of",
        "from",
        "to",
        "before",
        "after",
    }
    leads |= {"during", "last", "next", "this", "early", "mid", "late", "and", "-", "–"}
    if line.word(index - 1) not in leads:
        return False
    return line[index].is_capital


def _season(line: Line, index: int) -> DateSpan | None:
    at = index + 1 if line.word(index) == "the" else index
    if line.word(at) not in SEASONS:
        return None
    after = at + 1 + (line.word(at + 1) == "of")
    written = year(line, after)
    if not written:
        return None
    return DateSpan(index, after + 1, days.season(line.word(at), written))


def _decade(line: Line, index: int) -> DateSpan | None:
    at = index + 1 if line.word(index) == "the" else index
    written = year(line, at)
    if written and line.word(at + 1) == "s" and line[at + 1].is_glued:
        count = 100 if written % 100 == 0 and written < 1900 else 10
        return DateSpan(index, at + 2, days.years(written, count))
    return None


def _relative(line: Line, index: int, calendar: Calendar) -> DateSpan | None:
    if not calendar.locale.is_english:
        return None
    found = relative(line, index, calendar.today, calendar.last)
    if found:
        return DateSpan(index, found.after, found.days, found.is_interval)
    if line[index].is_capital and line.word(index) in WEEKDAYS:
        after = index + 1 + (line.word(index + 1) == ",")
        whole = _calendar_day(line, after, calendar)
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
    second = _calendar_day(line, after + 1, calendar)
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
