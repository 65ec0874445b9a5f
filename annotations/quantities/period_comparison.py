"""The periods of a claimed and a cited figure: how they differ, and when too much.

The rule is what a careful editor would do. Figures are set against each other where
they are of the same days, and where one of them does not say. Else nothing is reckoned,
and how the days differ is told instead: the cases of one year say nothing of those of
the next, those of a month nothing of those of the year around it, a figure of September
nothing of December's, and one "since April", which is still growing, nothing of a
stretch that is over.

One difference is small enough, and is told beside the arithmetic: a single day within a
month or less. "900 in September" and "900 on 5 September" speak of one state of things.
Not so of a change: over a day it is another thing than over a month.
"""

from collections.abc import Iterator
from datetime import date

from annotations.quantities.vocabulary import Measure
from annotations.saying import Said, said_of

MOMENT = 31
"""Days of the longest period that a single day within it stands for."""

Period = tuple[date | None, date | None]
"""Its first and its last day; an end that is None is open."""


def difference(ours: Period, theirs: Period) -> Said | None:
    """How the two differ; None where they are the same or one is not said."""
    if ours == theirs or not any(ours) or not any(theirs):
        return None
    gap = _gap(ours, theirs)
    if gap < 0:
        return Said(
            "the periods differ: the source’s ends %(days)s before the claim’s",
            days=said_of("%(count)s day", "%(count)s days", -gap),
        )
    if gap > 0:
        return Said(
            "the periods differ: the source’s begins %(days)s after the claim’s",
            days=said_of("%(count)s day", "%(count)s days", gap),
        )
    if _holds(ours, theirs):
        return Said("the periods differ: the source’s lies within the claim’s")
    if _holds(theirs, ours):
        return Said("the periods differ: the claim’s lies within the source’s")
    return Said("the periods differ, and overlap")


def too_far(ours: Period, theirs: Period, measure: str) -> Iterator[Said]:
    """Why figures of these periods must not be set against each other, if so."""
    told = difference(ours, theirs)
    if told is None:
        return
    if measure == Measure.CHANGE or not _is_day_within_moment(ours, theirs):
        yield told


def _is_day_within_moment(one: Period, other: Period) -> bool:
    lengths = _days(one), _days(other)
    return (
        (_holds(one, other) or _holds(other, one))
        and 1 in lengths
        and all(length is not None and length <= MOMENT for length in lengths)
    )


def _ends(period: Period) -> tuple[date, date]:
    return period[0] or date.min, period[1] or date.max


def _gap(ours: Period, theirs: Period) -> int:
    """Days from the claim's period to the source's, negative where that is earlier; 0
    where they have a day in common."""
    (our_first, our_last), (first, last) = _ends(ours), _ends(theirs)
    if last < our_first:
        return (last - our_first).days
    return max((first - our_last).days, 0)


def _holds(outer: Period, inner: Period) -> bool:
    (first, last), (inner_first, inner_last) = _ends(outer), _ends(inner)
    return first <= inner_first and inner_last <= last


def _days(period: Period) -> int | None:
    first, last = period
    return (last - first).days + 1 if first and last else None
