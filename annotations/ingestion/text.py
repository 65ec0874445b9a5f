"""The canonical text of an article: made once at import, never changed afterwards."""

import hashlib
import re
import unicodedata

from annotations.ingestion.errors import TextError
from annotations.saying import Said

MAX_TEXT_LENGTH = 1_000_000
"""Code points of one article: a thick book, far above any news text."""

MAX_MARKS_IN_A_ROW = 100
"""Combining marks on one letter. Real writing stays under 30 (UAX #15, Stream-Safe
Text Format), and sorting a long row of them takes quadratic time."""

_BOM = "\ufeff"
_LONG_ROW = re.compile(f"[\u0300-\U0010ffff]{{{MAX_MARKS_IN_A_ROW + 1},}}")
# They count as letters themselves, but come apart into marks (UAX #15).
_MARKS_IN_DISGUISE = "\u0344\u0f73\u0f75\u0f81"


def canonical(raw: str) -> str:
    """Line ends as LF, Unicode form NFC, no byte order mark; all else as it came.

    Raises TextError for a NUL, a lone surrogate, a text over MAX_TEXT_LENGTH code
    points or more than MAX_MARKS_IN_A_ROW combining marks on one letter.
    Applied to its own result it changes nothing.
    """
    refuse_bad_characters(raw)
    text = raw.replace("\r\n", "\n").replace("\r", "\n").lstrip(_BOM)
    # NFC makes no text a quarter as long: a look before the work, and one after it.
    _refuse_too_long(text, 4 * MAX_TEXT_LENGTH)
    text = unicodedata.normalize("NFC", text)
    _refuse_too_long(text, MAX_TEXT_LENGTH)
    return text


def sha256(text: str) -> str:
    """The SHA-256 of the text's UTF-8 bytes, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def refuse_bad_characters(raw: str) -> None:
    """Raise TextError, telling where, for what no text may hold."""
    nul = raw.find("\0")
    if nul >= 0:
        raise TextError(
            Said(
                "The text has a NUL character at position %(place)s. Remove it; "
                "if there are many, this is no text file or not in UTF-8.",
                place=f"{nul:,}",
            )
        )
    try:
        raw.encode()
    except UnicodeEncodeError as error:
        raise TextError(
            Said(
                "The text has half a character (a lone surrogate) at position "
                "%(place)s. Remove it or paste the text again.",
                place=f"{error.start:,}",
            )
        ) from None
    for row in _LONG_ROW.finditer(raw):
        _refuse_many_marks(row.group(), row.start())


def _refuse_too_long(text: str, limit: int) -> None:
    if len(text) > limit:
        raise TextError(
            Said(
                "The text has %(number)s characters; an article may have "
                "%(most)s at most. Split it into parts.",
                number=f"{len(text):,}",
                most=f"{MAX_TEXT_LENGTH:,}",
            )
        )


def _refuse_many_marks(row: str, offset: int) -> None:
    count = 0
    for place, character in enumerate(row):
        is_mark = unicodedata.combining(character) or character in _MARKS_IN_DISGUISE
        count = count + 1 if is_mark else 0
        if count > MAX_MARKS_IN_A_ROW:
            raise TextError(
                Said(
                    "More than %(most)s accents stand on one letter before "
                    "position %(place)s. Remove them.",
                    most=MAX_MARKS_IN_A_ROW,
                    place=f"{offset + place:,}",
                )
            )
