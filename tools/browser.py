"""Find a Chromium for the browser tests, or get one; prints where it is.

A system one is taken first, then Playwright's own, then Debian's package when this
runs as root. `find_browser` only looks; it is what the tests use.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
NONE_FOUND = """
The browser tests need a Chromium and none could be found or installed.
Install one (on Debian, as root: apt-get install chromium), or leave those tests
out on purpose: make test SKIP_BROWSER=1
"""


def find_browser() -> str | None:
    """The path of a Chromium that runs; None when there is none."""
    candidates = [shutil.which(name) for name in NAMES]
    with sync_playwright() as playwright:
        candidates.append(playwright.chromium.executable_path)
    return next((path for path in candidates if path and runs(path)), None)


def runs(path: str) -> bool:
    """Whether it starts at all: a downloaded one may lack system libraries."""
    if not Path(path).exists():
        return False
    done = subprocess.run([path, "--version"], capture_output=True, check=False)
    return done.returncode == 0


def main() -> int:
    for get in (None, get_playwrights, get_debians):
        if get:
            get()
        path = find_browser()
        if path:
            print(f"  Browser: {path}")
            return 0
    print(NONE_FOUND, file=sys.stderr)
    return 1


def get_playwrights() -> None:
    print("  No Chromium here; fetching Playwright's", flush=True)
    attempt([sys.executable, "-m", "playwright", "install", "chromium"])


def get_debians() -> None:
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("  Installing Debian's chromium package", flush=True)
        attempt(["apt-get", "update", "-qq"])
        quiet = ["-qq", "-y", "--no-install-recommends"]
        attempt(["apt-get", "install", *quiet, "chromium"])


def attempt(command: list[str]) -> None:
    """Run a command that may fail; what it left is looked at afterwards."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        subprocess.run(
            command, env=environment, capture_output=True, timeout=600, check=False
        )
    except subprocess.TimeoutExpired:
        print("  That took more than ten minutes and was given up", flush=True)


if __name__ == "__main__":
    sys.exit(main())
