"""A claimed figure beside a cited one: what arithmetic can say, and where it must not.

The engine computes and the editor decides: nothing here knows of ratings.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from annotations.quantities.intervals import ARITHMETIC, Interval, interval
from annotations.quantities.vocabulary import COUNT, Approximator

DEFAULT_TOLERANCE = Decimal(10)
"""Percent within which a figure still counts as "about", unless the desk says else."""

DIRECTIONS = {Approximator.INCREASE: "an increase", Approximator.DECREASE: "a decrease"}
NO_RATIO = ("°c", "°f")
"""Units whose zero is a convention: twice as many degrees is not twice as warm."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity to compare. An end that is None is open; words that are "" unsaid."""

    low: Decimal | None
    high: Decimal | None
    approximator: str = Approximator.EXACT
    measure: str = ""
    unit: str = ""
    subject: str = ""
    scope: str = ""
    place: str = ""
    first: date | None = None
    last: date | None = None

    @property
    def interval(self) -> Interval | None:
        return interval(self.low, self.high, self.approximator)


class Fit(StrEnum):
    """Where the cited figure lies: within what the claim says, beside it, or partly."""

    INSIDE = "inside"
    OUTSIDE = "outside"
    PARTLY = "partly"


@dataclass(frozen=True, slots=True)
class Compared:
    """The arithmetic of one claimed and one cited figure.

    `difference` is claimed minus cited, 0 where ranges overlap. `ratio` is claimed
    divided by cited (the base is the cited figure), only between single values of one
    sign. `fit` takes the tolerance for "about" into account. All three are None where
    `withheld` gives a reason. `same` names what both say alike, `flags` are differences
    that a reader must know of.
    """

    difference: Decimal | None
    ratio: Decimal | None
    fit: Fit | None
    withheld: tuple[str, ...]
    same: tuple[str, ...]
    flags: tuple[str, ...]


def compare(
    claimed: Figure, cited: Figure, tolerance: Decimal = DEFAULT_TOLERANCE
) -> Compared:
    """Put the two beside each other. `tolerance` is in percent of the claimed value."""
    ours, theirs = claimed.interval, cited.interval
    withheld = tuple(_withheld(claimed, cited))
    difference = ratio = fit = None
    if ours and theirs and not withheld:
        difference = _difference(ours, theirs)
        ratio = _ratio(ours, theirs) if _folded(claimed.unit) not in NO_RATIO else None
        fit = _fit(allowed(claimed, tolerance) or ours, theirs)
    return Compared(
        difference=difference,
        ratio=ratio,
        fit=fit,
        withheld=withheld,
        same=tuple(_same(claimed, cited)),
        flags=tuple(_flags(claimed, cited)),
    )


def allowed(claimed: Figure, tolerance: Decimal = DEFAULT_TOLERANCE) -> Interval | None:
    """All that counts as what the claim says; None where it gives no number."""
    ours = claimed.interval
    if ours and claimed.approximator == Approximator.ABOUT:
        return ours.widened(tolerance)
    return ours


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


def _words(claimed: Figure, cited: Figure, name: str) -> tuple[str, str]:
    return getattr(claimed, name), getattr(cited, name)


def _withheld(claimed: Figure, cited: Figure) -> Iterator[str]:
    """Why no arithmetic is done; words that one side leaves unsaid do not forbid it."""
    numbers = [claimed.interval, cited.interval]
    if None in numbers:
        yield "one of them gives no number" if any(numbers) else "no number is given"
        return
    for name in ("unit", "measure", "scope", "place"):
        ours, theirs = _words(claimed, cited, name)
        if ours and theirs and _folded(ours) != _folded(theirs):
            yield f"{name} differs: {ours} claimed, {theirs} cited"
    ours, theirs = (
        DIRECTIONS.get(Approximator(each.approximator or "exact"), "")
        for each in (claimed, cited)
    )
    if ours and theirs and ours != theirs:
        yield f"direction differs: {ours} claimed, {theirs} cited"


def _same(claimed: Figure, cited: Figure) -> Iterator[str]:
    for name in ("unit", "scope", "place"):
        ours, theirs = _words(claimed, cited, name)
        if ours and _folded(ours) == _folded(theirs):
            yield name


def _flags(claimed: Figure, cited: Figure) -> Iterator[str]:
    ours, theirs = claimed.subject, cited.subject
    if ours and theirs and _folded(ours) != _folded(theirs):
        yield f"the claim counts {ours}; the source counts {theirs}"
    for name, verb in (("scope", "counts"), ("place", "names"), ("unit", "counts in")):
        ours, theirs = _words(claimed, cited, name)
        if COUNT in (ours, theirs):
            continue
        if theirs and not ours:
            yield f"the claim names no {name}; the source {verb} {theirs}"
        if ours and not theirs:
            yield f"the source names no {name}; the claim {verb} {ours}"
    rounded = [each.approximator == Approximator.ABOUT for each in (claimed, cited)]
    if rounded == [False, True]:
        yield "the source gives its figure as approximate"
    yield from _about_periods(claimed, cited)


def _about_periods(claimed: Figure, cited: Figure) -> Iterator[str]:
    if not (claimed.first or claimed.last) or not (cited.first or cited.last):
        return
    if (claimed.first, claimed.last) == (cited.first, cited.last):
        return
    ours_first, ours_last = claimed.first or date.min, claimed.last or date.max
    first, last = cited.first or date.min, cited.last or date.max
    if last < ours_first:
        days = (ours_first - last).days
        yield f"the periods differ: the source’s ends {_days(days)} before the claim’s"
    elif ours_last < first:
        days = (first - ours_last).days
        yield f"the periods differ: the source’s begins {_days(days)} after the claim’s"
    elif ours_first <= first and last <= ours_last:
        yield "the periods differ: the source’s lies within the claim’s"
    elif first <= ours_first and ours_last <= last:
        yield "the periods differ: the claim’s lies within the source’s"
    else:
        yield "the periods differ, and overlap"


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count:,} days"


def _difference(ours: Interval, theirs: Interval) -> Decimal:
    if ours.low > theirs.high:
        return ARITHMETIC.subtract(ours.low, theirs.high)
    if ours.high < theirs.low:
        return ARITHMETIC.subtract(ours.high, theirs.low)
    return Decimal(0)


def _ratio(ours: Interval, theirs: Interval) -> Decimal | None:
    claimed, cited = ours.single, theirs.single
    if claimed is None or not cited or claimed * cited < 0:
        return None
    return ARITHMETIC.divide(claimed, cited)


def _fit(allowed: Interval, theirs: Interval) -> Fit:
    if allowed.holds(theirs):
        return Fit.INSIDE
    return Fit.PARTLY if allowed.meets(theirs) else Fit.OUTSIDE
