"""Make the virtual environment and install the locked packages into it.

    python3 tools/setup.py run|dev

`run` is what the site needs, `dev` adds the tools for tests and checks. The
catalogues of the languages are compiled too. Standard library only: this is the first
thing that runs in a fresh checkout. Run again with nothing changed, it does nothing.
"""

import hashlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

OLDEST = (3, 11)
PROJECT = Path(__file__).resolve().parent.parent
VENV = PROJECT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "installed.json"
LOCKS = {"run": "requirements.lock", "dev": "requirements-dev.lock"}
UV_LOCK = PROJECT / "tools" / "uv.lock"
CATALOGUES = "annotations/locale/*/LC_MESSAGES/*.po"


class SetupError(Exception):
    """Set-up cannot go on; the message is one sentence with the fix."""


def main(arguments: list[str]) -> int:
    if len(arguments) != 1 or arguments[0] not in LOCKS:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        install(LOCKS[arguments[0]])
        compile_catalogues()
    except SetupError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    return 0


def install(lock: str) -> None:
    """Bring .venv up to `lock`, a file of hashed requirements."""
    digest = hashlib.sha256((PROJECT / lock).read_bytes()).hexdigest()
    installed = read_stamp()
    if installed.get(lock) == digest:
        return
    os.umask(0o022)  # the database's own user reads programs in here
    if not works(PYTHON):
        installed = {}
        with_time("Virtual environment in .venv", make_environment)
    with_time("Installer (uv)", install_uv)
    packages = (PROJECT / lock).read_text().count("==")
    with_time(f"{packages} packages of {lock}", lambda: install_packages(lock))
    STAMP.write_text(json.dumps({**installed, lock: digest}, indent=1))


def compile_catalogues() -> None:
    """Make what the site reads of the catalogues, where they have changed."""
    stale = [path for path in PROJECT.glob(CATALOGUES) if is_stale(path)]
    if stale:
        with_time("Words of the pages in other languages", compile_them)


def is_stale(catalogue: Path) -> bool:
    compiled = catalogue.with_suffix(".mo")
    if not compiled.exists():
        return True
    return compiled.stat().st_mtime < catalogue.stat().st_mtime


def compile_them() -> str:
    done = run([str(PYTHON), str(PROJECT / "tools" / "messages.py"), "compile"])
    if done.returncode:
        raise SetupError(f"The catalogues could not be compiled: {said(done)}")
    return ""


def read_stamp() -> dict[str, str]:
    """Lock file -> hash of what was installed from it; empty when .venv is unfit."""
    try:
        stamp: dict[str, str] = json.loads(STAMP.read_text())
    except (OSError, ValueError):
        return {}
    return stamp if works(PYTHON) else {}


def works(python: Path) -> bool:
    """Whether an environment's Python runs, is new enough, and has pip."""
    code = f"import sys, pip; sys.exit(sys.version_info < {OLDEST})"
    try:
        return run([str(python), "-c", code]).returncode == 0
    except OSError:
        return False


def make_environment() -> str:
    version = ".".join(map(str, sys.version_info[:2]))
    missing = SetupError(
        "Python's venv module is missing: on Debian or Ubuntu run "
        f"apt-get install python{version}-venv (or python3-venv)."
    )
    try:
        import ensurepip  # noqa: F401, PLC0415 - Debian packs it separately
        import venv  # noqa: F401, PLC0415
    except ImportError:
        raise missing from None
    made = run([sys.executable, "-m", "venv", "--clear", str(VENV)])
    if made.returncode:
        raise SetupError(f"The environment in .venv could not be made: {said(made)}")
    return f"Python {version}"


def install_uv() -> str:
    options = ["--disable-pip-version-check", "--quiet", "--retries", "1"]
    done = pip(*options, "--require-hashes", "--no-deps", "-r", str(UV_LOCK))
    return "" if done.returncode == 0 else "not to be had, going on with pip"


def install_packages(lock: str) -> str:
    uv = VENV / "bin" / "uv"
    path = str(PROJECT / lock)
    if uv.exists():
        command = [str(uv), "pip", "install", "--quiet", "--python", str(PYTHON)]
        done = run([*command, "--require-hashes", "-r", path])
        if done.returncode == 0:
            return ""
    done = pip("--disable-pip-version-check", "--quiet", "--require-hashes", "-r", path)
    if done.returncode:
        raise SetupError(
            "The packages could not be fetched. Is this machine connected to the "
            f"network? The installer's last words:\n{said(done)}"
        )
    return "by pip"


def pip(*arguments: str) -> subprocess.CompletedProcess[str]:
    return run([str(PYTHON), "-m", "pip", "install", *arguments])


def run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )


def said(done: subprocess.CompletedProcess[str]) -> str:
    """The last words of a program, without those about trying again."""
    lines = done.stdout.strip().splitlines()
    return "\n".join([line for line in lines if "Retrying" not in line][-2:])


def with_time(what: str, work: Callable[[], str]) -> None:
    """Print what is being done, then how long it took and what `work` adds."""
    print(f"  {what} ", end="", flush=True)
    began = time.monotonic()
    note = work()
    dots = "." * max(2, 44 - len(what))
    seconds = time.monotonic() - began
    print(f"{dots} {seconds:5.1f} s{'  ' + note if note else ''}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
