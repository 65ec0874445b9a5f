"""A claimed figure beside a cited one: what arithmetic can say, and where it must not.

The engine computes and the editor decides: nothing here knows of ratings.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from annotations.quantities import period_comparison
from annotations.quantities.intervals import ARITHMETIC, Interval, interval
from annotations.quantities.vocabulary import COUNT, Approximator
from annotations.saying import Said

DEFAULT_TOLERANCE = Decimal(10)
"""Percent within which a figure still counts as "about", unless the desk says else."""

DIRECTIONS = {
    Approximator.INCREASE: Said("an increase"),
    Approximator.DECREASE: Said("a decrease"),
}
NAMES = {
    "unit": Said("unit"),
    "measure": Said("measure"),
    "scope": Said("scope"),
    "place": Said("place"),
}
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

    @property
    def period(self) -> period_comparison.Period:
        return self.first, self.last


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
    withheld: tuple[Said, ...]
    same: tuple[Said, ...]
    flags: tuple[Said, ...]


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
        flags=tuple(_flags(claimed, cited, withheld)),
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


def _withheld(claimed: Figure, cited: Figure) -> Iterator[Said]:
    """Why no arithmetic is done; words that one side leaves unsaid do not forbid it,
    and periods as `period_comparison` says."""
    numbers = [claimed.interval, cited.interval]
    if None in numbers:
        if any(numbers):
            yield Said("one of them gives no number")
        else:
            yield Said("no number is given")
        return
    for name in ("unit", "measure", "scope", "place"):
        ours, theirs = _words(claimed, cited, name)
        if ours and theirs and _folded(ours) != _folded(theirs):
            yield _differs(NAMES[name], ours, theirs)
    ways = [
        DIRECTIONS.get(Approximator(each.approximator or "exact"))
        for each in (claimed, cited)
    ]
    if ways[0] and ways[1] and ways[0] != ways[1]:
        yield _differs(Said("direction"), ways[0], ways[1])
    yield from period_comparison.too_far(
        claimed.period, cited.period, claimed.measure or cited.measure
    )


def _differs(name: Said, ours: str, theirs: str) -> Said:
    return Said(
        "%(name)s differs: %(ours)s claimed, %(theirs)s cited",
        name=name,
        ours=ours,
        theirs=theirs,
    )


def _same(claimed: Figure, cited: Figure) -> Iterator[Said]:
    for name in ("unit", "scope", "place"):
        ours, theirs = _words(claimed, cited, name)
        if ours and _folded(ours) == _folded(theirs):
            yield NAMES[name]


UNNAMED = (
    (
        "scope",
        Said("the claim names no scope; the source counts"),
        Said("the source names no scope; the claim counts"),
    ),
    (
        "place",
        Said("the claim names no place; the source names"),
        Said("the source names no place; the claim names"),
    ),
    (
        "unit",
        Said("the claim names no unit; the source counts in"),
        Said("the source names no unit; the claim counts in"),
    ),
)
"""What is said where one side leaves out what the other names; its words follow."""


def _flags(
    claimed: Figure, cited: Figure, withheld: tuple[Said, ...]
) -> Iterator[Said]:
    ours, theirs = claimed.subject, cited.subject
    if ours and theirs and _folded(ours) != _folded(theirs):
        yield Said(
            "the claim counts %(ours)s; the source counts %(theirs)s",
            ours=ours,
            theirs=theirs,
        )
    for name, not_claimed, not_cited in UNNAMED:
        ours, theirs = _words(claimed, cited, name)
        if COUNT in (ours, theirs):
            continue
        if theirs and not ours:
            yield Said("%(said)s %(words)s", said=not_claimed, words=theirs)
        if ours and not theirs:
            yield Said("%(said)s %(words)s", said=not_cited, words=ours)
    rounded = [each.approximator == Approximator.ABOUT for each in (claimed, cited)]
    if rounded == [False, True]:
        yield Said("the source gives its figure as approximate")
    periods = period_comparison.difference(claimed.period, cited.period)
    if periods and periods not in withheld:
        yield periods


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
