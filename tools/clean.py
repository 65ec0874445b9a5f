"""Stop the databases in .data and remove what set-up and the site have made."""

import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
PYTHON = PROJECT / ".venv" / "bin" / "python"
STOP = "import pathlib, sys; from factcheck import postgres; "
STOP += "postgres.stop(pathlib.Path(sys.argv[1]))"
CACHES = (".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis")


def main() -> int:
    for process in sorted(PROJECT.glob(".data/**/cluster/postmaster.pid")):
        folder = process.parents[1]
        print(f"Stopping the database in {folder.relative_to(PROJECT)}", flush=True)
        done = subprocess.run([PYTHON, "-c", STOP, folder], cwd=PROJECT, check=False)
        if done.returncode:
            print("It could not be stopped, so nothing is removed.", file=sys.stderr)
            return 1
    for name in (".data", ".venv", *CACHES, ".import_linter_cache"):
        if (PROJECT / name).exists():
            print(f"Removing {name}", flush=True)
            shutil.rmtree(PROJECT / name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
