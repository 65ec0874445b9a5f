"""Orders of magnitude in words: "hundreds", "tens of thousands", "a few dozen"."""

from dataclasses import dataclass
from decimal import Decimal

from annotations.quantities.locales import Locale
from annotations.quantities.tokens import Line
from annotations.quantities.vocabulary import SPREADS, Approximator
from annotations.quantities.wordlists import words

_SPREADS = {
    "dozens": Approximator.DOZENS,
    "tens": Approximator.DOZENS,
    "scores": Approximator.DOZENS,
    "hundreds": Approximator.HUNDREDS,
    "thousands": Approximator.THOUSANDS,
    "tens of thousands": Approximator.TENS_OF_THOUSANDS,
    "hundreds of thousands": Approximator.HUNDREDS_OF_THOUSANDS,
    "millions": Approximator.MILLIONS,
    "tens of millions": Approximator.TENS_OF_MILLIONS,
    "hundreds of millions": Approximator.HUNDREDS_OF_MILLIONS,
    "billions": Approximator.BILLIONS,
}
_WIDE = {"tens of billions": 10, "hundreds of billions": 11} | {
    "trillions": 12,
    "tens of trillions": 13,
}
"""Beyond the named ones: the power of ten at which they begin."""
_ONLY_COUNTING = frozenset({"scores", "tens"})
_VAGUE = words("several few many")


@dataclass(frozen=True, slots=True)
class Spread:
    """The ends of a bare order of magnitude and the index of the token after it."""

    approximator: Approximator
    low: Decimal
    high: Decimal
    after: int


def read(line: Line, index: int, locale: Locale) -> Spread | None:
    """The order of magnitude that begins at token `index`, None when there is none."""
    if locale.is_english:
        return _bare(line, index) or _vague(line, index)
    for count in (3, 2, 1) if locale.spreads else ():
        found = locale.spreads.get(line.words(index, count))
        if found:
            return _named(found, index + count)
    return None


def _named(found: Approximator, after: int) -> Spread:
    low, high = SPREADS[found]
    return Spread(found, low, high, after)


def _bare(line: Line, index: int) -> Spread | None:
    for count in (3, 1):
        phrase = line.words(index, count)
        if phrase in _WIDE:
            power = Decimal(10) ** _WIDE[phrase]
            low, high = 2 * power, 10 * power - 1
            return Spread(Approximator.BETWEEN, low, high, index + count)
        found = _SPREADS.get(phrase)
        if found and (phrase not in _ONLY_COUNTING or line.word(index + 1) == "of"):
            return _named(found, index + count)
    return None


def _vague(line: Line, index: int) -> Spread | None:
    """ "Several hundred", "a few thousand", "several hundred thousand"."""
    at = index + 1 if line.word(index) == "a" else index
    if line.word(at) not in _VAGUE:
        return None
    one, two = (line.word(at + step).removesuffix("s") + "s" for step in (1, 2))
    if f"{one} of {two}" in _SPREADS:
        return _named(_SPREADS[f"{one} of {two}"], at + 3)
    is_number = one in _SPREADS and one not in _ONLY_COUNTING
    return _named(_SPREADS[one], at + 2) if is_number else None
