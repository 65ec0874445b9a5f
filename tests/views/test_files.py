"""The nightly files: whole, in parts, known by their sums."""

import base64
import gzip
import hashlib

import pytest
from django.test import Client

from annotations.exports import nightly
from tests import factories as make

pytestmark = pytest.mark.django_db(transaction=True)

NAME = "verdicts.csv.gz"
PATH = f"/data/files/{NAME}"


@pytest.fixture
def folder(settings, tmp_path):
    settings.EXPORTS_DIR = tmp_path
    return tmp_path


@pytest.fixture
def edition(folder, annotator, reviewer):
    make.make_published_claim(annotator, reviewer)
    return nightly.write_edition(folder)


@pytest.fixture
def data(edition, folder) -> bytes:
    return (folder / edition.name / NAME).read_bytes()


def get(path: str = PATH, **headers: str):
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    return Client().get(path, headers=given)


def test_every_file_is_served_with_its_sum(edition, folder):
    for file in edition.files:
        answer = get(f"/data/files/{file.name}")
        data = answer.getvalue()
        assert answer.status_code == 200
        assert hashlib.sha256(data).hexdigest() == file.sha256
        sum_ = base64.b64encode(hashlib.sha256(data).digest()).decode()
        assert answer["Repr-Digest"] == f"sha-256=:{sum_}:"
        assert int(answer["Content-Length"]) == len(data) == file.size
        assert answer["Content-Type"] == file.content_type
        assert answer["Accept-Ranges"] == "bytes"
        assert answer["Cache-Control"] == "public, max-age=60"
        assert f'filename="{file.name}"' in answer["Content-Disposition"]
        assert "Last-Modified" in answer
        assert not answer.cookies


def test_table_is_in_it(data):
    assert gzip.decompress(data).startswith(b"claim_id,")


def test_sums_of_all_are_a_file_too(edition):
    answer = get(f"/data/files/{nightly.SUMS}")
    assert answer.content.decode() == edition.sums
    assert answer["Content-Type"].startswith("text/plain")


@pytest.mark.parametrize(
    ("asked", "first", "end"),
    [
        ("bytes=0-9", 0, 10),
        ("bytes=10-", 10, None),
        ("bytes=-10", -10, None),
        ("bytes=5-999999999", 5, None),
        ("bytes=-999999999", 0, None),
        ("BYTES = 3-3", 3, 4),
    ],
)
def test_part_that_is_asked_for_is_sent(data, asked, first, end):
    answer = get(range=asked)
    part = data[first:end]
    assert answer.status_code == 206
    assert answer.getvalue() == part
    assert answer["Content-Length"] == str(len(part))
    start = first if first >= 0 else len(data) + first
    place = f"bytes {start}-{start + len(part) - 1}/{len(data)}"
    assert answer["Content-Range"] == place
    assert answer["ETag"] == get()["ETag"]


@pytest.mark.parametrize(
    "asked",
    ["bytes=0-1,5-6", "bytes=9-3", "bytes=-", "bytes=a-b", "lines=1-2", "", "bytes"],
)
def test_what_is_not_understood_gets_the_whole(data, asked):
    answer = get(range=asked)
    assert (answer.status_code, answer.getvalue()) == (200, data)
    assert "Content-Range" not in answer


@pytest.mark.parametrize("asked", ["bytes=99999999-", "bytes=-0"])
def test_part_beyond_the_end_is_refused(data, asked):
    answer = get(range=asked)
    assert answer.status_code == 416
    assert answer["Content-Range"] == f"bytes */{len(data)}"


def test_download_goes_on_only_with_the_same_file(data, folder, annotator, reviewer):
    first = get()
    tag, time = first["ETag"], first["Last-Modified"]
    for known in (tag, time):
        assert get(range="bytes=10-", if_range=known).getvalue() == data[10:]
    article = make.make_article(annotator)
    make.make_published_claim(annotator, reviewer, article)
    nightly.write_edition(folder)
    answer = get(range="bytes=10-", if_range=tag)
    assert answer.status_code == 200
    assert answer.getvalue() != data
    assert get(if_match=tag, range="bytes=10-").status_code == 412
    assert get(if_range=f"W/{answer['ETag']}", range="bytes=1-").status_code == 200


def test_known_file_is_not_sent_again(edition):
    first = get()
    for headers in (
        {"if_none_match": first["ETag"]},
        {"if_modified_since": first["Last-Modified"]},
        {"if_none_match": first["ETag"], "range": "bytes=0-1"},
    ):
        answer = get(**headers)
        assert answer.status_code == 304
        assert answer["ETag"] == first["ETag"]


def test_head_tells_the_size_and_sends_nothing(data):
    answer = Client().head(PATH, headers={"range": "bytes=0-1"})
    assert answer.status_code == 200
    assert (answer.content, answer["Content-Length"]) == (b"", str(len(data)))


@pytest.mark.parametrize(
    "name", ["newest.json", "verdicts.csv", "..", "%2e%2e%2fnewest.json", "x"]
)
def test_nothing_else_is_served(edition, name):
    assert get(f"/data/files/{name}").status_code == 404


def test_site_without_files_has_none(folder, db):
    assert get().status_code == 404
    assert get(f"/data/files/{nightly.SUMS}").status_code == 404
    assert "/data/files/" not in Client().get("/data/").content.decode()


def test_file_that_was_taken_away_is_not_found(edition, folder):
    (folder / edition.name / NAME).unlink()
    assert get().status_code == 404


def test_files_are_only_read(edition):
    assert Client().post(PATH).status_code == 405
    assert Client().delete(PATH).status_code == 405


@pytest.mark.parametrize("prefix", ["", "/ar"])
def test_page_of_data_lists_them(edition, prefix):
    html = Client().get(f"{prefix}/data/").content.decode()
    for file in edition.files:
        assert f'href="/data/files/{file.name}"' in html
        assert file.sha256 in html
    assert f'href="/data/files/{nightly.SUMS}"' in html
    assert f'datetime="{edition.taken_at:%Y-%m-%dT%H:%M:%S}' in html
