"""The noun that a number counts: behind it, before it, or named earlier."""

from annotations.quantities import places
from annotations.quantities.calendar_words import MONTHS
from annotations.quantities.casualties import is_state
from annotations.quantities.locales import Locale
from annotations.quantities.numbers import POWERS
from annotations.quantities.people import is_nation, is_people
from annotations.quantities.tokens import NUMBER, WORD, Line, Token
from annotations.quantities.units import UNITS
from annotations.quantities.verbs import is_verb, noun_direction
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
_EVERY = frozenset({"each", "every"})
_STOPS = words(
    "in on at by from to with for and or but as than while when after before since"
    " until who which that whose where if because although though across throughout"
    " inside outside within near over under between among against into onto about"
    " around during per via plus up down out off away ago later not also only still"
    " already yet there here it they he she we i you them him us is are was were be"
    " been being am has have had do does did will would can could should may might must"
    " shall worth long high deep wide tall old thick heavy year-old each every of"
    " aboard including excluding without such both either neither so too then now today"
    " yesterday tomorrow currently recently soon last next more less fewer higher lower"
)
_DATED = frozenset({"fy", "q", "h"})
"""Letters that make a date with the digits glued to them ("Q3")."""
_STOPS_ELSEWHERE = words(
    "auf in an bei zu mit vor nach aus um und oder als wie pro sind ist waren war"
    " wurden hat haben im am zum zur à en dans par pour sur avec et ou que qui depuis"
    " pendant sont est ont étaient a por para con y o desde durante son fueron per e"
    " sono em no na são op voor met zijn в на с и к по до от за في إلى على عن منذ بحلول"
    " خلال قبل بعد در به با تا و را که هستند است شدند شد بود بودند هزینه افزایش کاهش"
    " رشد"
    " افت دارد داشت دارند داشتند طول عرض ارتفاع عمق وزن کمتر بیشتر بالاتر رسید رسیده"
    " ها آخرون آخرين une un estaban eran foram são estão haben wurde wird werden"
)
_ADJECTIVES = 2
"""So many words may stand between a German number and its noun."""
_HEADS_OF = words(
    "number total amount share proportion percentage rate sum half most majority dozens"
    " scores hundreds thousands millions"
)
_AWAY = words("earlier later ago before previously")
"""Behind "a year": a date, and nothing counted."""
_LONGEST = 4
_BEFORE_VALUES = words("to by at from for on an extra just only of")
_AMOUNTS = words("gain cost cut rise set lead spend hold win bill hit advance")
"""Nouns that are also verbs."""
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
    if links and not _is_link(line, index, links, locale):
        return "", index
    if line.word(index) in ("a", "an") and line.word(index + 2) in _AWAY:
        return "", index
    at = index + bool(links)
    skipped = _SKIPPED if locale.is_english else locale.skipped
    while line.word(at) in skipped:
        at += 1
    while line[at].kind == NUMBER and at > index:
        at += 1
    if not locale.is_english:
        return _following_elsewhere(line, index, at, locale)
    after = _end(line, at, locale)
    number = _behind_owner(line, after)
    if number:
        return following(line, number, locale)
    if links and line.word(after - 1).removesuffix("s") in UNITS:
        return "", index
    return _text(line, at, after), after


def _is_link(line: Line, index: int, links: frozenset[str], locale: Locale) -> bool:
    """Whether the word at `index` leads from a measure to what is measured."""
    linked = line[index + 1]
    if line.word(index) not in links | locale.skipped:
        return False
    if linked.lower in _DATED and line[index + 2].is_glued:
        return False
    is_name = linked.is_capital and not linked.text.isupper()
    return line.word(index) == "of" or locale.has_capital_nouns or not is_name


def _behind_owner(line: Line, after: int) -> int:
    """ "The world's 8 billion people": where the noun owned begins; 0 for none."""
    is_owner = line.word(after - 1).endswith(("'s", "’s"))
    if not is_owner or line[after].kind != NUMBER:
        return 0
    return after + 1 + (line.word(after + 1) in POWERS)


def _following_elsewhere(
    line: Line, index: int, at: int, locale: Locale
) -> tuple[str, int]:
    """One word; in German the next with a capital, and the adjectives before it."""
    after = at
    if locale.has_capital_nouns:
        while after - at < _ADJECTIVES and not line[after].is_capital:
            after += 1
        if not line[after].is_capital:
            return "", index
    parts = range(at, after + 1)
    if any(_ends_elsewhere(line[part]) for part in parts):
        return "", index
    return _text(line, at, after + 1), after + 1


def _ends_elsewhere(token: Token) -> bool:
    return token.kind != WORD or token.lower in _STOPS_ELSEWHERE


def _end(line: Line, at: int, locale: Locale) -> int:
    """Where the noun phrase from `at` ends: behind its first plural, as a rule."""
    after = at
    while after - at < _LONGEST and _belongs(line, after, at):
        is_head = is_head_noun(line[after].text, locale)
        after += 1
        following = line[after]
        if is_head and (is_state(following.lower) or not _is_head(following, locale)):
            break
    return after


def _is_head(token: Token, locale: Locale) -> bool:
    return is_head_noun(token.text, locale)


def _belongs(line: Line, index: int, first: int) -> bool:
    token = line[index]
    if token.kind != WORD or ends_phrase(token):
        return False
    is_article = token.lower in ("a", "an", "the")
    return index == first or not (is_article or is_verb(token.lower))


def ends_phrase(token: Token) -> bool:
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


def amount_named(line: Line, index: int) -> str:
    """The word that names the amount before which `index` stands: "a gain of £12m"."""
    is_named = line.word(index - 1) == "of" and line.word(index - 2) in _AMOUNTS
    return (
        line[index - 2].text if is_named and line.word(index - 3) in _ARTICLES else ""
    )


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
    if token.kind != WORD or ends_phrase(token) or token.lower in _ARTICLES:
        return False
    # "The average queue": behind an article a verb is none.
    is_behind = line.word(index - 1) in _ARTICLES and not noun_direction(token.lower)
    return index == 0 or is_behind or not is_verb(token.lower)


def _is_predicate(line: Line, index: int) -> bool:
    """A verb; the first word of a sentence is taken for a noun ("House prices")."""
    word = line.word(index)
    return word in _AUXILIARIES or (index > 0 and is_verb(word))


def clause_subject(line: Line, first: int, last: int) -> tuple[str, int]:
    """The noun phrase with which the clause `first:last` begins, and what follows it.

    "The number of claims" gives "claims".
    """
    at = first
    while at < last and (line.word(at) in _SKIPPED | _EVERY or line[at].kind != WORD):
        at += 1
    after = at
    while after < last and _is_nominal(line, after) and after - at < _LONGEST:
        after += 1
    text = _text(line, at, after)
    is_head = text.lower() in _HEADS_OF or text.lower() in UNITS
    if is_head and line.word(after) == "of":
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
