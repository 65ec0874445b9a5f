"""Shapes without a style sheet look as they do with it."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from django.conf import settings

from annotations.drawing import shapes, svg
from annotations.drawing.canvas import Canvas
from annotations.models import Rating
from annotations.queries import charts
from tests.strips import citing, number, snapshot

STYLES = Path(settings.BASE_DIR) / "annotations" / "static" / "annotations" / "css"
DAYS = [("2024-08-22", "2024-08-22"), ("2024-09-01", "2024-09-30")]


@pytest.mark.parametrize("name", svg.COLOURS)
def test_colour_is_the_light_one_of_the_style_sheet(name):
    tokens = (STYLES / "tokens.css").read_text()
    (light,) = re.findall(rf"--{name}: light-dark\((#\w+),", tokens)
    assert svg.COLOURS[name] == light


@pytest.mark.parametrize(
    ("claimed", "cited"),
    [
        ({"low": 900, "approximator": "about"}, [{"low": 450}, {"low": 950}]),
        ({"low": 100, "high": None}, [{"low": None, "high": 50}, {"low": 60}]),
        ({"low": 200, "high": 400}, [{"low": 900, "high": 1200}]),
        ({"low": 5, "place": "Iraq"}, [{"low": 7, "place": "Syria"}]),
    ],
)
@pytest.mark.parametrize("dated", [False, True])
def test_every_shape_of_a_chart_has_its_look(claimed, cited, dated):
    days = DAYS if dated else [None, None]
    frozen = snapshot(
        [number(**claimed, days=days[0])],
        [citing(number(**item, days=days[1])) for item in cited],
    )
    ((_, chart),) = charts.of_snapshot(frozen)
    canvas = Canvas()
    charts.draw(chart, canvas)
    drawn = svg.chart(canvas.shapes, mirrored=False, room="wide")
    found = ElementTree.fromstring(f"<svg>{drawn}</svg>")
    narrow = sum("narrow" in shape["css"] for shape in canvas.shapes)
    assert len(found) == len(canvas.shapes) - narrow


@pytest.mark.parametrize("shape", [*Rating.Shape.values, ""])
def test_every_shape_of_a_rating_is_drawn(shape):
    ElementTree.fromstring(f"<svg>{shapes.marks(shape)}</svg>")
    assert (shapes.marks(shape) == shapes.NONE) is (shape == "")


def test_words_cannot_break_out():
    drawn = svg.text("</text><script>", {"fill": "\"'<"})
    assert ElementTree.fromstring(drawn).text.strip("\u2068\u2069") == (
        "</text><script>"
    )
