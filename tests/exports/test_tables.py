"""The columns, their order and what stands in them."""

import re
from datetime import date, datetime
from decimal import Decimal

import pytest
from django.urls import reverse

from annotations.exports.tables import COLUMNS, Type, row
from annotations.queries import public

CONTRACT = """
    claim_id claim_url statement claimant said_on kind topics article_id article_title
    article_url outlet article_published_on language start end exact text_sha256
    quantity_low quantity_high quantity_approximator quantity_measure quantity_unit
    quantity_subject quantity_scope quantity_place quantity_first quantity_last
    quantity_relation rating rating_label rating_value best_rating worst_rating summary
    since status revision first_published_at published_at correction_count
    citation_count citation_urls
"""


@pytest.fixture
def rows(checks) -> dict[str, dict]:
    return {name: row(public.check(claim.pk)) for name, claim in checks.items()}


def test_columns_are_those_of_the_contract_in_its_order():
    assert [column.name for column in COLUMNS] == CONTRACT.split()


def test_row_holds_what_was_published(rows, checks, settings):
    cold = rows["cold"]
    page = reverse("claim", args=[checks["cold"].pk, checks["cold"].slug])
    assert cold["claim_url"] == settings.SITE_URL + page
    assert cold["claimant"] == "@Port office"
    assert sorted(cold["topics"]) == ["ports", "weather"]
    assert cold["article_url"] == "https://example.org/ferries"
    assert (cold["outlet"], cold["article_published_on"]) == (
        "Harbour Gazette",
        "2024-03-05",
    )
    assert (cold["quantity_low"], cold["quantity_unit"]) == ("-5", "degrees")
    assert (cold["rating"], cold["rating_value"]) == ("unproven", None)
    assert (cold["best_rating"], cold["worst_rating"]) == (5, 1)
    assert (cold["status"], cold["revision"], cold["citation_count"]) == (
        "published",
        1,
        1,
    )


def test_claimant_is_the_outlet_when_nobody_else_is_named(rows):
    assert rows["people"]["claimant"] == "Harbour Gazette"


def test_row_of_a_retracted_check_says_so_and_counts_corrections(rows):
    people = rows["people"]
    assert (people["status"], people["revision"]) == ("retracted", 3)
    assert people["rating_label"] == "Mostly true"
    assert (people["correction_count"], people["citation_count"]) == (1, 2)
    assert len(people["citation_urls"]) == 2
    assert people["first_published_at"] < people["published_at"]


def test_span_is_found_in_the_text_of_its_hash(rows, checks):
    version = public.check(checks["cold"].pk).article_version
    cold = rows["cold"]
    assert cold["text_sha256"] == version.sha256
    assert version.text[cold["start"] : cold["end"]] == cold["exact"]


PLAIN = {
    Type.TEXT: lambda value: isinstance(value, str),
    Type.WORDS: lambda value: all(isinstance(word, str) for word in value),
    Type.WHOLE: lambda value: isinstance(value, int),
    Type.DECIMAL: lambda value: Decimal(value) is not None,
    Type.DAY: lambda value: date.fromisoformat(value) is not None,
    Type.TIME: lambda value: (
        re.fullmatch(r".+\.\d{6}Z", value) and datetime.fromisoformat(value)
    ),
}


def test_every_column_holds_what_its_type_says(rows):
    wrong = {
        (column.name, value)
        for column in COLUMNS
        for value in (found[column.name] for found in rows.values())
        if value is not None and not PLAIN[column.type](value)
    }
    assert wrong == set()
