"""A chart with one line a figure, the claim on top, and a scale below."""

from annotations.directions import isolated
from annotations.drawing.canvas import Canvas
from annotations.drawing.drawn import Drawn
from annotations.drawing.scale import Scale, Tick
from annotations.drawing.text import BOLD, cut, width
from annotations.quantities.intervals import Interval

ROOM = {"narrow": 310.0, "wide": 460.0}
"""Pixels that a line has on the narrowest phone, and where there is more room. The
style sheet shows the words that were cut for the one or for the other."""

LEAST_NAME = 110.0
"""Pixels that a name keeps; a value that leaves less stands below it."""

SHORT = 24.0
"""Pixels of words that have room around the last tick."""

TEXT, TRACK, ROW = 14, 30, 46
"""Pixels down from the top of a line to its words, its track and its end."""

STACKED = 18
"""What a value on a line of its own adds."""


def draw(
    items: list[Drawn],
    band: Interval | None,
    scale: Scale,
    canvas: Canvas,
    room: dict[str, float] = ROOM,
) -> None:
    """The whole picture, the claim first. `band` is what "about" allows, `room` the
    pixels of a line by the class of the words that are cut for it."""
    least = min(room.values())
    tops, top = [], 0
    for item in items:
        tops.append(top)
        top += ROW + (STACKED if _is_stacked(item, least) else 0)
    claim = items[0].interval
    first = _track(items[0], tops[0], least)
    if band is not None:
        _column(band, first, top, scale, canvas, "band")
    if claim.single is None:
        _column(claim, first, top, scale, canvas, "reach")
    else:
        place = scale.place(float(claim.low))
        canvas.line(place, first, place, top, "level")
    for item, above in zip(items, tops, strict=True):
        _words(item, above, canvas, room)
        track = _track(item, above, least)
        _figure(item, track, _shares(claim, scale), scale, canvas)
    _axis(scale, top, canvas)


def _column(
    interval: Interval,
    top: float,
    bottom: float,
    scale: Scale,
    canvas: Canvas,
    css: str,
) -> None:
    """A stretch of the scale, through all lines; to the edge where it is open."""
    low, high = _shares(interval, scale)
    low = low if interval.low.is_finite() else -1
    high = high if interval.high.is_finite() else 2
    canvas.box(low, top, high, bottom, css)


def _shares(interval: Interval, scale: Scale) -> tuple[float, float]:
    return scale.place(float(interval.low)), scale.place(float(interval.high))


def _is_stacked(item: Drawn, least: float) -> bool:
    taken = BOLD * width(item.value) + width(item.days)
    return least - taken < LEAST_NAME


def _track(item: Drawn, top: float, least: float) -> float:
    return top + TRACK + (STACKED if _is_stacked(item, least) else 0)


def _words(item: Drawn, top: float, canvas: Canvas, room: dict[str, float]) -> None:
    least = min(room.values())
    days = f"{item.comma}{item.days}" if item.days else ""
    stacked = _is_stacked(item, least)
    beside = width(days) + (0 if stacked else BOLD * width(item.value) + 12)
    names = {size: cut(item.name, wide - beside) for size, wide in room.items()}
    sizes = list(names)[:1] if len(set(names.values())) == 1 else list(names)
    for size in sizes:
        css = "name" if len(sizes) == 1 else f"name {size}"
        words = f"{isolated(names[size])}{days}"
        canvas.text(0, top + TEXT, words, css, at_edge=True)
    if stacked:
        value = isolated(cut(item.value, least / BOLD))
        canvas.text(0, top + TEXT + STACKED, value, "value", at_edge=True)
    else:
        value = isolated(item.value)
        canvas.text(1, top + TEXT, value, "value", "end", at_edge=True)


def _figure(
    item: Drawn, y: float, claimed: tuple[float, float], scale: Scale, canvas: Canvas
) -> None:
    """The track, the gap to the claim, and the figure itself on them."""
    canvas.rule(y, "track")
    low, high = _shares(item.interval, scale)
    if item.sign == "cited" and low > claimed[1]:
        canvas.line(claimed[1], y, low, y, "gap")
    elif item.sign == "cited" and high < claimed[0]:
        canvas.line(high, y, claimed[0], y, "gap")
    if item.interval.single is not None:
        canvas.sign(low, y, item.sign)
        return
    canvas.line(low, y, high, y, f"range {item.sign}")
    for end, share, side in (
        (item.interval.low, low, "left"),
        (item.interval.high, high, "right"),
    ):
        if end.is_finite():
            canvas.line(share, y - 5, share, y + 5, f"range {item.sign}")
        else:
            canvas.arrow(share, y, side, item.sign)


def _axis(scale: Scale, top: float, canvas: Canvas) -> None:
    for tick in scale.ticks:
        canvas.line(tick.place, top - 2, tick.place, top + 4, "tick")
        _tick_words(tick, top + 18, canvas)
    canvas.rule(top, "axis")
    canvas.height = top + 24


def _tick_words(tick: Tick, y: float, canvas: Canvas) -> None:
    """Below its tick; long words at the ends are held within the picture."""
    words = isolated(tick.words)
    ends = {0.0: "start", 1.0: "end"}
    anchor = ends.get(round(tick.place, 6), "middle")
    if anchor == "middle" or width(tick.words) < SHORT:
        canvas.text(tick.place, y, words, "scale", "middle")
    else:
        canvas.text(round(tick.place), y, words, "scale", anchor, at_edge=True)
