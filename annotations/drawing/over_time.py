"""A chart of values over time: days from left to right, values from below."""

from collections.abc import Sequence
from dataclasses import dataclass

from annotations.directions import isolated
from annotations.drawing import scale as scales
from annotations.drawing.canvas import INSET, Canvas
from annotations.drawing.drawn import Drawn
from annotations.drawing.scale import Scale, Tick
from annotations.drawing.text import BOLD, cut, width
from annotations.quantities.intervals import Interval

WIDE, TOP, TALL = 326.0, 18.0, 190.0
"""Pixels of the narrowest picture across, and of the plot down."""

NAME, LINE, SIGN = 150.0, 16.0, 9.0
"""Pixels: of a name at most, of a line of text, around a sign."""

MOST = 6
"""Figures that a picture over time can hold without being a thicket."""

SIDES = (
    ("start", 1, 0.0),
    ("end", -1, 0.0),
    ("middle", 0, -34.0),
    ("middle", 0, 34.0),
    ("start", -1, -34.0),
    ("start", -1, 34.0),
    ("end", 1, -34.0),
    ("end", 1, 34.0),
)
"""Where the words may stand: anchor, direction across, pixels down. Best first."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Point:
    """A figure at its place, with where its words go. Pixels of the narrowest
    picture; a wider one only draws things farther apart."""

    item: Drawn
    x: float
    low: float
    high: float
    words: tuple[str, float, float] = ("start", 0.0, 0.0)

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2


def points(claim: Drawn, others: list[Drawn], scale: Scale) -> list[Point] | None:
    """Where everything stands; None where days are missing or all the same, or where
    the words would run into each other."""
    items = [claim, *others]
    days = [item.day for item in items if item.day]
    if len(days) < len(items) or len(set(days)) == 1 or len(items) > MOST:
        return None
    first, last = min(days).toordinal(), max(days).toordinal()
    placed = []
    for item, day in zip(items, days, strict=True):
        low, high = item.interval.low, item.interval.high
        x = (day.toordinal() - first) / (last - first)
        low_y, high_y = _down(scale, float(low)), _down(scale, float(high))
        placed.append(Point(item, x, low_y, high_y))
    return _labelled(placed, [_tick_box(tick) for tick in scale.ticks])


def _down(scale: Scale, value: float) -> float:
    return TOP + (1 - scale.place(value)) * TALL


def _across(x: float) -> float:
    return WIDE * (INSET + x * (100 - 2 * INSET)) / 100


def _labelled(placed: list[Point], ticks: list[Box]) -> list[Point] | None:
    taken = [*ticks, *(_sign_box(point) for point in placed)]
    done = []
    for point in placed:
        for anchor, across, down in SIDES:
            box = _label_box(point, anchor, across, down)
            others = [one for one in taken if one != _sign_box(point)]
            if _fits(box) and not any(_touch(box, one) for one in others):
                taken.append(box)
                words = (anchor, across * (SIGN + 2), down)
                done.append(Point(point.item, point.x, point.low, point.high, words))
                break
        else:
            return None
    return done


def _tick_box(tick: Tick) -> Box:
    y = TOP + (1 - tick.place) * TALL - 4
    return 0, y - LINE / 2, width(tick.words), y


def _sign_box(point: Point) -> Box:
    x = _across(point.x)
    return x - SIGN, point.high - SIGN, x + SIGN, point.low + SIGN


def _label_box(point: Point, anchor: str, across: int, down: float) -> Box:
    name, value = label(point.item)
    wide = max(width(name), BOLD * width(value))
    x = _across(point.x) + across * (SIGN + 2)
    left = {"start": x, "end": x - wide, "middle": x - wide / 2}[anchor]
    middle = point.middle + down
    return left, middle - LINE, left + wide, middle + LINE


def _fits(box: Box) -> bool:
    return box[0] >= 0 and box[2] <= WIDE and box[1] >= 0 and box[3] <= TOP + TALL


def _touch(one: Box, other: Box) -> bool:
    across = one[0] < other[2] and other[0] < one[2]
    return across and one[1] < other[3] and other[1] < one[3]


def label(item: Drawn) -> tuple[str, str]:
    return cut(item.name, NAME), item.value


def draw(
    found: list[Point],
    band: Interval | None,
    scale: Scale,
    canvas: Canvas,
    months: Sequence[str] = scales.MONTHS,
) -> None:
    """The whole picture of the points; the first of them is the claim. `months` are
    the names of the twelve."""
    claim = found[0]
    if band is not None:
        top, bottom = _down(scale, float(band.high)), _down(scale, float(band.low))
        canvas.box(-1, top, 2, bottom, "band")
    _grid(scale, canvas)
    if claim.low == claim.high:
        canvas.rule(claim.low, "level")
    else:
        canvas.box(-1, claim.high, 2, claim.low, "reach")
    for point in found:
        _figure(point, claim, canvas)
    for point in found:
        _label(point, canvas)
    _days(found, months, canvas)


def _grid(scale: Scale, canvas: Canvas) -> None:
    for tick in scale.ticks:
        y = TOP + (1 - tick.place) * TALL
        canvas.rule(y, "axis" if tick.place == 0 else "track")
        canvas.text(0, y - 4, isolated(tick.words), "scale", at_edge=True)


def _figure(point: Point, claim: Point, canvas: Canvas) -> None:
    sign = point.item.sign
    if sign == "cited" and point.low < claim.high:
        canvas.line(point.x, claim.high, point.x, point.low, "gap")
    elif sign == "cited" and point.high > claim.low:
        canvas.line(point.x, claim.low, point.x, point.high, "gap")
    if point.item.interval.single is not None:
        canvas.sign(point.x, point.low, sign)
        return
    canvas.line(point.x, point.low, point.x, point.high, f"range {sign}")
    for end, y, side in (
        (point.item.interval.high, point.high, "up"),
        (point.item.interval.low, point.low, "down"),
    ):
        if not end.is_finite():
            canvas.arrow(point.x, y, side, sign)


def _label(point: Point, canvas: Canvas) -> None:
    name, value = label(point.item)
    anchor, shift, down = point.words
    y = point.middle + down
    canvas.text(point.x, y - 3, isolated(name), "name", anchor, shift)
    canvas.text(point.x, y + 13, isolated(value), "value", anchor, shift)


def _days(found: list[Point], months: Sequence[str], canvas: Canvas) -> None:
    known = [day for point in found if (day := point.item.day)]
    bottom, free = TOP + TALL, 0.0
    for tick in scales.of_days(min(known), max(known), months).ticks:
        canvas.line(tick.place, bottom, tick.place, bottom + 5, "tick")
        middle, half = _across(tick.place), width(tick.words) / 2
        if middle - half < free or middle + half > WIDE:
            continue
        canvas.text(tick.place, bottom + 20, tick.words, "scale", "middle")
        free = middle + half + SIGN
    canvas.height = bottom + 26
