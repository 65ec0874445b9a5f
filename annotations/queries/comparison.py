"""Each number of a claim beside the figures that its sources give.

Works on records, so that the draft on the desk and a frozen snapshot come out alike.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from annotations.models import Claim, Verdict
from annotations.quantities.comparison import (
    DEFAULT_TOLERANCE,
    Compared,
    Figure,
    allowed,
    compare,
)
from annotations.quantities.intervals import Interval
from annotations.queries import ratings, records
from annotations.queries.records import Record


@dataclass(frozen=True)
class Cited:
    """A source's figure, and what arithmetic says of it against the claimed one."""

    citation: Record
    quantity: Record
    figure: Figure
    compared: Compared


@dataclass(frozen=True)
class Strip:
    """One claimed number with all that is cited beside it.

    `tolerance` is the percentage that "about" allows for its unit, `allowed` all that
    counts as what is claimed.
    """

    claimed: Record
    figure: Figure
    tolerance: Decimal
    allowed: Interval | None
    cited: list[Cited]


def of_snapshot(snapshot: Record) -> list[Strip]:
    """As it was frozen; only what a person has confirmed."""
    return _strips(
        _confirmed(snapshot["quantities"]),
        [
            (citation, quantity)
            for citation in snapshot["citations"]
            for quantity in _confirmed(citation["quantities"])
        ],
        snapshot.get("tolerance"),
    )


def of_draft(claim: Claim, verdict: Verdict | None) -> list[Strip]:
    """As it stands on the desk, with what nobody has confirmed yet."""
    citations = verdict.citations.all() if verdict else []
    pairs = [
        (citation, quantity)
        for citation in map(records.citation, citations)
        for quantity in citation["quantities"]
    ]
    if not pairs:
        return []
    numbers = [records.quantity(row) for row in claim.quantities.all()]
    return _strips(numbers, pairs, records.tolerance(ratings.newsroom()))


def _confirmed(quantities: Iterable[Record]) -> list[Record]:
    return [item for item in quantities if item["confirmed"]]


def _strips(
    numbers: list[Record], pairs: list[tuple[Record, Record]], given: Record | None
) -> list[Strip]:
    """The claimed numbers that have something beside them. A number is put beside
    numbers, a mere day beside mere days."""
    found = []
    for number in numbers:
        figure, percent = _figure(number), _percent(given, number["unit"])
        cited = [
            Cited(citation, quantity, other, compare(figure, other, percent))
            for citation, quantity in pairs
            for other in [_figure(quantity)]
            if bool(other.interval) == bool(figure.interval)
        ]
        if cited:
            bounds = allowed(figure, percent)
            found.append(Strip(number, figure, percent, bounds, cited))
    return found


def _percent(given: Record | None, unit: str) -> Decimal:
    """Of the unit, else the default; what was frozen before there was a setting is
    read with the engine's own."""
    if not given:
        return DEFAULT_TOLERANCE
    units = {name.casefold(): percent for name, percent in given["units"].items()}
    return Decimal(units.get(unit.casefold(), given["default"]))


def _figure(quantity: Record) -> Figure:
    period = quantity["period"] or {"first": None, "last": None}
    first, last = (
        date.fromisoformat(day) if day else None
        for day in (period["first"], period["last"])
    )
    low, high = (
        Decimal(end) if end is not None else None
        for end in (quantity["low"], quantity["high"])
    )
    words = ("approximator", "measure", "unit", "subject", "scope", "place")
    return Figure(low, high, **{n: quantity[n] for n in words}, first=first, last=last)
