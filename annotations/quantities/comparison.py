"""A claimed figure beside a cited one: what arithmetic can say, and where it must not.

The engine computes and the editor decides: nothing here knows of ratings.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from annotations.quantities.vocabulary import Approximator

DEFAULT_TOLERANCE = Decimal(10)
"""Percent within which a figure still counts as "about", unless the desk says else."""

_INFINITE = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity to compare. An end that is None is open; words that are "" unsaid."""

    low: Decimal | None
    high: Decimal | None
    approximator: str = Approximator.EXACT
    measure: str = ""
    unit: str = ""
    scope: str = ""
    place: str = ""
    first: date | None = None
    last: date | None = None


class Fit(StrEnum):
    """Where the cited figure lies: within what the claim says, beside it, or partly."""

    INSIDE = "inside"
    OUTSIDE = "outside"
    PARTLY = "partly"


@dataclass(frozen=True, slots=True)
class Compared:
    """The arithmetic of one claimed and one cited figure.

    `difference` is claimed minus cited, 0 where ranges overlap. `ratio` is claimed
    divided by cited (the base is the cited figure), only between single values.
    `fit` takes the tolerance for "about" into account. All three are None where
    `withheld` gives a reason. `flags` are differences that a reader must know of.
    """

    difference: Decimal | None
    ratio: Decimal | None
    fit: Fit | None
    withheld: tuple[str, ...]
    flags: tuple[str, ...]


def compare(
    claimed: Figure, cited: Figure, tolerance: Decimal = DEFAULT_TOLERANCE
) -> Compared:
    """Put the two beside each other. `tolerance` is in percent of the claimed value."""
    withheld = tuple(_withheld(claimed, cited))
    flags = tuple(_flags(claimed, cited))
    if withheld:
        return Compared(None, None, None, withheld, flags)
    return Compared(
        difference=_difference(claimed, cited),
        ratio=_ratio(claimed, cited),
        fit=_fit(_allowed(claimed, tolerance), _ends(cited)),
        withheld=(),
        flags=flags,
    )


def _withheld(claimed: Figure, cited: Figure) -> list[str]:
    """Why no arithmetic is done; words that one side leaves unsaid do not forbid it."""
    if _empty(claimed) or _empty(cited):
        return ["one of them gives no number"]
    reasons = []
    for name in ("unit", "measure", "scope", "place"):
        ours, theirs = getattr(claimed, name), getattr(cited, name)
        if ours and theirs and ours.casefold() != theirs.casefold():
            reasons.append(f"{name} differs: {ours} claimed, {theirs} cited")
    return reasons


def _flags(claimed: Figure, cited: Figure) -> list[str]:
    flags = []
    if cited.scope and not claimed.scope:
        flags.append(f"the claim names no scope; the source counts {cited.scope}")
    if claimed.scope and not cited.scope:
        flags.append(f"the source names no scope; the claim counts {claimed.scope}")
    ours, theirs = (claimed.first, claimed.last), (cited.first, cited.last)
    if any(ours) and any(theirs) and ours != theirs:
        flags.append("the periods differ")
    return flags


def _empty(figure: Figure) -> bool:
    return figure.low is None and figure.high is None


def _ends(figure: Figure) -> tuple[Decimal, Decimal]:
    low = -_INFINITE if figure.low is None else figure.low
    return low, _INFINITE if figure.high is None else figure.high


def _allowed(claimed: Figure, tolerance: Decimal) -> tuple[Decimal, Decimal]:
    low, high = _ends(claimed)
    if claimed.approximator != Approximator.ABOUT:
        return low, high
    share = tolerance / 100
    return low - abs(low) * share, high + abs(high) * share


def _single(figure: Figure) -> Decimal | None:
    return figure.low if figure.low == figure.high else None


def _difference(claimed: Figure, cited: Figure) -> Decimal:
    low, high = _ends(claimed)
    cited_low, cited_high = _ends(cited)
    if low > cited_high:
        return low - cited_high
    if high < cited_low:
        return high - cited_low
    return Decimal(0)


def _ratio(claimed: Figure, cited: Figure) -> Decimal | None:
    ours, theirs = _single(claimed), _single(cited)
    if ours is None or not theirs:
        return None
    return ours / theirs


def _fit(allowed: tuple[Decimal, Decimal], cited: tuple[Decimal, Decimal]) -> Fit:
    if allowed[0] <= cited[0] and cited[1] <= allowed[1]:
        return Fit.INSIDE
    if cited[1] < allowed[0] or allowed[1] < cited[0]:
        return Fit.OUTSIDE
    return Fit.PARTLY
