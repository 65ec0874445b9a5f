"""The folder of an embedded server: what stands where, and what the server says.

`cluster` holds the data, `server.log` the server's words, `socket` its address (or a
folder with a short name among the system's temporary ones), `lock` keeps two
processes from starting or stopping it at once.
"""

import fcntl
import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from psycopg.pq import PGconn, Ping

from factcheck.postgres_programs import PostgresError, server_user

LONGEST_SOCKET_FOLDER = 85
"""Bytes. An address may have 107 on Linux, 103 elsewhere; the file name takes 18."""

LONGEST_LOG = 10_000_000
NO_PROCESS = "999999999"
"""Higher than any process id, so that PostgreSQL takes its owner for gone."""


@dataclass(frozen=True)
class Folder:
    """The folder at `path`, an absolute path; it need not be there yet."""

    path: Path

    @property
    def cluster(self) -> Path:
        return self.path / "cluster"

    @property
    def log(self) -> Path:
        return self.path / "server.log"

    @property
    def socket_folder(self) -> Path:
        """Beside the cluster, unless libpq could not use the path."""
        folder = self.path / "socket"
        short = len(os.fsencode(folder)) <= LONGEST_SOCKET_FOLDER
        if short and "," not in str(folder):  # libpq lists hosts with commas
            return folder
        digest = hashlib.sha256(os.fsencode(self.path)).hexdigest()[:16]
        return Path(tempfile.gettempdir()) / f"factcheck-{digest}"

    @property
    def has_socket(self) -> bool:
        return (self.socket_folder / ".s.PGSQL.5432").exists()

    def answers(self) -> bool:
        """Whether a server is there, be it too busy or still recovering."""
        address = self.address("postgres", "postgres") + "&connect_timeout=5"
        return PGconn.ping(address.encode()) in (Ping.OK, Ping.REJECT)

    def address(self, role: str, database: str) -> str:
        """libpq's address of a database here."""
        host = quote(str(self.socket_folder), safe="")
        return f"postgresql://{role}@/{database}?host={host}&port=5432"

    def words(self, name: str) -> str:
        """The text of a file in the cluster; "" when it is not there."""
        try:
            return (self.cluster / name).read_text()
        except FileNotFoundError:
            return ""

    def state(self) -> str:
        """What the server says it is doing: starting, ready, stopping; "" if none is.

        A killed server leaves its file behind, so the process is looked for, too.
        """
        lines = self.words("postmaster.pid").splitlines()
        if not lines or not self._is_server(int(lines[0])):
            return ""
        return lines[7].strip() if len(lines) > 7 else "starting"

    def _is_server(self, pid: int) -> bool:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
        except PermissionError:
            pass  # it is there, and another user's
        try:
            command = Path(f"/proc/{pid}/cmdline").read_bytes()
        except OSError:
            return True  # a system that does not show it
        return os.fsencode(self.cluster) in command

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Make the folder if need be, and hold its lock."""
        self.path.mkdir(parents=True, exist_ok=True)
        user = server_user(self.path)
        if os.geteuid() in (0, user.pw_uid):
            self.path.chmod(0o700)
            os.chown(self.path, user.pw_uid, user.pw_gid)
        lock = os.open(self.path / "lock", os.O_RDONLY | os.O_CREAT, 0o644)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield
        finally:
            os.close(lock)

    def clear_remains(self) -> None:
        """Make way for a start: what a killed server left, and a log grown too long.

        postmaster.pid stays, as PostgreSQL finds the memory of a killed server's
        children by it. Only the process id is taken out, since by now it may belong
        to a program of the same user, which PostgreSQL would take for a server.
        """
        if self.log.exists() and self.log.stat().st_size > LONGEST_LOG:
            self.log.replace(self.log.with_suffix(".log.1"))
        _, newline, rest = self.words("postmaster.pid").partition("\n")
        if newline:
            (self.cluster / "postmaster.pid").write_text(NO_PROCESS + newline + rest)
        for name in (".s.PGSQL.5432", ".s.PGSQL.5432.lock"):
            (self.socket_folder / name).unlink(missing_ok=True)

    def remove_short_socket_folder(self) -> None:
        """Leave nothing of a stopped server among the system's temporary files."""
        if self.socket_folder.parent != self.path:
            with suppress(OSError):
                self.socket_folder.rmdir()

    def make_socket_folder(self) -> Path:
        """The private folder of the address, made if need be.

        Raises PostgresError where somebody else has put one in its place.
        """
        folder, user = self.socket_folder, server_user(self.path)
        try:
            folder.mkdir(mode=0o700)
            os.chown(folder, user.pw_uid, user.pw_gid)
        except FileExistsError:
            status = folder.lstat()
            private = not status.st_mode & 0o077
            if folder.is_symlink() or status.st_uid != user.pw_uid or not private:
                raise PostgresError(
                    f"{folder} is not a private folder of {user.pw_name}: remove it."
                ) from None
        return folder
