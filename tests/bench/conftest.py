"""The site as it is served, on the tests' database, and a browser at it."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client

from tests.browser.conftest import chromium  # noqa: F401 - a fixture

PROJECT = Path(__file__).parents[2]
STARTING_TIMEOUT = 60
"""Seconds."""


@pytest.fixture
def site(transactional_db) -> Iterator[str]:
    """The address of a server with the processes and threads of the demo."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    env = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "factcheck.settings",
        "DATABASE_URL": _database(),
        "SECRET_KEY": settings.SECRET_KEY,
        "SITE_URL": address,
    }
    for name in ("collectstatic --noinput", "createcachetable"):
        subprocess.run(
            [sys.executable, "manage.py", *name.split()],
            cwd=PROJECT,
            env=env,
            check=True,
            capture_output=True,
        )
    server = subprocess.Popen(
        [
            str(Path(sys.executable).with_name("granian")),
            *("--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)),
            *("--blocking-threads", "4", "--no-log"),
            "factcheck.wsgi:application",
        ],
        cwd=PROJECT,
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(f"{address}/healthz")
        yield address
    finally:
        server.terminate()
        server.wait()


@pytest.fixture
def desk_of(chromium, site):  # noqa: F811 - the fixture
    """`desk_of(user)`: a page in which that person is signed in."""
    windows = []

    def opened(user):
        client = Client()
        client.force_login(user)
        name = settings.SESSION_COOKIE_NAME
        window = chromium.new_context(
            base_url=site,
            viewport={"width": 1280, "height": 860},
            reduced_motion="reduce",
        )
        windows.append(window)
        window.add_cookies(
            [{"name": name, "value": client.cookies[name].value, "url": site}]
        )
        return window.new_page()

    yield opened
    for window in windows:
        window.close()


def _database() -> str:
    known = connection.settings_dict
    parts = {"host": known["HOST"], "port": known["PORT"], "user": known["USER"]}
    parts |= {"password": known["PASSWORD"], "dbname": known["NAME"]}
    given = "&".join(f"{key}={value}" for key, value in parts.items() if value)
    return f"postgresql:///?{given}"


def _wait_for(url: str) -> None:
    until = time.monotonic() + STARTING_TIMEOUT
    while True:
        try:
            urllib.request.urlopen(url, timeout=2)
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)
        else:
            return
