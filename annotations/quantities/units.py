"""Units behind a number and money on either side of it."""

from decimal import Decimal

from annotations.quantities.locales import Locale
from annotations.quantities.numbers import POWERS, Number
from annotations.quantities.rates import named, of_counted, with_rate
from annotations.quantities.tokens import Line
from annotations.quantities.unit_names import NAMES, PHRASES, WEIGHED
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
_MONEY |= {"rand": "ZAR", "naira": "NGN", "cedi": "GHS", "birr": "ETB"} | {
    "taka": "BDT",
    "baht": "THB",
    "dong": "VND",
    "ringgit": "MYR",
    "rupiah": "IDR",
    "forint": "HUF",
    "hryvnia": "UAH",
    "tenge": "KZT",
    "lari": "GEL",
}
_OWN_MONEY = words(
    "shilling kwacha dinar dirham rial riyal lira peso krone krona zloty franc"
)
_PLURALS = {"krone": "kroner", "krona": "kronor", "lira": "lira", "franc": "francs"}
_WRITTEN = {"kroner": "kroner", "kronor": "kronor", "lire": "lire", "pence": "pence"}
_TIMES = {"second": "seconds", "minute": "minutes", "hour": "hours", "day": "days"} | {
    "week": "weeks",
    "month": "months",
    "year": "years",
    "decade": "decades",
    "century": "centuries",
    "centuries": "centuries",
}
UNITS = NAMES | _TIMES
_POINTS = {"percentage points": PERCENTAGE_POINTS, "basis points": "basis points"} | {
    "percentage point": PERCENTAGE_POINTS,
    "basis point": "basis points",
    "points": "points",
}
_RUNNING = words("straight consecutive successive full whole working calendar more")
"""What may stand before a time: "27 straight months"."""
_WEIGHED_REACH = 6
_SCALES = {"c": "°C", "celsius": "°C", "f": "°F", "fahrenheit": "°F"}
_PERCENTS = frozenset({"%", "٪", "percent", "pct", "per-cent"})


def money_before(line: Line, index: int) -> tuple[str, int]:
    """The currency whose sign begins at `index` and the index after it, else ""."""
    token, following = line[index], line[index + 1]
    if token.text in SIGNS:
        return SIGNS[token.text], index + 1
    if following.text == "$" and following.is_glued and token.lower in _PREFIXES:
        return _PREFIXES[token.lower], index + 2
    if token.text in CODES:
        return token.text, index + 1
    if token.text == "Rs":
        return "INR", index + 1 + (following.text == "." and following.is_glued)
    return "", index


def unit_after(line: Line, number: Number, locale: Locale) -> tuple[str, int]:
    """The unit that follows `number` and the index after it, else ""."""
    index = number.after
    if line.word(index) in ("-", "‑") and line[index + 1].is_glued:
        unit = _named(line, index + 1)
        return (unit, index + 2) if unit and line[index].is_glued else ("", index)
    unit, after = at(line, index, locale)
    return (unit, after) if unit else of_counted(line, index, locale)


def at(line: Line, index: int, locale: Locale) -> tuple[str, int]:
    """The unit that stands at token `index` and the index after it, else ""."""
    for reader in (_points, _percent, _money, _paired, _degrees):
        unit, after = reader(line, index, locale)
        if unit:
            return _rated(line, unit, after, locale)
    for count in (2, 1) if locale.units else ():
        unit = locale.units.get(line.words(index, count), "")
        if unit:
            return _rated(line, unit, index + count, locale)
    if (
        line.word(index) in _RUNNING
        and line.word(index + 1).removesuffix("s") in _TIMES
    ):
        return _named(line, index + 1), index + 2
    unit = _named(line, index)
    if unit and not (line.word(index) in ("m", "g") and not line[index].is_glued):
        return with_rate(line, unit, index + 1)
    return "", index


def _rated(line: Line, unit: str, index: int, locale: Locale) -> tuple[str, int]:
    """Add "per month" at token `index` to the unit, in any language."""
    for count in (2, 1) if locale.rates else ():
        period = locale.rates.get(line.words(index, count))
        if period:
            return named(f"{unit}/{period}"), index + count
    return with_rate(line, unit, index)


