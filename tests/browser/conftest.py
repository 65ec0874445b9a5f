"""A real Chromium on the running site. What the console complains of fails a story."""

import os
from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    expect,
    sync_playwright,
)

from annotations.models import Claim, User
from tests import factories
from tests.browser import hands
from tools.browser import find_browser

HEADLESS = [
    "--no-sandbox",  # root has no sandbox
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
REFUSED_BY_THE_SERVER = "Failed to load resource"
"""How the console reports any answer of 400 and above; those over 499 fail anyway."""

PATIENCE = 10_000
"""Milliseconds until something that should appear counts as missing."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = find_browser()
    if path is None:
        pytest.fail("No Chromium: run tools/browser.py, or leave these tests out.")
    # The browser's own event loop runs in this thread, beside the test's queries.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        expect.set_options(timeout=PATIENCE)
        browser = playwright.chromium.launch(executable_path=path, args=HEADLESS)
        yield browser
        browser.close()


@pytest.fixture
def complaints() -> Iterator[list[str]]:
    """What pages complained of: errors of scripts, policy reports, answers over 499."""
    found: list[str] = []
    yield found
    assert found == []


@pytest.fixture
def open_browser(
    chromium, live_server, complaints
) -> Iterator[Callable[..., BrowserContext]]:
    """`open_browser(user, **options)`: a window of that person's own."""
    windows: list[BrowserContext] = []

    def open_one(user: User | None = None, **options) -> BrowserContext:
        options.setdefault("reduced_motion", "reduce")
        window = chromium.new_context(base_url=live_server.url, **options)
        window.set_default_timeout(PATIENCE)
        windows.append(window)
        window.on("page", lambda page: _listen(page, complaints))
        if user:
            window.add_cookies([_session(user, live_server.url)])
        return window

    yield open_one
    for window in windows:
        window.close()


@pytest.fixture
def page_of(open_browser) -> Callable[..., Page]:
    """`page_of(user, **options)`: a page in a window of that person's own."""
    return lambda user=None, **options: open_browser(user, **options).new_page()


@pytest.fixture
def claim(annotator) -> Claim:
    """Marked by the annotator, in an article of its own."""
    article = factories.make_article(annotator)
    return factories.make_claim(article, factories.WORDS, annotator)


@pytest.fixture
def card(page_of, annotator, claim) -> Callable[[], Page]:
    """`card()`: the annotator's page with the card of `claim` open."""

    def opened() -> Page:
        page = page_of(annotator)
        hands.open_workbench(page, claim.appearances.get().article)
        page.locator(f"[data-choose='{claim.pk}']").click()
        expect(hands.card(page).locator(".card")).to_be_visible()
        return page

    return opened


def _session(user: User, url: str) -> dict[str, str]:
    client = Client()
    client.force_login(user)
    name = settings.SESSION_COOKIE_NAME
    return {"name": name, "value": client.cookies[name].value, "url": url}


def _listen(page: Page, complaints: list[str]) -> None:
    def hear(message) -> None:
        expected = message.text.startswith(REFUSED_BY_THE_SERVER)
        if message.type in ("error", "warning") and not expected:
            complaints.append(f"{message.type}: {message.text}")

    def see(response) -> None:
        if response.status >= 500:
            complaints.append(f"{response.status}: {response.url}")

    page.on("console", hear)
    page.on("pageerror", lambda error: complaints.append(f"script: {error}"))
    page.on("response", see)
