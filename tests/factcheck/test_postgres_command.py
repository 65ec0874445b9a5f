"""`manage.py postgres start|stop|url`: the embedded server by hand."""

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from factcheck import postgres
from tests.factcheck.servers import ask


@pytest.fixture
def run(folder, settings, capsys):
    """`run(verb)`: what the command prints, of a server in a folder of its own."""
    settings.DATABASE_URL = ""
    settings.DATA_DIR = folder.parent

    def said(verb: str) -> str:
        call_command("postgres", verb)
        return capsys.readouterr().out.strip()

    yield said
    postgres.stop(folder.parent / "postgres")


def test_server_is_started_named_and_stopped(run):
    assert run("stop") == "It was not running."
    url = run("start")
    assert ask(url, "SELECT current_database()") == "factcheck"
    assert run("url") == url
    assert run("stop") == "Stopped."
    assert run("stop") == "It was not running."


@pytest.mark.parametrize("verb", ["start", "stop", "url"])
def test_given_database_is_not_the_embedded(run, settings, verb):
    settings.DATABASE_URL = "postgresql://db.example.org/factcheck"
    with pytest.raises(CommandError, match="DATABASE_URL is set"):
        run(verb)
