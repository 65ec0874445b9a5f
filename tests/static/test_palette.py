"""The palette: legible in both schemes, and told apart by colour-blind readers."""

import re
from itertools import combinations
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from annotations.models import Rating

Colour = tuple[float, ...]

CSS = Path(finders.find("annotations/css/tokens.css")).read_text()
PAIRS = re.findall(r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)", CSS)
PALETTE = {
    "light": {name: light for name, light, _ in PAIRS},
    "dark": {name: dark for name, _, dark in PAIRS},
}
RATINGS = ("red", "orange", "amber", "olive", "green", "grey", "blue")
GROUNDS = ("paper", "raised", "sunk")
WORDS = ("ink", "quiet", "link", *RATINGS)

# How the three kinds of colour-blind eyes see linear RGB: Machado, Oliveira and
# Fernandes 2009, severity 1.
SEEN_BY = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour: str) -> Colour:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return tuple(
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    )


def contrast(one: str, other: str) -> float:
    """WCAG 2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def seen(colour: Colour, eye: tuple[Colour, ...]) -> Colour:
    """The linear colour as that eye sees it."""
    mixed = (sum(w * c for w, c in zip(row, colour, strict=True)) for row in eye)
    return tuple(min(1, max(0, part)) for part in mixed)


def difference(one: Colour, other: Colour) -> float:
    """CIE 1976: about 2.3 is the least that anybody notices."""
    pairs = zip(_lab(one), _lab(other), strict=True)
    return sum((a - b) ** 2 for a, b in pairs) ** 0.5


def _lab(colour: Colour) -> Colour:
    red, green, blue = colour
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    x, y, z = (
        part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116
        for part in (x, y, z)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("scheme", PALETTE)
@pytest.mark.parametrize("word", WORDS)
def test_words_are_legible_on_every_ground(scheme, word):
    colours = PALETTE[scheme]
    for ground in GROUNDS:
        assert contrast(colours[word], colours[ground]) >= 4.5, ground


@pytest.mark.parametrize("scheme", PALETTE)
def test_lines_and_fields_stand_out_from_every_ground(scheme):
    colours = PALETTE[scheme]
    for ground in GROUNDS:
        for line in ("strong-rule", "focus"):
            assert contrast(colours[line], colours[ground]) >= 3, (line, ground)


@pytest.mark.parametrize("scheme", PALETTE)
@pytest.mark.parametrize("eye", SEEN_BY)
def test_ratings_are_told_apart_by_every_eye(scheme, eye):
    near = [
        (one, other)
        for one, other in combinations(RATINGS, 2)
        if difference(_as_seen(scheme, one, eye), _as_seen(scheme, other, eye)) < 9
    ]
    assert near == []


def _as_seen(scheme: str, name: str, eye: str) -> Colour:
    return seen(linear(PALETTE[scheme][name]), SEEN_BY[eye])


def test_no_two_ratings_share_a_shape(db):
    shapes = [row.shape for row in Rating.objects.all()]
    assert len(set(shapes)) == len(shapes)
