"""Editions: whole, of one moment, with their sums, and one at a time."""

import csv
import gzip
import hashlib
import io
import json
import subprocess
import threading

import pytest
from django.db import connection

from annotations.exports import nightly
from annotations.exports.formats import available
from annotations.models import VerdictRevision
from tests import factories as make

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "exports"


def ids(folder, edition) -> list[int]:
    packed = (folder / edition.name / "verdicts.csv.gz").read_bytes()
    text = io.StringIO(gzip.decompress(packed).decode(), newline="")
    return [int(row["claim_id"]) for row in csv.DictReader(text)]


def editions(folder) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_dir())


def test_nothing_is_offered_before_the_first(folder):
    assert nightly.newest(folder) is None


def test_edition_holds_every_format_with_its_sum(checks, folder):
    edition = nightly.write_edition(folder)
    assert edition.count == 2
    names = [file.name.removesuffix(".gz") for file in edition.files]
    assert names == [format.name for format in available()]
    for file in edition.files:
        data = (folder / edition.name / file.name).read_bytes()
        assert (len(data), hashlib.sha256(data).hexdigest()) == (file.size, file.sha256)
    assert nightly.newest(folder) == edition
    assert ids(folder, edition) == sorted(claim.pk for claim in checks.values())


def test_sums_are_checked_by_the_program_that_everybody_has(checks, folder):
    edition = nightly.write_edition(folder)
    within = folder / edition.name
    command = ["sha256sum", "--check", "--strict", nightly.SUMS]
    done = subprocess.run(command, cwd=within, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count(": OK") == len(edition.files)


def test_all_files_are_of_one_moment(annotator, reviewer, folder):
    article = make.make_article(annotator)
    make.make_published_claim(annotator, reviewer, article)

    def publish(file) -> None:
        """Behind the back of the run, after its first file."""
        if file.name != "verdicts.csv.gz":
            return
        other = threading.Thread(target=published)
        other.start()
        other.join()

    def published() -> None:
        words = "The harbour master called the pier safe"
        make.make_published_claim(annotator, reviewer, article, words)
        connection.close()

    edition = nightly.write_edition(folder, publish)
    assert VerdictRevision.objects.count() == 2
    within = folder / edition.name
    lines = gzip.decompress((within / "verdicts.jsonl.gz").read_bytes())
    feed = json.loads(gzip.decompress((within / "claimreview.json.gz").read_bytes()))
    assert edition.count == lines.count(b"\n") == len(feed["dataFeedElement"]) == 1


def test_run_that_breaks_off_leaves_what_was_offered(checks, folder):
    whole = nightly.write_edition(folder)

    def break_off(file) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        nightly.write_edition(folder, break_off)
    assert nightly.newest(folder) == whole
    assert len(ids(folder, whole)) == 2
    later = nightly.write_edition(folder)
    assert editions(folder) == [whole.name, later.name]


def test_edition_before_stays_and_older_ones_go(checks, folder):
    first, second, third = (nightly.write_edition(folder) for _ in range(3))
    assert editions(folder) == [second.name, third.name]
    assert nightly.newest(folder) == third
    assert first.name < second.name < third.name


def test_two_runs_do_not_write_at_once(checks, folder):
    def second(file) -> None:
        with pytest.raises(nightly.Busy):
            nightly.write_edition(folder)

    nightly.write_edition(folder, second)
    assert len(editions(folder)) == 1
