"""Read a text: every number and date that is a claim, with what is said about it."""

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from annotations.quantities import amounts, dates, remainders
from annotations.quantities.amounts import Amount
from annotations.quantities.calendar_dates import Calendar, DateSpan
from annotations.quantities.clauses import Said, describe
from annotations.quantities.coordination import with_shared_places, with_shared_unit
from annotations.quantities.days import Days
from annotations.quantities.found import Found, Period
from annotations.quantities.languages import locale
from annotations.quantities.locales import Locale
from annotations.quantities.periods import periods
from annotations.quantities.relations import relation
from annotations.quantities.sentences import sentences
from annotations.quantities.tokens import Line, lines
from annotations.quantities.vocabulary import (
    PERCENT,
    Approximator,
    Kind,
)


@dataclass(slots=True)
class _Reading:
    """One sentence while it is read: what was found so far, and how far."""

    line: Line
    calendar: Calendar
    amounts: list[Amount] = field(default_factory=list)
    dates: list[DateSpan] = field(default_factory=list)
    stop: int = 0

    @property
    def locale(self) -> Locale:
        return self.calendar.locale


def parse(
    text: str, language: str = "en", reference_date: date | None = None
) -> list[Found]:
    """Every quantity and date in `text`, in its order, without overlaps.

    `language` is a BCP 47 tag; `reference_date` the day of writing, from which "last
    year" and the like are reckoned: without it they are left out. A date that is
    reckoned from another ("the following year") takes the last one named before it,
    also in an earlier sentence. Never raises on any text.
    """
    found: list[Found] = []
    last: Days | None = None
    table = locale(language)
    for start, end in sentences(text):
        for line in lines(text, start, end):
            calendar = Calendar(table, language, reference_date, last)
            reading = _read(_Reading(line, calendar))
            last = reading.calendar.last
            found.extend(_found(reading))
    return found


def _read(reading: _Reading) -> _Reading:
    index = 0
    while index < len(reading.line):
        index = _step(reading, index)
    return reading


def _step(reading: _Reading, index: int) -> int:
    """Read what begins at token `index`; the index to go on from."""
    span = dates.read(reading.line, index, reading.calendar)
    if span:
        if span.days:
            reading.dates.append(span)
            reading.calendar = replace(reading.calendar, last=span.days)
        reading.stop = span.after
        return span.after
    amount = _amount(reading, index)
    if amount:
        if reading.amounts:
            last = reading.amounts[-1]
            reading.amounts[-1] = with_shared_unit(reading.line, last, amount)
        reading.amounts.append(amount)
        reading.stop = amount.after
        return amount.after
    return index + 1


def _amount(reading: _Reading, index: int) -> Amount | None:
    line, table = reading.line, reading.locale
    after = remainders.most(line, index, table) if table.is_english else 0
    if after:
        low, high = Decimal(50), Decimal(100)
        return Amount(index, after, low, high, Approximator.MOST, PERCENT, number=index)
    after = remainders.remainder(line, index) if reading.amounts else 0
    if after:
        return Amount(index, after, None, None, Approximator.REMAINDER, number=index)
    return amounts.read(line, index, table, reading.stop)


def _found(reading: _Reading) -> list[Found]:
    """The finds of one sentence, dates joined to the amounts they are said of."""
    line, table = reading.line, reading.locale
    dated = {
        span.begin: Period(*span.days, relation(line, span, table))
        for span in reading.dates
        if span.days
    }
    spans = periods(line, reading.amounts, reading.dates, table)
    found = [_date(line, span, dated[span.begin]) for span in reading.dates]
    for amount, said, span in zip(reading.amounts, _said(reading), spans, strict=True):
        period = dated[span.begin] if span else None
        found.append(_quantity(line, amount, said, period))
    return sorted(found, key=lambda each: each.start)


def _said(reading: _Reading) -> list[Said]:
    """What is said about each amount of the sentence."""
    found: list[Said] = []
    for number, amount in enumerate(reading.amounts):
        limit = len(reading.line)
        if number + 1 < len(reading.amounts):
            limit = reading.amounts[number + 1].begin
        earlier = found[-1] if found else None
        found.append(describe(reading.line, amount, limit, earlier, reading.locale))
    return with_shared_places(reading.line, reading.amounts, found)


def _date(line: Line, span: DateSpan, period: Period) -> Found:
    return Found(
        line[span.begin].start,
        line[span.after - 1].end,
        Kind.DATE,
        period.first,
        period.last,
        relation=period.relation,
    )


def _quantity(line: Line, amount: Amount, said: Said, period: Period | None) -> Found:
    return Found(
        line[amount.begin].start,
        line[amount.after - 1].end,
        Kind.QUANTITY,
        amount.low,
        amount.high,
        said.approximator,
        said.measure,
        said.unit,
        said.subject,
        said.place,
        period.relation if period else None,
        period,
    )
