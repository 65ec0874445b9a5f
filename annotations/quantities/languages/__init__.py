"""The tables of the languages that are not English, and which one a tag names."""

from annotations.quantities.languages.arabic import ARABIC
from annotations.quantities.languages.dutch import DUTCH
from annotations.quantities.languages.french import FRENCH
from annotations.quantities.languages.german import GERMAN
from annotations.quantities.languages.italian import ITALIAN
from annotations.quantities.languages.persian import PERSIAN
from annotations.quantities.languages.portuguese import PORTUGUESE
from annotations.quantities.languages.russian import RUSSIAN
from annotations.quantities.languages.spanish import SPANISH
from annotations.quantities.locales import Locale
from annotations.quantities.wordlists import words

_DECIMAL_COMMA = words(
    "bg ca cs da de el es et fi fr hr hu id it lt lv nb nl nn no pl pt ro ru sk sl sr"
    " sv tr uk vi"
)
"""Languages that write 1.234,5 or 1 234,5; all others write 1,234.5."""
_LOCALES = {
    "ar": ARABIC,
    "de": GERMAN,
    "es": SPANISH,
    "fa": PERSIAN,
    "fr": FRENCH,
    "it": ITALIAN,
    "nl": DUTCH,
    "pt": PORTUGUESE,
    "ru": RUSSIAN,
}


def locale(language: str) -> Locale:
    """The tables for a BCP 47 tag ("de-AT" counts as "de"); empty ones if unknown."""
    base = language.replace("_", "-").split("-")[0].lower()
    if base in _LOCALES:
        return _LOCALES[base]
    decimal = "," if base in _DECIMAL_COMMA else "."
    return Locale(decimal=decimal, is_english=base == "en")
