"""The embedded server: start, find, share, stop."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

from factcheck import postgres
from factcheck.postgres_programs import PostgresError
from tests.factcheck.servers import PROJECT, ask, kill, process_id, start


def test_first_start_makes_the_database_of_a_role_without_power(folder):
    url = start(folder)
    assert ask(url, "SELECT current_database()") == "factcheck"
    assert ask(url, "SHOW server_version").startswith("18.")
    assert ask(url, "SHOW server_encoding") == "UTF8"
    power = "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"
    assert ask(url, power) is False


def test_server_listens_on_no_network_and_its_folder_is_private(folder):
    url = start(folder)
    assert ask(url, "SHOW listen_addresses") == ""
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "socket").stat().st_mode & 0o777 == 0o700


def test_letters_beyond_ascii_are_folded_and_words_end_at_their_punctuation(folder):
    url = start(folder)
    assert ask(url, "SELECT lower('ÉÀ')") == "éà"
    words = "SELECT to_tsvector('simple', 'École، naïve—مرحبا؟')::text"
    assert ask(url, words) == "'naïve':2 'école':1 'مرحبا':3"


def test_durable_server_waits_for_the_disk(folder):
    url = postgres.start(folder)
    for setting in ("fsync", "synchronous_commit", "full_page_writes"):
        assert ask(url, f"SHOW {setting}") == "on"


def test_durable_start_refuses_a_server_that_does_not_wait(folder):
    start(folder)
    with pytest.raises(PostgresError, match="does not wait for the disk"):
        postgres.start(folder)


def test_only_the_tests_server_lets_its_role_pass_guards(folder, tmp_path):
    pass_guards = "SET session_replication_role = replica"
    with psycopg.connect(start(folder)) as connection:
        connection.execute(pass_guards)
    durable = tmp_path / "durable"
    refused = pytest.raises(psycopg.errors.InsufficientPrivilege)
    try:
        with psycopg.connect(postgres.start(durable)) as connection, refused:
            connection.execute(pass_guards)
    finally:
        postgres.stop(durable)


def test_second_process_finds_the_running_server(folder):
    url = start(folder)
    before = process_id(folder)
    code = "import sys, pathlib; from factcheck import postgres; "
    code += "print(postgres.start(pathlib.Path(sys.argv[1]), durable=False))"
    command = [sys.executable, "-c", code, str(folder)]
    other = subprocess.run(
        command, cwd=PROJECT, capture_output=True, text=True, check=True
    )
    assert other.stdout.strip() == url
    assert process_id(folder) == before


def test_server_outlives_the_process_that_started_it(folder):
    code = "import sys, pathlib; from factcheck import postgres; "
    code += "postgres.start(pathlib.Path(sys.argv[1]), durable=False)"
    command = [sys.executable, "-c", code, str(folder)]
    subprocess.run(command, cwd=PROJECT, check=True)
    assert ask(postgres.url(folder), "SELECT 1") == 1


def test_many_starts_at_once_make_one_server(folder):
    with ThreadPoolExecutor(4) as pool:
        urls = set(pool.map(start, [folder] * 4))
    assert len(urls) == 1
    assert ask(urls.pop(), "SELECT 1") == 1


def test_address_is_none_unless_the_server_runs(folder):
    assert postgres.url(folder) is None
    url = start(folder)
    assert postgres.url(folder) == url
    kill(folder)
    time.sleep(0.5)
    assert postgres.url(folder) is None


def test_stop_stops_and_says_whether_one_ran(folder):
    url = start(folder)
    assert postgres.stop(folder) is True
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url)
    assert postgres.stop(folder) is False


def test_stop_of_a_folder_that_is_not_there_makes_none(tmp_path):
    assert postgres.stop(tmp_path / "nothing") is False
    assert not (tmp_path / "nothing").exists()


def test_command_line_works_without_django(tmp_path):
    environment = {**os.environ, "FACTCHECK_DATA": str(tmp_path)}

    def say(verb: str) -> tuple[int, str]:
        command = [sys.executable, "-m", "factcheck.postgres", verb]
        done = subprocess.run(
            command, cwd=PROJECT, env=environment, capture_output=True, text=True
        )
        return done.returncode, done.stdout.strip()

    assert say("url") == (1, "The database is not running.")
    code, url = say("start")
    assert code == 0
    assert ask(url, "SELECT 1") == 1
    assert say("url") == (0, url)
    assert say("stop") == (0, "Stopped.")
    assert say("stop") == (0, "It was not running.")
    assert say("nonsense") == (2, "")
