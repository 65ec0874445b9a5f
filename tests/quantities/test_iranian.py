"""iranian: days of the Iranian calendar as those of the common one."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.quantities.iranian import FIRST_YEAR, LAST_YEAR, day, months

KNOWN = [
    ((1300, 1, 1), date(1921, 3, 21)),
    ((1357, 11, 22), date(1979, 2, 11)),
    ((1375, 12, 30), date(1997, 3, 20)),
    ((1399, 12, 30), date(2021, 3, 20)),
    ((1400, 1, 1), date(2021, 3, 21)),
    ((1402, 7, 12), date(2023, 10, 4)),
    ((1403, 12, 30), date(2025, 3, 20)),
    ((1404, 1, 1), date(2025, 3, 21)),
]


@pytest.mark.parametrize(("written", "expected"), KNOWN)
def test_known_day_is_reckoned(written, expected):
    assert day(*written) == (expected, expected)


@given(st.integers(FIRST_YEAR, LAST_YEAR - 1), st.integers(1, 12))
def test_each_month_begins_the_day_after_the_one_before(year, month):
    following = months(year + month // 12, month % 12 + 1)
    assert following[0] == months(year, month)[1] + timedelta(1)


@pytest.mark.parametrize(
    "written",
    [(1402, 7, 31), (1402, 12, 30), (1402, 0, 1), (1402, 13, 1), (1402, 1, 0)]
    + [(FIRST_YEAR - 1, 1, 1), (LAST_YEAR + 1, 1, 1)],
)
def test_day_that_the_calendar_lacks_is_none(written):
    assert day(*written) is None


def test_month_of_a_year_that_is_not_read_is_none():
    assert months(LAST_YEAR + 1, 1) is None
