"""Plain-data forms: days, decimals and times as the contract writes them."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from annotations.models import Quantity
from annotations.queries import records
from tests import factories as make


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2500", "2500"),
        ("2500.0000000000", "2500"),
        ("2.5E+3", "2500"),
        ("0.5000000000", "0.5"),
        ("-0.1", "-0.1"),
        ("0E-10", "0"),
        ("100", "100"),
        ("1E-10", "0.0000000001"),
    ],
)
def test_decimal_is_written_short_and_plain(value, written):
    assert records.decimal(Decimal(value)) == written


def test_nothing_is_written_as_nothing():
    assert records.decimal(None) is records.day(None) is records.moment(None) is None
    assert records.name(None) is None


def test_moment_is_in_utc_with_z():
    there = timezone(timedelta(hours=3))
    assert records.moment(datetime(2024, 3, 3, 1, 30, tzinfo=there)) == (
        "2024-03-02T22:30:00.000000Z"
    )
    assert records.moment(datetime(2024, 3, 3, tzinfo=UTC)).endswith("Z")


def test_quantity_without_a_period_has_none():
    assert records.quantity(Quantity(low=1))["period"] is None


def test_open_period_keeps_its_open_end():
    record = records.quantity(
        Quantity(period_last=date(2025, 9, 30), period_relation="by")
    )
    assert record["period"] == {"first": None, "last": "2025-09-30", "relation": "by"}


def test_snapshot_and_working_state_have_one_form(annotator, reviewer):
    claim = make.make_published_claim(
        annotator, reviewer, topics=["Ferries"], quantities=[{"low": 1200}]
    )
    frozen = make.revision_of(claim).snapshot
    assert frozen["claim"] == records.claim(claim)
    assert frozen["quantities"] == [records.quantity(claim.quantities.get())]
    citation = claim.verdict.citations.get()
    assert frozen["citations"] == [records.citation(citation)]


def test_discarded_figure_of_a_source_is_left_out(annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer)
    make.reopen(claim.verdict, annotator)
    citation = make.make_citation(claim.verdict, annotator, quantity={"low": 7})
    assert [item["low"] for item in records.citation(citation)["quantities"]] == ["7"]
    citation.quantities.update(discarded_by=annotator, discarded_at=datetime.now(UTC))
    assert records.citation(make.fresh(citation))["quantities"] == []
