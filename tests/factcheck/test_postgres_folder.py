"""Where the embedded server stands, and as whom it runs."""

import pwd
from pathlib import Path

import pytest

from factcheck import postgres
from factcheck.postgres_folder import Folder
from factcheck.postgres_programs import PostgresError, closed_to, server_user
from tests.factcheck.servers import ask, process_id, start


@pytest.mark.parametrize(
    "name", ["with a blank", "l'été", "a%20b", "a,b", "deep-" * 30], ids=str
)
def test_folder_of_any_usual_name(tmp_path, name):
    path = tmp_path / name
    try:
        assert ask(start(path), "SELECT 1") == 1
        assert Folder(path).socket_folder.stat().st_mode & 0o777 == 0o700
    finally:
        postgres.stop(path)


def test_stopped_server_leaves_no_short_socket_folder_behind(tmp_path):
    path = tmp_path / ("deep-" * 30)
    start(path)
    short = Folder(path).socket_folder
    assert short.is_dir()
    postgres.stop(path)
    assert not short.exists()


def test_name_that_the_shell_would_read_is_refused_by_name(tmp_path):
    with pytest.raises(PostgresError, match="pg_ctl takes no quotation mark"):
        start(tmp_path / "a$HOME")


def test_short_socket_folder_of_somebody_else_is_refused(tmp_path):
    path = tmp_path / ("deep-" * 30)
    short = Folder(path).socket_folder
    short.mkdir(mode=0o777)
    short.chmod(0o777)
    try:
        with pytest.raises(PostgresError, match="is not a private folder"):
            start(path)
    finally:
        short.rmdir()


def test_no_permission_above_the_servers_folder_is_changed(folder):
    above = [parent for parent in folder.parents if parent.is_dir()]
    private = folder.parent
    private.chmod(0o700)
    before = [(p.stat().st_mode, p.stat().st_uid, p.stat().st_gid) for p in above]
    url = start(folder)
    after = [(p.stat().st_mode, p.stat().st_uid, p.stat().st_gid) for p in above]
    assert after == before
    assert ask(url, "SELECT 1") == 1


def test_server_never_runs_as_root(folder):
    start(folder)
    owner = Path(f"/proc/{process_id(folder)}").stat().st_uid
    assert owner == server_user(folder).pw_uid != 0


def test_first_closed_folder_on_the_way_is_named(tmp_path):
    outer = tmp_path / "outer"
    (outer / "inner").mkdir(parents=True)
    outer.chmod(0o700)
    stranger = pwd.struct_passwd(("stranger", "x", 987654, 987654, "", "/", ""))
    tmp_path.chmod(0o755)
    named = closed_to(stranger, outer / "inner")
    assert named in (*tmp_path.parents, outer)
    assert not named.stat().st_mode & 0o001
    outer.chmod(0o755)
    assert closed_to(stranger, outer / "inner") != outer
