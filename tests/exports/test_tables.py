"""The columns, their order and what stands in them."""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from annotations.exports import json_lines
from annotations.exports.tables import COLUMNS, Type
from annotations.management.samples import loading, people
from annotations.models import User
from annotations.queries import public
from tests import factories as make

pytestmark = pytest.mark.django_db

CONTRACT = """
    claim_id claim_url statement claimant said_on kind topics article_id article_title
    article_url outlet article_published_on language start end exact text_sha256
    quantity_low quantity_high quantity_approximator quantity_measure quantity_unit
    quantity_subject quantity_scope quantity_place quantity_first quantity_last
    quantity_relation rating rating_label rating_value best_rating worst_rating summary
    since status revision first_published_at published_at correction_count
    citation_count citation_urls
"""
OF_THE_API_ALONE = {
    *("html_url", "version", "created_at", "updated_at", "api_url", "verdict"),
    "verdict_version",
}
OF_AN_APPEARANCE = ("id", "article", "is_primary", "confirmed", "span")


def all_rows() -> Iterator[dict[str, Any]]:
    blocks = json_lines.stream(public.checks())
    return map(json.loads, b"".join(blocks).splitlines())


@pytest.fixture
def rows(checks) -> dict[str, dict]:
    found = {row["claim_id"]: row for row in all_rows()}
    return {name: found[claim.pk] for name, claim in checks.items()}


@pytest.fixture
def samples(db) -> dict[str, User]:
    """All that a newcomer finds; answers the people, by name."""
    cast, _ = people.make_people("factcheck-demo")
    list(loading.load(cast))
    return {user.username: user for user in User.objects.all()}


def test_columns_are_those_of_the_contract_in_its_order():
    assert [column.name for column in COLUMNS] == CONTRACT.split()


def test_dictionary_names_every_column_and_what_it_holds():
    text = (Path(settings.BASE_DIR) / "docs" / "columns.md").read_text()
    found = re.findall(r"^\| `(\w+)` \| (.+?) \| .+ \|$", text, re.M)
    assert found == [(column.name, column.type.label) for column in COLUMNS]


def test_rows_say_what_the_api_says(samples):
    make.make_published_claim(
        samples["annotator"],
        samples["reviewer"],
        statement="Größe — 水 \u2028 \u202e",
        quantities=[{"low": "1200", "high": "1200"}],
    )
    found = list(all_rows())
    assert [row["claim_id"] for row in found] == sorted(
        public.checks().values_list("claim_id", flat=True)
    )
    for row in found:
        claim = Client().get(f"/api/v1/claims/{row['claim_id']}/").json()
        assert row | as_the_api(claim) == row
        assert row | as_frozen(row["claim_id"]) == row
        named = {*as_the_api(claim), *as_frozen(row["claim_id"])}
        assert set(row) - named == set()


def as_the_api(claim: dict[str, Any]) -> dict[str, Any]:
    """What the API answers of a claim, by the names of the columns."""
    verdict, place = claim["verdict"], claim["span"]
    number = next(iter(claim["quantities"]), {})
    period = number.get("period") or {}
    told = {name: claim[name] for name in ("statement", "said_on", "kind", "language")}
    told |= {name: place[name] for name in ("start", "end", "exact")}
    names = ("rating", "rating_label", "rating_value", "summary", "since", "status")
    told |= {name: verdict[name] for name in names}
    names = ("revision", "first_published_at", "published_at", "explanation")
    told |= {name: verdict[name] for name in names}
    names = ("low", "high", "approximator", "measure", "unit", "subject", "scope")
    told |= {f"quantity_{name}": number.get(name) for name in (*names, "place")}
    names = ("first", "last", "relation")
    told |= {f"quantity_{name}": period.get(name) for name in names}
    citations = [
        {name: item[name] for name in item if name not in OF_THE_API_ALONE}
        for item in verdict["citations"]
    ]
    return told | {
        "claim_id": claim["id"],
        "claim_url": claim["html_url"],
        "article_id": claim["article"],
        "topics": [topic["slug"] for topic in claim["topics"]],
        "revisions": verdict["revisions"],
        "quantities": claim["quantities"],
        "appearances": [
            {name: item[name] for name in OF_AN_APPEARANCE}
            for item in claim["appearances"]
        ],
        "citations": citations,
        "citation_count": len(citations),
        "citation_urls": [item["url"] for item in citations if item["url"]],
    }


def as_frozen(claim_id: int) -> dict[str, Any]:
    """What the API has no field for."""
    revision = public.check(claim_id)
    article, rating = revision.snapshot["article"], revision.snapshot["rating"]
    said_by, outlet = revision.snapshot["said_by"], article["outlet"]
    return {
        "claimant": said_by and said_by["name"],
        "outlet": outlet and outlet["name"],
        "article_title": article["title"],
        "article_url": article["source_url"],
        "article_published_on": article["published_on"],
        "text_sha256": article["sha256"],
        "best_rating": rating["best"],
        "worst_rating": rating["worst"],
        "correction_count": revision.correction_count,
    }


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
