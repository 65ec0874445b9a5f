"""`manage.py demo`: where it refuses, and that a second run changes nothing."""

import socket

import pytest
from django.core.management.base import CommandError

from annotations.management.samples import loading, people
from annotations.models import Article, User


@pytest.fixture(autouse=True)
def _own_pages(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path / "static"


@pytest.fixture
def embedded(settings):
    settings.DATABASE_URL = ""


@pytest.fixture
def one_sample(monkeypatch, tmp_path):
    """The weather alone: the others have a test of their own."""
    for path in loading.CONTENT.glob("1-*"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    monkeypatch.setattr(loading, "CONTENT", tmp_path)


def test_demo_makes_people_and_samples_once(run, db, embedded, one_sample):
    first, _ = run("demo", "--no-serve")
    second, _ = run("demo", "--no-serve")
    assert "5 sign-ins" in first
    assert "1 articles" in first
    assert "sign-ins" not in second
    assert "articles" not in second
    assert Article.objects.count() == 1
    assert User.objects.count() == 5
    for name in people.USERNAMES:
        assert name in second


def test_each_step_is_printed_with_its_time(run, db, embedded, one_sample):
    out, _ = run("demo", "--no-serve")
    timed = [line.split()[0] for line in out.splitlines() if line.endswith(" s")]
    timed += [line.split()[0] for line in out.splitlines() if " s  " in line]
    assert set(timed) == {"Database", "Pages", "People", "Samples"}


def test_passwords_stay_when_the_setting_changes(
    run, db, embedded, one_sample, settings
):
    run("demo", "--no-serve")
    first, settings.DEMO_PASSWORD = settings.DEMO_PASSWORD, "another one for today"
    out, _ = run("demo", "--no-serve")
    assert all(person.check_password(first) for person in User.objects.all())
    assert "the one of the first start" in out
    assert "another one for today" not in out


def test_password_is_that_of_the_setting(run, db, embedded, one_sample, settings):
    settings.DEMO_PASSWORD = "another one for today"
    out, _ = run("demo", "--no-serve")
    editor = User.objects.get(username="editor")
    assert editor.check_password("another one for today")
    assert "another one for today" in out


def test_given_database_is_left_alone(run, db, settings):
    settings.DATABASE_URL = "postgresql://db.example.org/site"
    with pytest.raises(CommandError, match="--into-this-database"):
        run("demo", "--no-serve")
    assert not User.objects.exists()


def test_given_database_is_taken_when_told_so(run, db, settings, one_sample):
    settings.DATABASE_URL = "postgresql://db.example.org/site"
    run("demo", "--no-serve", "--into-this-database")
    assert User.objects.count() == 5


def test_another_site_is_left_alone(run, db, embedded):
    somebody = User.objects.create_superuser("admin", password="of a real site")
    with pytest.raises(CommandError, match="not the demo's"):
        run("demo", "--no-serve")
    somebody.refresh_from_db()
    assert somebody.check_password("of a real site")
    assert User.objects.count() == 1
    assert not Article.objects.exists()


def test_busy_port_is_said_before_anything_is_done(run, db, embedded, settings):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        settings.PORT = taken.getsockname()[1]
        with pytest.raises(CommandError, match=f"Port {settings.PORT} is in use"):
            run("demo")
    assert not User.objects.exists()


def test_pages_are_collected_when_a_file_was_changed_only(
    run, db, embedded, one_sample, settings
):
    first, _ = run("demo", "--no-serve")
    second, _ = run("demo", "--no-serve")
    assert "files" in first
    assert "files" not in second
    stamp = settings.STATIC_ROOT.with_name("static.sha256")
    stamp.write_text("of yesterday")
    third, _ = run("demo", "--no-serve")
    assert "files" in third
