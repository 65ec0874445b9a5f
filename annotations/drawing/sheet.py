"""A picture under construction: boxes and lines of words on paper of a fixed size."""

from dataclasses import dataclass, field

from annotations.directions import reads_from_right
from annotations.drawing import fonts, svg
from annotations.drawing.wrapping import Lines
from annotations.drawing.xml_text import holdable

CAPITAL = 0.72
"""Height of a capital, in sizes of its letters."""


@dataclass(frozen=True)
class Letters:
    size: float
    colour: str
    bold: bool = False


@dataclass
class Sheet:
    """`edge` is left free at both sides; `mirrored` sheets begin at the right."""

    wide: float
    high: float
    edge: float
    mirrored: bool
    parts: list[str] = field(default_factory=list)

    @property
    def room(self) -> float:
        return self.wide - 2 * self.edge

    def box(
        self, x: float, y: float, wide: float, high: float | str, colour: str
    ) -> None:
        place = {"x": x, "y": y, "width": wide, "height": high, "fill": colour}
        self.parts.append(svg.tag("rect", place))

    def text(self, words: str, y: float, letters: Letters, shift: float = 0) -> None:
        """A line that begins at the edge, or `shift` pixels in from it."""
        self._text(words, self.edge + shift, y, letters, "start")

    def text_at_end(self, words: str, y: float, letters: Letters) -> None:
        """A line that ends at the far edge."""
        self._text(words, self.wide - self.edge, y, letters, "end")

    def lines(self, lines: Lines, top: float, colour: str, *, bold: bool) -> None:
        """A paragraph whose box begins at `top`; all its lines are read alike."""
        from_right = reads_from_right(" ".join(lines.words))
        opening = svg.FROM_RIGHT if from_right else svg.FROM_LEFT
        first = top + (lines.leading + CAPITAL * lines.size) / 2
        for place, words in enumerate(lines.words):
            letters = Letters(lines.size, colour, bold)
            y = first + place * lines.leading
            self._text(words, self.edge, y, letters, "start", opening)

    def picture(self) -> str:
        """The whole as SVG, well-formed whatever the words are."""
        size = {"width": self.wide, "height": self.high}
        view = {"viewBox": f"0 0 {self.wide} {self.high}"}
        letters = {"font-family": fonts.FAMILY}
        name = {"xmlns": "http://www.w3.org/2000/svg"}
        whole = svg.tag("svg", name | size | view | letters, "".join(self.parts))
        return holdable(whole)

    def _text(
        self,
        words: str,
        x: float,
        y: float,
        letters: Letters,
        anchor: str,
        opening: str = svg.AS_WRITTEN,
    ) -> None:
        if not words:
            return
        look = {
            "x": f"{self.wide - x if self.mirrored else x:.1f}",
            "y": f"{y:.1f}",
            "text-anchor": anchor,
            "font-size": letters.size,
            "font-weight": 700 if letters.bold else 400,
            "fill": letters.colour,
        }
        line = svg.text(words, look, mirrored=self.mirrored, opening=opening)
        self.parts.append(line)
