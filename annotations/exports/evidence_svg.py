"""The numbers of a check as a picture of its own: charts, their key, where from."""

from collections.abc import Iterator
from html import escape

from django.utils.translation import gettext, gettext_lazy

from annotations.directions import reads_from_right, unturned
from annotations.drawing import svg, wrapping
from annotations.drawing.canvas import Canvas
from annotations.drawing.fonts import drawable
from annotations.drawing.sheet import Letters, Sheet
from annotations.exports.addresses import absolute
from annotations.models import Newsroom, VerdictRevision
from annotations.queries import charts, comparison_words, public
from annotations.queries.charts import Chart
from annotations.queries.comparison import Strip
from annotations.queries.figures import figure
from annotations.queries.quoting import claimed

CONTENT_TYPE = "image/svg+xml"

WIDE, EDGE = 680, 24
SURE = 0.78 * (WIDE - 2 * EDGE)
"""Pixels that words may have by our letters: a reader's own may be wider."""

BETWEEN, LINE = 28.0, 20.0
HEADING, SMALL = (20, 16), 13

KEY = {
    "claimed": gettext_lazy("the claim"),
    "range claimed": gettext_lazy("the claim"),
    "cited": gettext_lazy("a source"),
    "apart": gettext_lazy("a source that counts something else"),
    "band": gettext_lazy("what “about” allows"),
}


def picture(check: VerdictRevision, newsroom: Newsroom) -> bytes | None:
    """The drawing; None where the claim has no number that a chart can show."""
    found = list(charts.of_snapshot(check.snapshot))
    if not found:
        return None
    words = claimed(check.snapshot["claim"])
    sheet = Sheet(WIDE, 0, EDGE, reads_from_right(words))
    sheet.parts = list(_told(check, [strip for strip, _ in found]))
    sheet.box(0, 0, WIDE, "100%", svg.PAPER)
    y = _heading(words, public.word(check), sheet)
    for _, chart in found:
        y = _chart(chart, y, sheet)
    y = _key([chart for _, chart in found], y, sheet)
    sheet.high = _foot(
        newsroom.name, absolute("claim-redirect", check.claim_id), y, sheet
    )
    return sheet.picture().encode()


def _told(check: VerdictRevision, strips: list[Strip]) -> Iterator[str]:
    """Title and description, which say every number."""
    told = [line for strip in strips for line in _sentences(strip)]
    said = {"title": public.headline(check), "desc": " ".join(told)}
    for name, words in said.items():
        yield svg.tag(name, {}, escape(unturned(words)))


def _sentences(strip: Strip) -> Iterator[str]:
    allowance = comparison_words.allowance(strip)
    claim = gettext("Claimed: %(figure)s") % {"figure": figure(strip.claimed)}
    yield f"{claim}; {allowance}." if allowance else f"{claim}."
    yield from (f"{line}." for line in comparison_words.told(strip))


def _heading(words: str, word: str, sheet: Sheet) -> float:
    """The claim and the verdict; answers how far down they reach."""
    lines = wrapping.fit(drawable(words), SURE, 130, HEADING, bold=True)
    sheet.lines(lines, EDGE, svg.INK, bold=True)
    y = EDGE + lines.height + LINE
    sheet.text(drawable(word), y, Letters(SMALL, svg.QUIET, bold=True))
    return y + BETWEEN


def _chart(chart: Chart, y: float, sheet: Sheet) -> float:
    canvas = Canvas(mirrored=sheet.mirrored)
    charts.draw(chart, canvas)
    drawn = svg.chart(canvas.shapes, mirrored=sheet.mirrored, room="wide")
    place = {"x": EDGE, "y": y, "width": sheet.room, "height": canvas.height}
    free = {"overflow": "visible"}
    sheet.parts.append(svg.tag("svg", place | free | svg.chart_letters(), drawn))
    return y + canvas.height + BETWEEN


def _key(found: list[Chart], y: float, sheet: Sheet) -> float:
    """Each sign in use with its meaning, one a line."""
    signs = {item.sign for chart in found for item in chart.others}
    for chart in found:
        is_range = chart.claim.interval.single is None
        signs.add("range claimed" if is_range else "claimed")
    if any(chart.band for chart in found):
        signs.add("band")
    for name, meaning in KEY.items():
        if name in signs:
            x = EDGE + 8
            sheet.parts.append(svg.sign(name, WIDE - x if sheet.mirrored else x, y))
            sheet.text(str(meaning), y + 4, Letters(SMALL, svg.QUIET), 24)
            y += LINE
    if any(chart.scale.leaves_out_zero for chart in found):
        words = gettext("The scale does not begin at zero.")
        sheet.text(words, y + 4, Letters(SMALL, svg.QUIET))
        y += LINE
    return y


def _foot(newsroom: str, address: str, y: float, sheet: Sheet) -> float:
    letters = Letters(SMALL, svg.QUIET)
    for words in (newsroom, address):
        y += LINE
        fitting = wrapping.cut(drawable(words), SURE, SMALL, bold=False)
        sheet.text(fitting, y, letters)
    return y + EDGE
