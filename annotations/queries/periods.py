"""Days and periods in words."""

import calendar
from datetime import date, datetime
from typing import Any

from annotations.quantities import Relation

RELATIONS = {
    Relation.BY: "by",
    Relation.SINCE: "since",
    Relation.BEFORE: "before",
    Relation.AFTER: "after",
    Relation.DURING: "during",
}


def day(value: str | None) -> date | None:
    """The date of an ISO day of a snapshot; None for none."""
    return date.fromisoformat(value) if value else None


def moment(value: str | None) -> datetime | None:
    """The time of an ISO moment of a snapshot; None for none."""
    return datetime.fromisoformat(value) if value else None


def period_words(period: dict[str, Any] | None) -> str:
    """ "by September 2025" for a record's {first, last, relation} of whole days."""
    if not period:
        return ""
    first, last = day(period["first"]), day(period["last"])
    word = RELATIONS.get(period["relation"], "")
    if first and last:
        return f"{word} {span_words(first, last)}".strip()
    if first:
        return f"{word or 'since'} {_day(first)}"
    return f"{word or 'until'} {_day(last)}"


def span_words(first: date, last: date) -> str:
    """The shortest name of the days from first to last: a year, a month, a day."""
    if first == last:
        return _day(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        same = first.year == last.year
        return f"{first.year}" if same else f"{first.year} to {last.year}"
    if first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]:
        return _months(first, last)
    return f"{_day(first)} to {_day(last)}"


def _months(first: date, last: date) -> str:
    end = f"{calendar.month_name[last.month]} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return end
    start = calendar.month_name[first.month]
    return (
        f"{start} to {end}"
        if first.year == last.year
        else (f"{start} {first.year} to {end}")
    )


def _day(value: date) -> str:
    return f"{value.day} {calendar.month_name[value.month]} {value.year}"
