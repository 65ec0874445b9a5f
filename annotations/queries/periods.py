"""Days and periods in words."""

import calendar
from datetime import date, datetime
from typing import Any

from django.utils.dates import MONTHS
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from annotations.quantities import Relation

RELATIONS = {
    Relation.BY: gettext_lazy("by %(period)s"),
    Relation.SINCE: gettext_lazy("since %(period)s"),
    Relation.BEFORE: gettext_lazy("before %(period)s"),
    Relation.AFTER: gettext_lazy("after %(period)s"),
    Relation.DURING: gettext_lazy("during %(period)s"),
}
PLAIN = "%(period)s"


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
    words = RELATIONS.get(period["relation"])
    if first and last:
        return str(words or PLAIN) % {"period": span_words(first, last)}
    if first:
        return str(words or RELATIONS[Relation.SINCE]) % {"period": _day(first)}
    return str(words or _("until %(period)s")) % {"period": _day(last)}


def span_words(first: date, last: date) -> str:
    """The shortest name of the days from first to last: a year, a month, a day."""
    if first == last:
        return _day(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        same = first.year == last.year
        return f"{first.year}" if same else _from_to(first.year, last.year)
    if first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]:
        return _months(first, last)
    return _from_to(_day(first), _day(last))


def _months(first: date, last: date) -> str:
    end = f"{MONTHS[last.month]} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return end
    start = str(MONTHS[first.month])
    return _from_to(start if first.year == last.year else f"{start} {first.year}", end)


def _from_to(first: object, last: object) -> str:
    return _("%(first)s to %(last)s") % {"first": first, "last": last}


def _day(value: date) -> str:
    return f"{value.day} {MONTHS[value.month]} {value.year}"
