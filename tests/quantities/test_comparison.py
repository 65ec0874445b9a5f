"""The comparison of a claimed with a cited figure."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.quantities import Approximator
from annotations.quantities.comparison import Figure, Fit, compare

ABOUT, EXACT = Approximator.ABOUT, Approximator.EXACT


def figure(low, high="same", **words) -> Figure:
    top = low if high == "same" else high
    return Figure(
        None if low is None else Decimal(low),
        None if top is None else Decimal(top),
        **words,
    )


def test_difference_and_ratio_take_the_cited_figure_as_base():
    compared = compare(figure(900), figure(2000))
    assert compared.difference == Decimal(-1100)
    assert compared.ratio == Decimal("0.45")
    assert compared.fit is Fit.OUTSIDE


@pytest.mark.parametrize(
    ("cited", "fit"),
    [(2500, Fit.INSIDE), (2750, Fit.INSIDE), (2751, Fit.OUTSIDE), (2249, Fit.OUTSIDE)],
)
def test_about_allows_the_tolerance_and_no_more(cited, fit):
    claimed = figure(2500, approximator=ABOUT)
    assert compare(claimed, figure(cited), Decimal(10)).fit is fit


def test_an_exact_figure_has_no_tolerance():
    assert compare(figure(2500), figure(2501)).fit is Fit.OUTSIDE


def test_an_open_end_takes_everything_beyond_it():
    more_than = figure(100, None, approximator=Approximator.MORE_THAN)
    assert compare(more_than, figure(5000)).fit is Fit.INSIDE
    assert compare(more_than, figure(99)).difference == Decimal(1)


def test_ranges_that_overlap_have_no_difference_and_fit_partly():
    compared = compare(figure(200, 999), figure(900, 1200))
    assert compared.difference == 0
    assert compared.fit is Fit.PARTLY
    assert compared.ratio is None


@pytest.mark.parametrize("name", ["unit", "measure", "scope", "place"])
def test_arithmetic_is_withheld_with_the_reason_where_words_differ(name):
    compared = compare(figure(9, **{name: "one"}), figure(9, **{name: "other"}))
    assert (compared.difference, compared.ratio, compared.fit) == (None, None, None)
    assert compared.withheld == (f"{name} differs: one claimed, other cited",)


def test_words_are_compared_without_regard_to_case_and_blanks():
    compared = compare(figure(9, place="Iraq"), figure(9, place=" iraq "))
    assert compared.withheld == ()
    assert compared.same == ("place",)


def test_opposite_directions_are_never_compared():
    rise = figure(12, approximator=Approximator.INCREASE)
    fall = figure(12, approximator=Approximator.DECREASE)
    compared = compare(rise, fall)
    assert compared.difference is None
    assert compared.withheld == (
        "direction differs: an increase claimed, a decrease cited",
    )
    assert compare(rise, rise).difference == 0


@pytest.mark.parametrize(
    ("ours", "theirs", "flag"),
    [
        (
            {},
            {"scope": "core force"},
            "the claim names no scope; the source counts core force",
        ),
        (
            {"scope": "core force"},
            {},
            "the source names no scope; the claim counts core force",
        ),
        ({}, {"place": "Syria"}, "the claim names no place; the source names Syria"),
        ({"unit": "USD"}, {}, "the source names no unit; the claim counts in USD"),
        (
            {"subject": "US troops"},
            {"subject": "contractors"},
            "the claim counts US troops; the source counts contractors",
        ),
        ({}, {"approximator": ABOUT}, "the source gives its figure as approximate"),
    ],
)
def test_what_only_one_of_them_says_is_flagged_not_withheld(ours, theirs, flag):
    compared = compare(figure(900, **ours), figure(900, **theirs))
    assert compared.fit is Fit.INSIDE
    assert compared.flags == (flag,)


def test_mere_count_is_no_unit_to_speak_of():
    assert compare(figure(9, unit="count"), figure(9)).flags == ()


SEPTEMBER = (date(2024, 9, 1), date(2024, 9, 30))


@pytest.mark.parametrize(
    ("first", "last", "how"),
    [
        (date(2024, 12, 19), date(2024, 12, 19), "begins 80 days after the claim’s"),
        (date(2024, 8, 31), date(2024, 8, 31), "ends 1 day before the claim’s"),
        (date(2024, 9, 5), date(2024, 9, 5), "lies within the claim’s"),
    ],
)
def test_differing_periods_are_flagged_with_how_they_differ(first, last, how):
    claimed = figure(900, first=SEPTEMBER[0], last=SEPTEMBER[1])
    compared = compare(claimed, figure(900, first=first, last=last))
    assert compared.flags == (f"the periods differ: the source’s {how}",)


def test_periods_that_overlap_or_hold_each_other_differ_too():
    claimed = figure(900, first=SEPTEMBER[0], last=SEPTEMBER[1])
    year = figure(900, first=date(2024, 1, 1), last=date(2024, 12, 31))
    later = figure(900, first=date(2024, 9, 15), last=date(2024, 10, 15))
    assert compare(claimed, year).flags == (
        "the periods differ: the claim’s lies within the source’s",
    )
    assert compare(claimed, later).flags == ("the periods differ, and overlap",)
    assert compare(claimed, claimed).flags == ()


def test_a_date_alone_is_not_compared():
    assert compare(figure(None), figure(3)).withheld == ("one of them gives no number",)
    assert compare(figure(None), figure(None)).withheld == ("no number is given",)


def test_nothing_is_divided_by_zero():
    assert compare(figure(3), figure(0)).ratio is None


def test_there_is_no_ratio_across_zero_and_none_of_degrees():
    assert compare(figure(3), figure(-3)).ratio is None
    warm, cold = figure(20, unit="°C"), figure(10, unit="°C")
    assert compare(warm, cold).ratio is None
    assert compare(warm, cold).difference == 10


def test_bound_excludes_its_own_number_where_its_words_do():
    more_than = figure(100, None, approximator=Approximator.MORE_THAN)
    at_least = figure(100, None, approximator=Approximator.AT_LEAST)
    assert compare(more_than, figure(100)).fit is Fit.OUTSIDE
    assert compare(at_least, figure(100)).fit is Fit.INSIDE
    assert compare(at_least, more_than).fit is Fit.INSIDE
    assert compare(more_than, at_least).fit is Fit.PARTLY


def test_about_with_an_open_end_and_no_tolerance_is_itself():
    claimed = figure(100, None, approximator=ABOUT)
    assert compare(claimed, figure(100), Decimal(0)).fit is Fit.INSIDE
    assert compare(claimed, figure(99), Decimal(0)).fit is Fit.OUTSIDE


def test_numbers_of_the_longest_column_lose_no_digit():
    long = Decimal("9999999999999999999999999999.9999999999")
    compared = compare(Figure(long, long), Figure(Decimal(1), Decimal(1)))
    assert compared.difference == Decimal("9999999999999999999999999998.9999999999")


VALUES = st.decimals(-(10**12), 10**12, allow_nan=False, places=2)
WORDS = st.sampled_from([word.value for word in Approximator])


@given(VALUES, VALUES)
def test_the_difference_leads_back_from_cited_to_claimed(ours, theirs):
    compared = compare(figure(ours), figure(theirs))
    assert theirs + compared.difference == ours


@given(st.none() | VALUES, st.none() | VALUES, WORDS, WORDS, st.integers(0, 100))
def test_any_two_figures_are_compared_without_an_error(one, other, ours, theirs, share):
    claimed = Figure(one, other, approximator=ours)
    cited = Figure(other, None, approximator=theirs)
    compared = compare(claimed, cited, Decimal(share))
    assert (compared.difference is None) == bool(compared.withheld)
    assert (compared.fit is None) == bool(compared.withheld)


MONTH = (date(2025, 8, 1), date(2025, 8, 31))
YEAR = (date(2024, 1, 1), date(2024, 12, 31))
BEFORE = (date(2023, 1, 1), date(2023, 12, 31))


def of(period, **words) -> Figure:
    return figure(900, first=period[0], last=period[1], **words)


@pytest.mark.parametrize(
    ("ours", "theirs", "how"),
    [
        (YEAR, BEFORE, "source’s ends 1 day before the claim’s"),
        (BEFORE, YEAR, "source’s begins 1 day after the claim’s"),
        (BEFORE, MONTH, "source’s begins 579 days after the claim’s"),
        (MONTH, YEAR, "source’s ends 213 days before the claim’s"),
        ((date(2025, 1, 1), None), (None, date(2024, 12, 31)), "ends 1 day before"),
        (SEPTEMBER, (None, date(2024, 8, 1)), "ends 31 days before the claim’s"),
        (MONTH, (date(2024, 7, 1), date(2024, 7, 30)), "ends 367 days before"),
    ],
)
def test_numbers_of_stretches_without_a_common_day_are_not_set_against_each_other(
    ours, theirs, how
):
    compared = compare(of(ours), of(theirs))
    assert (compared.difference, compared.ratio, compared.fit) == (None, None, None)
    assert len(compared.withheld) == 1
    assert how in compared.withheld[0]
    assert compared.flags == ()


@pytest.mark.parametrize(("ours", "theirs"), [(0, 1), (1, 0)])
def test_a_number_that_still_grows_is_not_set_against_one_of_a_stretch_that_is_over(
    ours, theirs
):
    over = (date(2026, 1, 1), date(2026, 6, 20))
    pair = (over, (date(2026, 4, 15), None))
    compared = compare(of(pair[ours]), of(pair[theirs]))
    assert (compared.difference, compared.ratio, compared.fit) == (None, None, None)
    assert compared.withheld == ("the periods differ, and overlap",)


def test_numbers_since_the_same_day_are_set_against_each_other():
    since = (date(2026, 4, 15), None)
    assert compare(of(since), of(since)).ratio == 1


def test_states_of_some_months_apart_are_compared_and_the_difference_is_told():
    compared = compare(of(SEPTEMBER), of((date(2025, 3, 1), date(2025, 3, 1))))
    assert compared.ratio == 1
    assert compared.flags == (
        "the periods differ: the source’s begins 152 days after the claim’s",
    )


def test_change_over_a_year_is_not_set_against_one_over_a_month():
    month = (date(2024, 5, 1), date(2024, 5, 31))
    compared = compare(of(YEAR, measure="change"), of(month, measure="change"))
    assert compared.fit is None
    (reason,) = compared.withheld
    assert "a change over about a year claimed, over about a month cited" in reason
    assert compare(of(YEAR), of(month)).fit is Fit.INSIDE


def test_mere_days_are_told_apart_though_there_is_no_number_to_withhold():
    compared = compare(of_days(YEAR), of_days(BEFORE))
    assert compared.flags == (
        "the periods differ: the source’s ends 1 day before the claim’s",
    )


def of_days(period) -> Figure:
    return figure(None, first=period[0], last=period[1])
