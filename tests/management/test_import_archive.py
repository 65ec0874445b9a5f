"""`manage.py export archive` and `import_archive`: the same site once more."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.core.management.base import CommandError
from django.test import Client

from annotations.actions import dismissals, epochs, notices, reports, undo
from annotations.management.samples import loading, people
from annotations.models import (
    ArchivedCopy,
    Article,
    Claim,
    Rating,
    Report,
    User,
    Verdict,
    VerdictRevision,
)
from annotations.queries import archive
from annotations.workflow.states import Move
from tests import factories as make
from tests import reset, site

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def content(annotator, reviewer, editor) -> Article:
    """Everything that can be public, and what only the desk has."""
    site.publish_everything(annotator, reviewer, editor)
    User.objects.update(email="somebody@example.org")
    article = Article.objects.order_by("pk").first()
    reports.send(text="A typo.", page="/", contact="reader@example.org", sender="x")
    dismissals.dismiss(
        article_id=article.pk, by=annotator, start=0, end=7, exact=make.TEXT[:7]
    )
    copy = ArchivedCopy.objects.create(
        method="uploaded",
        content_type="application/pdf",
        data=bytes(range(256)),
        sha256="0" * 64,
        captured_by=annotator,
        captured_at=article.created_at,
    )
    claim = make.make_claim(article, "the council wrote", annotator)
    verdict = make.make_verdict(claim, annotator)
    verdict.citations.update(archived_copy=copy)
    make.submit(verdict, annotator)
    published = Verdict.objects.filter(status="published").first()
    make.reopen(published, reviewer)
    make.make_claim(article, "Fares rose", annotator)
    return article


@pytest.fixture
def exported(run, tmp_path) -> Callable[[], bytes]:
    """`exported()`: the archive of the site as it stands, also in `tmp_path`."""

    def export() -> bytes:
        path = tmp_path / "site.jsonl"
        run("export", "archive", "-o", str(path))
        return path.read_bytes()

    return export


@pytest.fixture
def take_in(run, tmp_path) -> Callable[[bytes], str]:
    """`take_in(data)` imports the archive and answers what was printed."""

    def imported(data: bytes) -> str:
        path = tmp_path / "given.jsonl"
        path.write_bytes(data)
        return run("import_archive", str(path))[0]

    return imported


def changed(data: bytes, change: Callable[[dict[str, Any]], None], of: str) -> bytes:
    """The archive with its first row of that type changed."""
    lines = [json.loads(line) for line in data.splitlines()]
    change(next(line for line in lines if line["type"] == of))
    return b"".join(json.dumps(line).encode() + b"\n" for line in lines)


def pages() -> dict[str, tuple[int, bytes]]:
    """What a stranger reads at every address there is."""
    answers = {address: Client().get(address) for address in site.addresses()}
    return {
        address: (
            answer.status_code,
            answer.getvalue() if answer.streaming else answer.content,
        )
        for address, answer in answers.items()
    }


def test_every_table_is_in_the_archive_or_left_out_for_a_reason():
    archived = {table.model for table in archive.TABLES}
    archived |= {table.model for table in archive.VERDICTS.inner}
    of_ours = set(apps.get_app_config("annotations").get_models())
    assert of_ours - archived == set(archive.LEFT_OUT)


def test_samples_come_back_byte_for_byte(exported, take_in):
    list(loading.load(people.make_people("factcheck-demo")[0]))
    before = exported()
    reset.to_first_rows()
    said = take_in(before)
    assert exported() == before
    assert f"{Article.objects.count()} articles" in said


def test_site_comes_back_and_reads_the_same(content, exported, take_in):
    before, read = exported(), pages()
    reset.to_first_rows()
    take_in(before)
    assert exported() == before
    again = pages()
    assert [one for one in read if read[one] != again.get(one)] == []
    assert again.keys() == read.keys()


def test_what_is_not_in_use_comes_too(content, exported, take_in):
    rating = Rating.objects.get(slug="half-true")
    Rating.objects.filter(pk=rating.pk).update(label="So so", colour="grey")
    before = exported()
    reset.to_first_rows()
    take_in(before)
    assert Rating.objects.get(pk=rating.pk).label == "So so"


def test_passwords_and_addresses_stay_behind(content, exported, take_in, client):
    password = User.objects.get(username="annotator").password
    data = exported()
    for secret in (password, "somebody@example.org", "reader@example.org"):
        assert secret.encode() not in data
    reset.to_first_rows()
    said = take_in(data)
    assert "changepassword" in said
    person = User.objects.get(username="editor")
    assert not person.has_usable_password()
    assert not client.login(username="editor", password=make.PASSWORD)
    assert person.role_names == {"editor"}
    assert Report.objects.get().contact == ""


def test_work_goes_on_where_it_stood(content, exported, take_in):
    data, last = exported(), Claim.objects.order_by("pk").last()
    reset.to_first_rows()
    take_in(data)
    annotator, reviewer, editor = (
        User.objects.get(username=name) for name in ("annotator", "reviewer", "editor")
    )
    undo.undo(article_id=content.pk, by=annotator)
    assert make.fresh(last).discarded_at
    waiting = Verdict.objects.get(status="in_review")
    make.publish(waiting, annotator, reviewer)
    make.retract(make.fresh(waiting), editor)
    claim = make.make_published_claim(
        annotator, reviewer, make.fresh(content), "The harbour master called"
    )
    assert claim.pk > last.pk
    notices.place(claim_id=claim.pk, kind="we_asked", text="Now.", by=reviewer)
    found = Client().get("/api/v1/claims/?q=harbour+master").json()["results"]
    assert found


def test_author_stays_an_author(content, exported, take_in):
    data = exported()
    reset.to_first_rows()
    take_in(data)
    verdict = Verdict.objects.get(status="in_review")
    author = User.objects.get(username="annotator")
    author.groups.add(*User.objects.get(username="reviewer").groups.all())
    with pytest.raises(make.moves.Forbidden):
        make.moves.make(move=Move.PUBLISH, verdict_id=verdict.pk, by=make.fresh(author))


def test_change_feed_begins_anew(content, exported, take_in, client):
    epochs.current()
    old = client.get("/api/v1/changes/").json()
    data = exported()
    reset.to_first_rows()
    take_in(data)
    assert client.get(f"/api/v1/changes/?cursor={old['cursor']}").status_code == 410
    anew = client.get("/api/v1/changes/?page_size=100").json()
    assert len(anew["results"]) == VerdictRevision.objects.count()
    assert [one["claim"] for one in anew["results"]] == list(
        VerdictRevision.objects.order_by("pk").values_list("claim", flat=True)
    )


def test_epoch_of_the_empty_site_ends(content, exported, take_in, client):
    data = exported()
    reset.to_first_rows()
    empty = client.get("/api/v1/changes/").json()["cursor"]
    take_in(data)
    assert client.get(f"/api/v1/changes/?cursor={empty}").status_code == 410


def test_site_that_holds_something_is_left_alone(content, exported, take_in):
    data = exported()
    with pytest.raises(
        CommandError, match=r"holds something.*user.*another\s+database"
    ):
        take_in(data)
    assert exported() == data


def test_file_that_is_not_there_is_named(run, tmp_path):
    with pytest.raises(CommandError, match=r"none\.jsonl: No such file"):
        run("import_archive", str(tmp_path / "none.jsonl"))


@pytest.mark.parametrize(
    ("of", "change", "told"),
    [
        ("archive", lambda row: row.update(format=9), "Line 1: .*format 9.*release"),
        ("archive", lambda row: row.update(type="x"), "Line 1: this is no archive"),
        ("claim", lambda row: row.update(type="dream"), "Line .*“dream” is not known"),
        ("claim", lambda row: row.update(mood="sad"), r"claim \d+ has “mood”"),
        ("claim", lambda row: row.pop("statement") and None, r"claim \d+: .*statement"),
        ("claim", lambda row: row.pop("marked_by"), r"claim \d+ lacks “marked_by”"),
        (
            "claim",
            lambda row: row.update(said_on="soon"),
            r"claim \d+: said_on: .*soon",
        ),
        ("claim", lambda row: row.update(marked_by=999), r"claim \d+: .*\(999\)"),
        (
            "claim",
            lambda row: row.update(kind="song"),
            r"claim \d+: .*claim_kind_known",
        ),
        (
            "claim",
            lambda row: row.update(statement="\ud800"),
            r"claim \d+: half a char",
        ),
        ("claim", lambda row: row.update(statement="\x00"), r"claim \d+: .*NUL"),
        ("claim", lambda row: row.update(slug="a/b"), r"claim \d+: slug: "),
        ("outlet", lambda row: row.update(slug=".."), r"outlet \d+: slug: "),
        ("claim", lambda row: row.update(language="x" * 36), r"claim \d+: .*too long"),
        ("span", lambda row: row.update(exact="zzz"), r"span \d+: .*span"),
        ("article", lambda row: row.update(current_version=99), r"\(99\)"),
        ("original", lambda row: row.update(data="§"), r"original \d+: data: "),
        ("user", lambda row: row.update(roles=["king"]), "no role “king”"),
        ("verdict", lambda row: row.update(status="retracted"), r"verdict \d+: "),
        (
            "verdict",
            lambda row: row.update(authors=7),
            r"verdict \d+: authors is no list",
        ),
        ("verdict", lambda row: row["authors"].clear(), r"verdict \d+: .*"),
        ("verdict", lambda row: row["revisions"].clear(), r"verdict \d+: .*"),
        (
            "verdict",
            lambda row: row["revisions"][0].update(
                published_by=row["authors"][0]["user"]
            ),
            r"verdict \d+: an author never publishes",
        ),
        ("end", lambda row: row.update(lines=3), "3 lines should stand above"),
        ("end", lambda row: row.update(type="outlet"), "before its end"),
    ],
)
def test_what_cannot_be_taken_is_named_and_nothing_stays(
    annotator, reviewer, exported, take_in, of, change, told
):
    make.make_published_claim(annotator, reviewer)
    data = changed(exported(), change, of)
    reset.to_first_rows()
    with pytest.raises(CommandError, match=told):
        take_in(data)
    assert not User.objects.exists()
    assert not Claim.objects.exists()
    assert Rating.objects.count() == 7


def test_file_that_was_cut_off_is_refused(annotator, exported, take_in):
    make.make_article(annotator)
    data = exported()
    reset.to_first_rows()
    for part, told in (
        (b"", "is empty"),
        (b"{}\n", "no archive"),
        (data[: len(data) // 2], "no JSON"),
        (data[: data.rindex(b'{"type"')], "ends here, before its end"),
        (data + data[-30:], "behind the end|no JSON"),
    ):
        with pytest.raises(CommandError, match=told):
            take_in(part)
    assert not Article.objects.exists()
