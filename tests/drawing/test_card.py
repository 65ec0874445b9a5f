"""Cards keep their measures, whatever they say."""

import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from annotations.drawing import card, rows, svg
from annotations.drawing.canvas import Canvas
from annotations.drawing.png import png
from annotations.queries import charts
from tests import pixels
from tests.strips import citing, number, snapshot

SMALL = 200
"""Pixels across of the pictures that are looked at here."""

EDGE = card.EDGE * SMALL / card.WIDE - 1.5
BELOW_THE_STRIPE = 5

FORTY = "“" + " ".join(["government spending on harbour works"] * 8) + "”"
ARABIC = "«قال المتحدث باسم الميناء إن حوالي ١٢٠٠ مسافر استخدموا العبارة في مارس»"
MOST = 100_000
"""Bytes of a card at most."""

STATES = {
    "plain": {},
    "forty words": {"claim": FORTY, "rating": "False", "shape": "cross"},
    "Arabic": {"claim": ARABIC, "mirrored": True, "speaker": "مكتب الميناء"},
    "Arabic, forty words": {"claim": " ".join([ARABIC] * 3), "mirrored": True},
    "very short": {"claim": "No."},
    "one long word": {"claim": "https://example.org/" + "ferries" * 60},
    "four hundred words": {"claim": FORTY * 10},
    "emoji": {"claim": "We won 🎉, they lost 👨‍👩‍👧!"},
    "markup": {"claim": "<b>&amp;\"'</b>", "speaker": "<i>", "newsroom": "&"},
    "nothing": {"claim": "", "speaker": "", "newsroom": "", "date": "", "rating": ""},
    "long names": {
        "rating": "A rating with a name of sixty characters, which is the limit",
        "note": "Corrected on 30 September 2026",
        "speaker": "Office of the Spokesperson of the Harbour " * 9,
        "newsroom": "The Harbour Gazette and its Many Readers " * 9,
    },
    "retracted": {"rating": "Retracted", "shape": "", "colour": "grey"},
    "colour of another house": {"colour": "mauve"},
}


def chart(mirrored=False, many=2):
    cited = [citing(number(900 + 300 * place)) for place in range(many)]
    frozen = snapshot([number(900, approximator="about")], cited)
    ((_, found),) = charts.of_snapshot(frozen)
    canvas = Canvas(mirrored=mirrored)
    room = {"card": card.CHART_ROOM}
    rows.draw(found.items, found.band, found.scale, canvas, room)
    return canvas


def looked_at(drawn):
    return pixels.read(png(drawn, SMALL))


@pytest.mark.parametrize("with_chart", [False, True])
@pytest.mark.parametrize("state", STATES)
def test_all_words_stay_within_the_edges(make_card, state, with_chart):
    facts = dict(STATES[state])
    if with_chart:
        facts["chart"] = chart(facts.get("mirrored", False))
    drawn = card.draw(make_card(**facts))
    ElementTree.fromstring(drawn)
    picture = looked_at(drawn)
    left, _, right, bottom = picture.box(top=BELOW_THE_STRIPE)
    assert left >= EDGE
    assert right <= SMALL - EDGE
    assert bottom <= picture.high - 4


@pytest.mark.parametrize("with_chart", [False, True])
@pytest.mark.parametrize("state", STATES)
def test_lines_of_words_keep_their_distance(make_card, state, with_chart):
    facts = STATES[state] | ({"chart": chart()} if with_chart else {})
    drawn = card.draw(make_card(**facts | {"mirrored": False}))
    lines = re.findall(r'<text x="64\.0" y="([\d.]+)"[^>]*font-size="([\d.]+)"', drawn)
    for (above, _), (below, size) in pairwise(lines):
        assert float(below) - float(above) >= 0.99 * float(size)


def test_card_has_the_measures_that_sites_ask_for(make_card):
    data = png(card.draw(make_card(claim=FORTY, chart=chart())))
    assert (data[16:20], data[20:24]) == (
        (1200).to_bytes(4, "big"),
        (630).to_bytes(4, "big"),
    )
    assert len(data) < MOST


def test_arabic_is_read_from_right_to_left(make_card):
    """A flat word and then a tall one: the flat one is at the right."""
    claim = "ـــــــــــــ للللللل"
    drawn = looked_at(card.draw(make_card(claim=claim, speaker="", mirrored=True)))
    high = drawn.high
    left, top, right, bottom = drawn.box(top=round(high * 0.27), bottom=high * 5 // 6)
    paper = drawn.pixel(0, drawn.high - 1)

    def height(columns):
        rows = [
            y
            for y in range(top, bottom + 1)
            if any(drawn.inked(x, y, paper) for x in columns)
        ]
        return rows[-1] - rows[0] + 1

    assert right >= SMALL - 2 * EDGE
    assert height(range(right - 5, right)) < height(range(left, left + 5)) / 2


def test_letters_of_arabic_are_joined(make_card):
    joined, apart = (
        looked_at(card.draw(make_card(claim=claim, mirrored=True))).rows
        for claim in ("ممم", "م\u200cم\u200cم")
    )
    assert joined != apart


def test_line_of_an_arabic_claim_that_begins_in_latin_is_read_from_the_right():
    sheet = card.Sheet(1200, 300, 64, mirrored=True)
    lines = card.wrapping.Lines(("قال المتحدث إن", "NATO في العراق"), 40, 50)
    sheet.lines(lines, 0, svg.INK, bold=True)
    assert sheet.picture().count(svg.FROM_RIGHT) == 2


def test_mirrored_card_has_its_sign_at_the_right(make_card):
    for mirrored, place in ((False, 64), (True, 1064)):
        drawn = card.draw(make_card(mirrored=mirrored))
        assert re.search(rf'<svg x="{place}" y="69"', drawn)


def test_chart_stands_beside_the_words_and_within_its_height(make_card):
    drawn = card.draw(make_card(chart=chart(many=3)))
    assert chart(many=3).height <= card.CHART_HIGH
    assert "translate(612.0 " in drawn
    assert drawn.count("<circle") >= 4


def test_claim_that_would_be_cut_beside_its_chart_stands_without_it(make_card):
    for claim, has_chart in ((" ".join([ARABIC] * 4), False), (ARABIC, True)):
        facts = {"claim": claim, "mirrored": True, "chart": chart(mirrored=True)}
        drawn = card.draw(make_card(**facts))
        assert ("<circle" in drawn) is has_chart
        assert "…" not in drawn


def test_withdrawn_claim_is_faded(make_card):
    standing = card.draw(make_card())
    withdrawn = card.draw(make_card(withdrawn=True))
    assert standing != withdrawn


def test_card_of_the_site_says_its_name():
    drawn = card.draw_site("A newsroom of a long name " * 6, "What it does", mirrored=0)
    left, _, right, _ = looked_at(drawn).box(top=BELOW_THE_STRIPE)
    assert left >= EDGE
    assert right <= SMALL - EDGE
