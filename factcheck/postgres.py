"""The embedded database: PostgreSQL 18 in a folder of ours, with nothing to set up.

It listens on a Unix socket in a private folder only, never on the network, outlives
the process that started it, and is shared by all that ask for the same folder.
"""

import shlex
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

from factcheck.env import EnvError, env_str
from factcheck.postgres_folder import Folder
from factcheck.postgres_programs import PostgresError, run

__all__ = ["PostgresError", "default_folder", "start", "stop", "url"]

NAME = "factcheck"
"""Of the database, and of the role that owns it; the role is no superuser."""

STARTING_TIMEOUT = 600
"""Seconds; a crash recovery after a busy day may take minutes."""

DYING_TIMEOUT = 30
"""Seconds in which the children of a killed server let go of its memory."""

SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "shared_buffers": "128MB",
    "max_wal_size": "96MB",
    "min_wal_size": "32MB",
    "timezone": "UTC",
    "log_timezone": "UTC",
}
# For tests: what is lost with the machine's power is made again by the next run.
FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
SAFE = dict.fromkeys(FAST, "on")

READY = "factcheck.ready"
"""In the cluster, once role and database are made."""


def default_folder() -> Path:
    """Where the server's folder is when nobody says otherwise."""
    data = env_str("FACTCHECK_DATA", str(Path(__file__).parent.parent / ".data"))
    return Path(data).resolve() / "postgres"


def start(data: Path, *, durable: bool = True) -> str:
    """Start the server in `data`, or find it running; answers its libpq address.

    `data` is made when absent. Without `durable` the server does not wait for the
    disk: for tests, in a folder of their own. Raises PostgresError.
    """
    folder = Folder(data.resolve())
    with _plain_errors(), folder.alone():
        _wait_until_settled(folder)
        if not _runs(folder):
            _start_anew(folder, durable)
        elif durable and "fsync=off" in folder.words("postmaster.opts"):
            raise PostgresError(
                f"The server in {data} does not wait for the disk, as for tests: stop "
                "it first, or give the tests a folder of their own."
            )
        if not (folder.cluster / READY).exists():
            _make_database(folder, may_reset=not durable)
    return folder.address(NAME, NAME)


def stop(data: Path) -> bool:
    """Stop the server in `data`; False when none ran. Raises PostgresError."""
    folder = Folder(data.resolve())
    with _plain_errors():
        if not folder.cluster.is_dir():
            return False
        with folder.alone():
            _wait_until_settled(folder)
            if not folder.state():
                return False
            _pg_ctl(folder, "stop", "-m", "fast")
            folder.remove_short_socket_folder()
            return True


def url(data: Path) -> str | None:
    """The libpq address of the server in `data`; None when it is not running."""
    folder = Folder(data.resolve())
    with _plain_errors():
        ready = folder.state() == "ready" and folder.answers()
        return folder.address(NAME, NAME) if ready else None


@contextmanager
def _plain_errors() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        what = f"{error.filename}: " if error.filename else ""
        raise PostgresError(f"{what}{error.strerror or error}.") from error
    except psycopg.Error as error:
        raise PostgresError(f"The database answered: {error}") from error


def _wait_until_settled(folder: Folder) -> None:
    """Wait until a server that is coming up is ready, or one going down is gone."""
    until = time.monotonic() + STARTING_TIMEOUT
    while folder.state() in ("starting", "stopping"):
        if time.monotonic() > until:
            raise PostgresError(
                f"The server in {folder.path} neither starts nor stops."
            )
        time.sleep(0.1)


def _runs(folder: Folder) -> bool:
    """Whether the server answers. One just killed is waited for until it is gone."""
    until = time.monotonic() + DYING_TIMEOUT
    while folder.state() and folder.has_socket and time.monotonic() < until:
        if folder.answers():
            return True
        time.sleep(0.05)
    return False


def _start_anew(folder: Folder, durable: bool) -> None:
    if folder.state():  # running, but its socket was swept away
        _pg_ctl(folder, "stop", "-m", "fast")
    if not folder.cluster.is_dir():
        _make_cluster(folder, durable)
    version = folder.words("PG_VERSION").strip()
    if version != "18":
        raise PostgresError(
            f"{folder.cluster} was made by PostgreSQL {version or 'unknown'}, not 18: "
            "take a backup with that version and restore it here."
        )
    folder.clear_remains()
    _launch(folder, SAFE if durable else FAST)


