"""Dates that are written out: "14 March 2021", "in May", "summer 2021", "the 1980s"."""

from dataclasses import dataclass
from datetime import date

from annotations.quantities import days, iranian
from annotations.quantities.calendar_words import (
    SEASONS,
    month,
    ordinal,
    year,
)
from annotations.quantities.days import Days
from annotations.quantities.locales import Locale
from annotations.quantities.tense import year_of
from annotations.quantities.tokens import DAY, Line
from annotations.quantities.wordlists import words

_LEADS = words(
    "in between by since until till of from to before after during last next this"
    " early mid late and - –"
)
_LINKS = frozenset({"of"})
_YEAR_LINKS = frozenset({",", "of", "de", "del", "des"})
_YEAR_STEPS = {"last year": -1, "this year": 0, "next year": 1}


@dataclass(frozen=True, slots=True)
class Calendar:
    """What dates are reckoned from: the language, the day of writing, the last date."""

    locale: Locale
    language: str
    today: date | None
    last: Days | None

    @property
    def anchor_year(self) -> int | None:
        """The year of a part of a year that names none."""
        if self.last:
            return self.last[1].year
        return self.today.year if self.today else None

    def year(self, line: Line, index: int, month_: int) -> int | None:
        """The year of a month, or a day of it, that names none."""
        if self.last or not self.today:
            return self.anchor_year
        return year_of(line, index, month_, self.today)


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
        after += line.word(after) in _LINKS | calendar.locale.skipped
        after += line.word(after) == "." and calendar.language != "en"
        found, after = month(line, after, calendar.locale.months)
        after += line.word(after) == "." and year(line, after + 1) > 0
        if found:
            return _with_year(line, index, after, found, number, calendar)
        return None
    found, after = month(line, index, calendar.locale.months)
    after += found > 0 and line.word(after) == "."
    if found:
        number, after = ordinal(line, after)
        if number and line.word(after) not in ("%", "percent"):
            return _with_year(line, index, after, found, number, calendar)
    return None


def _with_year(
    line: Line, begin: int, after: int, month_: int, number: int, calendar: Calendar
) -> DateSpan:
    """A day of a month; the year that follows it, else the year it is reckoned from."""
    written, end = _year_behind(line, after, calendar)
    reckoned = written or calendar.year(line, begin, month_)
    found = days.day(reckoned, month_, number) if reckoned else None
    return DateSpan(begin, end, found)


def _year_behind(line: Line, index: int, calendar: Calendar) -> tuple[int, int]:
    """The year said of the month before `index`, and what follows; (0, index)."""
    at = index + (line.word(index) in _YEAR_LINKS)
    written = year(line, at)
    if written:
        return written, at + 1
    step = _YEAR_STEPS.get(line.words(at, 2))
    if step is None or not calendar.today:
        return 0, index
    return calendar.today.year + step, at + 2


def named_month(line: Line, index: int, calendar: Calendar) -> DateSpan | None:
    """ "September 2024"; a month alone only behind "in", "by", "since" and the like."""
    found, after = month(line, index, calendar.locale.months)
    if not found:
        return None
    is_short = line.word(after) == "." and year(line, after + 1) > 0
    written, end = _year_behind(line, after + is_short, calendar)
    if not written and not _may_stand_alone(line, index, calendar.locale):
        return None
    end = end if written else after
    reckoned = written or calendar.year(line, index, found)
    return DateSpan(index, end, days.months(reckoned, found) if reckoned else None)


def _may_stand_alone(line: Line, index: int, locale: Locale) -> bool:
    """May, March and August are words too, and so are months elsewhere."""
    lead = line.word(index - 1)
    if locale.is_english:
        return lead in _LEADS and line[index].is_capital
    return lead in locale.relations or lead in locale.within | locale.links


def iranian_date(line: Line, index: int, calendar: Calendar) -> DateSpan | None:
    """ "۱۲ مهر ۱۴۰۲", "مهر ۱۴۰۲"; a day without its year is read, but not reckoned."""
    names = calendar.locale.iranian_months
    number, at = ordinal(line, index) if names else (0, index)
    month_ = names.get(line.word(at), 0)
    written = year(line, at + 1)
    if not month_ or not (number or written):
        return None
    if not written:
        return DateSpan(index, at + 1, None)
    if number:
        return DateSpan(index, at + 2, iranian.day(written, month_, number))
    return DateSpan(index, at + 2, iranian.months(written, month_))


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


def century(line: Line, index: int) -> DateSpan | None:
    """ "The 19th century"."""
    at = index + 1 if line.word(index) == "the" else index
    number, after = ordinal(line, at)
    if (
        not number
        or after == at + 1
        or line.word(after) not in ("century", "centuries")
    ):
        return None
    return DateSpan(index, after + 1, days.years(100 * number - 99, 100))


def fiscal_year(line: Line, index: int) -> DateSpan | None:
    """ "FY2023" and "FY23": the year that is named, whenever its books close."""
    token = line[index + 1]
    if line.word(index) != "fy" or not token.is_glued:
        return None
    is_short = len(token.text) == 2 and token.text.isdecimal()
    written = 2000 + int(token.text) if is_short else year(line, index + 1)
    return DateSpan(index, index + 2, days.years(written)) if written else None
