"""The numbers of a claim beside those of its sources: as sentences and as a picture.

    {% load comparisons %}
    {% for strip in snapshot|strips %}{% comparison_chart strip %}{% endfor %}

The drawing uses classes and presentation attributes only, so that it stands under a
strict policy, in dark and in print alike. Its words in `<desc>` say every number.
"""

from typing import Any

from django import template
from django.utils.translation import get_language_bidi

from annotations.drawing.canvas import Canvas
from annotations.queries import charts, comparison, comparison_words
from annotations.queries.comparison import Cited, Strip

register = template.Library()


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
    chart = charts.of(strip)
    if chart is None:
        return {}
    if chart.is_too_wide:
        return {"too_far": True}
    canvas = Canvas(mirrored=get_language_bidi())
    over_time = charts.draw(chart, canvas)
    return {
        "shapes": canvas.shapes,
        "height": f"{canvas.height:.0f}",
        "over_time": over_time,
        "claimed": strip.claimed,
        "is_range": chart.claim.interval.single is None,
        "allowance": comparison_words.allowance(strip),
        "lines": comparison_words.told(strip),
        "percent": comparison_words.grouped(strip.tolerance) if chart.band else "",
        "signs": {item.sign for item in chart.others},
        "leaves_out_zero": chart.scale.leaves_out_zero,
    }
