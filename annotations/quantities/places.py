"""Names of places: what stands behind "in", and countries with their adjectives."""

from annotations.quantities.calendar_words import MONTHS, WEEKDAYS
from annotations.quantities.locales import Locale
from annotations.quantities.tokens import MARK, NUMBER, WORD, Line, Token
from annotations.quantities.wordlists import sequence, words

ADJECTIVES = {
    country.replace("_", " "): adjective.replace("_", " ")
    for country, adjective in (
        pair.split(":")
        for pair in sequence(
            "Afghanistan:Afghan Albania:Albanian Algeria:Algerian Argentina:Argentine"
            " Armenia:Armenian Australia:Australian Austria:Austrian"
            " Azerbaijan:Azerbaijani Bangladesh:Bangladeshi Belarus:Belarusian"
            " Belgium:Belgian Brazil:Brazilian Britain:British Bulgaria:Bulgarian"
            " Canada:Canadian Chile:Chilean China:Chinese Colombia:Colombian"
            " Croatia:Croatian Cuba:Cuban Cyprus:Cypriot Denmark:Danish Egypt:Egyptian"
            " Estonia:Estonian Ethiopia:Ethiopian Finland:Finnish France:French"
            " Georgia:Georgian Germany:German Ghana:Ghanaian Greece:Greek"
            " Hungary:Hungarian Iceland:Icelandic India:Indian Indonesia:Indonesian"
            " Iran:Iranian Iraq:Iraqi Ireland:Irish Israel:Israeli Italy:Italian"
            " Japan:Japanese Jordan:Jordanian Kazakhstan:Kazakh Kenya:Kenyan"
            " Kuwait:Kuwaiti Latvia:Latvian Lebanon:Lebanese Libya:Libyan"
            " Lithuania:Lithuanian Mali:Malian Mexico:Mexican Moldova:Moldovan"
            " Morocco:Moroccan Netherlands:Dutch Niger:Nigerien Nigeria:Nigerian"
            " North_Korea:North_Korean Norway:Norwegian Pakistan:Pakistani"
            " Peru:Peruvian Philippines:Philippine Poland:Polish Portugal:Portuguese"
            " Qatar:Qatari Romania:Romanian Russia:Russian Saudi_Arabia:Saudi"
            " Serbia:Serbian Somalia:Somali South_Africa:South_African"
            " South_Korea:South_Korean Spain:Spanish Sudan:Sudanese Sweden:Swedish"
            " Switzerland:Swiss Syria:Syrian Taiwan:Taiwanese Thailand:Thai"
            " Tunisia:Tunisian Turkey:Turkish Ukraine:Ukrainian Vietnam:Vietnamese"
            " Yemen:Yemeni Scotland:Scottish Wales:Welsh England:English"
            " America:American United_States:US United_Kingdom:UK"
        )
    )
}
"""Country to the adjective of its troops, schools and so on."""
_ADJECTIVES = frozenset(ADJECTIVES.values()) - {"US", "UK"} | words(
    "European African Asian Western Muslim Christian Jewish Arab Kurdish Chechen"
)
_ACRONYMS = words("US USA UK EU UN NATO UAE DRC U.S U.K")
_WITHIN = words("in across throughout inside within near outside from")
_WITHIN_BEFORE = _WITHIN | {"of"}
_SIDES = words(
    "the neighbouring neighboring nearby central occupied rural urban mainland north"
    " south east west upper lower war-torn southeast southwest northeast northwest"
)
_OTHER_WITHIN = words("en em à au aux na")


def owner(name: str) -> str:
    """The adjective of a country or alliance ("Germany": "German"), else ""."""
    if name in _ACRONYMS:
        return name.removesuffix("A") if name == "USA" else name
    return ADJECTIVES.get(name, "")


def is_country(name: str) -> bool:
    """Whether the words name a country."""
    return name in ADJECTIVES or name in _ACRONYMS - {"NATO", "UN", "EU"}


def between(line: Line, first: int, last: int, locale: Locale, leading: bool) -> str:
    """The place named by "in ..." among tokens `first:last`, "" for none.

    `leading` is for words before the number, where "of Norway" names a place too.
    """
    within = _WITHIN_BEFORE if leading else _WITHIN
    within = within | locale.within | _OTHER_WITHIN
    for index in range(first, last):
        word = line.word(index)
        if word in locale.within and _is_uncased(line[index + 1]):
            is_date = _is_date(line, index + 1, locale)
            found = "" if is_date else _single(line, index + 1, locale)
        else:
            found = _named(line, index, within, locale)
        if found:
            return found
        if not leading and line[index].kind == MARK and word in (",", ";", "(", ":"):
            break
    return ""


def _named(line: Line, index: int, within: frozenset[str], locale: Locale) -> str:
    """The name that the preposition at `index` leads to: "in Mali", "in der Türkei"."""
    word, at = line.word(index), index + 1
    if word == "im" and line.word(at) in locale.places:
        return name(line, at)
    if word not in within:
        return ""
    is_article = line.word(at) in locale.articles | locale.skipped
    at += is_article and line.word(at + 1) in locale.places
    found = name(line, at)
    if found in _ADJECTIVES and line[at + 1].kind == WORD:
        return ""
    return found if word != "of" or is_country(found) else ""


def name(line: Line, index: int) -> str:
    """The proper name from `index`, small words before it ("neighbouring") left out."""
    begin = index
    while not line[begin].is_capital and _is_side(line.word(begin)):
        begin += 1
    after = begin
    while _is_part(line, after):
        after += 1
    words = [line[at].text for at in range(begin, after)]
    return " ".join(words)


def _is_side(word: str) -> bool:
    return word in _SIDES or word.endswith("ern")


def _is_part(line: Line, index: int) -> bool:
    token = line[index]
    if not token.is_capital or token.lower in WEEKDAYS:
        return False
    if line[index + 1].kind == NUMBER and line[index + 1].is_glued:
        return False
    return token.lower not in MONTHS


def _is_date(line: Line, index: int, locale: Locale) -> bool:
    """Whether a month, or "year" and the like, stands behind "in"."""
    phrases = (line.word(index), line.words(index, 2))
    return any(
        phrase in locale.iranian_months
        or phrase in locale.months
        or phrase in locale.relations
        or phrase in locale.parts
        for phrase in phrases
    )


def _is_uncased(token: Token) -> bool:
    """Whether the word is of a script without capital letters."""
    return token.kind == WORD and token.text[0].lower() == token.text[0].upper()


def _single(line: Line, index: int, locale: Locale) -> str:
    token = line[index]
    if token.lower in locale.regions:
        token = line[index + 1]
    leads = tuple(lead for lead in locale.noun_leads if len(lead) > 1)
    if leads and token.lower.startswith(leads):
        return token.text if token.lower in locale.places else ""
    if token.kind in (MARK, NUMBER) or token.lower in locale.nowhere:
        return ""
    return token.text
