"""From everything found in a sentence to what was marked in it."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from annotations.quantities.found import Found, Measured, Period
from annotations.quantities.vocabulary import Kind, Relation


def attach(found: Sequence[Found], start: int, end: int) -> list[Measured]:
    """The quantities of the marked part, each with its date as `period`.

    `found` is `parse()` of the sentence (or of the whole text), so that noun, place
    and date may stand outside the mark; `start` and `end` are the mark in the same
    offsets. A find counts when any of its words is marked. A date inside the mark that
    belongs to no quantity there gives an entry of its own, without numbers. In the
    order of the text; empty when the mark touches nothing.
    """
    marked = [each for each in found if each.start < end and start < each.end]
    measured = [_quantity(each) for each in marked if each.kind is Kind.QUANTITY]
    periods = {each.period for each in measured}
    for each in marked:
        if each.kind is Kind.DATE and _period(each) not in periods:
            measured.append(_date(each))
    return sorted(measured, key=lambda entry: entry.start)


def _quantity(found: Found) -> Measured:
    return Measured(
        start=found.start,
        end=found.end,
        low=found.low if isinstance(found.low, Decimal) else None,
        high=found.high if isinstance(found.high, Decimal) else None,
        approximator=found.approximator,
        measure=found.measure,
        unit=found.unit,
        subject=found.subject,
        place=found.place,
        period=found.period,
    )


def _date(found: Found) -> Measured:
    return Measured(
        start=found.start,
        end=found.end,
        low=None,
        high=None,
        approximator=found.approximator,
        measure=None,
        unit="",
        subject=found.subject,
        place=found.place,
        period=_period(found),
    )


def _period(found: Found) -> Period:
    first = found.low if isinstance(found.low, date) else None
    last = found.high if isinstance(found.high, date) else None
    return Period(first, last, found.relation or Relation.AT)
