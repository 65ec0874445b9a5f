"""Days and periods in words."""

from datetime import UTC, date, datetime

import pytest

from annotations.queries.periods import day, moment, period_words


@pytest.mark.parametrize(
    ("first", "last", "relation", "expected"),
    [
        ("2024-09-14", "2024-09-14", "at", "14 September 2024"),
        ("2024-09-01", "2024-09-30", "at", "September 2024"),
        ("2024-02-01", "2024-02-29", "during", "during February 2024"),
        ("2023-02-01", "2023-02-28", "", "February 2023"),
        ("2024-01-01", "2024-12-31", "by", "by 2024"),
        ("2023-01-01", "2024-12-31", "", "2023 to 2024"),
        ("2024-01-01", "2024-03-31", "", "January to March 2024"),
        ("2023-11-01", "2024-01-31", "", "November 2023 to January 2024"),
        ("2024-03-03", "2024-03-09", "", "3 March 2024 to 9 March 2024"),
        ("2024-03-03", None, "since", "since 3 March 2024"),
        ("2024-03-03", None, "", "since 3 March 2024"),
        (None, "2024-03-03", "before", "before 3 March 2024"),
        (None, "2024-03-03", "", "until 3 March 2024"),
    ],
)
def test_period_has_its_shortest_name(first, last, relation, expected):
    period = {"first": first, "last": last, "relation": relation}
    assert period_words(period) == expected


def test_no_period_says_nothing():
    assert period_words(None) == ""


def test_day_and_moment_of_a_snapshot_are_read():
    assert day("2024-09-14") == date(2024, 9, 14)
    assert day(None) is None
    at = datetime(2024, 9, 14, 12, 30, tzinfo=UTC)
    assert moment("2024-09-14T12:30:00.000000Z") == at
    assert moment(None) is None
