"""The checks in figures, from what is public alone."""

from collections import Counter
from datetime import date

import pytest
from django.utils.translation import override

from annotations.queries import public
from annotations.queries.statistics import (
    LATER,
    RETRACTED,
    kept,
    periods,
    statistics,
)
from tests import factories as make


def month(year: int, number: int) -> date:
    return date(year, number, 1)


def test_nothing_published_is_no_figure(annotator):
    make.make_verdict(
        make.make_claim(make.make_article(annotator), make.WORDS, annotator), annotator
    )
    found = statistics()
    assert (found.total, found.corrected) == (0, 0)
    assert found.ratings == found.over_time == found.kinds == found.changes == []


def test_checks_are_counted_by_what_they_came_to(annotator, reviewer, editor):
    article = make.make_article(annotator)
    make.make_published_claim(annotator, reviewer, article)
    corrected = make.make_published_claim(annotator, reviewer, article, "12 percent")
    retracted = make.make_published_claim(annotator, reviewer, article, "the pier safe")
    make.make_update(
        corrected.verdict, annotator, reviewer, "correction", rating="mostly-true"
    )
    make.retract(retracted.verdict, editor)
    found = statistics()
    assert (found.total, found.corrected) == (3, 1)
    assert [(str(step.label), step.count) for step in found.ratings] == [
        ("Mostly true", 1),
        ("True", 1),
        ("Retracted", 1),
    ]
    (period,) = found.over_time
    assert period.counts == {"Mostly true": 1, "True": 1, RETRACTED: 1}
    (changes,) = found.changes
    assert changes.counts == {"correction": 1, "retraction": 1}


@pytest.mark.parametrize(
    ("said_on", "within"), [("2024-03-04", LATER), (None, None), ("2200-01-01", 1)]
)
def test_delay_runs_from_the_day_of_the_claim(annotator, reviewer, said_on, within):
    article = make.make_article(annotator, published_on=said_on)
    make.make_published_claim(annotator, reviewer, article, said_on=said_on)
    assert statistics().delays == {within: 1}


def test_kinds_are_counted_the_commonest_first(annotator, reviewer):
    article = make.make_article(annotator)
    for words, kind in (("12 percent", "event"), ("the ferry", "rule")):
        make.make_published_claim(annotator, reviewer, article, words, kind=kind)
    make.make_published_claim(annotator, reviewer, article, "the council", kind="rule")
    assert statistics().kinds == [("rule", 2), ("event", 1)]


@pytest.mark.parametrize(
    ("last", "months", "many"),
    [
        (month(2024, 3), 1, 3),
        (month(2024, 12), 1, 12),
        (month(2025, 1), 3, 5),
        (month(2026, 12), 3, 12),
        (month(2027, 1), 12, 4),
        (month(2048, 6), 12, 25),
    ],
)
def test_periods_are_as_long_as_the_time_asks_for(last, months, many):
    found = periods([(month(2024, 1), "a", 2), (last, "b", 3)])
    assert {period.months for period in found} == {months}
    assert len(found) == many
    assert found[0].counts == Counter(a=2)
    assert found[-1].counts == Counter(b=3)
    assert found[0].first == month(2024, 1)


def test_things_of_one_period_are_added_up():
    found = periods([(month(2024, 1), "a", 2), (month(2024, 1), "a", 3)])
    assert [period.total for period in found] == [5]
    assert periods([]) == []


def test_figures_are_kept_until_something_public_changes(
    annotator, reviewer, django_assert_num_queries
):
    make.make_published_claim(annotator, reviewer)
    changed_at = public.changed_at()
    assert kept(changed_at, None).total == 1
    with django_assert_num_queries(0):
        assert kept(changed_at, None).total == 1
    make.make_published_claim(annotator, reviewer)
    assert kept(public.changed_at(), None).total == 2


def test_figures_kept_for_one_language_are_not_shown_in_another(annotator, reviewer):
    make.make_published_claim(annotator, reviewer)
    changed_at = public.changed_at()
    with override("ar"):
        (step,) = kept(changed_at, None).ratings
    assert step.label != "True"
    (step,) = kept(changed_at, None).ratings
    assert step.label == "True"
