"""What the desk offers and no one has said yet: figures read out of a quote."""

from annotations import quantities
from annotations.models import Citation
from annotations.quantities import Measured
from annotations.queries.records import Record, day, decimal

MOST = 3
"""Figures of one quote that are offered."""


def of_quote(citation: Citation, language: str) -> list[Record]:
    """The numbers in the quoted words, in the form in which a number is given.

    Days are reckoned from the day on which the source was published.
    """
    quote = citation.quote
    found = quantities.parse(quote, language, citation.published_on)
    measured = quantities.attach(found, 0, len(quote))
    return [_record(item) for item in measured if _is_number(item)][:MOST]


def _is_number(item: Measured) -> bool:
    return item.low is not None or item.high is not None


def _record(item: Measured) -> Record:
    period = item.period and {
        "first": day(item.period.first),
        "last": day(item.period.last),
        "relation": item.period.relation,
    }
    return {
        "low": decimal(item.low),
        "high": decimal(item.high),
        "approximator": item.approximator,
        "measure": item.measure or "",
        "unit": item.unit,
        "subject": item.subject,
        "scope": "",
        "place": item.place,
        "period": period,
        "attributed_to": [],
    }
