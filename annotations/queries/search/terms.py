"""What somebody typed, as terms: words, "phrases", beginnings*, and -without.

There is no bad syntax: a sign that means nothing where it stands parts words.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

LONGEST = 200
"""Characters of a query."""


class Kind(StrEnum):
    WORD = "word"
    PHRASE = "phrase"
    BEGINNING = "beginning"


@dataclass(frozen=True)
class Term:
    """`without` is for what must not stand there."""

    words: str
    kind: Kind
    without: bool


_QUOTE = '"“”„«»'
_TERM = re.compile(
    rf"(?P<minus>(?<!\S)[-−–])?"
    rf"(?:[{_QUOTE}](?P<phrase>[^{_QUOTE}]*)[{_QUOTE}]|(?P<word>[^\s{_QUOTE}]+))"
)


def terms(typed: str) -> list[Term]:
    """The terms in their order; what holds neither letter nor digit is none."""
    found = []
    for match in _TERM.finditer(typed):
        without = bool(match["minus"])
        if match["phrase"] is not None:
            found.append(Term(match["phrase"], Kind.PHRASE, without))
        else:
            found += _of_word(match["word"], without)
    return [term for term in found if re.search(r"\w", term.words)]


def _of_word(word: str, without: bool) -> list[Term]:
    """A word; one that ends in a star goes on with any letters after its last part."""
    if not re.search(r"\w\*", word):
        return [Term(word.replace("*", " "), Kind.WORD, without)]
    *parts, last = re.findall(r"\w+", word.partition("*")[0])
    before = [Term(" ".join(parts), Kind.WORD, without)] if parts else []
    return [*before, Term(last, Kind.BEGINNING, without)]
