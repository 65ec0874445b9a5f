"""The embedded server after it was killed or damaged."""

import os
import signal
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest

from factcheck import postgres
from factcheck.postgres_programs import PostgresError, server_user
from tests.factcheck.servers import ask, kill, process_id, start


def test_killed_server_recovers_what_was_committed(folder):
    with psycopg.connect(postgres.start(folder)) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 42 AS answer")
    kill(folder)
    assert ask(postgres.start(folder), "SELECT answer FROM kept") == 42


def test_killed_server_starts_though_a_child_still_holds_its_memory(folder):
    url = start(folder)
    connection = psycopg.connect(url)
    child = connection.info.backend_pid
    os.kill(child, signal.SIGSTOP)
    kill(folder)
    with ThreadPoolExecutor(1) as pool:
        again = pool.submit(start, folder)
        time.sleep(1.5)
        assert not again.done()
        os.kill(child, signal.SIGCONT)
        assert ask(again.result(), "SELECT 1") == 1
    connection.close()


def test_process_id_taken_over_by_another_program_is_no_server(folder):
    start(folder)
    kill(folder)
    user = server_user(folder)
    rights = {"user": user.pw_uid, "group": user.pw_gid} if os.geteuid() == 0 else {}
    with subprocess.Popen(["sleep", "60"], cwd="/", **rights) as other:
        file = folder / "cluster" / "postmaster.pid"
        lines = file.read_text().splitlines()
        file.write_text("\n".join([str(other.pid), *lines[1:]]) + "\n")
        try:
            assert postgres.url(folder) is None
            assert ask(start(folder), "SELECT 1") == 1
        finally:
            other.kill()


def test_lost_socket_is_made_again(folder):
    url = start(folder)
    (folder / "socket" / ".s.PGSQL.5432").unlink()
    assert postgres.url(folder) is None
    assert start(folder) == url
    assert ask(url, "SELECT 1") == 1


def test_half_made_cluster_is_thrown_away(folder):
    (folder / "cluster.new").mkdir(parents=True)
    (folder / "cluster.new" / "PG_VERSION").write_text("18")
    assert ask(start(folder), "SELECT 1") == 1


def test_cluster_of_another_version_is_refused_and_kept(folder):
    start(folder)
    postgres.stop(folder)
    (folder / "cluster" / "PG_VERSION").write_text("17\n")
    with pytest.raises(PostgresError, match="was made by PostgreSQL 17, not 18"):
        start(folder)
    assert (folder / "cluster" / "base").is_dir()


def test_server_that_cannot_start_shows_its_last_words(folder):
    start(folder)
    postgres.stop(folder)
    with (folder / "cluster" / "postgresql.conf").open("a") as file:
        file.write("work_mem = plenty\n")
    with pytest.raises(PostgresError, match='invalid value for parameter "work_mem"'):
        start(folder)


@pytest.mark.soak
def test_start_right_after_a_kill_never_answers_for_the_dead(folder):
    start(folder)
    for _ in range(15):
        kill(folder)
        assert ask(start(folder), "SELECT 1") == 1


@pytest.mark.soak
def test_recovery_of_more_than_ten_seconds_is_waited_for(folder):
    with psycopg.connect(postgres.start(folder)) as connection:
        connection.execute(
            "CREATE TABLE kept AS SELECT n, repeat('x', 200) FROM"
            " generate_series(1, 500000) AS n"
        )
    kill(folder)
    began = time.monotonic()
    with ThreadPoolExecutor(1) as pool:
        again = pool.submit(postgres.start, folder)
        recovering = recovery_process(folder)
        os.kill(recovering, signal.SIGSTOP)
        time.sleep(11)
        assert not again.done()
        os.kill(recovering, signal.SIGCONT)
        assert ask(again.result(), "SELECT count(*) FROM kept") == 500_000
    assert time.monotonic() - began > 10


def recovery_process(folder: Path) -> int:
    """The child that replays the log, as soon as there is one."""
    until = time.monotonic() + 20
    while time.monotonic() < until:
        # The files of processes come and go while they are read.
        with suppress(OSError, IndexError):
            tasks = Path(f"/proc/{process_id(folder)}/task")
            for children in tasks.glob("*/children"):
                for child in children.read_text().split():
                    command = Path(f"/proc/{child}/cmdline").read_bytes()
                    if command.startswith(b"postgres: startup"):
                        return int(child)
        time.sleep(0.002)
    raise AssertionError("no recovery was seen")
