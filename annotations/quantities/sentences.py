"""Where sentences begin and end, in every script the desk meets."""

import re
from collections.abc import Iterator

from annotations.quantities.languages.german import GERMAN
from annotations.quantities.wordlists import words

_STOP = re.compile(r"[.!?…؟۔।。！？]++[\"'”’»)\]]*+|\n")
_ABBREVIATIONS = words(
    "mr mrs ms dr prof st no nos gen col lt sgt rep sen gov rev hon jr sr vs etc ca"
    " approx dept est fig art sec para vol pp al inc ltd co corp jan feb mar apr jun"
    " jul aug sep sept oct nov dec mt ft mio mrd tsd nr bzw"
)
_WORD = re.compile(r"\w+")


def sentences(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence, blanks around it left out, in order.

    A line break ends a sentence too, since headings and datelines have no full stop,
    but not when the next line goes on in lower case, as in text wrapped by hand.
    """
    found: list[tuple[int, int]] = []
    begin = 0
    for stop in _stops(text):
        _add(text, begin, stop, found)
        begin = stop
    _add(text, begin, len(text), found)
    return found


def _stops(text: str) -> Iterator[int]:
    for match in _STOP.finditer(text):
        following = text[match.end() : match.end() + 1]
        if match[0] == "\n":
            is_stop = not following.islower()
        elif match[0][0] in "。！？":
            is_stop = True
        elif following and not following.isspace():
            is_stop = False
        else:
            is_stop = match[0] != "." or not _is_abbreviation(text, match.start())
        if is_stop:
            yield match.end()


def _is_abbreviation(text: str, dot: int) -> bool:
    """Whether the full stop at `dot` belongs to a short form ("Dr.", "U.S.")."""
    begin = dot
    while begin > 0 and dot - begin < 12 and text[begin - 1].isalpha():
        begin -= 1
    word = text[begin:dot]
    following = text[dot + 1 : dot + 40].lstrip(" ")[:1]
    if word.lower() in _ABBREVIATIONS:
        return bool(following) and not (word.islower() and following.isupper())
    if len(word) == 1 and word.isupper():
        return begin > 0 and (text[begin - 1] == "." or text[begin - 1].isspace())
    return following.islower() or (not word and _is_dotted_day(text, dot))


def _is_dotted_day(text: str, dot: int) -> bool:
    """Whether the full stop at `dot` makes an ordinal: "am 3. Oktober"."""
    begin = dot
    while begin > 0 and dot - begin <= 2 and text[begin - 1].isdecimal():
        begin -= 1
    if not 1 <= dot - begin <= 2:
        return False
    month = _WORD.match(text, dot + 2, dot + 12)
    return month is not None and month[0].lower() in GERMAN.months


def _add(text: str, start: int, end: int, found: list[tuple[int, int]]) -> None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append((start, end))
