"""A sentence cut into numbers, words and marks. One pass, no backtracking."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from annotations.quantities.wordlists import words

LONGEST = 200
NUMBER, WORD, MARK, CODE, DAY = "number", "word", "mark", "code", "day"

_SPACES = "\u0020\u00a0\u2009\u202f"
_LETTER = r"[^\W\d_]"
_ACCENTS = r"\u0300-\u036f\u064b-\u0652\u0670\u0900-\u0903\u093a-\u094f"
_JOINT = "\u200c"
"""The zero-width non-joiner, which stands inside Persian words."""
_LETTERS = rf"{_LETTER}(?:{_LETTER}|[{_ACCENTS}]|{_JOINT}(?={_LETTER}))*+"
_PATTERN = re.compile(
    rf"""
    (?P<code>
        (?:https?://|www\.)\S+ | [\w.+-]{{1,64}}@[\w.-]+ | [\#@]\w+
      | \+\d[\d\ ().-]{{5,20}}\d                      # +44 20 7946 0018
      | \b(?!\d\d[.-]\d\d[.-]\d{{4}})0\d{{1,4}}(?:[\ .-]\d{{2,4}}){{3,5}}(?!\d)
      | \(?0\d{{2,4}}\)?[\ -]\d{{3,4}}(?:[\ -]\d{{3,4}})?\b   # 0800 123 4567
      | \b0\d{{1,4}}[\ /-]\d{{5,9}}\b                  # 030 12345678
      | \b\d{{3}}(?P<gap>[\ .-])\d{{3}}(?P=gap)\d{{4}}\b  # 555 123 4567
      | \(\d{{3}}\)[\ -]?\d{{3}}-\d{{4}} | \b\d{{3}}-\d{{4}}\b
      | \b\d{{2,4}}-\d{{2,4}}-\d{{3,}}\b | \b\d{{1,5}}(?:-\d{{1,7}}){{3,}}
      | \d{{1,2}}:\d{{2}}(?::\d{{2}})?
    )
  | (?P<day> \d{{4}}-\d{{2}}-\d{{2}}(?!\d)(?:T[\d:.]+Z?)?
           | \d{{1,2}}(?P<sep>[/.])\d{{1,2}}(?P=sep)\d{{4}}(?!\d) )
  | (?P<number> \d{{1,3}}(?:[{_SPACES}]\d{{3}})++(?:[.,٫]\d++)?(?!\d)
              | \d++(?:[.,'’٬٫]\d++)*+ | [½⅓⅔¼¾⅕⅛] )
  | (?P<word> (?:{_LETTERS})(?:['’](?:{_LETTERS})
            | [-‑](?={_LETTER}{{2}})(?:{_LETTERS}))*+ )
  | (?P<mark> \S )
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """`text` at `start:end`; `is_glued` when no blank stands before it."""

    start: int
    end: int
    text: str
    lower: str
    kind: str
    is_glued: bool

    @property
    def is_capital(self) -> bool:
        """Whether it is a word that begins with a capital letter."""
        return self.kind == WORD and self.text[0].isupper()


_PREFIXES = frozenset(
    {"pre", "post", "mid", "q", "h", "fy", "usd", "eur", "gbp", "chf", "ca", "rs"}
)
ARABIC_PREFIXES = frozenset("وبلفك")
"""One letter for "and", "with", "for" and the like, written without a blank."""
_NOTHING = Token(0, 0, "", "", MARK, False)
_COUNTS = words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty"
    " seventy eighty ninety hundred twenty-four thirty-six forty-eight seventy-two"
)
_COUNTED = words(
    "second minute hour day week month year decade mile metre meter kilometre"
    " kilometer foot inch acre hectare tonne ton litre liter gallon"
)


class Line:
    """The tokens of one sentence; beyond its ends there are empty ones."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens

    def __len__(self) -> int:
        return len(self._tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self._tokens)

    def __getitem__(self, index: int) -> Token:
        if 0 <= index < len(self._tokens):
            return self._tokens[index]
        return _NOTHING

    def word(self, index: int) -> str:
        """The token in lower case, "" beyond the ends."""
        return self[index].lower

    def words(self, first: int, count: int) -> str:
        """`count` tokens from `first`, joined by blanks, in lower case.

        "" where the line has fewer.
        """
        if first < 0 or first + count > len(self._tokens):
            return ""
        return " ".join(token.lower for token in self._tokens[first : first + count])


def lines(text: str, start: int, end: int) -> list[Line]:
    """Cut the sentence `text[start:end]`; the tokens keep their offsets in `text`.

    One line, as a rule. Beyond `LONGEST` tokens, which no sentence has, there are more,
    so that the time to read a table or a text without stops grows with its length only.
    """
    tokens: list[Token] = []
    position = start
    while match := _PATTERN.search(text, position, end):
        position = match.end()
        tokens.append(_token(match, tokens))
    tokens = [part for token in _without_codes(tokens) for part in _parts(token)]
    return [
        Line(tokens[first : first + LONGEST])
        for first in range(0, len(tokens), LONGEST)
    ]


def _token(match: re.Match[str], before: list[Token]) -> Token:
    kind = match.lastgroup or MARK
    is_glued = bool(before) and before[-1].end == match.start()
    lower = match[0].lower().replace(_JOINT, "")
    return Token(match.start(), match.end(), match[0], lower, kind, is_glued)


def _without_codes(tokens: list[Token]) -> list[Token]:
    """Join the parts of names that hold digits ("F-16", "COVID-19", "M25") to codes."""
    joined: list[Token] = []
    for token in tokens:
        if token.kind == NUMBER and token.is_glued and _names(joined):
            begin = len(joined) - (2 if joined[-1].text in "-‑" else 1)
            parts = [*joined[begin:], token]
            text = "".join(part.text for part in parts)
            del joined[begin:]
            token = Token(
                parts[0].start, token.end, text, text.lower(), CODE, parts[0].is_glued
            )
        joined.append(token)
    return joined


def _parts(token: Token) -> list[Token]:
    """The three parts of "five-day" and the like; others stay whole."""
    count, _, unit = token.lower.rpartition("-")
    if count not in _COUNTS or unit not in _COUNTED:
        return [token]
    begin, end = len(count), len(count) + 1
    return [
        replace(
            token,
            start=token.start + first,
            end=token.start + last,
            text=token.text[first:last],
            lower=token.lower[first:last],
            kind=MARK if first == begin else WORD,
            is_glued=first > 0 or token.is_glued,
        )
        for first, last in ((0, begin), (begin, end), (end, len(token.text)))
    ]


def _names(before: list[Token]) -> bool:
    """Whether the tokens just before a glued number make it part of a name."""
    last = before[-1]
    if last.text in ARABIC_PREFIXES:
        return False
    if last.text in "-‑" and last.is_glued and len(before) > 1:
        last = before[-2]
        return last.kind == WORD and last.lower not in {"pre", "post", "mid"}
    return last.kind == WORD and last.lower not in _PREFIXES
