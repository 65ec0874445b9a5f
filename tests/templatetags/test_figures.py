"""Numbers in words: one readable line each."""

import re
from decimal import Decimal

import pytest
from django.utils.translation import override

from annotations.models import Quantity
from annotations.templatetags.figures import confirmed, figure, plain

NOTHING = {
    "low": None,
    "high": None,
    "approximator": "exact",
    "measure": "",
    "unit": "",
    "subject": "",
    "scope": "",
    "place": "",
    "period": None,
    "attributed_to": [],
}


def line(value=None, **facts):
    ends = {} if value is None else {"low": value, "high": value}
    return figure(NOTHING | ends | facts)


@pytest.mark.parametrize(
    ("expected", "facts"),
    [
        (
            "about 2,500 troops (core force) in Iraq, September 2024, says A, citing B",
            {
                "value": "2500",
                "approximator": "about",
                "unit": "people",
                "subject": "troops",
                "scope": "core force",
                "place": "Iraq",
                "period": {
                    "first": "2024-09-01",
                    "last": "2024-09-30",
                    "relation": "at",
                },
                "attributed_to": ["A", "B"],
            },
        ),
        ("1,200.5", {"value": "1200.5"}),
        ("-3 percent", {"value": "-3", "unit": "percent"}),
        ("900 people", {"value": "900", "unit": "people"}),
        ("12 ferries", {"value": "12", "unit": "count", "subject": "ferries"}),
        (
            "12 percent of households",
            {
                "value": "12",
                "unit": "percent",
                "measure": "share",
                "subject": "households",
            },
        ),
        (
            "an increase of 12 percent in fares",
            {
                "value": "12",
                "approximator": "increase",
                "unit": "percent",
                "measure": "change",
                "subject": "fares",
            },
        ),
        ("fare: USD 2.5", {"value": "2.5", "unit": "USD", "subject": "fare"}),
        ("at least 5 km", {"low": "5", "unit": "km"}),
        ("at most 5 km", {"high": "5", "unit": "km"}),
        ("more than 5 km", {"low": "5", "approximator": "more_than", "unit": "km"}),
        (
            "5 to 10 km",
            {"low": "5", "high": "10", "approximator": "between", "unit": "km"},
        ),
        ("0", {"value": "0"}),
        (
            "dozens of boats",
            {"low": "24", "high": "99", "approximator": "dozens", "subject": "boats"},
        ),
        ("thousands of people", {"approximator": "thousands", "unit": "people"}),
        (
            "the rest of the force",
            {"approximator": "remainder", "subject": "the force"},
        ),
        ("most boats", {"approximator": "most", "subject": "boats"}),
        (
            "by September 2025",
            {
                "period": {
                    "first": "2025-09-01",
                    "last": "2025-09-30",
                    "relation": "by",
                }
            },
        ),
    ],
)
def test_figure_reads_as_one_line(expected, facts):
    assert line(**facts) == expected


@pytest.mark.parametrize("name", ["unit", "subject", "scope", "place", "attributed_to"])
def test_words_turn_no_number_beside_them(name):
    turning = "\u202ex\u2067\u202b"
    given = [turning, turning] if name == "attributed_to" else turning
    for value in ("1200", None):
        facts = {name: given, "value": value}
        assert not set(line(**facts)) & set(turning) - {"x"}
        with override("ar"):
            isolated = line(**facts).replace("\u2068x\u2069", "")
            assert not re.search("[\u202a-\u202e\u2066-\u2069]", isolated)


@pytest.mark.parametrize("name", ["unit", "subject", "scope", "place"])
def test_words_from_the_right_take_no_number_along(name):
    """In an English line the number would else stand before the colon."""
    assert "\u2068ركاب\u2069" in line("1200", **{name: "ركاب"})
    assert "\u2068" not in line("1200", **{name: "passengers"})


def test_figure_takes_the_model_too():
    quantity = Quantity(low=Decimal("2500.00"), high=Decimal("2500.00"), unit="people")
    assert figure(quantity) == "2,500 people"


@pytest.mark.parametrize(
    ("value", "expected"),
    [(Decimal("2500.5000"), "2500.5"), (Decimal(0), "0"), (None, ""), ("", "")],
)
def test_plain_is_what_is_typed_into_a_field(value, expected):
    assert plain(value) == expected


def test_only_confirmed_numbers_are_for_readers():
    known, guess = NOTHING | {"confirmed": True}, NOTHING | {"confirmed": False}
    assert confirmed([known, guess]) == [known]
