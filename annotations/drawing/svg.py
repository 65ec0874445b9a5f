"""The same shapes where no style sheet reaches: in a picture of its own.

Every part has its colour and letters as attributes, as `css/numbers.css` has them as
rules, in the light scheme: a picture is seen on paper of its own.
"""

from collections.abc import Iterable
from html import escape
from typing import Any

from annotations.drawing.fonts import FAMILY

COLOURS = {
    "paper": "#fdfcf9",
    "ink": "#1d1b18",
    "quiet": "#5c5850",
    "rule": "#d8d3c8",
    "strong-rule": "#837d72",
    "tint": "#f2ecd9",
    "deep-tint": "#e9dfbf",
    "red": "#b8294b",
    "orange": "#a95500",
    "amber": "#846836",
    "olive": "#3f4400",
    "green": "#004d33",
    "grey": "#5a6275",
    "blue": "#1462cc",
}
"""The light halves of `css/tokens.css`."""

PAPER, INK, QUIET = COLOURS["paper"], COLOURS["ink"], COLOURS["quiet"]

LETTERS = 13
"""Size of the words of a chart."""

DIAMOND, BAR = "M0-6 6 0 0 6-6 0z", "M-7-5V5M-7 0H7M7-5V5"

HALO = {
    "stroke": PAPER,
    "stroke-width": 4,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
}

LOOKS: dict[str, dict[str, Any]] = {
    "track": {"stroke": COLOURS["rule"]},
    "axis": {"stroke": COLOURS["strong-rule"]},
    "tick": {"stroke": COLOURS["strong-rule"]},
    "band": {"fill": COLOURS["tint"]},
    "reach": {"fill": COLOURS["deep-tint"]},
    "level": {"stroke": INK, "stroke-dasharray": "2 3"},
    "gap": {"stroke": INK, "stroke-width": 1.5},
    "claimed": {"fill": PAPER, "stroke": INK, "stroke-width": 2.5},
    "cited": {"fill": INK},
    "apart": {"fill": PAPER, "stroke": QUIET, "stroke-width": 1.5},
    "range claimed": {"stroke": INK, "stroke-width": 3},
    "range cited": {"stroke": INK, "stroke-width": 3},
    "range apart": {"stroke": QUIET, "stroke-width": 3},
    "name": {"fill": INK} | HALO,
    "value": {"fill": INK, "font-weight": 700} | HALO,
    "scale": {"fill": QUIET} | HALO,
}
"""Attributes by class, as a canvas names them."""

RADIUS = {"claimed": 7, "cited": 5}

AS_WRITTEN = "\N{FIRST STRONG ISOLATE}"
FROM_LEFT = "\N{LEFT-TO-RIGHT ISOLATE}"
FROM_RIGHT = "\N{RIGHT-TO-LEFT ISOLATE}"
"""What stands before a line, so that it has a direction whatever it begins with."""

ENDS = {"start": "end", "end": "start", "middle": "middle"}


def tag(name: str, attributes: dict[str, Any], inside: str = "") -> str:
    """One element. `inside` is markup."""
    said = "".join(
        f' {key}="{escape(str(value))}"' for key, value in attributes.items()
    )
    return f"<{name}{said}>{inside}</{name}>" if inside else f"<{name}{said}/>"


def text(
    words: str,
    attributes: dict[str, Any],
    *,
    mirrored: bool = False,
    opening: str = AS_WRITTEN,
) -> str:
    """Words on one line. A mirrored picture turns its anchor; the words are read in the
    direction of `opening`, the first letter's unless said."""
    said = dict(attributes)
    if mirrored:
        said["text-anchor"] = ENDS[said.get("text-anchor", "start")]
    line = f"{opening}{words}\N{POP DIRECTIONAL ISOLATE}"
    return tag("text", said, escape(line, quote=False))


def chart(shapes: Iterable[dict[str, Any]], *, mirrored: bool, room: str) -> str:
    """The shapes of a canvas. Of words that were cut for several rooms, those for
    `room` are taken."""
    return "".join(
        _shape(shape, mirrored)
        for shape in shapes
        if shape["css"] in LOOKS or shape["css"].endswith(room)
    )


def sign(css: str, x: float, y: float) -> str:
    """The sign of a figure, or a piece of the band, around that place."""
    look = LOOKS[css]
    if css in RADIUS:
        return tag("circle", {"cx": x, "cy": y, "r": RADIUS[css]} | look)
    outlines = {"apart": DIAMOND, "range claimed": BAR}
    if css in outlines:
        place = {"d": outlines[css], "transform": f"translate({x} {y})"}
        return tag("path", place | look)
    box = {"x": x - 8, "y": y - 5, "width": 16, "height": 10}
    return tag("rect", box | look)


def chart_letters() -> dict[str, Any]:
    """What the element around a chart says of its words."""
    return {"font-family": f"{FAMILY}, sans-serif", "font-size": LETTERS}


def _shape(shape: dict[str, Any], mirrored: bool) -> str:
    css, kind = shape["css"], shape["kind"]
    look = LOOKS[css if css in LOOKS else css.split()[0]]
    if kind == "line":
        return tag("line", _taken(shape, "x1", "y1", "x2", "y2") | look)
    if kind == "rect":
        return tag("rect", _taken(shape, "x", "y", "width", "height") | look)
    if kind == "circle":
        place = {"cx": shape["x"], "cy": shape["y"], "r": RADIUS[css]}
        return tag("circle", place | look)
    if kind == "text":
        place = _taken(shape, "x", "y") | {"text-anchor": shape["anchor"]}
        moved = {"dx": shape["shift"]} if shape["shift"] else {}
        return text(shape["words"], place | moved | look, mirrored=mirrored)
    return _sign(shape, look)


def _taken(shape: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: shape[name] for name in names}


def _sign(shape: dict[str, Any], look: dict[str, Any]) -> str:
    """An arrow or a diamond, whose outline is drawn around its place."""
    if shape["kind"] == "arrow":
        colour = QUIET if shape["css"] == "apart" else INK
        drawn = tag("path", {"d": shape["path"], "fill": colour})
    else:
        drawn = tag("path", {"d": DIAMOND} | look)
    place = _taken(shape, "x", "y") | {"width": 1, "height": 1, "overflow": "visible"}
    return tag("svg", place, drawn)
