"""Date arithmetic: every period is its first and its last day."""

from calendar import monthrange
from datetime import date, timedelta

Days = tuple[date, date]

FIRST_YEAR, LAST_YEAR = 1000, 2999
"""The years that the engine reads as years."""
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}


def day(year: int, month: int, number: int) -> Days | None:
    """One day; None when the calendar has no such day."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):
        return None
    if not 1 <= number <= monthrange(year, month)[1]:
        return None
    return date(year, month, number), date(year, month, number)


def months(year: int, month: int, count: int = 1) -> Days | None:
    """`count` whole months from the given one."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    last_year, last_month = divmod(year * 12 + month + count - 2, 12)
    last = monthrange(last_year, last_month + 1)[1]
    return date(year, month, 1), date(last_year, last_month + 1, last)


def years(first: int, count: int = 1) -> Days | None:
    """`count` whole years from `first`."""
    return months(first, 1, 12 * count)


def season(name: str, year: int) -> Days | None:
    """Three months of the northern year; None for winter, which lies in two years."""
    return months(year, _SEASONS[name], 3) if name in _SEASONS else None


def part(days: Days, name: str, number: int = 1) -> Days | None:
    """A part of a period: early, mid, late (thirds), end, start (a day), half, quarter.

    `number` counts halves and quarters from 1; -1 is the last. None when the period
    has no such part.
    """
    first, last = days
    if name in ("end", "close"):
        return last, last
    if name in ("start", "beginning"):
        return first, first
    count = {"early": 3, "mid": 3, "late": 3, "half": 2, "quarter": 4}[name]
    number = count if number < 0 else number
    place = {"early": 0, "mid": 1, "late": 2}.get(name, number - 1)
    if not 0 <= place < count:
        return None
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        whole = 12 * (last.year - first.year + 1)
        begin = first.year * 12 + place * whole // count
        return months(begin // 12, begin % 12 + 1, whole // count)
    length = (last - first).days + 1
    if length < count:
        return None
    return (
        first + timedelta(place * length // count),
        first + timedelta((place + 1) * length // count - 1),
    )


def around(point: date, unit: str) -> Days | None:
    """The calendar day, week (from Monday), month, quarter, year ... around a day."""
    if unit == "day":
        return point, point
    if unit == "week":
        monday = point - timedelta(point.weekday())
        return monday, monday + timedelta(6)
    if unit == "month":
        return months(point.year, point.month)
    if unit == "quarter":
        return months(point.year, (point.month - 1) // 3 * 3 + 1, 3)
    if unit == "decade":
        return years(point.year // 10 * 10, 10)
    if unit == "century":
        return years((point.year - 1) // 100 * 100 + 1, 100)
    return years(point.year)


def shifted(point: date, unit: str, count: int) -> date | None:
    """The day `count` units later (earlier when negative); None beyond the calendar."""
    if abs(count) > 12 * LAST_YEAR:
        return None
    if unit in ("day", "week"):
        moved = point.toordinal() + count * (7 if unit == "week" else 1)
        in_range = date(FIRST_YEAR, 1, 1).toordinal() <= moved
        in_range = in_range and moved <= date(LAST_YEAR, 12, 31).toordinal()
        return date.fromordinal(moved) if in_range else None
    size = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
    year, month = divmod(point.year * 12 + point.month - 1 + count * size, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(point.day, last))
