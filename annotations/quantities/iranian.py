"""The Iranian calendar: its days as those of the common one.

A year begins at the spring equinox. In the years read here its leap years follow a
cycle of 33 years, of which eight have a 366th day.
"""

from datetime import date, timedelta

from annotations.quantities.days import Days

FIRST_YEAR, LAST_YEAR = 1250, 1460
"""Within these the cycle of 33 years and the equinox agree."""
_LEAP = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
_CYCLE = 33
_KNOWN_YEAR, _KNOWN_DAY = 1400, date(2021, 3, 21)
_YEAR, _LONG, _SHORT = 365, 31, 30
_LONG_MONTHS, _MONTHS = 6, 12


def day(year: int, month: int, number: int) -> Days | None:
    """One day; None when the calendar has no such day, or the year is not read."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= _MONTHS):
        return None
    if not 1 <= number <= _length(year, month):
        return None
    found = _first(year) + timedelta(_days_before(month) + number - 1)
    return found, found


def months(year: int, month: int) -> Days | None:
    """The whole month; None when the year is not read."""
    first = day(year, month, 1)
    if first is None:
        return None
    return first[0], first[0] + timedelta(_length(year, month) - 1)


def _days_before(month: int) -> int:
    """How many days of the year lie before the month."""
    long = min(month - 1, _LONG_MONTHS)
    return long * _LONG + (month - 1 - long) * _SHORT


def _length(year: int, month: int) -> int:
    if month <= _LONG_MONTHS:
        return _LONG
    return _SHORT - (month == _MONTHS and not _is_leap(year))


def _is_leap(year: int) -> bool:
    return year % _CYCLE in _LEAP


def _first(year: int) -> date:
    """The day on which the year begins."""
    low, high = sorted((year, _KNOWN_YEAR))
    count = (high - low) * _YEAR + sum(_is_leap(each) for each in range(low, high))
    return _KNOWN_DAY + timedelta(count if year > _KNOWN_YEAR else -count)
