"""What a number is said for each of: "per day", "a week", "per 100,000 people"."""

from annotations.quantities.locales import Locale
from annotations.quantities.tokens import NUMBER, WORD, Line
from annotations.quantities.wordlists import words

_RATES = {"hour": "hour", "day": "day", "week": "week", "month": "month"} | {
    "year": "year",
    "annum": "year",
    "second": "second",
    "minute": "minute",
    "person": "person",
    "capita": "person",
    "head": "person",
    "litre": "litre",
    "barrel": "barrel",
    "tonne": "tonne",
    "mile": "mile",
    "hectare": "hectare",
    "household": "household",
    "pupil": "pupil",
    "patient": "patient",
    "night": "night",
    "kilogram": "kg",
    "kilo": "kg",
    "kg": "kg",
    "kilometre": "km",
    "kilometer": "km",
    "km": "km",
    "metre": "m",
    "liter": "litre",
    "gallon": "gallon",
    "ounce": "ounce",
    "ton": "ton",
    "acre": "acre",
    "share": "share",
    "child": "child",
    "student": "student",
    "worker": "worker",
    "employee": "employee",
    "family": "family",
    "passenger": "passenger",
    "visitor": "visitor",
    "vehicle": "vehicle",
    "bushel": "bushel",
    "dollar": "dollar",
    "euro": "euro",
    "pound": "pound",
    "seat": "seat",
    "ticket": "ticket",
    "game": "game",
    "match": "match",
    "class": "class",
    "resident": "resident",
    "inhabitant": "inhabitant",
    "customer": "customer",
    "user": "user",
    "unit": "unit",
    "trip": "trip",
    "flight": "flight",
}
_SPEEDS = {"km/hour": "km/h", "m/second": "m/s", "miles/hour": "mph"}
"""Rates that have a name of their own."""
_EACH = words("a an each every")
_AREAS = {"metre": "square m", "meter": "square m", "foot": "square feet"} | {
    "kilometre": "square km",
    "kilometer": "square km",
    "mile": "square miles",
}
_SHORT = words("h s day kwh year")
_NOT_A_RATE = words("ago later earlier before after or hence")
"""Behind "a year": a date, no rate."""
_LARGE = words("thousand million hundred")
_LONGEST_BASE = 3


def with_rate(line: Line, unit: str, index: int) -> tuple[str, int]:
    """Add "per day", "a week", "/h" at token `index` to a unit."""
    area = _AREAS.get(line.word(index + 2), "")
    is_each = line.word(index) == "per" or line.word(index) in _EACH
    if area and is_each and line.word(index + 1) == "square":
        return f"{unit}/{area}", index + 3
    period = _period(line, index)
    if period:
        return named(f"{unit}/{period}"), index + 2
    if line.word(index) == "/" and line.word(index + 1) in _SHORT:
        return f"{unit}/{line.word(index + 1)}", index + 2
    base, after = _base(line, index)
    return (f"{unit} {base}", after) if base else (unit, index)


def named(rate: str) -> str:
    """ "km/h" for "km/hour" and its like; any other rate as it is."""
    return _SPEEDS.get(rate, rate)


def of_counted(line: Line, index: int, locale: Locale) -> tuple[str, int]:
    """The unit of things counted, when a rate stands at token `index`; ("", index).

    "45 deaths per 100,000 people" are 45 "per 100,000 people", "300 patients a day"
    are 300 "per day".
    """
    for count in (2, 1) if locale.rates else ():
        period = locale.rates.get(line.words(index, count), "")
        if period:
            return f"per {period}", index + count
    period = _period(line, index)
    return (f"per {period}", index + 2) if period else _base(line, index)


def _period(line: Line, index: int) -> str:
    word, following = line.word(index), line.word(index + 1)
    if word == "per":
        return _RATES.get(following, "")
    if word in _EACH and line.word(index + 2) not in _NOT_A_RATE:
        return _RATES.get(following, "")
    return ""


def _base(line: Line, index: int) -> tuple[str, int]:
    """ "Per 100,000 people", "per million inhabitants", "for every 1,000 births"."""
    at = index + 1
    if line.words(index, 2) == "for every":
        at = index + 2
    elif line.word(index) != "per":
        return "", index
    after = at
    while line[after].kind == NUMBER or line.word(after) in _LARGE:
        after += 1
    if not at < after < at + _LONGEST_BASE or line[after].kind != WORD:
        return "", index
    after += 1 + (line.word(after) == "live")
    return "per " + " ".join(line[each].text for each in range(at, after)), after
