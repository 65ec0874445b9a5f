"""Dates as newspapers write them above an article: English, Arabic, ISO 8601."""

import re
from datetime import date
from types import MappingProxyType

ENGLISH_MONTHS = (
    ("january", "february", "march", "april", "may", "june")
    + ("july", "august", "september", "october", "november", "december")
)  # fmt: skip
_GREGORIAN_ARABIC = (
    ("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو")
    + ("يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر")
)  # fmt: skip
_LEVANTINE_ARABIC = (
    ("كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران")
    + ("تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول")
)  # fmt: skip

_MONTHS = MappingProxyType(
    {
        name: number
        for names in (ENGLISH_MONTHS, _GREGORIAN_ARABIC, _LEVANTINE_ARABIC)
        for number, name in enumerate(names, start=1)
    }
    | {name[:3]: number for number, name in enumerate(ENGLISH_MONTHS, start=1)}
    | {"sept": 9, "إبريل": 4, "ابريل": 4, "اغسطس": 8, "اكتوبر": 10, "ايلول": 9}
)

_NAMES = "|".join(sorted(_MONTHS, key=len, reverse=True))
# Some papers give both Arabic names: "14 أيلول/سبتمبر 2024".
_MONTH = rf"(?P<month>{_NAMES})\b\.?(?:\s*/\s*(?:{_NAMES})\b|\s*\((?:{_NAMES})\))?"
_DAY = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})(?!\d)"

_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)",
        rf"\b{_MONTH}\s{{1,3}}{_DAY},?\s{{1,3}}{_YEAR}",
        rf"{_DAY}(?:\s{{1,3}}of)?\s{{1,3}}{_MONTH},?\s{{1,3}}{_YEAR}",
        r"(?<!\d)(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})(?!\d)",
        r"(?<!\d)(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<year>\d{4})(?!\d)",
    )
)

_AROUND = re.compile(
    r"""(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b
    |\b(?:mon|tue|wed|thu|fri|sat|sun)\b
    |\b(?:first\s)?(?:published|updated|posted|last|modified|date|on|at|am|pm)\b
    |\b(?:a\.m\.|p\.m\.|UTC|GMT|[ECMP][SD]?T|AST)
    |(?:يوم|ال(?:سبت|أحد|احد|إثنين|اثنين|ثلاثاء|أربعاء|اربعاء|خميس|جمعة))
    |(?:نشر|تاريخ|النشر|آخر|تحديث|في|الساعة)
    |T?\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?
    |[\s,.:;|•·()،–—-])+""",
    re.IGNORECASE | re.VERBOSE,
)

_PLACE = re.compile(r"^[^\W\d_a-z][\w .'’-]{1,40}, ?$")


def find(text: str) -> date | None:
    """The first full date that is named; None when there is none.

    "9/14/2024" counts only where one of the two cannot be a month. Digits of any
    script are read.
    """
    found = _search(text)
    return found[0] if found else None


def is_dateline(line: str) -> bool:
    """Whether a line is a date, with or without place, weekday and hour."""
    found = _search(line)
    if found is None:
        return False
    _, start, end = found
    before = _PLACE.sub("", line[:start])
    return _AROUND.fullmatch(f" {before} {line[end:]}") is not None


def _search(text: str) -> tuple[date, int, int] | None:
    hits = []
    for form in _FORMS:
        for match in form.finditer(text):
            day = _read(match)
            if day:
                hits.append((match.start(), match.end(), day))
                break
    if not hits:
        return None
    start, end, day = min(hits)
    return day, start, end


def _read(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    if "a" in parts:
        month, day = _month_and_day(int(parts["a"]), int(parts["b"]))
    else:
        name = parts["month"].lower()
        month, day = _MONTHS.get(name) or int(name), int(parts["day"])
    try:
        return date(int(parts["year"]), month, day)
    except ValueError:  # a 31st of February, or two numbers that may be either
        return None


def _month_and_day(first: int, second: int) -> tuple[int, int]:
    """Month 0, which is no month, where either number could be it."""
    if first > 12 >= second:
        return second, first
    if second > 12 >= first or first == second:
        return first, second
    return 0, 0
