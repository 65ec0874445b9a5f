""" "One in four", in languages other than English."""

from decimal import Decimal

from annotations.quantities.locales import Locale
from annotations.quantities.tokens import NUMBER, WORD, Line
from annotations.quantities.wordlists import words

_ONES = words("un une uno una um uma een")
_HUNDREDTH = Decimal("0.01")
_LARGEST = 1000


def read(line: Line, index: int, locale: Locale) -> tuple[Decimal, int] | None:
    """The share in percent that begins at token `index`, and the token after it.

    "Uno de cada cuatro niños", "une personne sur dix": the noun may stand before the
    link. None when there is no share.
    """
    count = _whole(line, index, locale) if locale.in_each else 0
    if not count:
        return None
    for at in (index + 1, index + 2):
        link = _link(line, at, locale)
        size = _whole(line, at + link, locale) if link else 0
        after = at + link + 1
        if count < size <= _LARGEST and (at > index + 1 or line[after].kind == WORD):
            return (Decimal(100 * count) / size).quantize(_HUNDREDTH), after
    return None


def _link(line: Line, at: int, locale: Locale) -> int:
    """How many tokens long the link at token `at` is; 0 for none."""
    for count in (2, 1):
        if line.words(at, count) in locale.in_each:
            return count
    return 0


def _whole(line: Line, index: int, locale: Locale) -> int:
    token = line[index]
    if token.kind == NUMBER and token.text.isdecimal() and len(token.text) <= 4:
        return int(token.text)
    if token.lower in _ONES:
        return 1
    return locale.numbers.get(token.lower, 0)
