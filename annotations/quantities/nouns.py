"""The noun that a number counts, where it stands behind it."""

from annotations.quantities.calendar_words import MONTHS, WEEKDAYS
from annotations.quantities.casualties import is_state
from annotations.quantities.locales import Locale
from annotations.quantities.numbers import POWERS, SMALL
from annotations.quantities.people import is_nation, is_people
from annotations.quantities.tokens import NUMBER, WORD, Line, Token
from annotations.quantities.units import UNITS
from annotations.quantities.verbs import is_verb
from annotations.quantities.wordlists import words

ARTICLES = words("the a an its their his her our your my all these those this")
SKIPPED = ARTICLES | {
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
    " aboard including excluding without such both either neither so too then now today"
    " yesterday tomorrow worldwide nationwide abroad overall globally altogether"
    " together alone currently recently soon last next more less fewer higher lower"
)
_VERBS_TOO = words(
    "votes costs passes works plans runs wins houses seats strikes hits shows demands"
    " attacks visits reports loans races covers stays rises increases cuts drops raises"
    " losses"
)
_SKIPPED_ELSEWHERE = words("den dem das los las les l'")
_DATED = frozenset({"fy", "q", "h"})
"""Letters that make a date with the digits glued to them ("Q3")."""
_STOPS_ELSEWHERE = words(
    "auf in an bei zu mit vor nach aus um und oder als wie pro sind ist waren war"
    " wurden hat haben im am zum zur à en dans par pour sur avec et ou que qui depuis"
    " pendant sont est ont étaient a por para con y o desde durante son fueron per e"
    " sono em no na são op voor met zijn в на с и к по до от за في إلى على عن منذ بحلول"
    " خلال قبل بعد در به با تا و را که هستند است شدند شد بود بودند هزینه افزایش کاهش"
    " رشد افت بالا پایین دارد داشت دارند داشتند طول عرض ارتفاع عمق وزن کمتر بیشتر"
    " بالاتر رسید رسیده altura largo longitud ancho profundidad alto haut long large"
    " hauteur longueur largeur profondeur altezza lunghezza larghezza profondità"
    " comprimento largura ها آخرون آخرين une un estaban eran foram estão wurde wird"
    " werden"
)
EARLY_ADJECTIVES = words(
    "nuevo nueva nuevos nuevas gran grandes primer primera nouveau nouvelle nouveaux"
    " nouvelles grand grande petit petite premier première nuovo nuova nuovi nuove"
    " primo prima novo nova novos novas primeiro primeira ultimo ultima último última"
    " outros outras otros otras autres"
)
"""In the Romance languages these stand before their noun."""
_ADJECTIVES = 2
"""So many words may stand between a German number and its noun."""
_AWAY = words("earlier later ago before previously")
"""Behind "a year": a date, and nothing counted."""
_DOING = words("spends earns says gets pays wants takes makes goes gives keeps eats")
"""No nouns, behind a number either: "a family of four spends"."""
_THEN = words("following previous preceding same next last past coming")
_TIMES = words("day week month quarter year decade century season")
LONGEST = 4


def following(
    line: Line, index: int, locale: Locale, links: frozenset[str] = frozenset()
) -> tuple[str, int]:
    """The noun phrase that begins at `index`, and the index after it; ("", index).

    `links` are the words of which one must come first: "of" behind a measure, also
    "in", "on" and "for" behind money. None need come first when it is empty.
    """
    if links and not _is_link(line, index, links, locale) or _is_date(line, index):
        return "", index
    if line.words(index, 2) == "of them":
        is_noun = is_head_noun(line[index + 2].text, locale)
        return (line[index + 2].text, index + 3) if is_noun else ("", index)
    at = _first_word(line, index, locale, bool(links))
    if not locale.is_english:
        return _following_elsewhere(line, index, at, locale)
    is_those = line.word(at - 1) == "those" and is_verb(line.word(at))
    if is_those or line.word(at) in _DOING:
        return "", index
    at = _owned(line, at)
    after = _end(line, at, locale)
    after += _is_plural_verb(line, at, after, locale)
    number = _behind_owner(line, after)
    if number:
        return following(line, number, locale)
    is_unit = line.word(after - 1).removesuffix("s") in UNITS
    return ("", index) if links and is_unit else (phrase(line, at, after), after)


