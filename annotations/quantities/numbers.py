"""The value of a written number: digits in any script, words, magnitudes."""

import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from annotations.quantities.locales import Locale
from annotations.quantities.people import is_nation, is_people
from annotations.quantities.tokens import NUMBER, WORD, Line
from annotations.quantities.wordlists import sequence, words

_ONES = {
    word: value
    for value, word in enumerate(
        sequence(
            "zero one two three four five six seven eight nine ten eleven twelve"
            " thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
        )
    )
}
_ONES_ELSEWHERE = words("un une uno una um uma ein eine einer einem یک")
"""Articles too, so that they count before a magnitude only: "un million"."""
_ELIDED_ONES = words("d'un d’un")
"""As in "plus d'un million", where they belong to the approximator."""
_TENS = {
    word: 10 * value
    for value, word in enumerate(
        sequence("twenty thirty forty fifty sixty seventy eighty ninety"), start=2
    )
}
SMALL = _ONES | _TENS
POWERS = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12} | {
    "mn": 6,
    "mln": 6,
    "bn": 9,
    "tn": 12,
    "lakh": 5,
    "crore": 7,
}
_GLUED_POWERS = {"k": 3, "mn": 6, "bn": 9, "b": 9, "tn": 12, "mln": 6, "mio": 6}
_PLURAL_VERBS = frozenset({"are", "were", "have", "more", "others"})
_RACES = frozenset({"hurdles"})
_DOZEN = 12
_MOST_DIGITS = 18
_SPACES = "\u0020\u00a0\u2009\u202f"
_ALWAYS_GROUPS = _SPACES + "'’٬"
_SIGNS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅕": "0.2", "⅛": "0.125"} | {
    "⅓": "0.3333",
    "⅔": "0.6667",
}


@dataclass(frozen=True, slots=True)
class Number:
    """A value and the index of the token after it.

    `has_power` tells that a magnitude was written ("2.5 million"), `is_about` that it
    is a rough one ("a couple of hundred").
    """

    value: Decimal
    after: int
    has_power: bool = False
    is_about: bool = False


def digits(text: str, decimal: str = ".") -> Decimal | None:
    """The value of "1,204.5" and its like; None when the groups do not fit.

    `decimal` is the language's decimal mark, "." or ",". Where the grouping shows that
    the other custom was followed ("1.234.567" in English), that is read instead.
    """
    if text in _SIGNS:
        return Decimal(_SIGNS[text])
    if sum(char.isdecimal() for char in text) > _MOST_DIGITS:
        return None
    plain = "".join(
        str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text
    )
    marks = [char for char in plain if not char.isdecimal()]
    point = _point(plain, marks, decimal)
    whole, fraction = plain, ""
    if point:
        whole, _, fraction = plain.rpartition(point)
    if not _is_grouped(whole):
        return None
    number = "".join(char for char in whole if char.isdecimal())
    return Decimal(f"{number}.{fraction}" if fraction else number)


def _point(plain: str, marks: list[str], decimal: str) -> str:
    """Which of the marks is the decimal mark, "" for none."""
    if not marks or marks[-1] in _ALWAYS_GROUPS:
        return ""
    last = marks[-1]
    if last == "٫" or len(set(marks)) > 1:
        return last
    if len(marks) > 1:
        return ""
    tail = len(plain) - plain.index(last) - 1
    is_group = last != decimal and tail == 3 and not plain.startswith("0")
    return "" if is_group else last


def _is_grouped(whole: str) -> bool:
    """Whether the separators stand where some country puts them (also 12,34,567)."""
    marks = {char for char in whole if not char.isdecimal()}
    if not marks:
        return True
    if len(marks) > 1:
        return False
    first, *groups = whole.split(marks.pop())
    if not (1 <= len(first) <= 3 and len(groups[-1]) == 3):
        return False
    inner = {len(group) for group in groups[:-1]}
    return inner <= {3} or (inner == {2} and len(first) <= 2)


def read(line: Line, index: int, locale: Locale) -> Number | None:
    """The number that begins at token `index`, with its magnitude ("1.2 million")."""
    if line[index].kind == NUMBER:
        value = digits(line[index].text, locale.decimal)
        if value is None:
            return None
        return _with_power(line, value, index + 1, locale)
    if locale.is_english:
        return _in_words(line, index)
    return _elsewhere(line, index, locale)


