"""Shares in words: "two thirds", "one in five", "half of", and "doubled"."""

from dataclasses import dataclass
from decimal import Decimal

from annotations.quantities.numbers import SMALL
from annotations.quantities.tokens import NUMBER, WORD, Line
from annotations.quantities.wordlists import words

_PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6} | {
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "hundredth": 100,
}
_HUNDREDTH = Decimal("0.01")
_NOT_AFTER_HALF = words("time past way hour brother sister term")
_NOT_BEFORE_HALF = words("first second other better and a the this that")
_NEARLY = words("nearly almost about around roughly over just some")
_AFTER_TWICE = words("as that the what")
_MULTIPLES = {"doubled": 2, "tripled": 3, "trebled": 3, "quadrupled": 4}
_AFTER_ONE_PART = words("of less fewer more are")


@dataclass(frozen=True, slots=True)
class Share:
    """A share in percent, two decimals, and the index of the token after it."""

    percent: Decimal
    after: int


def share(line: Line, index: int) -> Share | None:
    """The share that begins at token `index`, None when there is none."""
    return _half(line, index) or _parts(line, index) or _of(line, index)


def multiple(line: Line, index: int) -> int:
    """2 for "doubled" as a verb, 3 for "tripled" and "threefold"; 0 for other words."""
    word = line.word(index)
    if word.endswith("fold"):
        return SMALL.get(word.removesuffix("fold").removesuffix("-"), 0)
    return _MULTIPLES.get(word, 0)


def is_twice(line: Line, index: int) -> bool:
    """Whether "twice" compares ("twice as many") and does not count events."""
    return line.word(index + 1) in _AFTER_TWICE


def _percent(numerator: int, denominator: int) -> Decimal:
    exact = Decimal(100 * numerator) / Decimal(denominator)
    return exact if exact == exact.to_integral() else exact.quantize(_HUNDREDTH)


def _half(line: Line, index: int) -> Share | None:
    lead, following = line.word(index - 1), line[index + 1]
    if line.word(index) != "half" or following.lower in _NOT_AFTER_HALF:
        return None
    if lead in _NOT_BEFORE_HALF or following.text == "-":
        return None
    if following.lower in ("a", "an"):
        return None
    return Share(Decimal(50), index + 1)


def _parts(line: Line, index: int) -> Share | None:
    """ "Two thirds", "three-quarters", "a third of", "3/4"."""
    token = line[index]
    if token.kind == NUMBER and line.word(index + 1) == "/":
        return _slashed(line, index)
    first, _, joined = token.lower.partition("-")
    part, after = (joined, index + 1) if joined else (line.word(index + 1), index + 2)
    count = 1 if first == "a" else SMALL.get(first, 0)
    size = _PARTS.get(part if count == 1 else part.removesuffix("s"), 0)
    if part == "halves" or not (count and size) or count >= size:
        return None
    lead = index - (line.word(index - 1) in _NEARLY)
    is_by = line.word(lead - 1) == "by"
    if count == 1 and line.word(after) not in _AFTER_ONE_PART and not is_by:
        return None
    if count == 1 and part == "quarter" and line.words(after, 2) == "of a":
        return None
    return Share(_percent(count, size), after)


def _slashed(line: Line, index: int) -> Share | None:
    top, bottom = line.word(index), line.word(index + 2)
    if not (line[index + 1].is_glued and line[index + 2].is_glued):
        return None
    if not (top.isdecimal() and bottom.isdecimal() and len(top + bottom) <= 4):
        return None
    if not 0 < int(top) < int(bottom) <= 12 or line.word(index + 3) != "of":
        return None
    return Share(_percent(int(top), int(bottom)), index + 3)


def _of(line: Line, index: int) -> Share | None:
    """ "One in five", "three out of ten", "9 in 10"."""
    count = _whole(line, index)
    at = index + 1
    if line.words(at, 2) in ("out of", "in every"):
        at += 2
    elif line.word(at) == "in":
        at += 1
    else:
        return None
    size = _whole(line, at)
    if not 0 < count < size or size > 1000 or line[at + 1].kind != WORD:
        return None
    return Share(_percent(count, size), at + 1)


def _whole(line: Line, index: int) -> int:
    token = line[index]
    if token.kind == NUMBER and token.text.isdecimal() and len(token.text) <= 4:
        return int(token.text)
    return SMALL.get(token.lower, 0)