def _launch(folder: Folder, durability: dict[str, str]) -> None:
    socket = str(folder.make_socket_folder()).replace('"', '""')
    options = SETTINGS | durability | {"unix_socket_directories": f'"{socket}"'}
    words = " ".join(f"-c {shlex.quote(f'{k}={v}')}" for k, v in options.items())
    until = time.monotonic() + DYING_TIMEOUT
    while True:
        try:
            return _pg_ctl(folder, "start", "-l", str(folder.log), "-o", words)
        except PostgresError as error:
            if not folder.log.exists():
                raise
            log = folder.log.read_text(errors="replace")[-1000:]
            if "pre-existing shared memory" not in log or time.monotonic() > until:
                raise PostgresError(f"{error}\nIts last words:\n{log}") from None
        time.sleep(0.5)


def _pg_ctl(folder: Folder, verb: str, *options: str) -> None:
    if any(character in str(folder.path) for character in '"$`\\\n'):
        raise PostgresError(
            f"The database cannot stand in {folder.path}: pg_ctl takes no quotation "
            "mark, dollar sign, backtick or backslash. Set FACTCHECK_DATA."
        )
    where = ("-D", str(folder.cluster), "-w", "-t", str(STARTING_TIMEOUT))
    run("pg_ctl", [verb, *where, *options], folder.path)


def _make_cluster(folder: Folder, durable: bool) -> None:
    """initdb into a folder beside, so that a half-made cluster is never taken."""
    unfinished = folder.path / "cluster.new"
    if unfinished.exists():
        shutil.rmtree(unfinished)
    options = ["-D", str(unfinished), "-U", "postgres", "--auth=trust"]
    options += ["--encoding=UTF8", "--locale=C"]
    options += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    options += ["--wal-segsize=4"]  # megabytes: a small site's journal stays small
    options += [] if durable else ["--no-sync"]
    # Text search asks the C library which characters are letters. Under plain "C" it
    # takes every one beyond ASCII for a letter, Arabic commas and dashes included.
    try:
        run("initdb", [*options, "--lc-ctype=C.UTF-8"], folder.path)
    except PostgresError as error:
        if "locale" not in str(error):
            raise
        run("initdb", [*options, "--lc-ctype=en_US.UTF-8"], folder.path)
    unfinished.rename(folder.cluster)


def _make_database(folder: Folder, *, may_reset: bool) -> None:
    """The role and the database, where they are not there yet."""
    name = sql.Identifier(NAME)
    superuser = folder.address("postgres", "postgres")
    role = "SELECT FROM pg_roles WHERE rolname = %s"
    database = "SELECT FROM pg_database WHERE datname = %s"
    create_role = sql.SQL("CREATE ROLE {} LOGIN CREATEDB").format(name)
    create_database = sql.SQL("CREATE DATABASE {0} OWNER {0}").format(name)
    # Tests empty append-only tables between them; the site itself must never.
    reset = sql.SQL("GRANT SET ON PARAMETER session_replication_role TO {}")
    with psycopg.connect(superuser, autocommit=True) as connection:
        if not connection.execute(role, [NAME]).rowcount:
            connection.execute(create_role)
        if may_reset:
            connection.execute(reset.format(name))
        if not connection.execute(database, [NAME]).rowcount:
            connection.execute(create_database)
    (folder.cluster / READY).touch()


def main(arguments: list[str]) -> int:
    """`python -m factcheck.postgres start|stop|url`: for use without Django."""
    verb = arguments[0] if len(arguments) == 1 else ""
    try:
        if verb == "start":
            print(start(default_folder()))
        elif verb == "stop":
            print("Stopped." if stop(default_folder()) else "It was not running.")
        elif verb == "url":
            address = url(default_folder())
            print(address or "The database is not running.")
            return 0 if address else 1
        else:
            print("Usage: python -m factcheck.postgres start|stop|url", file=sys.stderr)
            return 2
    except (EnvError, PostgresError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
