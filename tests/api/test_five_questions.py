"""The five questions, asked of every operation of the OpenAPI document: does it work;
a stranger; too little right; a bad or missing id; a wrong method. And ETag and
Idempotency-Key wherever the document has them."""

import pytest

from annotations.workflow.roles import Scope
from tests.api.questions import TAKEN, content, each, operations

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
NONE = 9_999_999
STALE = '"999"'


@pytest.fixture
def there(annotator, reviewer) -> dict[str, int]:
    return content(annotator, reviewer)


def test_every_operation_has_its_request():
    assert {operation.name for operation in operations()} == set(TAKEN)


def test_each_works(there, send):
    failed = {}
    for operation, request in each(lambda _: True):
        answer = send(operation, request.by)
        if answer.status_code not in (200, 201):
            failed[operation.name] = (answer.status_code, answer.content)
        elif answer.status_code == 201:
            assert answer["Location"].startswith("http"), operation.name
    assert failed == {}


def test_stranger_reads_what_is_open_and_writes_nothing(there, send):
    wrong = {}
    for operation, _ in each(lambda _: True):
        answer = send(operation, "stranger")
        if answer.status_code != (200 if operation.is_open else 401):
            wrong[operation.name] = answer.status_code
        elif answer.status_code == 401:
            assert answer["WWW-Authenticate"].startswith("Bearer"), operation.name
    assert wrong == {}


def test_stranger_finds_nothing_of_a_draft(there, send):
    """Where the same ids are there for the desk."""
    draft = {name for name in there if name in ("claim_id", "verdict_id")}
    draft |= {"appearance_id", "citation_id"}
    wrong = {}
    for operation, request in each(lambda one: one.is_open and one.has_id):
        if not any(f"{{{name}}}" in operation.address for name in draft):
            continue
        found = send(operation, "stranger", there).status_code
        desk = send(operation, request.by, there).status_code
        if (found, desk) != (404, 200):
            wrong[operation.name] = (found, desk)
    assert wrong == {}


def test_too_little_right_is_refused(there, send):
    wrong = {}
    for operation, request in each(lambda _: True):
        answer = send(operation, request.too_little)
        if answer.status_code != (200 if operation.is_open else 403):
            wrong[operation.name] = answer.status_code
    assert wrong == {}


def test_key_that_only_reads_writes_nothing(there, send, askers, editor, with_token):
    askers["reading"] = with_token(editor, Scope.READ)
    wrong = {}
    for operation, _ in each(lambda one: one.is_write):
        answer = send(operation, "reading")
        if answer.status_code != 403:
            wrong[operation.name] = answer.status_code
    assert wrong == {}


@pytest.mark.parametrize("pk", [0, NONE, 10**30])
def test_absent_id_answers_404(there, send, pk):
    wrong = {}
    for operation, request in each(lambda one: one.has_id):
        nowhere = dict.fromkeys(there, pk)
        answer = send(operation, request.by, nowhere)
        if answer.status_code != 404:
            wrong[operation.name] = answer.status_code
    assert wrong == {}


@pytest.mark.parametrize("pk", ["x", "-1", "1.5", "%00", "١", "1;2", ".."])
def test_id_that_is_none_answers_4xx(there, send, pk):
    wrong = {}
    for operation, request in each(lambda one: one.has_id):
        answer = send(operation, request.by, dict.fromkeys(there, pk))
        if answer.status_code not in (400, 404, 405):
            wrong[operation.name] = answer.status_code
    assert wrong == {}


def test_unknown_thing_in_a_body_is_named(there, send):
    """What is to be worked on is an id of the body."""
    asked = 0
    for operation, request in each(lambda one: one.is_write and not one.has_id):
        for name, value in (request.body or {}).items():
            if str(value).startswith("="):
                body = request.filled(there) | {name: NONE}
                answer = send(operation, request.by, body=body)
                assert answer.status_code == 400, operation.name
                (error,) = answer.json()["errors"]
                assert error["pointer"] == f"/{name}"
                asked += 1
    assert asked == 3


def test_wrong_method_answers_405_and_says_which_are_right(there, askers):
    known: dict[str, set[str]] = {}
    for operation in operations():
        known.setdefault(operation.address, set()).add(operation.method)
    wrong = {}
    for address, methods in known.items():
        for method in {*METHODS} - methods:
            for by in ("stranger", "editor"):
                answer = askers[by].send(method, address.format(**there), {})
                allowed = set(answer.get("Allow", "").replace(" ", "").split(","))
                if answer.status_code != 405 or not methods <= allowed:
                    wrong[method, address, by] = (answer.status_code, allowed)
                assert answer["Content-Type"] == "application/problem+json"
    assert wrong == {}


def test_write_without_the_version_that_was_read_is_refused(there, send):
    wrong = {}
    refusals = {None: 428, "*": 428, STALE: 412, "1": 400}
    for operation, request in each(lambda one: "If-Match" in one.headers):
        for given, status in refusals.items():
            answer = send(operation, request.by, if_match=given)
            if answer.status_code != status:
                wrong[operation.name, given] = answer.status_code
            elif status == 412:
                assert answer.json()["current"]["version"], operation.name
    assert wrong == {}


def test_write_answers_the_etag_of_what_it_wrote(there, send, askers):
    """Where there is an object, by which it can be written again."""
    for operation, request in each(lambda one: one.is_write):
        answer = send(operation, request.by).json()
        if "url" in answer and "version" in answer:
            address = answer.get("api_url") or answer["url"]
            path = "/api/" + address.partition("/api/")[2]
            assert askers["editor"].get(path)["ETag"] == f'"{answer["version"]}"', (
                operation.name
            )


def test_stranger_who_has_the_answer_gets_304(there, send):
    wrong = {}
    for operation, _ in each(lambda one: one.is_open):
        first = send(operation, "stranger")
        again = send(operation, "stranger", if_none_match=first["ETag"])
        if again.status_code != 304 or again["ETag"] != first["ETag"]:
            wrong[operation.name] = again.status_code
    assert wrong == {}


def test_same_key_and_body_write_once(there, send):
    wrong = {}
    for operation, request in each(lambda one: "Idempotency-Key" in one.headers):
        key = {"idempotency_key": "k"}
        if "If-Match" in operation.headers:
            stale = send(operation, request.by, if_match=STALE).json()
            key["if_match"] = f'"{stale["current"]["version"]}"'
        first, again = (send(operation, request.by, **key) for _ in range(2))
        same = all(
            first.get(name) == again.get(name) for name in ("ETag", "Location")
        ) and (first.status_code, first.json()) == (again.status_code, again.json())
        if first.status_code not in (200, 201) or not same:
            wrong[operation.name] = (first.status_code, again.status_code)
    assert wrong == {}


def test_same_key_with_another_body_is_refused(there, send):
    wrong = {}
    for operation, request in each(
        lambda one: "Idempotency-Key" in one.headers and one.has_body
    ):
        key = {"idempotency_key": "k"}
        first = send(operation, request.by, **key)
        answer = send(operation, request.by, body={"other": 1}, if_match='"1"', **key)
        if (first.status_code // 100, answer.status_code) != (2, 422):
            wrong[operation.name] = (first.status_code, answer.status_code)
    assert wrong == {}
