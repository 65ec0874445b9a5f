"""Numbers and days in words: "about 2,500 US troops in Iraq, September 2024"."""

from decimal import Decimal
from typing import Any

from annotations.models import Quantity
from annotations.quantities import Approximator, Measure
from annotations.queries import records
from annotations.queries.periods import period_words

LOOSE = {
    Approximator.MOST: "most",
    Approximator.REMAINDER: "the rest",
    Approximator.DOZENS: "dozens",
    Approximator.HUNDREDS: "hundreds",
    Approximator.THOUSANDS: "thousands",
    Approximator.TENS_OF_THOUSANDS: "tens of thousands",
    Approximator.HUNDREDS_OF_THOUSANDS: "hundreds of thousands",
    Approximator.MILLIONS: "millions",
    Approximator.TENS_OF_MILLIONS: "tens of millions",
    Approximator.HUNDREDS_OF_MILLIONS: "hundreds of millions",
    Approximator.BILLIONS: "billions",
}
"""Said without a numeral: the words stand for the number."""

BEFORE = {
    Approximator.ABOUT: "about",
    Approximator.MORE_THAN: "more than",
    Approximator.AT_LEAST: "at least",
    Approximator.LESS_THAN: "less than",
    Approximator.AT_MOST: "at most",
    Approximator.INCREASE: "an increase of",
    Approximator.DECREASE: "a decrease of",
}

UNSAID = ("", "count")
"""Units that add nothing to the number."""


def amount(quantity: dict[str, Any]) -> str:
    """The number of a record with its approximator and unit: "about 2,500"."""
    return _amount(quantity)


def when(quantity: dict[str, Any]) -> str:
    """The period of a record in words."""
    return period_words(quantity["period"])


def circumstances(quantity: dict[str, Any]) -> list[str]:
    """What stands behind the number: of what, in which scope, where, when."""
    item = quantity
    place = f"in {item['place']}" if item["place"] else ""
    parts = (item["subject"], item["scope"], place, period_words(item["period"]))
    return [part for part in parts if part]


def figure(quantity: Quantity | dict[str, Any]) -> str:
    """One line for a Quantity or its record."""
    item = quantity if isinstance(quantity, dict) else records.quantity(quantity)
    line = _amount_of_subject(item)
    if item["scope"]:
        line = f"{line} ({item['scope']})"
    if item["place"]:
        line = f"{line} in {item['place']}".strip()
    when = period_words(item["period"])
    return ", ".join(part for part in (line, when, attribution(item)) if part)


def confirmed(quantities: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The records that a person has confirmed: what readers are shown."""
    return [item for item in quantities if item["confirmed"]]


def plain(value: Decimal | str | None) -> str:
    """A decimal as it is typed into a field: no grouping, no idle zeros."""
    return records.decimal(value) or "" if isinstance(value, Decimal) else ""


def lines(names: list[str]) -> str:
    """One name a line, as in a field."""
    return "\n".join(names)


def _amount(item: dict[str, Any]) -> str:
    approximator = item["approximator"]
    if approximator in LOOSE:
        return LOOSE[approximator]
    numbers = _numbers(item["low"], item["high"])
    if not numbers:
        return ""
    unit = "" if _is_said_by_subject(item) else item["unit"]
    money = len(unit) == 3 and unit.isupper()
    if money:
        numbers = f"{unit} {numbers}"
    elif unit not in UNSAID:
        numbers = f"{numbers} {unit}"
    return f"{_before(item)} {numbers}".strip()


def _before(item: dict[str, Any]) -> str:
    """The word before the number; an open end says so even where none was chosen."""
    word = BEFORE.get(item["approximator"], "")
    if word or (item["low"] and item["high"]):
        return word
    return "at least" if item["low"] else "at most"


def _numbers(low: str | None, high: str | None) -> str:
    if low and high and low != high:
        return f"{_grouped(low)} to {_grouped(high)}"
    return _grouped(low or high or "")


def _grouped(number: str) -> str:
    """2500.5 as "2,500.5"; four figures too, as in a table."""
    return f"{Decimal(number):,f}" if number else ""


def _is_said_by_subject(item: dict[str, Any]) -> bool:
    """ "2,500 US troops" says that they are people."""
    return item["unit"] == "people" and bool(item["subject"])


def _amount_of_subject(item: dict[str, Any]) -> str:
    amount, subject, approximator = _amount(item), item["subject"], item["approximator"]
    if not amount or not subject:
        loose_people = approximator in LOOSE and item["unit"] == "people"
        return f"{amount} of people" if loose_people else amount or subject
    if approximator in (Approximator.INCREASE, Approximator.DECREASE):
        return f"{amount} in {subject}"
    if approximator == Approximator.MOST:
        return f"{amount} {subject}"
    if approximator in LOOSE or item["measure"] == Measure.SHARE:
        return f"{amount} of {subject}"
    if item["unit"] in (*UNSAID, "people"):
        return f"{amount} {subject}"
    return f"{subject}: {amount}"


def attribution(item: dict[str, Any]) -> str:
    """Who says so, from the nearest voice to the first."""
    return "".join(
        f"{'says' if place == 0 else ', citing'} {name}"
        for place, name in enumerate(item["attributed_to"])
    )
