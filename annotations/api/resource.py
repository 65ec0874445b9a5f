"""What all addresses of the API have in common, and how each reads and writes.

A read is a method `get(request, **ids)` under `@reading`. A write is a method
`(given, **ids) -> object` under `@writing`, which parses the body, keeps
Idempotency-Key and If-Match, and answers with ETag and Location after COMMIT.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.db import transaction
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers
from rest_framework.request import Request
from rest_framework.response import Response

from annotations.actions.idempotency import Answer, once
from annotations.api import concurrency, schema
from annotations.api.bodies.base import Body
from annotations.api.bodies.claim_filters import ClaimFilters
from annotations.api.counting import CountedView, refuse_repeated
from annotations.api.headers import LONGEST_KEY
from annotations.api.pagination import NAMES as PAGING
from annotations.api.problems import Problem
from annotations.exports.formats import Format
from annotations.models import User


class Resource(CountedView):
    """One address. Answers differ by who asks, so caches keep them apart."""

    def finalize_response(
        self, request: Request, response: HttpResponseBase, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        response = super().finalize_response(request, response, *args, **kwargs)
        patch_vary_headers(response, ["Cookie", "Authorization"])
        return response

    def version(self, **ids: int) -> int:
        """Version of the object at this address; for writes that need If-Match.

        Raises its DoesNotExist.
        """
        raise NotImplementedError


@dataclass(frozen=True)
class Given:
    """What a write has to work with. `expected` is the version that was read."""

    by: User
    fields: dict[str, Any]
    expected: int | None = None


def reading(
    shape: Any,
    *,
    summary: str,
    filters: type[Body] | None = None,
    paged: bool = False,
    listed: bool = False,
    desk_only: bool = False,
    may_be_gone: bool = False,
) -> Callable[[Callable], Callable]:
    """Declare a GET of one object, or of a list: `paged`, or `listed` on one page.
    `desk_only` where the resource's permission is OnDesk, `may_be_gone` where 410 is
    an answer.

    Query parameters other than `filters` and paging are refused.
    """
    known = list(filters().fields) if filters else []

    def declare(method: Callable) -> Callable:
        @schema.read(
            shape,
            summary=summary,
            filters=filters,
            paged=paged,
            listed=paged or listed,
            desk_only=desk_only,
            may_be_gone=may_be_gone,
        )
        @wraps(method)
        def read(self: Resource, request: Request, **ids: int) -> HttpResponseBase:
            _refuse_unknown(request, known + (list(PAGING) if paged else []))
            return method(self, request, **ids)

        return read

    return declare


def exporting(
    format: Format, *, summary: str, odd: bool = False
) -> Callable[[Callable], Callable]:
    """Declare a GET of a file of checks, narrowed as the list of claims is. `odd`: a
    site may be without it."""
    known = list(ClaimFilters().fields)

    def declare(method: Callable) -> Callable:
        @schema.file(format.content_type, summary=summary, odd=odd)
        @wraps(method)
        def read(self: Resource, request: Request) -> HttpResponseBase:
            _refuse_unknown(request, known)
            return method(self, request)

        return read

    return declare


def writing(
    body: type[Body],
    shape: Any,
    *,
    summary: str,
    status: int = 200,
    conditional: bool = False,
    example: Mapping[str, Any] | None = None,
) -> Callable[[Callable], Callable]:
    """Declare a write; the method gets a `Given` and returns the object to answer.

    `conditional` asks for If-Match. `example` is a body to show, that of `body` unless
    it is given.
    """

    def declare(method: Callable) -> Callable:
        @schema.write(
            body,
            shape,
            summary=summary,
            status=status,
            conditional=conditional,
            example=body.example if example is None else example,
        )
        @wraps(method)
        def write(self: Resource, request: Request, **ids: int) -> Response:
            def run() -> Answer:
                version = self.version(**ids) if conditional else None
                given = Given(
                    by=request.user,
                    fields=body.read(request.data),
                    expected=None
                    if version is None
                    else concurrency.expected(request, version),
                )
                return _answer(status, method(self, given, **ids))

            return _respond(_once(request, run))

        return write

    return declare


def desk(record: Mapping[str, Any]) -> Response:
    """A working object with the ETag to write it by."""
    return Response(record, headers={"ETag": concurrency.tag(record["version"])})


def _once(request: Request, run: Callable[[], Answer]) -> Answer:
    key = request.headers.get("Idempotency-Key")
    if key is None:
        with transaction.atomic():
            return run()
    if not (key.isascii() and key.isprintable() and 0 < len(key) <= LONGEST_KEY):
        raise Problem(
            400,
            f"Give 1 to {LONGEST_KEY} printable ASCII characters.",
            "/Idempotency-Key",
        )
    return once(by=request.user, key=key, fingerprint=_fingerprint(request), write=run)


def _fingerprint(request: Request) -> str:
    """SHA-256 of method, path and body; how the body is spaced does not matter."""
    parts = [request.method, request.path, request.data]
    canonical = json.dumps(parts, sort_keys=True, default=str)
    return hashlib.sha256(canonical.encode()).hexdigest()


def _answer(status: int, record: Mapping[str, Any]) -> Answer:
    headers = {}
    if "version" in record:
        headers["ETag"] = concurrency.tag(record["version"])
    if status == 201:
        headers["Location"] = record.get("api_url") or record["url"]
    return Answer(status, headers, record)


def _respond(answer: Answer) -> Response:
    return Response(answer.body, status=answer.status, headers=answer.headers)


def _refuse_unknown(request: Request, known: list[str]) -> None:
    refuse_repeated(request.query_params)
    for name in request.query_params:
        if name not in known:
            names = ", ".join(known) or "none"
            raise Problem(400, f"Unknown parameter. Known are: {names}.", f"/{name}")
