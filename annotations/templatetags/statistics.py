"""Figures as bars: each beside the number that it repeats.

{% share 3 of=12 %}            a bar of a quarter of the width
{% stacked period ratings of=12 %}     one part a rating, in the order of the scale
"""

from datetime import date
from typing import Any

from django import template
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from annotations.queries.nouns import Step
from annotations.queries.statistics import Period, many

register = template.Library()

WIDTH = 1000
GAP = 4
"""Of the WIDTH, between two parts of a bar."""


@register.inclusion_tag("public/_bar.html")
def share(count: int, of: int) -> dict[str, Any]:
    """`of` is the number that fills the whole width."""
    return {"parts": [{"x": 0, "width": _plain(_width(count, of)), "colour": ""}]}


@register.inclusion_tag("public/_bar.html")
def stacked(period: Period, ratings: list[Step], of: int) -> dict[str, Any]:
    parts, x = [], 0.0
    for step in ratings:
        width = _width(many(period, step), of)
        if width:
            drawn = max(width - GAP, width / 2)
            parts.append(
                {"x": _plain(x), "width": _plain(drawn), "colour": step.colour}
            )
        x += width
    return {"parts": parts}


register.filter("checks", many)


@register.filter
def changes(period: Period, kind: str) -> int:
    """How many updates, or corrections, or retractions."""
    return period.counts[kind]


@register.filter
def period_name(period: Period) -> str:
    """ "March 2025", "2025, 2nd quarter" or "2025"."""
    first: date = period.first
    if period.months == 1:
        return date_format(first, "F Y")
    if period.months == 12:
        return str(first.year)
    quarters = (
        _("%(year)d, 1st quarter"),
        _("%(year)d, 2nd quarter"),
        _("%(year)d, 3rd quarter"),
        _("%(year)d, 4th quarter"),
    )
    return quarters[(first.month - 1) // 3] % {"year": first.year}


def _width(count: int, of: int) -> float:
    return WIDTH * count / of if of else 0


def _plain(number: float) -> str:
    """A number as SVG reads it, in any language."""
    return f"{number:.1f}"
