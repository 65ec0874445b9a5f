"""`manage.py ingest`: a file becomes an article, or one sentence says why not."""

import pytest
from django.core.management.base import CommandError
from django.urls import reverse

from annotations.models import Article
from tests import factories as make


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "ferries.txt"
    path.write_text(make.TEXT)
    return str(path)


def test_file_becomes_an_article_whose_workbench_is_named(
    run, file, annotator, settings
):
    out, _ = run("ingest", file, "--by", "annotator")
    article = Article.objects.get()
    assert article.title == "Harbour ferries ran late all winter"
    assert article.added_by == annotator
    assert article.current_version.text == make.TEXT
    assert article.current_version.original.filename == "ferries.txt"
    assert settings.SITE_URL + reverse("workbench", args=[article.pk]) in out


def test_corrections_win_over_what_is_recognised(run, file, annotator):
    run(
        *("ingest", file, "--by", "annotator", "--title", "Late ferries"),
        *("--outlet", "Harbour Gazette", "--published-on", "2024-03-05"),
    )
    article = Article.objects.get()
    assert article.title == "Late ferries"
    assert article.outlet.name == "Harbour Gazette"
    assert article.published_on.isoformat() == "2024-03-05"


def test_first_superuser_adds_it_when_nobody_is_named(run, file, admin_user):
    run("ingest", file)
    assert Article.objects.get().added_by == admin_user


def test_same_text_again_is_offered_and_not_merged(run, file, annotator):
    run("ingest", file, "--by", "annotator")
    known = Article.objects.get()
    with pytest.raises(CommandError, match=f"/desk/articles/{known.pk}/"):
        run("ingest", file, "--by", "annotator")
    run("ingest", file, "--by", "annotator", "--separate")
    assert Article.objects.count() == 2


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("scan.pdf", b"%PDF-1.4", "Accepted are"),
        ("binary.txt", b"abc\x00def", "NUL"),
        ("empty.txt", b" \n", "empty"),
    ],
)
def test_file_that_is_no_text_is_refused_by_name(
    run, tmp_path, annotator, name, data, words
):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(CommandError, match=words) as refused:
        run("ingest", str(path), "--by", "annotator")
    assert name in str(refused.value)
    assert not Article.objects.exists()


def test_file_that_is_not_there_is_named(run, tmp_path, annotator):
    with pytest.raises(CommandError, match=r"nowhere\.txt: No such file"):
        run("ingest", str(tmp_path / "nowhere.txt"), "--by", "annotator")


def test_unknown_person_is_named(run, file, db):
    with pytest.raises(CommandError, match="no user “nobody”"):
        run("ingest", file, "--by", "nobody")


def test_person_who_left_adds_nothing(run, file, annotator):
    annotator.is_active = False
    annotator.save()
    with pytest.raises(CommandError, match="not active"):
        run("ingest", file, "--by", "annotator")


def test_person_without_a_role_adds_nothing(run, file, roleless):
    with pytest.raises(CommandError, match="role does not allow"):
        run("ingest", file, "--by", "roleless")


def test_somebody_must_be_there_to_act_as(run, file, db):
    with pytest.raises(CommandError, match="--by USER"):
        run("ingest", file)


def test_day_is_asked_for_in_its_form(run, file, annotator):
    with pytest.raises(CommandError, match="as in 2024-09-14"):
        run("ingest", file, "--by", "annotator", "--published-on", "5 March")


def test_field_that_cannot_be_kept_is_named(run, file, annotator):
    with pytest.raises(CommandError, match="source_url"):
        run("ingest", file, "--by", "annotator", "--source-url", "javascript:alert(1)")
    assert not Article.objects.exists()
