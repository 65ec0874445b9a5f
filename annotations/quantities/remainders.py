"""Amounts without a number: "most", "the remainder", "the rest"."""

from annotations.quantities.locales import Locale
from annotations.quantities.nouns import following, is_head_noun
from annotations.quantities.numbers import SMALL
from annotations.quantities.tokens import NUMBER, Line
from annotations.quantities.wordlists import words

_NOT_BEFORE_MOST = words("the at a an his her its their our your my 's ’s")
_DETERMINERS = words("the its their his her our these those all")
_GREAT = words("vast great large overwhelming big clear slim narrow")
_NOT_COUNTED = words("time day night year way people's world")
_ADJECTIVE_ENDINGS = (
    "ful",
    "ant",
    "ent",
    "ive",
    "ous",
    "able",
    "ible",
    "ly",
    "ed",
    "ing",
)


def most(line: Line, index: int, locale: Locale) -> int:
    """The index after "most" when it means more than half of something, else 0."""
    return _majority(line, index) or _most(line, index, locale)


def _majority(line: Line, index: int) -> int:
    """ "A majority of Poles", "the vast majority of cases"; not a lead in seats."""
    if line.word(index) not in ("a", "the"):
        return 0
    at = index + 1 + (line.word(index + 1) in _GREAT)
    if line.words(at, 2) != "majority of" or line[at + 2].kind == NUMBER:
        return 0
    return 0 if line.word(at + 2) in SMALL else at + 1


def _most(line: Line, index: int, locale: Locale) -> int:
    if line.word(index) != "most" or line.word(index - 1) in _NOT_BEFORE_MOST:
        return 0
    if line.word(index - 1).endswith(("'s", "’s")):
        return 0
    is_of = line.word(index + 1) == "of"
    if is_of and line.word(index + 2) == "them":
        return index + 1
    if is_of and line.word(index + 2) not in _DETERMINERS:
        return index + 1 if line[index + 2].is_capital else 0
    if not is_of and line.word(index + 1).endswith(_ADJECTIVE_ENDINGS):
        return 0
    noun, _ = following(line, index + 1, locale)
    if not noun or noun.split()[-1].lower() in _NOT_COUNTED:
        return 0
    is_plural = is_head_noun(noun.split()[-1], locale)
    return index + 1 if is_of or is_plural else 0


def remainder(line: Line, index: int) -> int:
    """The index after "the remainder" or "the rest", else 0."""
    if line.word(index) != "the" or line.word(index + 1) not in ("remainder", "rest"):
        return 0
    if line.words(index + 2, 3) == "of the world":
        return 0
    return index + 2
