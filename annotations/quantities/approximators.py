"""The words around a number that say how exact it is."""

from annotations.quantities.locales import Locale
from annotations.quantities.tokens import Line
from annotations.quantities.vocabulary import (
    OPEN_ABOVE,
    OPEN_BELOW,
    Approximator,
)
from annotations.quantities.wordlists import words

_BEFORE = {
    phrase: approximator
    for approximator, phrases in {
        Approximator.EXACT: "exactly|precisely",
        Approximator.ABOUT: "about|around|approximately|some|roughly|nearly|almost"
        "|close to|circa|ca|ca .|c .|approx|approx .|an estimated|estimated|~|≈"
        "|in the region of|on the order of|virtually|something like",
        Approximator.MORE_THAN: "more than|over|above|exceeding|exceeded|exceeds"
        "|upwards of|upward of|in excess of|greater than|well over|just over|>"
        "|well above|larger than|higher than|slightly over|slightly more than"
        "|just above|well more than|a little over|far more than|north of",
        Approximator.AT_LEAST: "at least|no fewer than|no less than|not less than"
        "|not fewer than|a minimum of|≥",
        Approximator.LESS_THAN: "less than|fewer than|under|below|just under|<"
        "|well under|just below|slightly less than|slightly under|lower than"
        "|well below|a little under|smaller than|slightly fewer than",
        Approximator.AT_MOST: "at most|up to|no more than|not more than|as many as"
        "|as much as|a maximum of|≤",
    }.items()
    for phrase in phrases.split("|")
}
_AFTER = {
    "or more": Approximator.AT_LEAST,
    "or so": Approximator.ABOUT,
    "or fewer": Approximator.AT_MOST,
    "or less": Approximator.AT_MOST,
    "at least": Approximator.AT_LEAST,
    "and above": Approximator.AT_LEAST,
    "o más": Approximator.AT_LEAST,
    "ou plus": Approximator.AT_LEAST,
    "oder mehr": Approximator.AT_LEAST,
    "o più": Approximator.AT_LEAST,
    "ou mais": Approximator.AT_LEAST,
    "أو أكثر": Approximator.AT_LEAST,
    "على الأقل": Approximator.AT_LEAST,
    "یا بیشتر": Approximator.AT_LEAST,
}
_MOVED = words(
    "edged ticked went go gone goes going crept moved inched nudged jumped shot pushed"
    " drove rose climbed bumped picked pushing driving crawled stepped"
)
"""Behind these "up to" tells where something arrived."""
_LONGEST = 4


def before(
    line: Line, index: int, locale: Locale, stop: int = 0
) -> tuple[Approximator, int]:
    """The approximator that ends just before token `index`, and where it begins.

    Of two in a row ("up to about 300") the bound counts. Tokens before `stop` belong
    to something else. (EXACT, index) when there is none.
    """
    found, begin = Approximator.EXACT, index
    if line.word(index - 1) in locale.articles and index - 1 > stop:
        step, at = _one_before(line, index - 1, locale, stop)
        if step is not None:
            return step, at
    for _ in range(2):
        step, at = _one_before(line, begin, locale, stop)
        if step is None:
            break
        if found in (Approximator.EXACT, Approximator.ABOUT):
            found = step
        begin = at
    return found, begin


def _one_before(
    line: Line, index: int, locale: Locale, stop: int
) -> tuple[Approximator | None, int]:
    for count in range(min(_LONGEST, index - stop), 0, -1):
        phrase = line.words(index - count, count)
        step = locale.approximators.get(phrase)
        if locale.is_english or not phrase.isalpha():
            step = step or _BEFORE.get(phrase)
        if phrase == "up to" and line.word(index - count - 1) in _MOVED:
            return None, index
        if step is not None:
            return step, index - count
    return None, index


def after(line: Line, index: int) -> tuple[Approximator | None, int]:
    """The approximator that begins at `index` ("or more", "+"), and what follows it."""
    if line.word(index) == "+" and line[index].is_glued:
        return Approximator.AT_LEAST, index + 1
    if line.words(index, 2) in _AFTER:
        return _AFTER[line.words(index, 2)], index + 2
    if line.word(index) == "-" and line.word(index + 1) in ("odd", "plus"):
        is_odd = line.word(index + 1) == "odd"
        return Approximator.ABOUT if is_odd else Approximator.AT_LEAST, index + 2
    return None, index


def is_open_above(approximator: Approximator) -> bool:
    """Whether the number is the low end and the high end is open."""
    return approximator in OPEN_ABOVE


def is_open_below(approximator: Approximator) -> bool:
    """Whether the number is the high end and the low end is open."""
    return approximator in OPEN_BELOW
