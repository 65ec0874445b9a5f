"""Round numbers and days to read a picture by."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.drawing import scale as scales

SIZES = st.floats(-1e20, 1e20).filter(lambda value: value == 0 or abs(value) > 1e-6)


@given(st.lists(SIZES, min_size=1, max_size=20))
def test_every_value_has_its_place_and_the_ticks_are_few(values):
    scale = scales.of_values(values)
    assert all(0 <= scale.place(value) <= 1 for value in values)
    assert all(0 <= tick.place <= 1.000001 for tick in scale.ticks)
    assert 2 <= len(scale.ticks) <= 7


@given(st.dates(), st.integers(1, 400_000))
def test_days_have_few_ticks_within_the_line(first, days):
    last = first + min(timedelta(days=days), date.max - first)
    if last == first:
        return
    ticks = scales.of_days(first, last).ticks
    assert len(ticks) <= 5
    assert all(0 <= tick.place <= 1 for tick in ticks)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ([900, 2000], ["0", "1,000", "2,000"]),
        ([0], ["0", "0.5", "1"]),
        ([1.2e9, 2.4e9], ["0", "1 billion", "2 billion", "3 billion"]),
        ([-3, 1.5], ["-4", "-2", "0", "2"]),
    ],
)
def test_ticks_are_round_numbers(values, words):
    assert [tick.words for tick in scales.of_values(values).ticks] == words


def test_zero_is_left_out_only_where_all_lie_near_together():
    assert scales.of_values([2450, 2500]).leaves_out_zero
    assert not scales.of_values([900, 2000]).leaves_out_zero
    assert not scales.of_values([900, 900]).leaves_out_zero


def test_open_end_has_room_for_its_arrow():
    closed = scales.of_values([100, 1500])
    opened = scales.of_values([100, 1500], open_above=True)
    assert opened.last > closed.last
