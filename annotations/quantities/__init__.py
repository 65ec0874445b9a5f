"""Numbers and dates in running text, read as claims. Pure: no Django, no database.

    parse(text, language="en", reference_date=None) -> list[Found]
    attach(found, start, end) -> list[Measured]      what a marked part says
    sentence(text, start, end) -> (start, end)       the sentence around a mark
    suggest(text, language="en") -> list[Suggestion] sentences worth checking
    digits(text, decimal=".") -> Decimal | None      the value of "1,204.5"
    offers(text, found, language="en") -> list[Offer]     the same, with passages

What comes out is an offer: an editor confirms every part of it.
"""

from annotations.quantities.attach import attach
from annotations.quantities.found import (
    Found,
    Measured,
    Offer,
    Passage,
    Period,
    Suggestion,
)
from annotations.quantities.numbers import digits
from annotations.quantities.offers import offers
from annotations.quantities.parse import parse
from annotations.quantities.sentences import sentences
from annotations.quantities.suggest import suggest
from annotations.quantities.vocabulary import Approximator, Kind, Measure, Relation

__all__ = [
    "Approximator",
    "Found",
    "Kind",
    "Measure",
    "Measured",
    "Offer",
    "Passage",
    "Period",
    "Relation",
    "Suggestion",
    "attach",
    "digits",
    "offers",
    "parse",
    "sentences",
    "suggest",
]