def _elsewhere(line: Line, index: int, locale: Locale) -> Number | None:
    """The same in other languages: "dreiundzwanzig", "un million", "une trentaine"."""
    following = line.word(index + 1)
    if line.word(index - 1) in _ELIDED_ONES and line.word(index) in locale.magnitudes:
        return _with_power(line, Decimal(1), index, locale)
    if line.word(index) in _ONES_ELSEWHERE:
        if following in locale.magnitudes:
            return _with_power(line, Decimal(1), index + 1, locale)
        if following in locale.rounds:
            size = locale.rounds[following]
            return Number(Decimal(size), index + 2, is_about=size != _DOZEN)
    if line.word(index) not in locale.numbers:
        return None
    for length in (3, 2, 1):
        count = locale.numbers.get(line.words(index, length))
        if count:
            return _with_power(line, Decimal(count), index + length, locale)
    return None


def _with_power(line: Line, value: Decimal, after: int, locale: Locale) -> Number:
    token = line[after]
    if token.is_glued and token.lower in _GLUED_POWERS:
        return Number(_scaled(value, _GLUED_POWERS[token.lower]), after + 1, True)
    if token.is_glued and token.lower == "m" and _is_counted(line, after + 1, locale):
        return Number(_scaled(value, 6), after + 1, True)
    if line.word(after) == "-" and line.word(after + 1) in POWERS and token.is_glued:
        after += 1
    if line.words(after, 3) == "and a half":
        value, after = value + Decimal("0.5"), after + 3
    power, begin = 0, after
    while (step := _power(line, after, locale)) and after - begin < 2:
        power, after = power + step, after + 1
    if power and line.word(after) == "." and line[after - 1].lower in ("mio", "mrd"):
        after += 1
    return Number(_scaled(value, power), after, power > 0)


def _is_counted(line: Line, index: int, locale: Locale) -> bool:
    """Whether a plural stands at `index`: "2.3m homes" are millions, no metres."""
    token = line[index]
    if token.kind != WORD or token.is_glued:
        return False
    if token.lower in _PLURAL_VERBS:
        return True
    if is_people(token.lower, locale) or is_nation(token.text):
        return True
    is_plural = token.lower.endswith("s") and not token.lower.endswith(("ss", "us"))
    return is_plural and len(token.text) > 4 and token.lower not in _RACES


def _scaled(value: Decimal, power: int) -> Decimal:
    scaled = value * 10**power
    return Decimal(int(scaled)) if power and scaled == int(scaled) else scaled


def _power(line: Line, index: int, locale: Locale) -> int:
    word = line.word(index)
    if word == "hundred":
        return 2
    return POWERS.get(word) or locale.magnitudes.get(word, 0)


def _in_words(line: Line, index: int) -> Number | None:
    """ "Two hundred and fifty", "a dozen", "half a million", "twenty-three"."""
    if line.words(index, 2) in ("half a", "half an"):
        if not _is_large(line, index + 2):
            return Number(Decimal("0.5"), index + 2)
        return Number(_size(line.word(index + 2)) / 2, index + 3, True)
    if line.words(index, 3) == "a couple of" and _is_large(line, index + 3):
        couple = _sum(line, index + 3, Decimal(2))
        return Number(couple.value, couple.after, couple.has_power, is_about=True)
    word = line.word(index)
    if word in ("a", "one") and _is_large(line, index + 1):
        return _sum(line, index + 1, Decimal(1))
    first = _small(word)
    return None if first is None else _sum(line, index + 1, Decimal(first))


def _sum(line: Line, index: int, current: Decimal) -> Number:
    total, has_power = Decimal(0), False
    while True:
        word = line.word(index)
        small = _small(word)
        if line.words(index, 3) == "and a half":
            current, index = current + Decimal("0.5"), index + 3
        elif word in ("hundred", "dozen"):
            current, index = max(current, Decimal(1)) * _size(word), index + 1
        elif word in POWERS:
            total, current = total + max(current, Decimal(1)) * _size(word), Decimal(0)
            index, has_power = index + 1, True
        elif (
            word == "and"
            and _small(line.word(index + 1)) is not None
            and (line.word(index - 1) in ("hundred", "thousand", "million"))
        ):
            index += 1
        elif small is not None and _goes_on(line.word(index - 1), small):
            current, index = current + small, index + 1
        else:
            return Number(total + current, index, has_power)


def _goes_on(lead: str, small: int) -> bool:
    """Whether a number word below a hundred belongs to the word before it."""
    if lead in _TENS:
        return small < 10
    return lead in {"hundred", "and", *POWERS}


def _is_large(line: Line, index: int) -> bool:
    return line.word(index) in {"hundred", "dozen", *POWERS}


def _size(word: str) -> Decimal:
    if word == "dozen":
        return Decimal(12)
    return Decimal(10) ** (2 if word == "hundred" else POWERS[word])


def _small(word: str) -> int | None:
    """The value of a number word below a hundred, hyphenated ones too."""
    if word in SMALL:
        return SMALL[word]
    tens, _, ones = word.partition("-")
    if tens in _TENS and _ONES.get(ones, 0) in range(1, 10):
        return _TENS[tens] + _ONES[ones]
    return None
