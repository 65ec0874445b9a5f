"""The noun that a number counts: behind it, before it, or named earlier."""

from annotations.quantities import places
from annotations.quantities.calendar_words import MONTHS
from annotations.quantities.locales import Locale
from annotations.quantities.people import is_nation, is_people
from annotations.quantities.tokens import NUMBER, WORD, Line, Token
from annotations.quantities.units import UNITS
from annotations.quantities.verbs import is_verb
from annotations.quantities.wordlists import words

_ARTICLES = words("the a an its their his her our your my all these those this")
_SKIPPED = _ARTICLES | {
    "more",
    "fewer",
    "further",
    "additional",
    "other",
    "of",
    "another",
    "such",
}
_STOPS = words(
    "in on at by from to with for and or but as than while when after before since"
    " until who which that whose where if because although though across throughout"
    " inside outside within near over under between among against into onto about"
    " around during per via plus up down out off away ago later not also only still"
    " already yet there here it they he she we i you them him us is are was were be"
    " been being am has have had do does did will would can could should may might must"
    " shall worth long high deep wide tall old thick heavy year-old each every of"
    " including excluding without such both either neither so too then now today"
    " yesterday tomorrow currently recently soon last next more less fewer higher lower"
)
_DATED = frozenset({"fy", "q", "h"})
"""Letters that make a date with the digits glued to them ("Q3")."""
_HEADS_OF = words(
    "number total amount share proportion percentage rate sum half most majority dozens"
    " scores hundreds thousands millions"
)
_LONGEST = 4
_BEFORE_VALUES = words("to by at from for on an extra just only of")
_AUXILIARIES = words(
    "is are was were be been being has have had will would can could should may might"
    " must do does did not now still already also up down"
)
_OPENERS = words("that and but or as while when year month week today if")
_HAVING = words(
    "has have had keeps keep kept maintains maintained sent sends deploys deployed"
    " operates operated stations stationed"
)


def following(
    line: Line, index: int, locale: Locale, links: frozenset[str] = frozenset()
) -> tuple[str, int]:
    """The noun phrase that begins at `index`, and the index after it; ("", index).

    `links` are the words of which one must come first: "of" behind a measure, also
    "in", "on" and "for" behind money. None need come first when it is empty.
    """
    at = index
    if links:
        if line.word(index) not in links | locale.skipped:
            return "", index
        linked = line[index + 1]
        if linked.lower in _DATED and line[index + 2].is_glued:
            return "", index
        is_name = linked.is_capital and not linked.text.isupper()
        is_name = is_name and not locale.has_capital_nouns
        if is_name and line.word(index) != "of":
            return "", index
        at = index + 1
    while line.word(at) in _SKIPPED or line.word(at) in locale.skipped:
        at += 1
    while line[at].kind == NUMBER and at > index:
        at += 1
    after = _end(line, at, locale)
    if links and line.word(after - 1).removesuffix("s") in UNITS:
        return "", index
    return _text(line, at, after), after


def _end(line: Line, at: int, locale: Locale) -> int:
    """Where the noun phrase from `at` ends: behind its first plural, as a rule."""
    after = at
    while after - at < _LONGEST and _belongs(line, after, at):
        is_head = is_head_noun(line[after].text, locale)
        after += 1
        if is_head and not is_head_noun(line[after].text, locale):
            break
        if not locale.is_english:
            break
    return after


def _belongs(line: Line, index: int, first: int) -> bool:
    token = line[index]
    if token.kind != WORD or _stops(token):
        return False
    return index == first or not is_verb(token.lower)


def _stops(token: Token) -> bool:
    """Whether the word ends a noun phrase; "US" is not "us"."""
    if token.text.isupper() and len(token.text) > 1:
        return False
    return token.lower in _STOPS or (token.is_capital and token.lower in MONTHS)


def is_head_noun(text: str, locale: Locale) -> bool:
    """Whether a word looks like the plural that a number counts."""
    word = text.lower()
    if is_people(word, locale) or is_nation(text):
        return True
    if word.endswith(("ss", "us", "is", "’s", "'s")) or is_verb(word):
        return False
    return word.endswith("s") and len(word) > 3


def preceding(line: Line, index: int, first: int) -> str:
    """The noun phrase that the number before which `index` stands is said of.

    Behind "of" and "by" it is what stands before them ("a budget of", "rates by");
    else the subject of the clause, which begins at token `first`.
    """
    lead = line.word(index - 1)
    if lead in ("of", "by", "worth"):
        at = _phrase_begin(line, index - 1, first)
        if at < index - 1:
            return _text(line, at, index - 1)
    near = _before_verb(line, index, first)
    text = near or clause_subject(line, first, index)[0]
    return "" if text.endswith(("'s", "’s")) else text


def _phrase_begin(line: Line, after: int, first: int) -> int:
    """Where the noun phrase that ends before token `after` begins."""
    at = after
    while at > first and after - at < _LONGEST and _is_nominal(line, at - 1):
        at -= 1
    return at


def _before_verb(line: Line, index: int, first: int) -> str:
    """The phrase next to the verb: "revenue" in "the company said revenue rose 14%".

    "" when a preposition stands before it ("unemployment in rural areas fell").
    """
    after = index
    while after > first and line.word(after - 1) in _BEFORE_VALUES:
        after -= 1
    end = after
    while after > first and _is_predicate(line, after - 1):
        after -= 1
    begin = _phrase_begin(line, after, first)
    if after == end or begin == after:
        return ""
    lead = line.word(begin - 1) if begin > first else ""
    while lead in _ARTICLES:
        begin, lead = begin - 1, line.word(begin - 2) if begin - 1 > first else ""
    if line.word(begin) in ("year", "month", "week") and after - begin > 1:
        begin, lead = begin + 1, ""
    is_subject = not lead or lead in _OPENERS or is_verb(lead)
    if not is_subject:
        return ""
    while line.word(begin) in _ARTICLES:
        begin += 1
    return _text(line, begin, after)


def _text(line: Line, begin: int, after: int) -> str:
    return " ".join(line[at].text for at in range(begin, after))


def _is_nominal(line: Line, index: int) -> bool:
    token = line[index]
    if token.kind != WORD or _stops(token) or token.lower in _ARTICLES:
        return False
    return not is_verb(token.lower) or _is_predicate(line, index + 1) and index == 0


def _is_predicate(line: Line, index: int) -> bool:
    """A verb; before another one, the first word of a sentence is a noun."""
    word = line.word(index)
    if word in _AUXILIARIES:
        return True
    return is_verb(word) and not (index == 0 and is_verb(line.word(1)))


def clause_subject(line: Line, first: int, last: int) -> tuple[str, int]:
    """The noun phrase with which the clause `first:last` begins, and what follows it.

    "The number of claims" gives "claims".
    """
    at = first
    while at < last and (line.word(at) in _SKIPPED or line[at].kind != WORD):
        at += 1
    after = at
    while after < last and _is_nominal(line, after) and after - at < _LONGEST:
        after += 1
    text = _text(line, at, after)
    if text.lower() in _HEADS_OF and line.word(after) == "of":
        return clause_subject(line, after + 1, last)
    return text, after


def owned(line: Line, first: int, last: int, subject: str) -> str:
    """The subject with its country where the clause says that a country has it.

    "Germany has 450 soldiers in Mali": "German soldiers".
    """
    text, after = clause_subject(line, first, last)
    adjective = places.owner(text)
    while line.word(after) in ("still", "currently", "now", "also"):
        after += 1
    if not adjective or line.word(after) not in _HAVING:
        return subject
    if subject.startswith(adjective) or not subject:
        return subject
    return f"{adjective} {subject}"
