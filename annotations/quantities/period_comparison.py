"""The periods of a claimed and a cited figure: how they differ, and when too much.

The rule is what a careful editor would do. A number as of a day or a month is a state
of things; a source of some months before or after still speaks to it, and the
difference is told beside the arithmetic. A number of a longer stretch, or of one with
an open end, stands for that stretch alone: the cases of one year say nothing of those
of the next, the old price nothing of the new one. One "since April" is still growing,
and says nothing of a stretch that is over. And a change over a month is another thing
than one over a year.
"""

from collections.abc import Iterator
from datetime import date

from annotations.quantities.vocabulary import Measure
from annotations.saying import Said, said_of

MOMENT = 31
"""Days of the longest period that is as of a moment."""

NEAR = 366
"""Days that may lie between two moments."""

KINDS = (
    (1, Said("a single day")),
    (8, Said("about a week")),
    (MOMENT, Said("about a month")),
    (93, Said("about a quarter")),
    (185, Said("about half a year")),
    (NEAR, Said("about a year")),
)
LONGER = Said("more than a year")

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
    lengths = _days(ours), _days(theirs)
    moments = all(length is not None and length <= MOMENT for length in lengths)
    gap = abs(_gap(ours, theirs))
    is_growing = (ours[1] is None) != (theirs[1] is None)
    if is_growing or (gap and not (moments and gap <= NEAR)):
        yield told
    elif measure == Measure.CHANGE and None not in lengths:
        kinds = [_kind(length or 0) for length in lengths]
        if kinds[0] != kinds[1]:
            yield Said(
                "the periods differ: a change over %(ours)s claimed, over %(theirs)s"
                " cited",
                ours=kinds[0],
                theirs=kinds[1],
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


def _kind(days: int) -> Said:
    return next((name for most, name in KINDS if days <= most), LONGER)
