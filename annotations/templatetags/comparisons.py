"""The numbers of a claim beside those of its sources: as sentences and as a picture.

    {% load comparisons %}
    {% for strip in snapshot|strips %}{% comparison_chart strip %}{% endfor %}

The drawing uses classes and presentation attributes only, so that it stands under a
strict policy, in dark and in print alike. Its words in `<desc>` say every number.
"""

from typing import Any

from django import template
from django.utils.translation import get_language_bidi

from annotations.quantities import Approximator
from annotations.queries import comparison
from annotations.queries.comparison import Cited, Strip
from annotations.templatetags import (
    chart_figures,
    chart_rows,
    chart_scale,
    chart_time,
    comparison_words,
)
from annotations.templatetags.chart_canvas import Canvas
from annotations.templatetags.chart_figures import Drawn
from annotations.templatetags.figures import figure

register = template.Library()

FARTHEST = 1000
"""How many times the least number the largest may be on one scale."""


@register.filter
def strips(snapshot: dict[str, Any]) -> list[Strip]:
    return comparison.of_snapshot(snapshot)


@register.filter
def says(strip: Strip, cited: Cited) -> list[str]:
    """What the comparison comes to, in short sentences."""
    return comparison_words.sentences(strip, cited)


@register.filter
def allows(strip: Strip) -> str:
    """What counts as the claim, where that is more than one number."""
    return comparison_words.allowance(strip)


@register.inclusion_tag("public/_chart.html")
def comparison_chart(strip: Strip) -> dict[str, Any]:
    """The strip as a picture, or a sentence where a picture would mislead."""
    others = chart_figures.cited(strip)
    if strip.figure.interval is None or not others:
        return {}
    claim = chart_figures.claimed(strip)
    values = [end for item in (claim, *others) for end in item.ends]
    sizes = [abs(value) for value in values if value]
    if sizes and max(sizes) > FARTHEST * min(sizes):
        return {"too_far": True}
    return _drawn(strip, claim, others, values)


def _drawn(
    strip: Strip, claim: Drawn, others: list[Drawn], values: list[float]
) -> dict[str, Any]:
    about = strip.figure.approximator == Approximator.ABOUT
    band = strip.allowed if about and strip.tolerance else None
    ends = (band.low, band.high) if band else ()
    values = [*values, *(float(end) for end in ends if end.is_finite())]
    intervals = [item.interval for item in (claim, *others)]
    scale = chart_scale.of_values(
        values,
        open_below=any(not each.low.is_finite() for each in intervals),
        open_above=any(not each.high.is_finite() for each in intervals),
    )
    canvas = Canvas(mirrored=get_language_bidi())
    over_time = chart_time.points(claim, others, scale)
    if over_time:
        chart_time.draw(over_time, band, scale, canvas)
    else:
        chart_rows.draw([claim, *others], band, scale, canvas)
    return {
        "shapes": canvas.shapes,
        "height": f"{canvas.height:.0f}",
        "over_time": bool(over_time),
        "claimed": strip.claimed,
        "is_range": claim.interval.single is None,
        "allowance": comparison_words.allowance(strip),
        "lines": _lines(strip),
        "percent": comparison_words.grouped(strip.tolerance) if band else "",
        "signs": {item.sign for item in others},
        "leaves_out_zero": scale.leaves_out_zero,
    }


def _lines(strip: Strip) -> list[str]:
    """Everything that the table says, for who hears the picture."""
    return [
        f"{cited.citation['title']}: {figure(cited.quantity)}; "
        + "; ".join(comparison_words.sentences(strip, cited))
        for cited in strip.cited
    ]
