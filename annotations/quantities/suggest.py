"""Sentences worth checking, each with its reasons."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from annotations.quantities.found import Found, Suggestion
from annotations.quantities.parse import parse
from annotations.quantities.sentences import sentences
from annotations.quantities.vocabulary import COUNT, Kind, Measure

THRESHOLD = 0.35
"""Sentences that score less are not offered."""

_Value = tuple[Decimal | date | None, Decimal | date | None]

_ANY_DAY = date(2000, 1, 1)
"""Any day will do: only that something was found counts."""

_QUESTIONS = ("?", "؟", "？")
_ENDS = (*_QUESTIONS, ".", "!", "…", "۔", "।", "。", "！")
_CLOSERS = "\"'”’»)]"
_SHORTEST = 4
_WEIGHTS = {
    "a number with a noun": 0.55,
    "a number": 0.35,
    "a date": 0.35,
    "a time": 0.2,
    "a change": 0.1,
    "a share": 0.05,
    "several figures": 0.1,
    "a name": 0.1,
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with what was found in it."""

    start: int
    end: int
    text: str
    found: tuple[Found, ...]

    @property
    def amounts(self) -> list[Found]:
        return [each for each in self.found if each.kind is Kind.QUANTITY]

    @property
    def is_whole(self) -> bool:
        """Ends like a sentence; headings and datelines do not."""
        return self.text.rstrip(_CLOSERS).endswith(_ENDS)


def suggest(text: str, language: str = "en") -> list[Suggestion]:
    """The sentences of `text` that hold something to check, in its order.

    A number with its noun weighs most; a date, a change, a name add to it. Questions
    are left out, and so are headings and datelines, unless a heading has a figure that
    no sentence repeats. The score orders; it promises nothing.
    """
    found = parse(text, language, _ANY_DAY)
    return [suggestion for suggestion, _ in worth_checking(text, found)]


def worth_checking(
    text: str, found: Sequence[Found]
) -> list[tuple[Suggestion, Sentence]]:
    """The same out of what `parse()` found in `text`, each with its sentence."""
    read = _read(text, found)
    told = {
        (each.low, each.high)
        for sentence in read
        if sentence.is_whole
        for each in sentence.amounts
    }
    worth = []
    for sentence in read:
        reasons = _reasons(sentence, told)
        score = min(1.0, round(sum(_WEIGHTS[reason] for reason in reasons), 2))
        if score >= THRESHOLD:
            suggestion = Suggestion(sentence.start, sentence.end, score, reasons)
            worth.append((suggestion, sentence))
    return worth


def _read(text: str, found: Sequence[Found]) -> list[Sentence]:
    read, at = [], 0
    for start, end in sentences(text):
        begin = at
        while at < len(found) and found[at].start < end:
            at += 1
        read.append(Sentence(start, end, text[start:end], tuple(found[begin:at])))
    return read


def _reasons(sentence: Sentence, told: set[_Value]) -> tuple[str, ...]:
    """Why a sentence is worth checking; empty when it is not."""
    words = sentence.text.split()
    if not sentence.found or len(words) < _SHORTEST:
        return ()
    if sentence.text.rstrip(_CLOSERS).endswith(_QUESTIONS):
        return ()
    if not sentence.is_whole:
        amounts = {(each.low, each.high) for each in sentence.amounts}
        if not amounts - told:
            return ()
    reasons = _of_amounts(sentence.amounts) + _of_dates(sentence)
    if any(word[:1].isupper() for word in words[1:]):
        reasons.append("a name")
    return tuple(reasons)


def _of_amounts(amounts: list[Found]) -> list[str]:
    if not amounts:
        return []
    has_noun = any(each.subject or each.unit != COUNT for each in amounts)
    reasons = ["a number with a noun" if has_noun else "a number"]
    if any(each.measure is Measure.CHANGE for each in amounts):
        reasons.append("a change")
    if any(each.measure is Measure.SHARE for each in amounts):
        reasons.append("a share")
    if len(amounts) > 1:
        reasons.append("several figures")
    return reasons


def _of_dates(sentence: Sentence) -> list[str]:
    dates = [each for each in sentence.found if each.kind is Kind.DATE]
    if not dates:
        return []
    words = [
        sentence.text[each.start - sentence.start : each.end - sentence.start]
        for each in dates
    ]
    has_digit = any(char.isdecimal() for word in words for char in word)
    return ["a date" if has_digit else "a time"]
