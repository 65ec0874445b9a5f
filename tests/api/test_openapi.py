import re

import pytest
import yaml
from django.test import Client
from django.urls import get_resolver
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.validation import validate_schema

from tests.api.contract import COMMITTED, document


def test_committed_document_is_the_one_that_the_code_makes():
    made = SchemaGenerator().get_schema(request=None, public=True)
    assert yaml.safe_load(yaml.safe_dump(_plain(made))) == document(), (
        f"Write {COMMITTED.name} anew: "
        "manage.py spectacular --validate --fail-on-warn --file docs/openapi.yaml"
    )


def _plain(part):
    """Without the framework's own kinds of str, dict and list."""
    if isinstance(part, dict):
        return {str(name): _plain(inner) for name, inner in part.items()}
    if isinstance(part, list | tuple):
        return [_plain(inner) for inner in part]
    return str(part) if isinstance(part, str) else part


def test_document_is_valid():
    validate_schema(document())


def test_served_document_is_the_committed_one(stranger):
    answer = stranger.client.get("/api/schema/")
    assert yaml.safe_load(answer.content) == document()
    assert answer["Cache-Control"] == "public, max-age=60"
    assert not answer.cookies


def test_every_address_is_described():
    described = {path.replace("{", "<int:").replace("}", ">") for path in paths()}
    served = {
        f"/api/{pattern.pattern}"
        for pattern in get_resolver("annotations.api.urls").url_patterns
        if str(pattern.pattern).startswith("v1/")
    }
    assert served == described


def paths() -> list[str]:
    return list(document()["paths"])


@pytest.mark.parametrize("path", paths())
def test_every_write_tells_its_keys_and_problems(path):
    for method, operation in document()["paths"][path].items():
        names = {item["name"] for item in operation.get("parameters", [])}
        if method in ("get", "post") and path.endswith("parse/"):
            continue
        assert ("Idempotency-Key" in names) == (method != "get")
        assert ("If-Match" in names) == ("428" in operation["responses"])
        assert operation["summary"]


def test_reference_page_tells_every_operation_and_field(stranger):
    page = stranger.client.get("/api/docs/").content.decode()
    for address, operations in document()["paths"].items():
        assert address in page
        for operation in operations.values():
            assert f'id="{operation["operationId"]}"' in page
    for name, shape in document()["components"]["schemas"].items():
        assert f'id="{name}"' in page
        assert all(f"<code>{field}</code>" in page for field in shape["properties"])
    anchors = re.findall(r' id="([^"]+)"', page)
    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(anchors)


def test_reference_page_needs_no_cookie(stranger):
    answer = stranger.client.get("/api/docs/")
    assert not answer.cookies
    assert answer["Cache-Control"] == "public, max-age=60"
    sender = Client(enforce_csrf_checks=True)  # as every program but the tests' own is
    assert sender.post("/api/docs/").status_code == 405


@pytest.mark.parametrize("path", ["/api/schema/", "/api/docs/"])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_description_is_only_read(stranger, path, method):
    answer = stranger.send(method, path)
    assert (answer.status_code, answer.json()["status"]) == (405, 405)
    assert answer["Content-Type"] == "application/problem+json"
