"""Nouns that count people: their unit is "people"."""

import re

from annotations.quantities.locales import Locale
from annotations.quantities.people_words import ENDINGS, PEOPLE, THINGS
from annotations.quantities.wordlists import words

_NATIONS = words(
    "Poles Swedes Danes Turks Kurds Arabs Finns Greeks Czechs Slovaks Croats Serbs"
    " Scots Afghans Uzbeks Tajiks Thais Jews Muslims Sikhs Hindus Spaniards Filipinos"
    " Swiss Rohingya Hazara Yazidis Maori Inuit Sami Dutch French Welsh Druze Tutsis"
    " Hutus Roma Uyghurs"
)
_MARKS = re.compile("[\u064b-\u0652\u0670\u200c]")
"""Arabic vowel signs, which most writers leave out, and the joint in Persian words."""
_NATIONAL_ENDINGS = ("ians", "ans", "ons", "ese", "is", "ish", "ns")
_THING_ENDINGS = (
    *("meters", "liters", "papers", "letters", "numbers", "computers", "waters"),
    *("towers", "containers", "tankers", "chambers", "powers", "processors"),
    *("filters", "scrapers", "reactors", "motors", "doors", "floors", "trees"),
    *("copters", "ceivers", "covers"),
)
"""The second parts of words for things: "floodwaters", "barometers"."""
_SHORTEST = 5


def is_people(word: str, locale: Locale) -> bool:
    """Whether the noun (lower case) counts people."""
    if locale.is_english:
        return _is_english(word)
    plain = _MARKS.sub("", word)
    return any(
        form in locale.people or _has_ending(form, locale)
        for form in (plain, *_stems(plain, locale))
    )


def is_person(word: str, locale: Locale) -> bool:
    """The same for one of them: "one soldier"."""
    return is_people(word, locale) or (locale.is_english and _is_english(word + "s"))


def is_nation(text: str) -> bool:
    """Whether a capitalised plural names a people ("Syrians", "Iraqis")."""
    if text in _NATIONS:
        return True
    return text[:1].isupper() and text.endswith(_NATIONAL_ENDINGS) and len(text) > 4


def _is_english(word: str) -> bool:
    if word in PEOPLE:
        return True
    last = word.rpartition("-")[2]
    if last in PEOPLE:
        return True
    is_thing = word in THINGS or last in THINGS or word.endswith(_THING_ENDINGS)
    return len(word) > 4 and word.endswith(ENDINGS) and not is_thing


def _stems(word: str, locale: Locale) -> list[str]:
    """The word without what its language puts before and behind nouns."""
    bare = [word.removeprefix(lead) for lead in locale.noun_leads]
    return bare + [
        form.removesuffix(tail) for form in (word, *bare) for tail in locale.noun_tails
    ]


def _has_ending(word: str, locale: Locale) -> bool:
    is_long = len(word) > _SHORTEST and word.endswith(locale.people_endings)
    return is_long and word not in locale.things
