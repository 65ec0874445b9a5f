"""What the engines say, in the language that is being spoken."""

from django.utils.translation import gettext, ngettext

from annotations.directions import unturned
from annotations.saying import Said


def spoken(sentence: str) -> str:
    """The engine's sentence in that language; a plain text as it stands. Words that it
    repeats turn none of its own."""
    if not isinstance(sentence, Said):
        return sentence
    values = {name: _value(value) for name, value in sentence.values.items()}
    pattern = (
        ngettext(sentence.pattern, sentence.plural, sentence.number)
        if sentence.plural
        else gettext(sentence.pattern)
    )
    return pattern % values if values else pattern


def _value(value: object) -> object:
    if isinstance(value, Said):
        return spoken(value)
    return unturned(value) if isinstance(value, str) else value
