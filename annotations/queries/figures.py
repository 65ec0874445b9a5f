"""Numbers and days in words: "about 2,500 US troops in Iraq, September 2024"."""

from decimal import Decimal
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language_bidi, pgettext, pgettext_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later

from annotations.directions import has_from_right, isolated, unturned
from annotations.models import Quantity
from annotations.quantities import Approximator, Measure
from annotations.queries import records
from annotations.queries.periods import period_words

LOOSE = {
    Approximator.MOST: later("most"),
    Approximator.REMAINDER: later("the rest"),
    Approximator.DOZENS: later("dozens"),
    Approximator.HUNDREDS: later("hundreds"),
    Approximator.THOUSANDS: later("thousands"),
    Approximator.TENS_OF_THOUSANDS: later("tens of thousands"),
    Approximator.HUNDREDS_OF_THOUSANDS: later("hundreds of thousands"),
    Approximator.MILLIONS: later("millions"),
    Approximator.TENS_OF_MILLIONS: later("tens of millions"),
    Approximator.HUNDREDS_OF_MILLIONS: later("hundreds of millions"),
    Approximator.BILLIONS: later("billions"),
}
"""Said without a numeral: the words stand for the number."""

BEFORE = {
    Approximator.ABOUT: later("about %(number)s"),
    Approximator.MORE_THAN: later("more than %(number)s"),
    Approximator.AT_LEAST: later("at least %(number)s"),
    Approximator.LESS_THAN: later("less than %(number)s"),
    Approximator.AT_MOST: later("at most %(number)s"),
    Approximator.INCREASE: later("an increase of %(number)s"),
    Approximator.DECREASE: later("a decrease of %(number)s"),
}

UNITS: dict[str, Promise] = {
    "percent": later("percent"),
    "people": later("people"),
    "days": later("days"),
    "hours": later("hours"),
    "times": later("times"),
    "homes": later("homes"),
    "minutes": later("minutes"),
    "weeks": later("weeks"),
    "months": later("months"),
    "years": later("years"),
    "tonnes": later("tonnes"),
    "hectares": later("hectares"),
    "litres": later("litres"),
    "barrels": later("barrels"),
    "degrees": later("degrees"),
    "miles": later("miles"),
    "t": pgettext_lazy("unit", "t"),
    "kg": pgettext_lazy("unit", "kg"),
    "km": pgettext_lazy("unit", "km"),
    "m": pgettext_lazy("unit", "m"),
    "cm": pgettext_lazy("unit", "cm"),
    "mm": pgettext_lazy("unit", "mm"),
    "mg/l": pgettext_lazy("unit", "mg/l"),
    "square km": pgettext_lazy("unit", "square km"),
    "square m": pgettext_lazy("unit", "square m"),
    "MW": pgettext_lazy("unit", "MW"),
    "GW": pgettext_lazy("unit", "GW"),
    "kWh": pgettext_lazy("unit", "kWh"),
    "GWh": pgettext_lazy("unit", "GWh"),
    "TWh": pgettext_lazy("unit", "TWh"),
}
"""The commonest ones; any other is shown as it was written."""

UNSAID = ("", "count")
"""Units that add nothing to the number."""


def when(quantity: dict[str, Any]) -> str:
    """The period of a record in words."""
    return period_words(quantity["period"])


def circumstances(quantity: dict[str, Any]) -> list[str]:
    """What stands behind the number: of what, in which scope, where, when."""
    item = quantity
    subject, scope = unturned(item["subject"]), unturned(item["scope"])
    parts = (subject, scope, _where(item), period_words(item["period"]))
    return [part for part in parts if part]


def figure(quantity: Quantity | dict[str, Any]) -> str:
    """One line for a Quantity or its record."""
    item = quantity if isinstance(quantity, dict) else records.quantity(quantity)
    line = _amount_of_subject(item)
    if item["scope"]:
        line = f"{line} ({_named(item['scope'])})"
    if item["place"]:
        line = f"{line} {_where(item)}".strip()
    when = period_words(item["period"])
    return comma().join(part for part in (line, when, attribution(item)) if part)