def scale(unit: str, value: Decimal, line: Line, index: int) -> tuple[Decimal, int]:
    """ "$5m": behind money a glued m stands for a million; "$2.5-million"."""
    if unit in CODES and line.word(index) == "m" and line[index].is_glued:
        return value * 10**6, index + 1
    return value, index


def _percent(line: Line, index: int, locale: Locale) -> tuple[str, int]:
    word = line.word(index)
    after = 0
    if word in _PERCENTS or word in locale.percents:
        after = index + 1
    elif line.words(index, 2) == "per cent" or line.words(index, 2) in locale.percents:
        after = index + 2
    if after and line.word(after) in ("points", "point"):
        return PERCENTAGE_POINTS, after + 1
    return (PERCENT, after) if after else ("", index)


def _points(line: Line, index: int, locale: Locale) -> tuple[str, int]:
    """ "Percentage points", "basis points", and the points of an index."""
    for count in (3, 2, 1):
        phrase = line.words(index, count)
        if phrase in locale.points:
            return PERCENTAGE_POINTS, index + count
        if phrase in _POINTS:
            return _POINTS[phrase], index + count
    if line.word(index) == "pp" and line[index].is_glued:
        return PERCENTAGE_POINTS, index + 1
    return "", index


def _money(line: Line, index: int, locale: Locale) -> tuple[str, int]:
    word = line.word(index)
    if line[index].text in CODES or word in SIGNS:
        return SIGNS.get(word) or line[index].text, index + 1
    linked = line.word(index + 1)
    if word in locale.skipped and linked in locale.money:
        return locale.money[linked], index + 2
    if word in locale.money:
        return locale.money[word], index + 1
    if word == "won" and line.word(index - 1) in POWERS:
        return "KRW", index + 1
    if word == "p" and line[index].is_glued and line[index - 1].text.isdecimal():
        return "pence", index + 1
    at = index + 1 if line[index].is_capital and _coin(line.word(index + 1)) else index
    coin = _coin(line.word(at))
    if coin == "GBP" and _is_weighed(line, index):
        return "lb", at + 1
    return (coin, at + 1) if coin else ("", index)


def _is_weighed(line: Line, index: int) -> bool:
    return any(line.word(index - step) in WEIGHED for step in range(1, _WEIGHED_REACH))


def is_money(unit: str) -> bool:
    """Whether a unit, a rate's too, is money: "USD", "cents/litre"."""
    base = unit.split("/")[0]
    return base in CODES or base in _MONEY.values() or _coin(base) == base


def _coin(word: str) -> str:
    single = word.removesuffix("s")
    if word in _WRITTEN:
        return _WRITTEN[word]
    if single in _OWN_MONEY:
        return _PLURALS.get(single, single + "s")
    return _MONEY.get(single, "")


def _paired(line: Line, index: int, locale: Locale) -> tuple[str, int]:
    """ "Square miles", "cubic feet", "nautical miles", "gigawatt hours"."""
    phrase = line.words(index, 2)
    unit = PHRASES.get(phrase) or PHRASES.get(phrase.removesuffix("s"), "")
    return (unit, index + 2) if unit else ("", index)


def _degrees(line: Line, index: int, locale: Locale) -> tuple[str, int]:
    """ "1.5 degrees Celsius", "48 °C", "12 ° F"."""
    lead = locale.units.get(line.word(index)) or _named(line, index)
    if lead not in ("degrees", "°"):
        return "", index
    scale_ = _SCALES.get(line.word(index + 1), "")
    return (scale_, index + 2) if scale_ else ("", index)


def _named(line: Line, index: int) -> str:
    word = line.word(index)
    if word in ("times", "fold"):
        return TIMES
    if word == "°":
        return "°"
    if line[index].text == "C" and line[index].is_glued:
        return "°C"
    return UNITS.get(word) or UNITS.get(word.removesuffix("s"), "")