def _first_word(line: Line, index: int, locale: Locale, is_linked: bool) -> int:
    """Where the noun begins, behind its link, articles and numbers."""
    at = index + is_linked
    skipped = SKIPPED if locale.is_english else locale.skipped
    if is_linked and not locale.is_english:
        skipped = skipped | locale.articles | _SKIPPED_ELSEWHERE
    while line.word(at) in skipped:
        at += 1
    while at > index and _is_number(line, at):
        at += 1
    return at


def _is_date(line: Line, index: int) -> bool:
    """Whether "a year earlier" or "the following year" stands at `index`."""
    lead, word = line.word(index), line.word(index + 1)
    if lead in ("a", "an"):
        return line.word(index + 2) in _AWAY
    is_time = line.word(index + 2).removesuffix("s") in _TIMES
    return lead == "the" and word in _THEN and is_time


def _is_number(line: Line, index: int) -> bool:
    return line[index].kind == NUMBER or line.word(index) in SMALL


def _is_link(line: Line, index: int, links: frozenset[str], locale: Locale) -> bool:
    """Whether the word at `index` leads from a measure to what is measured."""
    linked = line[index + 1]
    if line.word(index) not in links | locale.skipped:
        return False
    if linked.lower in _DATED and line[index + 2].is_glued:
        return False
    is_name = linked.is_capital and not linked.text.isupper()
    is_name &= locale.is_english or not is_people(linked.lower, locale)
    return line.word(index) == "of" or locale.has_capital_nouns or not is_name


def _owned(line: Line, at: int) -> int:
    """Where what is owned begins: "coral reefs" in "the world's coral reefs"."""
    for step in range(at, at + 2):
        if line.word(step + 1) in ("'", "’") and line[step + 2].kind == WORD:
            return step + 2
        is_owner = line.word(step).endswith(("'s", "’s")) and line[step].kind == WORD
        if is_owner and line[step + 1].kind == WORD:
            return step + 1 + _is_number(line, step + 1)
    return at


def _behind_owner(line: Line, after: int) -> int:
    """ "The world's 8 billion people": where the noun owned begins; 0 for none."""
    is_owner = line.word(after - 1).endswith(("'s", "’s"))
    if not is_owner or not _is_number(line, after):
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
    elif line.word(at) in EARLY_ADJECTIVES and line[at + 1].kind == WORD:
        after += 1
    parts = range(at, after + 1)
    if any(_ends_elsewhere(line[part]) for part in parts):
        return "", index
    return phrase(line, at, after + 1), after + 1


def _ends_elsewhere(token: Token) -> bool:
    return token.kind != WORD or token.lower in _STOPS_ELSEWHERE


def _end(line: Line, at: int, locale: Locale) -> int:
    """Where the noun phrase from `at` ends: behind its first plural, as a rule."""
    after = at
    while after - at < LONGEST and _belongs(line, after, at):
        is_head = is_head_noun(line[after].text, locale)
        after += 1
        if is_head and not _goes_on(line, after, locale):
            break
    return after


def _goes_on(line: Line, after: int, locale: Locale) -> bool:
    """Whether the noun goes on behind a plural: "sports clubs", "women drivers"."""
    following = line[after]
    if is_state(following.lower) or not _is_head(following, locale):
        return False
    is_human = is_people(line.word(after - 1), locale)
    return not is_human or is_people(following.lower, locale)


def _is_plural_verb(line: Line, at: int, after: int, locale: Locale) -> bool:
    """Whether the plural still lacks, and looks like a verb: "270 electoral votes"."""
    is_single = after == at + 1 and not is_head_noun(line[at].text, locale)
    return is_single and line.word(after) in _VERBS_TOO


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
    return token.lower in _STOPS or (
        token.is_capital and (token.lower in MONTHS or token.lower in WEEKDAYS)
    )


def is_head_noun(text: str, locale: Locale) -> bool:
    """Whether a word looks like the plural that a number counts."""
    word = text.lower()
    if is_people(word, locale) or is_nation(text):
        return True
    if word.endswith(("ss", "us", "is", "’s", "'s")) or is_verb(word):
        return False
    return word.endswith("s") and len(word) > 3


def phrase(line: Line, begin: int, after: int) -> str:
    """The words of the tokens `begin:after`."""
    return " ".join(line[at].text for at in range(begin, after))
