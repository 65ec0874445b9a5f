"""What a line of a pasted text is, judged by itself."""

import re
from dataclasses import dataclass

from annotations.ingestion.dates import ENGLISH_MONTHS, is_dateline

MAX_FURNITURE = 160
"""Code points of the longest dateline, byline, caption or footer line."""

MAX_MARKED = 300
"""Code points of the longest Markdown heading."""

MAX_NAME = 10
"""Words of the longest byline."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the white space around it; `indent` counts what stood before."""

    start: int
    end: int
    words: str
    indent: int


_HEADING = re.compile(r"(?P<marks>#{1,6})[ \t]+(?P<words>\S.*?)[ \t]*#*")
_BULLET = re.compile(r"[-*+•‣◦▪●–][ \t\u00a0]+\S")
_NUMBER = re.compile(r"(?:\d{1,2}[.)]|[a-z]\))[ \t\u00a0]+\S")
_TABLE = re.compile(r"\|.*\||[^\t]+(?:\t+[^\t]+)+")
_CAPTION = re.compile(
    r"(?:photo|image|picture|figure|map|video|file photo|caption|صورة)\b[^.]{0,20}:"
    r"|\((?:photo|image|file photo)\b.*\)$",
    re.IGNORECASE,
)
# After the word a person or an office: a capital letter, or a script without them.
_BYLINE = re.compile(
    r"(?:(?i:by|written by|words by|report by|posted by|author):?\s+"
    r"|بقلم\s*:?\s*|كتبت?\s*:\s*|إعداد\s*:\s*)"
    r"(?P<name>[^\W\d_a-z].*)"
)
# "BAGHDAD, 14 Sept (Agency) -": before a report, or on a line of its own.
_WIRE = re.compile(
    r"(?P<place>[^\W\d_][\w .,'’-]{0,60}?)\s{0,3}\((?P<agency>[^()\d]{2,30})\)"
    r"\s{0,3}[-–—]+"
)
_AFTER_NAME = re.compile(r"\s*[|•·,،;–—]\s*|\s+-\s+|\s+(?:on|at)\s+(?=\S*\d)|\s+\d")
_PARTICLES = frozenset(
    ("and", "of", "for", "in", "the", "at")
    + ("de", "del", "der", "di", "la", "le", "van", "von", "bin", "und")
)
_WEEKDAYS = (
    ("monday", "tuesday", "wednesday", "thursday")
    + ("friday", "saturday", "sunday")
)  # fmt: skip
_NO_NAMES = frozenset(ENGLISH_MONTHS + _WEEKDAYS)
_SENTENCE_END = re.compile(r"[.!?…؟。！？][\"'”’»)\]]*$")
_COPYRIGHT = re.compile(
    r"(?:copyright\s*)?(?:©|\(c\))\s*\d{4}|copyright\s+(?:©\s*)?\d{4}|©"
    r"|(?:.{0,80}\W)?all rights reserved\b|(?:.{0,80}\s)?(?:جميع|كافة) الحقوق محفوظة",
    re.IGNORECASE,
)
_FOOTER = re.compile(
    r"""(?:(?:no|\d+)\ comments?|(?:post|leave|add|write)\ an?\ (?:comment|reply)
    |comments?|(?:labels|tags|filed\ under|topics)\s?:.*
    |share(?:\ (?:this|on|via|to)\b.*)?|tweet(?:\ this)?|email\ this.*|blogthis!?.*
    |(?:newer|older|previous|next)\ (?:posts?|articles?|story)|home|back\ to\ top
    |(?:related|more)\ (?:posts|articles|stories|news)|(?:read|see)\ (?:more|also)\b.*
    |subscribe(?:\ (?:to|now|by)\b.*)?|sign\ up\ (?:for|to)\b.*|follow\ us\b.*
    |advertisement|sponsored|print(?:\ this.*)?|terms\ of\ (?:use|service)
    |privacy\ policy|posted\ by\ .*\bat\ \d.*
    |(?:لا\ توجد|\d+)\ تعليقات|إرسال\ تعليق|(?:اترك|أضف)\ تعليقا?.?
    |شارك(?:\ (?:على|هذا|هذه|المقال|الخبر)\b.*)?
    |(?:مشاركة|إعلان|طباعة|الوسوم\s?:.*)|اقرأ\ أيضا.*|تابعونا.*)\s?[:.…»>]?""",
    re.IGNORECASE | re.VERBOSE,
)


def lines(text: str) -> list[Line]:
    """Every line of the text, the blank ones with no words."""
    found = []
    place = 0
    for raw in text.split("\n"):
        words = raw.strip()
        indent = len(raw) - len(raw.lstrip()) if words else 0
        start = place + indent
        found.append(Line(start, start + len(words), words, indent))
        place += len(raw) + 1
    return found


def marked_heading(words: str) -> tuple[int, str] | None:
    """Level and words of a Markdown heading."""
    match = _HEADING.fullmatch(words) if len(words) <= MAX_MARKED else None
    return (len(match["marks"]), match["words"]) if match else None


def is_list_item(words: str, in_list: bool) -> bool:
    """A bullet; a number only where a list may be, says `in_list`.

    A wrapped line may begin with the "12." that ended a sentence.
    """
    return bool(_BULLET.match(words) or (in_list and _NUMBER.match(words)))


def is_quote(words: str) -> bool:
    return words.startswith(">")


def is_table_row(words: str) -> bool:
    return _TABLE.fullmatch(words) is not None


def ends_sentence(words: str) -> bool:
    return _SENTENCE_END.search(words) is not None


def byline(words: str) -> str:
    """Who wrote it, when the line says so, without the date that may follow."""
    if len(words) > MAX_FURNITURE or ends_sentence(words):
        return ""
    match = _BYLINE.fullmatch(words)
    if match is None:
        return ""
    name = _AFTER_NAME.split(match["name"])[0].strip()
    return name if _is_name(name) else ""


def _is_name(words: str) -> bool:
    """Capital letters but for small words: no "By September 2025 the troops leave"."""
    parts = words.split()
    return len(parts) <= MAX_NAME and not any(
        part.lower() in _NO_NAMES
        or part.isdigit()
        or (part.islower() and part not in _PARTICLES)
        for part in parts
    )


def wire(words: str) -> tuple[str, str] | None:
    """Place with day, and agency, of a report that opens with them."""
    match = _WIRE.match(words)
    return (match["place"], match["agency"].strip()) if match else None


def furniture(words: str) -> str:
    """ "footer", "dateline" or "caption" for a line that is no prose, else ""."""
    if len(words) > MAX_FURNITURE:
        return ""
    if _FOOTER.fullmatch(words) or _COPYRIGHT.match(words):
        return "footer"
    if is_dateline(words) or byline(words) or _WIRE.fullmatch(words):
        return "dateline"
    return "caption" if _CAPTION.match(words) else ""
