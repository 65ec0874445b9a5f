"""Ages that tell who somebody is, which nobody disputes: "a man, 34," "under fives".

"The school is 34 years old" is a claim; these are none.
"""

from annotations.quantities.locales import Locale
from annotations.quantities.numbers import SMALL
from annotations.quantities.people import is_people
from annotations.quantities.tokens import WORD, Line

_BEING = frozenset({"is", "are", "was", "were", "be", "been", "being", "aged"})
_BETWEEN = frozenset({"aged between", "aged from", "ages of", "ages from"})
_AGED = frozenset(
    {"age of", "retired at", "retire at", "died at", "married at", "älter als"}
    | {"jünger als", "mayores de", "menores de", "mayor de", "menor de"}
)
_ONE = frozenset({"man", "woman", "boy", "girl", "child", "youth", "teenager"})
_LINKS = frozenset({"to", "and", "-", "–"})
_REACHING = frozenset({"turned", "turns", "turning"})


def is_age(line: Line, begin: int, after: int, locale: Locale) -> bool:
    """Whether the number in tokens `begin:after` is such an age."""
    token, lead = line[begin], line.word(begin - 1)
    is_small = token.text.isdecimal() and len(token.text) <= 2
    if after - begin != 1 or not (is_small or token.lower in SMALL):
        return False
    if lead == "aged" or line.words(begin - 2, 2) in _BETWEEN:
        return True
    if lead in _LINKS and (
        line.word(begin - 3) in ("aged", "ages") or _closes(line, begin)
    ):
        return True
    is_of_one = lead == "of" and line.word(begin - 2) in _ONE
    if line.words(begin - 2, 2) in _AGED or is_of_one:
        return True
    if lead in _REACHING:
        return not is_people(line.word(after), locale)
    if lead in ("under", "over"):
        is_alone = line[after].kind != WORD and line.word(begin - 2) in _BEING
        return is_alone or is_people(line.word(begin - 2), locale)
    is_beside = lead == "," and line.word(after) in (",", ".")
    return is_beside and line[begin - 2].kind == WORD


def _closes(line: Line, begin: int) -> bool:
    """ "Aged between 12 and 15": the second age."""
    return line.words(begin - 4, 2) in _BETWEEN
