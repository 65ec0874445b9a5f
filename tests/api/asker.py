"""A client that speaks JSON and holds every answer against the OpenAPI document."""

import json
from typing import Any

from django.test import Client

from annotations.models import User
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
    bare = method == "HEAD" or response.status_code in (304, 308, 405)
    if bare or response.streaming:
        return
    media_type = response["Content-Type"].partition(";")[0]
    body = response.json() if "json" in media_type else None
    path = address.partition("?")[0]
    found = faults(method, path, response.status_code, media_type, body)
    assert not found, found


def pointers(response: Any) -> list[str]:
    """Where the problem says that something is wrong."""
    return [error["pointer"] for error in response.json()["errors"]]
