"""`manage.py export`: what is published, and nothing else, whole or not at all."""

import csv
import json

import pytest
from django.core.management.base import CommandError

from tests import factories as make

pytestmark = pytest.mark.django_db(transaction=True)  # one moment needs its own


@pytest.fixture
def published(annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer)
    hidden = make.make_claim(
        make.make_article(annotator),
        "The harbour master called the pier safe",
        annotator,
    )
    make.make_verdict(hidden, annotator, summary="A draft that stays here.")
    return claim


def test_csv_has_a_heading_and_a_row_a_verdict(run, published):
    out, _ = run("export", "csv")
    rows = list(csv.DictReader(out.splitlines()))
    assert [row["claim_id"] for row in rows] == [str(published.pk)]
    assert rows[0]["claim_url"].endswith(f"/claims/{published.pk}/{published.slug}/")
    assert "stays here" not in out


def test_json_lines_go_into_a_file(run, published, tmp_path):
    path = tmp_path / "verdicts.jsonl"
    out, beside = run("export", "jsonl", "-o", str(path))
    (line,) = path.read_text().splitlines()
    assert json.loads(line)["statement"] == published.statement
    assert (out, str(path) in beside) == ("", True)
    assert "stays here" not in line


@pytest.mark.parametrize(
    "name", ["annotations.jsonld", "claimreview.json", "claimreview.jsonl"]
)
def test_linked_data_is_written_as_the_api_gives_it(run, client, published, name):
    out, _ = run("export", name)
    assert out == client.get(f"/api/v1/exports/{name}").getvalue().decode()
    assert published.slug in out
    assert "stays here" not in out


def test_file_that_cannot_be_written_is_named(run, published, tmp_path):
    path = tmp_path / "missing" / "verdicts.csv"
    with pytest.raises(CommandError, match=r"verdicts\.csv: No such file"):
        run("export", "csv", "-o", str(path))


def test_unknown_format_is_refused(run, published):
    with pytest.raises(CommandError, match="invalid choice"):
        run("export", "pdf")
