"""A client that speaks JSON and holds every answer against the OpenAPI document."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from annotations.actions import tokens
from annotations.models import Claim, User
from annotations.workflow.roles import Scope
from tests import factories as make
from tests.api.contract import faults

ROOT = "/api/v1/"


class Api:
    """One asker. Paths are below /api/v1/ unless they begin with a slash."""

    def __init__(self, user: User | None = None, **headers: str) -> None:
        self.client = Client(raise_request_exception=True)
        if user:
            self.client.force_login(user)
        self.headers = headers

    def get(self, path: str, **headers: Any):
        return self.send("GET", path, None, **headers)

    def post(self, path: str, body: Any = None, **headers: Any):
        return self.send("POST", path, body, **headers)

    def patch(self, path: str, body: Any, version: int | str, **headers: Any):
        return self.send("PATCH", path, body, if_match=_tag(version), **headers)

    def delete(self, path: str, version: int | str, **headers: Any):
        return self.send("DELETE", path, None, if_match=_tag(version), **headers)

    def move(self, verdict: Any, resource: str, body: Any = None, **headers: Any):
        """A move made with the version that stands."""
        version = make.fresh(verdict).version
        headers = {"if_match": _tag(version), **headers}
        return self.send("POST", f"verdicts/{verdict.pk}/{resource}/", body, **headers)

    def send(self, method: str, path: str, body: Any = None, **headers: Any):
        address = path if path.startswith("/") else ROOT + path
        given = self.headers | headers
        response = self.client.generic(
            method,
            address,
            data="" if body is None else _encoded(body),
            content_type="application/json",
            headers={name.replace("_", "-"): value for name, value in given.items()},
        )
        _check(method, address, response)
        return response


def _tag(version: int | str) -> str:
    return f'"{version}"' if isinstance(version, int) else version


def _encoded(body: Any) -> bytes | str:
    return body if isinstance(body, bytes | str) else json.dumps(body)


def _check(method: str, address: str, response: Any) -> None:
    if response.streaming or response.status_code in (304, 308, 405):
        return
    media_type = response["Content-Type"].partition(";")[0]
    body = response.json() if "json" in media_type else None
    path = address.partition("?")[0]
    assert faults(method, path, response.status_code, media_type, body) == []


def pointers(response: Any) -> list[str]:
    """Where the problem says that something is wrong."""
    return [error["pointer"] for error in response.json()["errors"]]


@pytest.fixture
def stranger(db) -> Api:
    return Api()


@pytest.fixture
def as_annotator(annotator) -> Api:
    return Api(annotator)


@pytest.fixture
def as_reviewer(reviewer) -> Api:
    return Api(reviewer)


@pytest.fixture
def as_editor(editor) -> Api:
    return Api(editor)


@pytest.fixture
def as_roleless(roleless) -> Api:
    return Api(roleless)


@pytest.fixture
def with_token() -> Callable[[User, Scope], Api]:
    """`with_token(user, scope)`: a program with that person's key."""

    def made(user: User, scope: Scope) -> Api:
        _, secret = tokens.issue(user=user, scope=scope)
        return Api(authorization=f"Bearer {secret}")

    return made


@pytest.fixture
def claim(annotator) -> Claim:
    """A claim of the annotator's, with nothing published."""
    return make.make_claim(make.make_article(annotator), make.WORDS, annotator)


@pytest.fixture
def draft(claim, annotator):
    """Its verdict, a draft with one citation."""
    return make.make_verdict(claim, annotator)


@pytest.fixture
def published(annotator, reviewer) -> Claim:
    return make.make_published_claim(annotator, reviewer)
