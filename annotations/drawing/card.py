"""The card image of a check: what a shared link shows, down to the size of a thumb.

From the top: the rating's sign and word; the claim and who said it; the newsroom. A
claim with numbers has its chart beside it. Everything is mirrored for words that are
read from right to left.
"""

from dataclasses import dataclass, replace

from annotations.drawing import fonts, shapes, svg, wrapping
from annotations.drawing.canvas import Canvas
from annotations.drawing.fonts import drawable
from annotations.drawing.sheet import Letters, Sheet
from annotations.drawing.wrapping import TALL_LEADING, Lines

WIDE, HIGH = 1200, 630
"""What sites that show links ask for."""

DESIGN = 2
"""To be raised with every change of the looks: kept images are then drawn anew."""

EDGE, BAND = 64, 18
"""Left free at the sides; the stripe of the rating's colour on top."""

SIGN, WORD_LINE = 72, 132
"""The rating: its sign's size, and where its word stands."""

TOP, BOTTOM, FOOT = 172.0, 524.0, 590.0
"""Between the first two stand claim and speaker; on the last the newsroom."""

BETWEEN, APART = 24, 48
"""From sign to word, and between two things on one line."""

COLUMN = 500.0
"""Width of the words beside a chart."""

CHART_SCALE = 1.76
CHART_ROOM = (WIDE - 2 * EDGE - COLUMN - APART) / CHART_SCALE
"""Pixels of a chart's line, before it is enlarged."""

CHART_TOP, CHART_BOTTOM = 164.0, 536.0
CHART_HIGH = (CHART_BOTTOM - CHART_TOP) / CHART_SCALE

RATING, CLAIM, CLAIM_BESIDE, SPEAKER = (76, 36), (84, 32), (54, 28), (30, 24)
"""Sizes of letters, largest and smallest."""

SPOKEN = 2 * SPEAKER[0] * TALL_LEADING
"""Height of the lines that say who said it."""

SMALL = 30
NAME, LINE = (104, 40), (46, 30)
"""On the card of the site."""


@dataclass(frozen=True)
class Card:
    """What a card says. `shape` and `colour` are names of the rating's; `note` is what
    became of it since, `withdrawn` that it no longer stands; `chart` was drawn by
    `rows` for CHART_ROOM, in the card's direction."""

    newsroom: str
    rating: str
    shape: str
    colour: str
    claim: str
    speaker: str
    note: str
    date: str
    mirrored: bool
    withdrawn: bool
    chart: Canvas | None = None


def draw(card: Card) -> str:
    """The card as SVG. A claim that would be cut beside its chart stands without it."""
    if card.chart and _is_cut(card):
        card = replace(card, chart=None)
    sheet = Sheet(WIDE, HIGH, EDGE, card.mirrored)
    colour = svg.COLOURS.get(card.colour, svg.COLOURS["grey"])
    sheet.box(0, 0, WIDE, HIGH, svg.PAPER)
    sheet.box(0, 0, WIDE, BAND, colour)
    _rating(card, colour, sheet)
    _words(card, sheet)
    _foot(card, sheet)
    if card.chart:
        _chart(card.chart, sheet)
    return sheet.picture()


def draw_site(newsroom: str, line: str, *, mirrored: bool) -> str:
    """The card of the site itself: its name and what it does."""
    sheet = Sheet(WIDE, HIGH, EDGE, mirrored)
    name = wrapping.fit(drawable(newsroom), sheet.room, 260, NAME, bold=True)
    told = wrapping.fit(drawable(line), sheet.room, 150, LINE, bold=False)
    top = (HIGH - name.height - told.height - BETWEEN) / 2
    sheet.box(0, 0, WIDE, HIGH, svg.PAPER)
    sheet.box(0, 0, WIDE, BAND, svg.INK)
    sheet.lines(name, top, svg.INK, bold=True)
    sheet.lines(told, top + name.height + BETWEEN, svg.QUIET, bold=False)
    return sheet.picture()


