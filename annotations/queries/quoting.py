"""Quotation marks in the manner of a language, as characters that copy and print.

Only verbatim words get them: on pages, on cards, in feeds and embeds.
"""

from annotations.directions import unturned

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


def quoted(words: str, language: str = "en") -> str:
    """The words in the quotation marks of the language (a BCP 47 tag), without signs
    that would turn the closing mark."""
    opening, closing = MARKS.get(language.split("-")[0].lower(), ENGLISH)
    return f"{opening}{unturned(words)}{closing}"


def claimed(claim: dict) -> str:
    """The statement of a claim's record: in quotation marks only when verbatim."""
    if claim["wording"] != "verbatim":
        return claim["statement"]
    return quoted(claim["statement"], claim["language"])
