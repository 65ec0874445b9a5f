"""Figures as bars, and the names of periods."""

import re
from collections import Counter
from datetime import date

import pytest
from django.template import Context, Template
from django.utils import translation

from annotations.queries.nouns import Step
from annotations.queries.statistics import Period
from annotations.templatetags.statistics import period_name

STEPS = [Step("False", "red", "cross", 1), Step("True", "green", "check", 3)]


def drawn(tag: str, **given) -> list[tuple[str, float, float]]:
    """(colour, x, width) of the parts of a bar."""
    html = Template("{% load statistics %}" + tag).render(Context(given))
    parts = re.findall(
        r'<rect(?: class="colour-(\w+)")? x="([\d.]+)" width="([\d.]+)"', html
    )
    return [(colour, float(x), float(width)) for colour, x, width in parts]


def test_bar_has_the_share_of_the_width():
    assert drawn("{% share 3 12 %}") == [("", 0, 250)]
    assert drawn("{% share 0 0 %}") == [("", 0, 0)]


def test_stacked_bar_has_a_part_a_rating_in_order():
    period = Period(date(2026, 1, 1), 1, Counter({"True": 3, "False": 1}))
    parts = drawn("{% stacked period steps 8 %}", period=period, steps=STEPS)
    assert [colour for colour, _, _ in parts] == ["red", "green"]
    assert [x for _, x, _ in parts] == [0, 125]
    assert parts[-1][1] + parts[-1][2] <= 500


def test_rating_that_was_not_given_has_no_part():
    period = Period(date(2026, 1, 1), 1, Counter({"True": 3}))
    parts = drawn("{% stacked period steps 3 %}", period=period, steps=STEPS)
    assert [colour for colour, _, _ in parts] == ["green"]


def test_numbers_of_a_picture_are_written_alike_in_every_language():
    with translation.override("de"):
        assert drawn("{% share 1 3 %}") == [("", 0, 333.3)]


@pytest.mark.parametrize(
    ("first", "months", "name"),
    [
        (date(2025, 3, 1), 1, "March 2025"),
        (date(2025, 4, 1), 3, "2025, 2nd quarter"),
        (date(2025, 10, 1), 3, "2025, 4th quarter"),
        (date(2025, 1, 1), 12, "2025"),
    ],
)
def test_period_is_named(first, months, name):
    assert period_name(Period(first, months, Counter())) == name
