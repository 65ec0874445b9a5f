"""A number on the card: one readable line whose parts are edited one by one."""

import json
from dataclasses import dataclass
from typing import Any

from django import template

from annotations.models import Citation, Quantity
from annotations.queries import offers, records
from annotations.queries.figures import amount, attribution
from annotations.queries.periods import period_words

register = template.Library()

ALL = (
    ("approximator", "low", "high", "unit", "subject", "place")
    + ("relation", "first", "last", "scope", "measure", "attributed_to")
)  # fmt: skip
"""Every field of a number, the ones that are rarely needed last."""

RARE = ("scope", "measure", "attributed_to")

MISSING = {
    "low": "number",
    "subject": "of what",
    "place": "place",
    "first": "when",
    "scope": "scope",
    "measure": "measure",
}
"""What the last part offers to add, by the field that it begins with."""


@dataclass(frozen=True)
class Part:
    """Words of the line, and the fields that stand behind them."""

    name: str
    words: str
    fields: tuple[str, ...]


@register.filter
def parts(quantity: Quantity, voice: str) -> list[Part]:
    """The parts that say something, and one last part with all other fields, so that
    each field stands there once. `voice` is who says it where nobody is named."""
    item = records.quantity(quantity)
    scope = f"({item['scope']})" if item["scope"] else ""
    told = [
        Part("amount", amount(item), ("approximator", "low", "high", "unit")),
        Part(
            "subject",
            f"{item['subject']} {scope}".strip(),
            ("subject", "scope") if scope else ("subject",),
        ),
        Part("place", f"in {item['place']}" if item["place"] else "", ("place",)),
        Part("when", period_words(item["period"]), ("relation", "first", "last")),
    ]
    shown = [part for part in told if part.words]
    shown.append(
        Part("voice", attribution(item) or f"says {voice}", ("attributed_to",))
    )
    used = {name for part in shown for name in part.fields}
    rest = tuple(name for name in ALL if name not in used)
    missing = ", ".join(MISSING[name] for name in rest if name in MISSING)
    return [*shown, Part("rest", f"+ {missing}", rest)]


@register.simple_tag
def common_fields() -> list[str]:
    return [name for name in ALL if name not in RARE]


@register.simple_tag
def rare_fields() -> tuple[str, ...]:
    return RARE


@register.filter
def offered(citation: Citation, language: str) -> list[dict[str, Any]]:
    """Figures that the quoted words hold, to be taken by the editor."""
    return offers.of_quote(citation, language)


@register.filter
def as_json(item: dict[str, Any]) -> str:
    """For an attribute that a script reads."""
    return json.dumps(item)
