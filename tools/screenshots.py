"""The pictures of README.md, taken from the demo: `make screenshots`.

Loads the demo's samples where they are missing, serves them for as long as it takes,
and writes docs/images/*.png.
"""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent))

from browser import find_browser

PROJECT = Path(__file__).resolve().parent.parent
IMAGES = PROJECT / "docs" / "images"
PASSWORD = os.environ.get("DEMO_PASSWORD", "factcheck-demo")
ARTICLES = "main a[href^='/desk/articles/']:not([href*='new'], [href*='#'])"
STARTING_TIMEOUT = 30
"""Seconds."""


@contextmanager
def site() -> Iterator[str]:
    """The demo, served on a free port of the loopback address."""
    subprocess.run([sys.executable, "manage.py", "demo", "--no-serve"], check=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    server = subprocess.Popen(
        [
            str(Path(sys.executable).with_name("granian")),
            *("--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)),
            *("--blocking-threads", "4"),
            "factcheck.wsgi:application",
        ],
        env={**os.environ, "SITE_URL": address},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(f"{address}/healthz")
        yield address
    finally:
        server.terminate()
        server.wait()


def wait_for(url: str) -> None:
    until = time.monotonic() + STARTING_TIMEOUT
    while True:
        try:
            urllib.request.urlopen(url, timeout=2)  # noqa: S310 - our own address
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)
        else:
            return


def sign_in(page: Page, address: str, name: str) -> None:
    page.goto(f"{address}/accounts/login/")
    page.locator("input[name=login]").fill(name)
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("input[name=password]").press("Enter")
    page.wait_for_url(f"{address}/desk/")


def take(page: Page, address: str) -> None:
    """A claim page as a reader sees it, and the workbench as an editor does."""
    page.goto(f"{address}/")
    page.locator("main a[href^='/claims/']").first.click()
    shoot(page, "claim-page")
    sign_in(page, address, "annotator")
    page.locator(ARTICLES).first.click()
    page.locator("mark").first.click()
    page.wait_for_timeout(500)
    shoot(page, "workbench")


def shoot(page: Page, name: str) -> None:
    IMAGES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=IMAGES / f"{name}.png")
    print(f"  docs/images/{name}.png")


def main() -> int:
    os.chdir(PROJECT)
    chromium = find_browser()
    with site() as address, sync_playwright() as playwright:
        flags = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=chromium, args=flags)
        take(browser.new_page(viewport={"width": 1280, "height": 860}), address)
    return 0


if __name__ == "__main__":
    sys.exit(main())
