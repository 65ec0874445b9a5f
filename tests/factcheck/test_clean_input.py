"""What no view could read: an encoding, a header. It never ends in a 5xx."""

import json
from io import BytesIO
from typing import Any

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.urls import reverse

from annotations.actions import tokens
from annotations.workflow.roles import Scope
from factcheck.wsgi import application
from tests import factories as make

pytestmark = pytest.mark.django_db

NO_TEXT = ("hex", "rot13", "undefined", "idna")
"""Encodings that Python knows and that are none of a text's."""

MAKE_HALVES = ("unicode_escape", "raw_unicode_escape", "utf-7")
"""Encodings that can say half a character, or a NUL."""

OTHERS = (*NO_TEXT, *MAKE_HALVES, "utf-16", "latin-1", "unheard-of")
HALF = (
    b'--X\r\nContent-Disposition: form-data; name="text"\r\n\r\n'
    b"\\ud800 \\x00 +2AA-\r\n--X--\r\n"
)
UNREADABLE = ("text/plain; x*=unheard-of''y", "text/plain; x*0*=y; x*=y")
"""Headers with a parameter in an encoding that nobody knows, and with one that comes
whole and in parts (RFC 2231)."""


@pytest.fixture(autouse=True)
def _connection_stays():
    """As with Django's own test client: the test's transaction is in it."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


def ask(
    method: str,
    path: str,
    content_type: str,
    *,
    query: str = "",
    body: bytes = b"",
    token: str = "",
    in_pieces: bool = False,
    **headers: str,
) -> tuple[int, str]:
    """Status and body of what the server is answered, Django's own part included."""
    told: dict[str, Any] = {}
    environ = {
        "REQUEST_METHOD": method,
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "8000",
        "HTTP_HOST": "127.0.0.1:8000",
        "HTTP_ORIGIN": "http://127.0.0.1:8000",
        "HTTP_AUTHORIZATION": f"Bearer {token}" if token else "",
        "CONTENT_TYPE": content_type,
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.input": BytesIO(body),
        "wsgi.url_scheme": "http",
        **headers,
    }
    if in_pieces:
        del environ["CONTENT_LENGTH"]
        environ["wsgi.input_terminated"] = True
    answer = application(environ, lambda status, headers: told.update(status=status))
    return int(told["status"][:3]), b"".join(answer).decode()


@pytest.mark.parametrize("encoding", OTHERS)
def test_form_in_another_encoding_is_not_read(encoding):
    kind = f"multipart/form-data; boundary=X; charset={encoding}"
    status, page = ask("POST", "/report/", kind, body=HALF)
    assert status == 400
    assert "Say what is wrong." in page


@pytest.mark.parametrize("name", ["name", "filename"])
def test_part_of_a_form_with_a_header_that_cannot_be_read_is_refused(name):
    part = f"--X\r\nContent-Disposition: form-data; {name}*0*=a; {name}*=b\r\n\r\n"
    body = f"{part}words\r\n--X--\r\n".encode()
    kind = "multipart/form-data; boundary=X"
    assert ask("POST", "/report/", kind, body=body)[0] == 400


@pytest.mark.parametrize("encoding", OTHERS)
def test_json_in_another_encoding_is_refused(annotator, encoding):
    _, token = tokens.issue(user=annotator, scope=Scope.WRITE)
    kind = f"application/json; charset={encoding}"
    status, body = ask("POST", "/api/v1/articles/", kind, body=b"{}", token=token)
    assert (status, json.loads(body)["status"]) == (415, 415)


@pytest.mark.parametrize("encoding", OTHERS)
@pytest.mark.parametrize("path", ["/claims/", "/api/v1/claims/"])
def test_address_is_utf_8_whatever_the_content_type_says(path, encoding):
    kind = f"text/plain; charset={encoding}"
    for written in ("%5Cud800", "%5Cx00", "%C3%A9t%C3%A9"):
        status, _ = ask("GET", path, kind, query=f"q={written}")
        assert status == 200, written


@pytest.mark.parametrize("name", ["utf-8", "UTF-8", "utf8", '"utf-8"'])
def test_utf_8_is_taken_by_each_of_its_names(name):
    kind = f"multipart/form-data; boundary=X; charset={name}"
    status, _ = ask("POST", "/report/", kind, body=HALF)
    assert status == 302


@pytest.mark.parametrize("written", UNREADABLE)
@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/claims/", 200), ("POST", "/report/", 400), ("POST", "/api/v1/x/", 404)],
)
def test_content_type_that_cannot_be_read_is_no_servers_fault(
    method, path, status, written
):
    assert ask(method, path, written)[0] == status


@pytest.mark.parametrize("written", UNREADABLE)
@pytest.mark.parametrize("name", ["home", "claims", "api-claims"])
def test_accept_header_that_cannot_be_read_is_refused(client, name, written):
    answer = client.get(reverse(name), headers={"accept": written})
    assert answer.status_code == 400
    assert "Accept" in answer.content.decode()


def test_body_that_comes_in_pieces_is_read_whole(annotator):
    _, token = tokens.issue(user=annotator, scope=Scope.WRITE)
    article = make.make_article(annotator)
    status, body = ask(
        "PATCH",
        f"/api/v1/articles/{article.pk}/",
        "application/json",
        body=json.dumps({"title": "Ferries " * 20, "byline": "Pier " * 50}).encode(),
        token=token,
        in_pieces=True,
        HTTP_IF_MATCH='"1"',
    )
    assert (status, json.loads(body)["version"]) == (200, 2)
    assert make.fresh(article).title == "Ferries " * 20


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/api/v1/articles/", "application/json"),
        ("/report/", "application/x-www-form-urlencoded"),
        ("/report/", "multipart/form-data; boundary=X"),
    ],
)
def test_endless_body_that_comes_in_pieces_is_too_large(annotator, path, kind):
    _, token = tokens.issue(user=annotator, scope=Scope.WRITE)
    endless = HALF.partition(b"--X--")[0].strip() + b"x" * 9_000_000
    status, _ = ask("POST", path, kind, body=endless, token=token, in_pieces=True)
    assert status == 413


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/claims/", 200), ("POST", "/claims/", 405), ("POST", "/report/", 400)],
)
def test_request_without_a_body_is_answered(method, path, status):
    assert ask(method, path, "", in_pieces=True)[0] == status
