"""Is a number of four digits a year?"""

from annotations.quantities.calendar_words import MONTHS, WEEKDAYS, year
from annotations.quantities.designations import is_address
from annotations.quantities.locales import Locale
from annotations.quantities.people import is_people
from annotations.quantities.tokens import Line
from annotations.quantities.traps import TITLED
from annotations.quantities.units import SIGNS, UNITS
from annotations.quantities.wordlists import words

_EARLIEST, _LATEST = 1500, 2100
_LEADS = words(
    "in since by until till from before after during throughout of and to mid early"
    " late pre post the between through for circa"
)
_SURELY_DATED = frozenset({"in", "since", "until", "till", "during", "throughout"})
"""Behind these a year may stand before people: "since 2015 farmers have lost land"."""
_VALUE_LEADS = words("about around some over nearly roughly almost under")
_BOUNDS = frozenset({"more than", "at least", "less than", "fewer than", "up to"})
_DATED = words(
    "levels elections figures prices protests talks floods attacks olympics riots"
    " rules laws reforms accords agreements wildfires budgets hostilities clashes"
)
_POWERS = words("million billion trillion hundred thousand percent per %")


def bare_year(line: Line, index: int, locale: Locale) -> int:
    """The year at token `index`, 0 when the number counts or names something else."""
    written = year(line, index)
    if not _EARLIEST <= written <= _LATEST or line[index].text[0] not in "12١٢۱۲":
        return 0
    if _is_value(line, index, locale) or is_address(line, index + 1):
        return 0
    lead = line[index - 1]
    if lead.lower in TITLED and not lead.is_capital:
        return 0
    if lead.text == "." and line.word(index - 2) in ("no", "nos", "nr"):
        return 0
    if lead.lower in _LEADS or lead.lower in locale.relations:
        return written
    is_name = (
        lead.is_capital and lead.lower not in MONTHS and lead.lower not in WEEKDAYS
    )
    if is_name and index > 1 and not locale.has_capital_nouns:
        return 0
    if lead.lower in locale.labels or lead.text in ("-", "#", "/") and lead.is_glued:
        return written if line.word(index - 2) in ("pre", "post", "mid") else 0
    return 0 if _counts(line, index) else written


def _is_value(line: Line, index: int, locale: Locale) -> bool:
    """Whether money, a unit, people or a bound make it a quantity."""
    before, after = line.word(index - 1), line.word(index + 1)
    if before in SIGNS or before.upper() in ("USD", "EUR", "GBP"):
        return True
    if before in _VALUE_LEADS or line.words(index - 2, 2) in _BOUNDS:
        return line.word(index - 3) not in ("until", "since", "till", "by")
    if _opens_range(line, index, locale):
        return True
    if after in _POWERS or after in UNITS or after.removesuffix("s") in UNITS:
        return True
    if line.word(index + 1) == "-" and line.word(index + 2) in UNITS:
        return True
    if before in _SURELY_DATED or after in locale.articles:
        return False
    return any(is_people(line.word(index + step), locale) for step in (1, 2))


def _opens_range(line: Line, index: int, locale: Locale) -> bool:
    """ "Between 2000 and 2500 people": the other end tells that it is no year."""
    if line.word(index + 1) not in ("and", "to", "-", "–"):
        return False
    if line.word(index + 1) == "and" and line.word(index - 1) != "between":
        return False
    if line.word(index + 1) == "to" and line.word(index - 1) in _SURELY_DATED:
        return False
    other = index + 2
    if year(line, other) > _LATEST or line[other].text.replace(",", "").isdecimal():
        is_late = not 0 < year(line, other) <= _LATEST
        is_short = len(line[other].text) == 2
        return (is_late and not is_short) or _is_counted(line, other, locale)
    return False


def _is_counted(line: Line, index: int, locale: Locale) -> bool:
    is_human = any(is_people(line.word(index + step), locale) for step in (1, 2))
    return is_human or _counts(line, index)


def _counts(line: Line, index: int) -> bool:
    """Whether a plural follows at once: "2000 schools" against "2014 elections"."""
    word = line[index + 1]
    if word.lower in _DATED:
        return False
    return word.lower.endswith("s") and not word.is_capital and len(word.lower) > 3
