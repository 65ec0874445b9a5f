"""`manage.py export`: what is published, and nothing else, whole or not at all."""

import csv
import gzip
import json
import os
import sys

import pytest
from django.core.management import load_command_class
from django.core.management.base import CommandError
from pyarrow import parquet

from annotations.queries.search.filters import FILTERS
from tests import factories as make

pytestmark = pytest.mark.django_db(transaction=True)  # one moment needs its own


@pytest.fixture
def published(annotator, reviewer):
    number = {"low": "1200", "high": "1200", "unit": "passengers"}
    claim = make.make_published_claim(annotator, reviewer, quantities=[number])
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


def test_pipe_is_written_into_and_stays(run, published, tmp_path):
    """As a device does: one that is replaced by a file is gone for everybody."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb") as reader:
        run("export", "claimreview.jsonl", "-o", str(path))
        assert path.is_fifo()
        assert json.loads(reader.read())["claimReviewed"] == published.statement


def test_link_stays_and_what_it_leads_to_is_written(run, published, tmp_path):
    link = tmp_path / "link.csv"
    link.symlink_to(tmp_path / "linked.csv")
    run("export", "csv", "-o", link)
    assert link.is_symlink()
    assert "claim_id" in (tmp_path / "linked.csv").read_text()


def test_unknown_format_is_refused(run, published):
    with pytest.raises(CommandError, match="invalid choice"):
        run("export", "pdf")


def test_parquet_goes_into_a_file_only(run, published, tmp_path):
    path = tmp_path / "verdicts.parquet"
    run("export", "parquet", "-o", str(path))
    (row,) = parquet.read_table(path).to_pylist()
    assert row["claim_id"] == published.pk
    with pytest.raises(CommandError, match="-o"):
        run("export", "parquet")


def test_parquet_without_the_extra_says_what_is_missing(
    run, published, tmp_path, monkeypatch
):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(CommandError, match="pyarrow"):
        run("export", "parquet", "-o", str(tmp_path / "verdicts.parquet"))


def test_archive_with_its_drafts_is_for_its_owner_alone(run, published, tmp_path):
    modes = {}
    for name in ("archive", "csv"):
        run("export", name, "-o", str(tmp_path / name))
        modes[name] = (tmp_path / name).stat().st_mode & 0o777
    assert modes["archive"] == 0o600
    assert modes["csv"] & 0o044 == 0o044


def test_name_that_ends_in_gz_is_compressed(run, published, tmp_path):
    path = tmp_path / "verdicts.csv.gz"
    run("export", "csv", "-o", str(path))
    assert gzip.decompress(path.read_bytes()).decode() == run("export", "csv")[0]


FOUND = [
    ("--rating", "true"),
    ("--rating", "true", "--status", "published"),
    ("--q", "ferry", "--min", "-5"),
    ("--from", "2020-01-01", "--to", "9999-12-31"),
    ("--updated-since", "2020-01-01T00:00:00Z"),
    ("--outlet", "Harbour Gazette", "--max", "99999.5"),
]
NOT_FOUND = [
    ("--rating", "false"),
    ("--status", "retracted"),
    ("--q", "zeppelin"),
    ("--min", "99999"),
    ("--to", "2020-01-01"),
    ("--article", "0"),
    ("--updated-since", "2220-01-01T00:00:00+02:00"),
]


@pytest.mark.parametrize("options", FOUND + NOT_FOUND, ids=" ".join)
def test_filters_are_those_of_the_api(run, published, options):
    out, _ = run("export", "jsonl", *options)
    assert len(out.splitlines()) == (options in FOUND)


def test_every_filter_is_an_option():
    parser = create_parser()
    given = {option.dest for option in parser._actions}
    assert {row.name for row in FILTERS} <= given


def create_parser():
    return load_command_class("annotations", "export").create_parser("", "export")


@pytest.mark.parametrize(
    "options",
    [
        ("--status", "draft"),
        ("--min", "many"),
        ("--max", "NaN"),
        ("--max", "1e40"),
        ("--min", "0.12345678901"),
        ("--from", "yesterday"),
        ("--article", "-1"),
        ("--updated-since", "2020-01-01T00:00:00"),
        ("--q", "x" * 201),
        ("--ratng", "true"),
    ],
    ids=" ".join,
)
def test_filter_that_cannot_be_understood_is_named(run, published, options):
    with pytest.raises(CommandError, match=options[0]):
        run("export", "csv", *options)