def comma() -> str:
    return pgettext("between the parts of a line", ", ")


def _where(item: dict[str, Any]) -> str:
    return _("in %(place)s") % {"place": _named(item["place"])} if item["place"] else ""


def _named(words: str) -> str:
    """What somebody wrote, so that it turns no number beside it; held together within
    a sentence that runs the other way."""
    is_apart = get_language_bidi() or has_from_right(words)
    return isolated(words) if is_apart else unturned(words)


def confirmed(quantities: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The records that a person has confirmed: what readers are shown."""
    return [item for item in quantities if item["confirmed"]]


def plain(value: Decimal | str | None) -> str:
    """A decimal as it is typed into a field: no grouping, no idle zeros."""
    return records.decimal(value) or "" if isinstance(value, Decimal) else ""


def lines(names: list[str]) -> str:
    """One name a line, as in a field."""
    return "\n".join(names)


def amount(item: dict[str, Any]) -> str:
    """The number of a record with its approximator and unit: "about 2,500"."""
    approximator = item["approximator"]
    if approximator in LOOSE:
        return str(LOOSE[approximator])
    numbers = _numbers(item["low"], item["high"])
    if not numbers:
        return ""
    unit = "" if _is_said_by_subject(item) else item["unit"]
    money = len(unit) == 3 and unit.isupper()
    if money:
        numbers = f"{unit} {numbers}"
    elif unit not in UNSAID:
        numbers = f"{numbers} {UNITS.get(unit, _unit(unit))}"
    return _pattern(item) % {"number": numbers}


def _unit(written: str) -> str:
    """One that is shown as it was written; days may follow it."""
    return isolated(written) if has_from_right(written) else unturned(written)


def _pattern(item: dict[str, Any]) -> str:
    """With the word before the number; an open end says so even where none was
    chosen."""
    pattern = BEFORE.get(item["approximator"])
    if pattern:
        return str(pattern)
    if item["low"] and item["high"]:
        return "%(number)s"
    return str(BEFORE[Approximator.AT_LEAST if item["low"] else Approximator.AT_MOST])


def _numbers(low: str | None, high: str | None) -> str:
    if low and high and low != high:
        ends = {"first": _grouped(low), "last": _grouped(high)}
        return _("%(first)s to %(last)s") % ends
    return _grouped(low or high or "")


def _grouped(number: str) -> str:
    """2500.5 as "2,500.5"; four figures too, as in a table."""
    return f"{Decimal(number):,f}" if number else ""


def _is_said_by_subject(item: dict[str, Any]) -> bool:
    """ "2,500 US troops" says that they are people."""
    return item["unit"] == "people" and bool(item["subject"])


def _amount_of_subject(item: dict[str, Any]) -> str:
    number, approximator = amount(item), item["approximator"]
    said = {"amount": number, "subject": _named(item["subject"])}
    if not number or not item["subject"]:
        loose_people = approximator in LOOSE and item["unit"] == "people"
        of_people = _("%(amount)s of people") % said
        return of_people if loose_people else number or said["subject"]
    if approximator in (Approximator.INCREASE, Approximator.DECREASE):
        return _("%(amount)s in %(subject)s") % said
    if approximator == Approximator.MOST:
        return _("%(amount)s %(subject)s") % said
    if approximator in LOOSE or item["measure"] == Measure.SHARE:
        return _("%(amount)s of %(subject)s") % said
    if item["unit"] in (*UNSAID, "people"):
        return _("%(amount)s %(subject)s") % said
    return _("%(subject)s: %(amount)s") % said


def attribution(item: dict[str, Any]) -> str:
    """Who says so, from the nearest voice to the first."""
    first, *others = item["attributed_to"] or [""]
    if not first:
        return ""
    said = _("says %(name)s") % {"name": _named(first)}
    return said + "".join(
        _(", citing %(name)s") % {"name": _named(name)} for name in others
    )