def _rating(card: Card, colour: str, sheet: Sheet) -> None:
    """The sign and the word, and on the other side what became of it since."""
    note = wrapping.cut(drawable(card.note), COLUMN, SMALL, bold=True)
    beside = fonts.width(note, SMALL, bold=True) + APART if note else 0
    room = sheet.room - SIGN - BETWEEN - beside
    word, size = wrapping.fit_line(drawable(card.rating), room, RATING, bold=True)
    marks = shapes.marks(card.shape).replace('class="cut"', f'stroke="{svg.PAPER}"')
    place = {
        "x": WIDE - EDGE - SIGN if card.mirrored else EDGE,
        "y": WORD_LINE - SIGN + 9,
        "width": SIGN,
        "height": SIGN,
        "viewBox": "0 0 20 20",
    }
    look = {
        "fill": "none",
        "color": colour,
        "stroke": colour,
        "stroke-width": 2,
        "stroke-linecap": "round",
        "stroke-linejoin": "round",
    }
    sheet.parts.append(svg.tag("svg", place | look, marks))
    line = WORD_LINE - (RATING[0] - size) * 0.3
    sheet.text(word, line, Letters(size, colour, bold=True), SIGN + BETWEEN)
    sheet.text_at_end(note, WORD_LINE, Letters(SMALL, svg.INK, bold=True))


def _is_cut(card: Card) -> bool:
    claim, _, _ = _fitted(card)
    shown, whole = "".join(claim.words), drawable(card.claim)
    # A long word may go on in the next line, which is no space that was written.
    return shown.replace(" ", "") != whole.replace(" ", "")


def _fitted(card: Card) -> tuple[Lines, Lines, float]:
    """The claim, who said it, and the height that the claim has for itself."""
    room = COLUMN if card.chart else WIDE - 2 * EDGE
    sizes = CLAIM_BESIDE if card.chart else CLAIM
    said = wrapping.fit(drawable(card.speaker), room, SPOKEN, SPEAKER, bold=False)
    height = BOTTOM - TOP - BETWEEN / 2 - said.height
    claim = wrapping.fit(drawable(card.claim), room, height, sizes, bold=True)
    return claim, said, height


def _words(card: Card, sheet: Sheet) -> None:
    """The claim and who said it, in the middle of what is left for them."""
    claim, said, height = _fitted(card)
    top = TOP + (height - claim.height) / 2
    sheet.lines(claim, top, svg.QUIET if card.withdrawn else svg.INK, bold=True)
    below = top + claim.height + BETWEEN / 2
    sheet.lines(said, below, svg.QUIET, bold=False)


def _foot(card: Card, sheet: Sheet) -> None:
    """The name of who publishes, and the day on the other side."""
    day = drawable(card.date)
    room = sheet.room - fonts.width(day, SMALL) - APART
    name = wrapping.cut(drawable(card.newsroom), room, SMALL, bold=True)
    sheet.box(EDGE, FOOT - 46, sheet.room, 2, svg.COLOURS["rule"])
    sheet.text(name, FOOT, Letters(SMALL, svg.INK, bold=True))
    sheet.text_at_end(day, FOOT, Letters(SMALL, svg.QUIET))


def _chart(chart: Canvas, sheet: Sheet) -> None:
    """Beside the words, in the middle of the same height."""
    drawn = svg.chart(chart.shapes, mirrored=sheet.mirrored, room="card")
    size = {"width": CHART_ROOM, "height": chart.height, "overflow": "visible"}
    inner = svg.tag("svg", size | svg.chart_letters(), drawn)
    left = EDGE if sheet.mirrored else EDGE + COLUMN + APART
    free = CHART_BOTTOM - CHART_TOP - chart.height * CHART_SCALE
    top = CHART_TOP + free / 2
    place = f"translate({left} {top:.1f}) scale({CHART_SCALE})"
    sheet.parts.append(svg.tag("g", {"transform": place}, inner))
