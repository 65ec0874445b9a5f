"""Quotation marks in the manner of a language, as characters that copy and print."""

from django import template

from annotations.anchoring import CONTEXT_LENGTH

register = template.Library()

MARKS = {
    "ar": ("«", "»"),
    "de": ("„", "“"),
    "es": ("«", "»"),
    "fa": ("«", "»"),
    "fr": ("«\u202f", "\u202f»"),
    "it": ("«", "»"),
    "pl": ("„", "”"),
    "pt": ("«", "»"),
    "ru": ("«", "»"),
    "uk": ("«", "»"),
}
ENGLISH = ("“", "”")


@register.filter
def quoted(words: str, language: str = "en") -> str:
    """The words in the quotation marks of the language (a BCP 47 tag)."""
    opening, closing = MARKS.get(language.split("-")[0].lower(), ENGLISH)
    return f"{opening}{words}{closing}"


@register.filter
def claimed(claim: dict) -> str:
    """The statement of a claim's record: in quotation marks only when verbatim."""
    if claim["wording"] != "verbatim":
        return claim["statement"]
    return quoted(claim["statement"], claim["language"])


@register.filter
def lead_in(prefix: str) -> str:
    """The words before a span, from the first whole one."""
    if len(prefix) < CONTEXT_LENGTH:  # the text begins here
        return prefix
    words = prefix.split(maxsplit=1)
    return f"…{words[1] if len(words) > 1 else prefix}"


@register.filter
def lead_out(suffix: str) -> str:
    """The words after a span, to the last whole one."""
    if len(suffix) < CONTEXT_LENGTH:
        return suffix
    words = suffix.rsplit(maxsplit=1)
    return f"{words[0] if len(words) > 1 else suffix}…"
