"""Errors that no view of ours gives: each is said in the form that the asker reads."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

NOBODY_LISTENS = "postgresql://nobody@127.0.0.1:1/nothing"
STARTING_TIMEOUT = 30
"""Seconds."""


def test_a_form_that_is_too_large_is_told_so_and_what_to_do(client_of, annotator):
    large = {"text": "a" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)}
    answer = client_of(annotator).post(reverse("desk-article-new"), large)
    encoded = client_of(annotator).post(
        reverse("desk-article-new"),
        f"text={large['text']}",
        content_type="application/x-www-form-urlencoded",
    )
    assert {answer.status_code, encoded.status_code} == {413}
    assert "as a file" in encoded.content.decode()


def test_a_form_that_has_lost_its_sign_is_told_what_to_do(annotator):
    client = Client(enforce_csrf_checks=True)
    client.force_login(annotator)
    answer = client.post(reverse("desk-article-new"), {"text": "Words."})
    assert answer.status_code == 403
    assert "load the page again" in answer.content.decode()
    assert "<style" not in answer.content.decode()


@pytest.mark.parametrize(
    "path", ["/claims/%00/", "/?after=%00", "/api/v1/claims/?q=%00"]
)
def test_nul_in_an_address_is_refused(client, db, path):
    answer = client.get(path)
    assert answer.status_code == 400
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize(
    "path", ["/api/v1/claims/?q=%00", "/annotations/?iris=%00", "/api/v1/%00"]
)
def test_problem_has_every_member_that_those_of_the_api_have(client, db, path):
    answer = client.get(path)
    assert answer["Content-Type"] == "application/problem+json"
    members = {"type", "title", "status", "detail", "errors"}
    assert members <= set(answer.json())


def test_nul_in_a_cookie_is_refused(client, db):
    answer = client.get("/desk/", headers={"cookie": 'session="a\\000bcdefghij"'})
    assert answer.status_code == 400


@pytest.fixture(scope="module")
def without_database(tmp_path_factory) -> Iterator[str]:
    """The site's address, served while no database answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    command = [str(Path(sys.executable).with_name("granian")), "--interface", "wsgi"]
    command += ["--host", "127.0.0.1", "--port", port, "factcheck.wsgi:application"]
    folder = str(tmp_path_factory.mktemp("data"))
    given = {"DATABASE_URL": NOBODY_LISTENS, "SECRET_KEY": "x" * 50}
    given |= {"FACTCHECK_DATA": folder, "DEBUG": "no"}
    server = subprocess.Popen(
        command,
        env={**os.environ, **given},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(f"{address}/healthz")
        yield address
    finally:
        server.terminate()
        server.wait()


def _ask(url: str) -> tuple[int, Message]:
    """Status and headers, whatever the status."""
    request = urllib.request.Request(url, headers={"Cookie": "session=abcdefghijklm"})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.headers
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers


def _wait_for(url: str) -> tuple[int, Message]:
    until = time.monotonic() + STARTING_TIMEOUT
    while True:
        try:
            return _ask(url)
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


@pytest.mark.parametrize("path", ["/", "/claims/1/x/", "/desk/", "/api/v1/claims/"])
def test_a_database_that_is_away_is_a_503_with_retry_after(without_database, path):
    status, headers = _ask(without_database + path)
    assert status == 503
    assert int(headers["Retry-After"]) > 0
    is_problem = headers["Content-Type"].startswith("application/problem+json")
    assert is_problem == path.startswith("/api/")


def test_readyz_tells_that_the_database_is_away(without_database):
    assert _ask(f"{without_database}/readyz")[0] == 503


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_what_machines_ask_is_only_read(db, path, method):
    answer = Client(enforce_csrf_checks=True).generic(method, path)
    assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD")


def test_healthz_asks_nothing_of_the_database(without_database):
    assert _ask(f"{without_database}/healthz")[0] == 200
