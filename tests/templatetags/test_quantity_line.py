"""A number on the card: its line, and where each field stands."""

from datetime import date
from decimal import Decimal

from annotations.models import Quantity
from annotations.templatetags.quantity_line import ALL, parts


def line(**facts):
    return parts(Quantity(**facts), "the article")


def words(**facts):
    return [part.words for part in line(**facts)]


TROOPS = {
    "low": Decimal(2500),
    "high": Decimal(2500),
    "approximator": "about",
    "unit": "people",
    "subject": "US troops",
    "place": "Iraq",
    "period_first": date(2024, 9, 1),
    "period_last": date(2024, 9, 30),
}


def test_line_reads_part_by_part():
    assert words(**TROOPS) == [
        "about 2,500",
        "US troops",
        "in Iraq",
        "September 2024",
        "says the article",
        "+ scope, measure",
    ]


def test_who_says_so_and_the_scope_stand_in_the_line_where_they_are_known():
    said = words(**TROOPS, scope="stationed", attributed_to=["A", "B"])
    assert said[1] == "US troops (stationed)"
    assert said[4:] == ["says A, citing B", "+ measure"]


def test_plain_year_is_one_line_with_the_rest_folded():
    year = {"period_first": date(2014, 1, 1), "period_last": date(2014, 12, 31)}
    assert words(**year) == [
        "2014",
        "says the article",
        "+ number, of what, place, scope, measure",
    ]


def test_every_field_stands_in_the_line_once():
    for facts in (TROOPS, {}, {"scope": "stationed"}, {"low": Decimal(1)}):
        fields = [name for part in line(**facts) for name in part.fields]
        assert sorted(fields) == sorted(ALL)
