"""A figure's words as a stretch of numbers."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.quantities.intervals import INFINITE, Interval, interval

ONE, TWO, NINE = Decimal(1), Decimal(2), Decimal(9)


def test_figure_without_a_number_is_no_interval():
    assert interval(None, None, "exact") is None
    assert interval(None, None, "remainder") is None


def test_bare_order_of_magnitude_has_its_spread():
    assert interval(None, None, "hundreds") == Interval(Decimal(200), Decimal(999))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("at_least", Interval(ONE, INFINITE)),
        ("more_than", Interval(ONE, INFINITE, strict_low=True)),
        ("at_most", Interval(-INFINITE, ONE)),
        ("less_than", Interval(-INFINITE, ONE, strict_high=True)),
    ],
)
def test_bound_written_as_one_value_is_open_all_the_same(words, expected):
    assert interval(ONE, ONE, words) == expected


def test_strict_end_is_outside_and_a_plain_one_inside():
    single = Interval(ONE, ONE)
    assert Interval(ONE, INFINITE).holds(single)
    assert not Interval(ONE, INFINITE, strict_low=True).holds(single)
    assert not Interval(ONE, INFINITE, strict_low=True).meets(single)


def test_open_end_is_not_widened_even_by_nothing():
    assert Interval(ONE, INFINITE).widened(Decimal(0)) == Interval(ONE, INFINITE)
    assert Interval(-INFINITE, TWO).widened(Decimal(50)).high == Decimal(3)


def test_negative_ends_are_widened_outwards():
    assert Interval(-TWO, -ONE).widened(Decimal(50)) == Interval(
        Decimal(-3), Decimal("-0.5")
    )


NUMBERS = st.decimals(-(10**27), 10**27, allow_nan=False, places=10)


@given(NUMBERS, NUMBERS, st.integers(0, 100))
def test_widened_interval_holds_what_it_was(one, other, percent):
    narrow = Interval(min(one, other), max(one, other))
    assert narrow.widened(Decimal(percent)).holds(narrow)
    assert narrow.holds(narrow)
    assert narrow.meets(narrow)
