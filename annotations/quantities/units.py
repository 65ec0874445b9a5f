"""Units behind a number and money on either side of it."""

from decimal import Decimal

from annotations.quantities.locales import Locale
from annotations.quantities.numbers import Number
from annotations.quantities.tokens import Line
from annotations.quantities.vocabulary import PERCENT, PERCENTAGE_POINTS, TIMES
from annotations.quantities.wordlists import words

SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB"} | {
    "₪": "ILS",
    "₺": "TRY",
    "₩": "KRW",
    "₦": "NGN",
    "₴": "UAH",
}
_PREFIXES = {"us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD"} | {
    "nz": "NZD",
    "hk": "HKD",
    "s": "SGD",
    "r": "BRL",
}
CODES = words(
    "USD EUR GBP JPY CHF CNY INR RUB ILS TRY KRW SEK NOK DKK PLN CZK HUF AUD CAD NZD"
    " IQD IRR SAR AED EGP ZAR NGN KES BRL MXN UAH PKR"
)
_MONEY = {
    "dollar": "USD",
    "euro": "EUR",
    "yen": "JPY",
    "yuan": "CNY",
    "rupee": "INR",
} | {"pound": "GBP", "rouble": "RUB", "ruble": "RUB", "shekel": "ILS", "cent": "cents"}
_OWN_MONEY = words("dinar dirham rial riyal lira peso krone krona zloty franc")
_PLURALS = {"krone": "kroner", "krona": "kronor", "lira": "lira", "franc": "francs"}
_LENGTHS = {"km": "km", "kilometre": "km", "kilometer": "km", "mile": "miles"} | {
    "m": "m",
    "metre": "m",
    "meter": "m",
    "foot": "feet",
    "feet": "feet",
    "cm": "cm",
    "mm": "mm",
    "inch": "inches",
    "inches": "inches",
    "yard": "yards",
}
_OTHERS = {"kg": "kg", "kilo": "kg", "kilogram": "kg", "tonne": "tonnes"} | {
    "gram": "g",
    "g": "g",
    "ton": "tons",
    "litre": "litres",
    "liter": "litres",
    "gallon": "gallons",
    "barrel": "barrels",
    "hectare": "hectares",
    "acre": "acres",
    "degree": "degrees",
    "°c": "°C",
    "°f": "°F",
    "mw": "MW",
    "gw": "GW",
    "kw": "kW",
    "megawatt": "MW",
    "gigawatt": "GW",
    "kwh": "kWh",
    "mwh": "MWh",
    "gwh": "GWh",
    "twh": "TWh",
    "ounce": "ounces",
    "gb": "GB",
    "tb": "TB",
    "mph": "mph",
    "knot": "knots",
    "volt": "V",
    "decibel": "dB",
}
_TIMES = {"second": "seconds", "minute": "minutes", "hour": "hours", "day": "days"} | {
    "week": "weeks",
    "month": "months",
    "year": "years",
    "decade": "decades",
    "century": "centuries",
    "centuries": "centuries",
}
UNITS = _LENGTHS | _OTHERS | _TIMES
_PERCENTS = frozenset({"%", "٪", "percent", "pct", "per-cent"})
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
}


def money_before(line: Line, index: int) -> tuple[str, int]:
    """The currency whose sign begins at `index` and the index after it, else ""."""
    token, following = line[index], line[index + 1]
    if token.text in SIGNS:
        return SIGNS[token.text], index + 1
    if following.text == "$" and following.is_glued and token.lower in _PREFIXES:
        return _PREFIXES[token.lower], index + 2
    if token.text in CODES:
        return token.text, index + 1
    return "", index


def unit_after(line: Line, number: Number, locale: Locale) -> tuple[str, int]:
    """The unit that follows `number` and the index after it, else ""."""
    index = number.after
    if line.word(index) in ("-", "‑") and line[index + 1].is_glued:
        unit = _named(line, index + 1)
        return (unit, index + 2) if unit and line[index].is_glued else ("", index)
    for reader in (_percent, _money, _squared):
        unit, after = reader(line, index, locale)
        if unit:
            return with_rate(line, unit, after)
    unit = _named(line, index)
    if unit and not (line.word(index) in ("m", "g") and not line[index].is_glued):
        return with_rate(line, unit, index + 1)
    return "", index


def with_rate(line: Line, unit: str, index: int) -> tuple[str, int]:
    """Add "per day", "a week", "/h" to a unit."""
    word, following = line.word(index), line.word(index + 1)
    if word in ("per", "a", "an", "each", "every") and following in _RATES:
        return f"{unit}/{_RATES[following]}", index + 2
    if word == "/" and following in ("h", "s", "day", "kwh", "year"):
        return f"{unit}/{following}", index + 2
    return unit, index


def scale(unit: str, value: Decimal, line: Line, index: int) -> tuple[Decimal, int]:
    """ "$5m": behind money a glued m stands for a million."""
    if unit in CODES and line.word(index) == "m" and line[index].is_glued:
        return value * 10**6, index + 1
    return value, index


def _percent(line: Line, index: int, locale: Locale) -> tuple[str, int]:
    word = line.word(index)
    after = 0
    if word in _PERCENTS or word in locale.percents:
        after = index + 1
    elif line.words(index, 2) in ("per cent", "por ciento", "pour cent", "per cento"):
        after = index + 2
    elif line.words(index, 2) in ("percentage points", "percentage point"):
        return PERCENTAGE_POINTS, index + 2
    elif line.words(index, 2) in ("basis points", "basis point"):
        return "basis points", index + 2
    elif word == "pp" and line[index].is_glued:
        return PERCENTAGE_POINTS, index + 1
    if after and line.word(after) in ("points", "point"):
        return PERCENTAGE_POINTS, after + 1
    return (PERCENT, after) if after else ("", index)


def _money(line: Line, index: int, locale: Locale) -> tuple[str, int]:
    word = line.word(index)
    if line[index].text in CODES or word in SIGNS:
        return SIGNS.get(word) or line[index].text, index + 1
    if word in locale.money:
        return locale.money[word], index + 1
    at = index + 1 if line[index].is_capital and _coin(line.word(index + 1)) else index
    return (_coin(line.word(at)), at + 1) if _coin(line.word(at)) else ("", index)


def _coin(word: str) -> str:
    single = word.removesuffix("s")
    if single in _OWN_MONEY:
        return _PLURALS.get(single, single + "s")
    return _MONEY.get(single, "")


def _squared(line: Line, index: int, locale: Locale) -> tuple[str, int]:
    word = line.word(index)
    if word in ("square", "cubic"):
        unit = _named(line, index + 1)
        return (f"{word} {unit}", index + 2) if unit else ("", index)
    return "", index


def _named(line: Line, index: int) -> str:
    word = line.word(index)
    if word in ("times", "fold"):
        return TIMES
    if word == "°" and line.word(index + 1) in ("c", "f"):
        return "°"
    return UNITS.get(word) or UNITS.get(word.removesuffix("s"), "")
