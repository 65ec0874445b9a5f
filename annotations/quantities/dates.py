"""Dates in a sentence, each with its precision: single ones, parts and intervals."""

from dataclasses import replace

from annotations.quantities import days
from annotations.quantities.calendar_dates import (
    Calendar,
    DateSpan,
    calendar_day,
    century,
    decade,
    fiscal_year,
    iranian_date,
    named_month,
    numeric,
    season_of_year,
)
from annotations.quantities.calendar_words import (
    ORDINALS,
    WEEKDAYS,
    ordinal,
    year,
)
from annotations.quantities.locales import Locale
from annotations.quantities.relative_dates import (
    calendar_unit,
    relative,
    small_count,
    weekday,
)
from annotations.quantities.tokens import NUMBER, Line
from annotations.quantities.vocabulary import Relation
from annotations.quantities.years import bare_year

_LINKS = {"-", "–", "—", "to", "until", "till", "through"}
_RUN_UPS = {"to", "ending", "ended"}
_LONGEST_PART = 3


def read(line: Line, index: int, calendar: Calendar) -> DateSpan | None:
    """The date that begins at token `index`, with "between ... and ..." as one date."""
    first = _run_up(line, index, calendar) or _one(line, index, calendar)
    if first is None:
        return _short_range(line, index, calendar)
    return (
        _interval(line, first, calendar) if _is_linked(line, first, calendar) else first
    )


def _is_linked(line: Line, first: DateSpan, calendar: Calendar) -> bool:
    """Whether a word follows that may lead to the other end of an interval."""
    table = calendar.locale
    link, lead = line.word(first.after), line.word(first.begin - 1)
    if lead in table.articles:
        lead = line.word(first.begin - 2)
    if link in _LINKS or table.relations.get(link) is Relation.BY:
        return True
    return (link == "and" and lead == "between") or (
        link in table.links and lead in table.between
    )


def _interval(line: Line, first: DateSpan, calendar: Calendar) -> DateSpan:
    """From `first` to the date behind the link; `first` where there is none."""
    index = first.begin
    if line[first.after].is_glued and line.word(first.after) == "–":
        short = _two_digit_end(line, first)
        if short:
            return short
    at = first.after + 1
    second = _one(line, at + (line.word(at) in calendar.locale.articles), calendar)
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
        or iranian_date(line, index, calendar)
        or season_of_year(line, index)
        or decade(line, index)
        or century(line, index)
        or fiscal_year(line, index)
        or _relative(line, index, calendar)
        or _year(line, index, calendar)
    )


def _run_up(line: Line, index: int, calendar: Calendar) -> DateSpan | None:
    """ "The year to September", "three months to June 2024", "the 12 months ended"."""
    at = index + (line.word(index) == "the")
    count = small_count(line, at)
    at += count > 0
    unit = calendar_unit(line.word(at))
    if not unit or line.word(at + 1) not in _RUN_UPS or at == index:
        return None
    end = _one(line, at + 2, calendar)
    if end is None or not end.days:
        return None
    last = end.days[1]
    begin = days.shifted(last, "day", 1)
    first = days.shifted(begin, unit, -(count or 1)) if begin else None
    if first is None:
        return None
    return DateSpan(index, end.after, (first, last), is_interval=True)


def _part(line: Line, index: int, calendar: Calendar, depth: int) -> DateSpan | None:
    """ "The end of 2026", "early 2019", "the third quarter of 2022", "Q2 2024"."""
    if not calendar.locale.is_english:
        return _part_elsewhere(line, index, calendar)
    at = index + 1 if line.word(index) == "the" else index
    if line.word(at) in ("first", "last") and small_count(line, at + 1):
        return _opening(line, index, at, calendar)
    name, number, after = _part_name(line, at)
    if not name:
        return None
    after += line.word(after) == "of"
    whole = _whole(line, after, calendar) or _this(line, after, calendar)
    if whole is None and depth > 1:
        whole = _part(line, after, calendar, depth - 1)
    if whole is None and name == "quarter" and at > index and calendar.anchor_year:
        whole = DateSpan(after, after, days.years(calendar.anchor_year))
    if whole is None:
        return None
    found = days.part(whole.days, name, number) if whole.days else None
    return DateSpan(index, whole.after, found)


def _part_name(line: Line, at: int) -> tuple[str, int, int]:
    """The name of the part at `at`, which one it is, and what follows; "" for none."""
    name, count = line.word(at), line.word(at + 1)
    if name in ("q", "h") and line[at + 1].is_glued and count in ("1", "2", "3", "4"):
        return ("quarter" if name == "q" else "half"), int(count), at + 2
    if name in ORDINALS and count in ("half", "quarter"):
        return count, ORDINALS[name], at + 2
    if name in ("early", "mid", "late", "middle"):
        is_linked = count in ("-", "in")
        return ("mid" if name == "middle" else name), 1, at + 1 + is_linked
    if name in ("end", "start", "beginning", "close"):
        return name, 1, at + 1
    return "", 0, at


def _part_elsewhere(line: Line, index: int, calendar: Calendar) -> DateSpan | None:
    """ "Ende 2026", "finales de 2026", "début mars 2024"."""
    table = calendar.locale
    name, number, after = _part_name_elsewhere(line, index, table)
    if not name:
        return None
    while line.word(after) in table.skipped:
        after += 1
    written = year(line, after)
    whole = DateSpan(after, after + 1, days.years(written)) if written else None
    whole = whole or _whole(line, after, calendar)
    if whole is None:
        return None
    found = days.part(whole.days, name, number) if whole.days else None
    return DateSpan(index, whole.after, found)


def _part_name_elsewhere(line: Line, index: int, table: Locale) -> tuple[str, int, int]:
    """The name of the part at `index`, which one it is, and what follows."""
    at = index + (line.word(index) in table.articles)
    name, number = table.ordinal_parts.get(line.words(at, 2), ("", 0))
    if name:
        return name, number, at + 2
    for count in range(_LONGEST_PART, 0, -1):
        name = table.parts.get(line.words(index, count), "")
        if name:
            return name, 1, index + count
    return "", 0, index


def _opening(line: Line, index: int, at: int, calendar: Calendar) -> DateSpan | None:
    """ "The first nine months of 2024", "the last two weeks of May"."""
    count, unit = small_count(line, at + 1), calendar_unit(line.word(at + 2))
    if not unit or line.word(at + 3) != "of":
        return None
    whole = _whole(line, at + 4, calendar) or _this(line, at + 4, calendar)
    if whole is None or not whole.days:
        return whole and DateSpan(index, whole.after, None)
    first, last = whole.days
    if line.word(at) == "first":
        end = days.shifted(first, unit, count)
        last = min(last, days.shifted(end, "day", -1) or last) if end else last
    else:
        begin = days.shifted(last, "day", 1)
        begin = days.shifted(begin, unit, -count) if begin else None
        first = max(first, begin) if begin else first
    return DateSpan(index, whole.after, (first, last))


def _this(line: Line, index: int, calendar: Calendar) -> DateSpan | None:
    """ "The year", "the decade" behind "the end of": the one of the day of writing."""
    unit = calendar_unit(line.word(index + 1))
    is_one = unit and unit != "day" and not line.word(index + 1).endswith("s")
    if line.word(index) != "the" or not is_one:
        return None
    found = days.around(calendar.today, unit) if calendar.today else None
    return DateSpan(index, index + 2, found)


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
