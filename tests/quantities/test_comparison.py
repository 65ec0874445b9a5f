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


def test_a_scope_that_only_the_source_names_is_flagged_not_withheld():
    compared = compare(figure(900), figure(900, scope="core force"))
    assert compared.fit is Fit.INSIDE
    assert compared.flags == ("the claim names no scope; the source counts core force",)


def test_differing_periods_are_flagged():
    september = {"first": date(2024, 9, 1), "last": date(2024, 9, 30)}
    december = {"first": date(2024, 12, 19), "last": date(2024, 12, 19)}
    compared = compare(figure(900, **september), figure(900, **december))
    assert compared.flags == ("the periods differ",)


def test_a_date_alone_is_not_compared():
    assert compare(figure(None), figure(3)).withheld == ("one of them gives no number",)


def test_nothing_is_divided_by_zero():
    assert compare(figure(3), figure(0)).ratio is None


VALUES = st.decimals(-(10**12), 10**12, allow_nan=False, places=2)


@given(VALUES, VALUES)
def test_the_difference_leads_back_from_cited_to_claimed(ours, theirs):
    compared = compare(figure(ours), figure(theirs))
    assert theirs + compared.difference == ours
