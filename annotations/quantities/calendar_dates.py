"""Dates that are written out: "14 March 2021", "in May", "summer 2021", "the 1980s"."""

from dataclasses import dataclass
from datetime import date

from annotations.quantities import days
from annotations.quantities.calendar_words import (
    MONTHS,
    SEASONS,
    month,
    ordinal,
    year,
)
from annotations.quantities.days import Days
from annotations.quantities.locales import Locale
from annotations.quantities.tokens import DAY, Line


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


def numeric(line: Line, index: int, calendar: Calendar) -> DateSpan | None:
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


def calendar_day(line: Line, index: int, calendar: Calendar) -> DateSpan | None:
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


def named_month(line: Line, index: int, calendar: Calendar) -> DateSpan | None:
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


def season_of_year(line: Line, index: int) -> DateSpan | None:
    """ "Summer 2021", "the spring of 2020": three months of the northern year."""
    at = index + 1 if line.word(index) == "the" else index
    if line.word(at) not in SEASONS:
        return None
    after = at + 1 + (line.word(at + 1) == "of")
    written = year(line, after)
    if not written:
        return None
    return DateSpan(index, after + 1, days.season(line.word(at), written))


def decade(line: Line, index: int) -> DateSpan | None:
    """ "The 1980s"; "the 1800s" is the hundred years."""
    at = index + 1 if line.word(index) == "the" else index
    written = year(line, at)
    if written and line.word(at + 1) == "s" and line[at + 1].is_glued:
        count = 100 if written % 100 == 0 and written < 1900 else 10
        return DateSpan(index, at + 2, days.years(written, count))
    return None
