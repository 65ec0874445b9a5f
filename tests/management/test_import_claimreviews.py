"""`manage.py import_claimreviews`: others' checks as references, never as verdicts."""

import json

import pytest
from django.core.management.base import CommandError

from annotations.models import Claim, Reference, Verdict
from tests.ingestion.test_claimreviews import ONE, feed

pytestmark = pytest.mark.django_db


@pytest.fixture
def taken(run, editor, tmp_path):
    """`taken(*records)` imports a feed of them and answers what was printed."""

    def imported(*records, by: str = "editor") -> str:
        path = tmp_path / "feed.json"
        path.write_text(json.dumps(feed(*records)))
        return run("import_claimreviews", str(path), "--by", by)[0]

    return imported


def test_reviews_become_references_and_nothing_else(taken):
    assert "1 new, 0 changed, 0 known" in taken(ONE)
    row = Reference.objects.get()
    assert (row.publisher, row.rating) == ("Pier Facts", "Mostly right")
    assert not Claim.objects.exists()
    assert not Verdict.objects.exists()


def test_second_import_renews_what_changed(taken):
    taken(ONE, ONE | {"url": "https://example.org/2"})
    again = ONE | {"reviewRating": {"alternateName": "Wrong"}}
    assert "0 new, 1 changed, 1 known" in taken(
        again, ONE | {"url": "https://example.org/2"}
    )
    assert Reference.objects.get(url=ONE["url"]).rating == "Wrong"


def test_bad_records_are_counted_and_named(taken):
    bad = [
        ONE | {"url": f"https://example.org/{n}", "reviewRating": {}} for n in range(25)
    ]
    out = taken(ONE, {"@type": "ClaimReview"}, ONE | {"url": "https://a b"}, *bad)
    assert "1 new" in out
    assert "Not taken: 27" in out
    assert "has no url" in out
    assert "and 7 more" in out


def test_address_that_the_database_refuses_is_named(taken):
    out = taken(ONE, ONE | {"url": "https://under_score-/x"})
    assert "1 new" in out
    assert "https://under_score-/x: " in out


def test_only_an_editor_may(taken, annotator):
    with pytest.raises(CommandError, match="role does not allow"):
        taken(ONE, by="annotator")


def test_file_without_reviews_is_refused(run, editor, tmp_path):
    path = tmp_path / "x.json"
    for text, told in (
        ("{}", "no ClaimReview"),
        ("", "is empty"),
        ("x", "neither JSON"),
    ):
        path.write_text(text)
        with pytest.raises(CommandError, match=told):
            run("import_claimreviews", str(path), "--by", "editor")
    with pytest.raises(CommandError, match="No such file"):
        run("import_claimreviews", str(tmp_path / "none"), "--by", "editor")
