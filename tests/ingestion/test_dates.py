from datetime import date

import pytest

from annotations.ingestion import dates


@pytest.mark.parametrize(
    "words",
    [
        "Saturday, September 14, 2024",
        "Sept. 14, 2024",
        "14 SEPT 2024",
        "the 14th of September, 2024",
        "2024-09-14T10:00:00Z",
        "14.9.2024",
        "9/14/2024",
        "14/09/2024",
        "14 أيلول/سبتمبر 2024",
        "14 سبتمبر (أيلول) 2024",
        "السبت ١٤ أيلول ٢٠٢٤",
        "Posted on September 14, 2024 at 3:41 PM",
    ],
)
def test_one_day_in_its_many_forms(words: str) -> None:
    assert dates.find(words) == date(2024, 9, 14)


@pytest.mark.parametrize(
    "words",
    [
        "Details as of September 2024",
        "14 SEPT",
        "9/10/2024",
        "31 February 2024",
        "2024-13-40",
        "45 marches 2024",
        "12024-09-14",
        "",
    ],
)
def test_what_names_no_certain_day(words: str) -> None:
    assert dates.find(words) is None


def test_the_first_of_two_days_counts() -> None:
    assert dates.find("3 May 2024, updated 2024-05-07") == date(2024, 5, 3)


@pytest.mark.parametrize(
    "line",
    [
        "Saturday, September 14, 2024",
        "Updated: 14 September 2024, 10:30 a.m. EST",
        "Baghdad, 14 September 2024",
        "2024-09-14T10:00:00+03:00",
        "نشر يوم السبت 14 أيلول 2024 الساعة 10:30",
    ],
)
def test_a_dateline_is_a_date_with_place_and_hour_at_most(line: str) -> None:
    assert dates.is_dateline(line)


@pytest.mark.parametrize(
    "line",
    [
        "What happened on 14 September 2024",
        "On September 14, 2024 the bridge was closed",
        "Saturday",
        "Bridges closed, 14 SEPT",
    ],
)
def test_a_headline_with_a_date_is_no_dateline(line: str) -> None:
    assert not dates.is_dateline(line)
