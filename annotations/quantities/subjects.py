"""The subject of an amount without a noun, in languages other than English.

"Die Brücke kostet 3,5 Millionen Euro" is said of the bridge, "una ayuda de 12 millones"
of the aid.
"""

from annotations.quantities.locales import Locale
from annotations.quantities.nouns import EARLY_ADJECTIVES
from annotations.quantities.tokens import WORD, Line
from annotations.quantities.wordlists import words

_OF = words("de d' d’ di von")
_BEFORE_OTHERS = _OF | words(
    "in an auf bei zu mit nach vor aus um für gegen durch über unter seit bis en dans"
    " par pour sur avec depuis pendant a con por para desde durante sobre tras entre e"
    " su per tra fra da em no na pela pelo sem à após"
)
"""Behind one of these a noun phrase is no subject."""
_NO_NOUNS = words("que qui se es est è é der die das und y et e o ou oder no non nicht")
_ELIDED = ("l'", "l’")
_ADJECTIVES = 2
_VERB_REACH = 3
_LONGEST_ALONE = 2


def subject(line: Line, begin: int, first: int, locale: Locale) -> str:
    """What the amount at token `begin` is said of; "" when nothing tells.

    `first` is the token where the clause begins.
    """
    if line.word(begin + 2) in locale.in_each and line[begin + 1].kind == WORD:
        return line[begin + 1].text
    if locale.reaching:
        return _behind_verb(line, begin, first, locale)
    if locale.relations and not locale.articles:
        return _first_word(line, begin, first, locale)
    if not locale.relations:
        return ""
    if not locale.articles & _OPENERS:
        return _alone(line, begin, first, locale)
    return (
        _linked(line, begin, locale)
        or _moved(line, begin, first, locale)
        or _first_phrase(line, begin, first, locale)
    )


def _moved(line: Line, begin: int, first: int, locale: Locale) -> str:
    """ "Senkt die Steuer um zwei Punkte", "subió el precio un 3 %": behind the verb."""
    for at in range(first, begin - 1):
        is_verb = line.word(at) in locale.rising or line.word(at) in locale.falling
        if is_verb and line.word(at + 1) in locale.articles:
            return _noun(line, at + 2, begin, locale)
    return ""


_OPENERS = words("der le el il o het")
"""Articles of the languages that put the subject first, with one."""


def _first_word(line: Line, begin: int, first: int, locale: Locale) -> str:
    """The word that opens the clause, in a language without articles."""
    word = line[first]
    is_small = word.lower in locale.relations.keys() | locale.within | locale.links
    return word.text if first < begin and word.kind == WORD and not is_small else ""


def _linked(line: Line, begin: int, locale: Locale) -> str:
    """ "Une aide de 40 millions": the noun before "de", when an article opens it."""
    at = begin - 2
    if line.word(begin - 1) not in _OF or line[at].kind != WORD:
        return ""
    if line.word(at).startswith(_ELIDED):
        return line[at].text[2:]
    lead = line.word(at - 1)
    if lead in EARLY_ADJECTIVES:
        lead = line.word(at - 2)
    opens = lead in locale.articles or lead.startswith(("d'un", "d’un"))
    return line[at].text if opens or (locale.has_capital_nouns and lead) else ""


def _first_phrase(line: Line, begin: int, first: int, locale: Locale) -> str:
    """The noun of the first phrase that stands behind no preposition."""
    for at in range(first, begin):
        if line.word(at - 1) in _BEFORE_OTHERS and at > first:
            continue
        if line.word(at).startswith(_ELIDED):
            return line[at].text[2:]
        if line.word(at) in locale.articles:
            found = _noun(line, at + 1, begin, locale)
            if found:
                return found
    return ""


def _noun(line: Line, at: int, last: int, locale: Locale) -> str:
    """The noun behind an article; of "the number of claims" it is the claims."""
    if locale.has_capital_nouns:
        end = min(at + _ADJECTIVES, last)
        while at < end and not line[at].is_capital:
            at += 1
        if not line[at].is_capital:
            return ""
    elif line.word(at) in EARLY_ADJECTIVES:
        at += 1
    if at >= last or line[at].kind != WORD or line.word(at) in _NO_NOUNS:
        return ""
    return _behind_head(line, at, last, locale) or line[at].text


def _behind_head(line: Line, at: int, last: int, locale: Locale) -> str:
    """What "a litre of" or "the number of" at `at` is said of; "" for other nouns."""
    if at + 1 >= last:
        return ""
    following = line[at + 1]
    if line.word(at) in locale.units and following.is_capital:
        return following.text
    if line.word(at) not in locale.heads:
        return ""
    if locale.has_bare_heads:
        return following.text
    after = at + 1
    while after < last and line.word(after) in locale.skipped:
        after += 1
    return _noun(line, after, last, locale) if at + 1 < after < last else ""


def _behind_verb(line: Line, begin: int, first: int, locale: Locale) -> str:
    """ "ارتفعت الأسعار بنسبة": the noun next to the verb that opens the clause."""
    verbs = locale.reaching | locale.rising | locale.falling
    for at in range(first, min(first + _VERB_REACH, begin)):
        if line.word(at) not in verbs:
            continue
        noun = at + 1 + (line.word(at + 1) in locale.heads)
        noun -= noun >= begin
        is_noun = line[noun].kind == WORD and at < noun < begin
        is_small = line.word(noun) in locale.by | locale.relations.keys()
        return line[noun].text if is_noun and not is_small else ""
    is_plain = line[first].kind == WORD and line.word(first) not in locale.relations
    is_definite = begin == first + 2 and line.word(first + 1).startswith("ال")
    return line[first + 1].text if is_plain and is_definite else ""


def _alone(line: Line, begin: int, first: int, locale: Locale) -> str:
    """ "این سد ۲۵۰ میلیون دلار", "نرخ تورم به ۴۵ درصد": the phrase before the amount.

    Its noun comes first.
    """
    at = first + (line.word(first) in locale.articles)
    last = begin - (line.word(begin - 1) == "به")
    is_phrase = all(line[each].kind == WORD for each in range(at, last))
    small = locale.relations.keys() | locale.within | locale.by
    is_small = any(line.word(each) in small for each in range(at, last))
    is_short = at < last <= at + _LONGEST_ALONE
    return line[at].text if is_short and is_phrase and not is_small else ""
