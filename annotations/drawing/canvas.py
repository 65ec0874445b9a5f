"""What a chart is drawn with. Across, places are shares that become percentages, so
that the picture takes the width that it is given; down, they are pixels."""

from dataclasses import dataclass, field
from typing import Any

INSET = 4.0
"""Percent left free at both sides, so that a sign at the end is whole."""

ARROWS = {
    "left": "M-5-4.5 3 0-5 4.5z",
    "right": "M5-4.5-3 0 5 4.5z",
    "up": "M-4.5 5 0-3 4.5 5z",
    "down": "M-4.5-5 0 3 4.5-5z",
}


@dataclass
class Canvas:
    """Collects shapes for the template, in the order in which they are drawn.

    `mirrored` is for pages that are read from right to left.
    """

    mirrored: bool = False
    height: float = 0
    shapes: list[dict[str, Any]] = field(default_factory=list)

    def line(self, x1: float, y1: float, x2: float, y2: float, css: str) -> None:
        self._add("line", css, x1=self._x(x1), y1=y1, x2=self._x(x2), y2=y2)

    def rule(self, y: float, css: str) -> None:
        """A line over the whole width."""
        self._add("line", css, x1="0%", y1=y, x2="100%", y2=y)

    def box(self, x1: float, y1: float, x2: float, y2: float, css: str) -> None:
        """A rectangle; a side beyond 0 or 1 is the edge of the picture."""
        left = 0.0 if x1 < 0 else INSET + x1 * (100 - 2 * INSET)
        right = 100.0 if x2 > 1 else INSET + x2 * (100 - 2 * INSET)
        if self.mirrored:
            left, right = 100 - right, 100 - left
        wide, high = f"{right - left:.2f}%", f"{y2 - y1:.1f}"
        self._add("rect", css, x=f"{left:.2f}%", y=y1, width=wide, height=high)

    def sign(self, x: float, y: float, css: str) -> None:
        """A ring, dot or diamond, as its class says."""
        self._add("diamond" if css == "apart" else "circle", css, x=self._x(x), y=y)

    def arrow(self, x: float, y: float, towards: str, css: str) -> None:
        if self.mirrored:
            towards = {"left": "right", "right": "left"}.get(towards, towards)
        turned = {"left": "right", "right": "left"}.get(towards, towards)
        self._add("arrow", css, x=self._x(x), y=y, path=ARROWS[turned])

    def text(
        self,
        x: float,
        y: float,
        words: str,
        css: str,
        anchor: str = "start",
        shift: float = 0,
        *,
        at_edge: bool = False,
    ) -> None:
        """`shift` moves it by pixels, to the end of the line; at the edge, 0 and 1 are
        the very ends of the picture."""
        place = self._x(x)
        if at_edge:
            place = f"{100 * (1 - x if self.mirrored else x):.0f}%"
        shift = -shift if self.mirrored else shift
        self._add("text", css, x=place, y=y, words=words, anchor=anchor, shift=shift)

    def _x(self, share: float) -> str:
        percent = INSET + share * (100 - 2 * INSET)
        return f"{100 - percent if self.mirrored else percent:.2f}%"

    def _add(self, kind: str, css: str, **places: Any) -> None:
        rounded = {
            name: f"{value:.1f}" if isinstance(value, float) else value
            for name, value in places.items()
        }
        self.shapes.append({"kind": kind, "css": css, **rounded})
