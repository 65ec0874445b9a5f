"""A strip as a picture: which figures stand on one scale, and where."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.dates import MONTHS_3
from django.utils.translation import gettext, gettext_lazy

from annotations.drawing import over_time, rows
from annotations.drawing import scale as scales
from annotations.drawing.canvas import Canvas
from annotations.drawing.drawn import Drawn
from annotations.drawing.scale import Scale
from annotations.drawing.text import short_months
from annotations.quantities import Approximator
from annotations.quantities.comparison import Figure
from annotations.quantities.intervals import Interval
from annotations.queries import comparison
from annotations.queries.comparison import Cited, Strip
from annotations.queries.figures import amount, comma, when
from annotations.queries.records import Record

LARGE = {
    "million": gettext_lazy("million"),
    "billion": gettext_lazy("billion"),
    "trillion": gettext_lazy("trillion"),
}
FARTHEST = 1000
"""How many times the least number the largest may be on one scale."""


@dataclass(frozen=True)
class Chart:
    """A claimed figure and those beside it. `band` is what "about" allows."""

    claim: Drawn
    others: list[Drawn]
    band: Interval | None

    @property
    def items(self) -> list[Drawn]:
        return [self.claim, *self.others]

    @property
    def is_too_wide(self) -> bool:
        """Whether the numbers lie too far apart for one picture."""
        sizes = [abs(end) for item in self.items for end in item.ends if end]
        return bool(sizes) and max(sizes) > FARTHEST * min(sizes)

    @property
    def scale(self) -> Scale:
        """Of all figures and of the band."""
        bounds = (self.band.low, self.band.high) if self.band else ()
        intervals = [item.interval for item in self.items]
        return scales.of_values(
            [
                *(end for item in self.items for end in item.ends),
                *(float(end) for end in bounds if end.is_finite()),
            ],
            open_below=any(not each.low.is_finite() for each in intervals),
            open_above=any(not each.high.is_finite() for each in intervals),
            names={name: str(word) for name, word in LARGE.items()},
        )


def of_snapshot(snapshot: Record) -> Iterator[tuple[Strip, Chart]]:
    """The strips of what was frozen that a picture can hold."""
    for strip in comparison.of_snapshot(snapshot):
        chart = of(strip)
        if chart and not chart.is_too_wide:
            yield strip, chart


def of(strip: Strip) -> Chart | None:
    """None where there is nothing to draw beside the claim."""
    others = _alike(strip)
    if strip.figure.interval is None or not others:
        return None
    about = strip.figure.approximator == Approximator.ABOUT
    band = strip.allowed if about and strip.tolerance else None
    return Chart(_claimed(strip), others, band)


def draw(chart: Chart, canvas: Canvas) -> bool:
    """The whole picture; answers whether it shows the values over time."""
    scale = chart.scale
    points = over_time.points(chart.claim, chart.others, scale)
    if points:
        months = [str(MONTHS_3[number]).title() for number in range(1, 13)]
        over_time.draw(points, chart.band, scale, canvas, months)
    else:
        rows.draw(chart.items, chart.band, scale, canvas)
    return bool(points)


def _claimed(strip: Strip) -> Drawn:
    item = strip.claimed
    name = gettext("The claim")
    return Drawn("claimed", name, amount(item), _days(item), comma(), strip.figure)


def _alike(strip: Strip) -> list[Drawn]:
    """The figures that fit on one scale with the claim, by day where they have one."""
    drawn = [_cited(item) for item in strip.cited if _is_alike(strip.figure, item)]
    return sorted(drawn, key=lambda item: item.day or date.max)


def _is_alike(ours: Figure, item: Cited) -> bool:
    """Whether both count in one unit and measure; what the words leave out is alike."""
    theirs = item.figure
    pairs = [(ours.unit, theirs.unit), (ours.measure, theirs.measure)]
    apart = [a for a, b in pairs if a and b and a.casefold() != b.casefold()]
    return not apart and theirs.interval is not None


def _cited(item: Cited) -> Drawn:
    publisher = item.citation["publisher"]
    name = publisher["name"] if publisher else item.citation["title"]
    sign = "apart" if item.compared.withheld else "cited"
    value = amount(item.quantity)
    return Drawn(sign, name, value, _days(item.quantity), comma(), item.figure)


def _days(quantity: Record) -> str:
    return short_months(when(quantity))
