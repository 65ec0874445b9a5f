"""Filters as keys: near by the index, exact by the row."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection

from annotations.queries.search import keys


@pytest.mark.parametrize(
    "number",
    ["0", "1", "-1", "9.99", "10", "0.5", "-0.0000000001", "2500", "9" * 28, "-12.5"],
)
def test_size_of_a_number_is_the_same_here_and_in_the_database(db, number):
    with connection.cursor() as cursor:
        cursor.execute("SELECT search_size(%s::numeric)", [number])
        assert cursor.fetchone()[0] == keys._size(Decimal(number))


@pytest.mark.parametrize(
    ("first", "last", "names"),
    [
        (date(2024, 3, 5), date(2024, 3, 5), ["m2024-3"]),
        (date(2024, 11, 30), date(2025, 1, 1), ["m2024-11", "m2024-12", "m2025-1"]),
        (date(2023, 12, 1), date(2025, 1, 1), ["m2023-12", "y2024", "m2025-1"]),
        (date(2024, 1, 1), date(2024, 12, 31), ["y2024"]),
        (date(2024, 3, 5), date(2024, 3, 4), ["m2024-3"]),
        (date(2024, 3, 5), date(2024, 2, 4), []),
        (date(1, 1, 1), date(1969, 12, 31), []),
        (date(9999, 1, 1), date(9999, 12, 31), []),
    ],
)  # fmt: skip
def test_days_are_held_by_their_years_and_months(first, last, names):
    assert list(keys._span(first, last)) == names
