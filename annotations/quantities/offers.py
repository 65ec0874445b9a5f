"""Passages of a sentence worth checking that can each become a claim."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from annotations.quantities.attach import attach
from annotations.quantities.cuts import Cut, around_amount, around_date
from annotations.quantities.found import Found, Offer, Passage, Period
from annotations.quantities.languages import locale
from annotations.quantities.suggest import Sentence, worth_checking
from annotations.quantities.tokens import lines
from annotations.quantities.vocabulary import COUNT, Kind, Measure, Relation

_AHEAD = 8
"""Finds behind a figure that may belong to it, or end its passage."""


def offers(text: str, found: Sequence[Found], language: str = "en") -> list[Offer]:
    """The sentences worth checking by what `parse()` found, each with its passages.

    In the order of the text.
    A passage holds one number with its noun, place and date, or a date that is said of
    no number. Passages of a sentence do not overlap; they begin and end with words.
    `language` as for `parse`; never raises on any text.
    """
    cut = partial(_passages, text, language)
    return [
        Offer(suggestion, cut(sentence))
        for suggestion, sentence in worth_checking(text, found)
    ]


def _passages(text: str, language: str, sentence: Sentence) -> tuple[Passage, ...]:
    made: list[Passage] = []
    at = 0
    for line in lines(text, sentence.start, sentence.end):
        begin = at
        while (
            at < len(sentence.found)
            and sentence.found[at].start < line[len(line) - 1].end
        ):
            at += 1
        floor = made[-1].end if made else sentence.start
        cut = Cut(line, locale(language))
        made += _of_line(cut, list(sentence.found[begin:at]), floor)
    return tuple(made)


def _of_line(cut: Cut, found: list[Found], floor: int) -> list[Passage]:
    dated = {each.period for each in found if each.kind is Kind.QUANTITY}
    made: list[Passage] = []
    for number, each in enumerate(found):
        if each.start < floor or _period(each) in dated - {None}:
            continue
        start, end = _bounds(cut, found, number, floor)
        quantities = tuple(attach(found, start, end))
        reasons = _reasons(each)
        made.append(Passage(start, end, each.start, each.end, reasons, quantities))
        floor = end
    return made


def _bounds(cut: Cut, found: list[Found], number: int, floor: int) -> tuple[int, int]:
    each, later = found[number], found[number + 1 : number + 1 + _AHEAD]
    if each.kind is Kind.DATE:
        return around_date(cut, each, later, floor)
    if later and cut.is_part_of(each, later[0]):
        return each.start, _bounds(cut, found, number + 1, each.start)[1]
    own = [
        other
        for other in later
        if other.kind is Kind.DATE and _period(other) == each.period
    ]
    others = [other for other in later if other not in own]
    return around_amount(cut, each, own, others, floor)


def _period(found: Found) -> Period | None:
    """The period that a date names; None for a quantity."""
    if isinstance(found.low, date) and isinstance(found.high, date):
        return Period(found.low, found.high, found.relation or Relation.AT)
    return None


def _reasons(found: Found) -> tuple[str, ...]:
    if found.kind is Kind.DATE:
        return ("a date",)
    has_noun = found.subject or found.unit != COUNT
    reasons = ["a number with a noun" if has_noun else "a number"]
    if found.measure is Measure.CHANGE:
        reasons.append("a change")
    if found.measure is Measure.SHARE:
        reasons.append("a share")
    return tuple(reasons)
