"""How operations are written down for the OpenAPI document."""

from collections.abc import Callable
from functools import cache
from http import HTTPStatus
from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import (
    OpenApiParameter,
    OpenApiResponse,
    extend_schema,
    inline_serializer,
)
from rest_framework import serializers

from annotations.api.bodies.claim_filters import ClaimFilters
from annotations.api.pagination import MOST, USUAL
from annotations.api.permissions import OnDesk
from annotations.api.shapes.common import Problem

PROBLEM = "application/problem+json"

IF_MATCH = OpenApiParameter(
    "If-Match",
    str,
    OpenApiParameter.HEADER,
    required=True,
    description="The ETag that was read. Missing: 428; another by now: 412.",
)
IDEMPOTENCY_KEY = OpenApiParameter(
    "Idempotency-Key",
    str,
    OpenApiParameter.HEADER,
    description="Up to 255 characters, new for each write. Sent again with the same "
    "body within 30 days, it gets the first answer again; with another, 422.",
)
PAGING = [
    OpenApiParameter("cursor", str, description="From `next` or `previous`."),
    OpenApiParameter(
        "page_size", int, description=f"1 to {MOST}; {USUAL} unless said."
    ),
]


def without_marks(result: dict[str, Any], **known: Any) -> dict[str, Any]:
    """The document without the generator's own notes on lists of words."""
    waiting: list[Any] = [result]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            part.pop("x-spec-enum-id", None)
            waiting.extend(part.values())
        elif isinstance(part, list):
            waiting.extend(part)
    return result


VERBS = {"POST": "add", "PATCH": "change", "DELETE": "discard"}


class ContractSchema(AutoSchema):
    """Operations are grouped and named by the nouns of their address."""

    def get_tags(self) -> list[str]:
        return self._nouns()[:1]

    def get_operation_id(self) -> str:
        one = self.path.endswith("}/")
        verb = VERBS.get(self.method, "read" if one else "list")
        return "_".join([verb, *self._nouns()]).replace(".", "_")

    def get_description(self) -> str:
        """The docstring of the method, as one paragraph."""
        lines = (getattr(self.view, self.method.lower()).__doc__ or "").splitlines()
        return " ".join(line.strip() for line in lines).strip()

    def get_auth(self) -> list[dict[str, list[str]]]:
        """What is public is read without a key."""
        is_open = self.method == "GET" and not _is_for_desk(self.view)
        return super().get_auth() + ([{}] if is_open else [])

    def _nouns(self) -> list[str]:
        steps = self.path.removeprefix("/api/v1/").strip("/").split("/")
        return [step for step in steps if not step.startswith("{")]


def _is_for_desk(view: Any) -> bool:
    return OnDesk in view.permission_classes


class BearerScheme(OpenApiAuthenticationExtension):
    target_class = "annotations.api.authentication.BearerAuthentication"
    name = "token"

    def get_security_definition(self, auto_schema: AutoSchema) -> dict[str, str]:
        return {"type": "http", "scheme": "bearer"}


class SessionScheme(OpenApiAuthenticationExtension):
    target_class = "annotations.api.authentication.DeskSessionAuthentication"
    name = "session"

    def get_security_definition(self, auto_schema: AutoSchema) -> dict[str, str]:
        return {"type": "apiKey", "in": "cookie", "name": "session"}


def read(
    shape: Any,
    *,
    summary: str,
    filters: Any,
    paged: bool,
    listed: bool,
    desk_only: bool,
    may_be_gone: bool,
) -> Callable[[Callable], Callable]:
    """A GET that answers `shape`, or a page of them."""
    refusals = [400, 401, 404, 412, 429] + ([403] if desk_only else [])
    refusals += [410] if may_be_gone else []

    def declare(method: Callable) -> Callable:
        answer = page_of(shape) if listed else shape
        return extend_schema(
            summary=summary,
            parameters=([filters] if filters else []) + (PAGING if paged else []),
            responses={200: answer} | problems(*refusals),
        )(method)

    return declare


def write(
    body: Any, shape: Any, *, summary: str, status: int, conditional: bool
) -> Callable[[Callable], Callable]:
    """A write that takes `body` and answers `shape`."""
    refusals = [400, 401, 403, 404, 409, 413, 415, 422, 429]
    parameters = [IDEMPOTENCY_KEY]
    if conditional:
        refusals += [412, 428]
        parameters.insert(0, IF_MATCH)

    def declare(method: Callable) -> Callable:
        return extend_schema(
            summary=summary,
            parameters=parameters,
            request=body if body().fields else None,
            responses={status: shape} | problems(*refusals),
        )(method)

    return declare


def compute(body: Any, shape: Any, *, summary: str) -> Callable[[Callable], Callable]:
    """A POST that works something out and stores nothing."""

    def declare(method: Callable) -> Callable:
        return extend_schema(
            summary=summary,
            request=body,
            responses={200: shape} | problems(400, 401, 403, 413, 415, 429),
        )(method)

    return declare


def file(
    content_type: str, *, summary: str, odd: bool
) -> Callable[[Callable], Callable]:
    """A GET that streams a file of checks; 404 where a site may be without it."""
    media_type = content_type.partition(";")[0]
    is_text = media_type.startswith("text/") or "json" in media_type
    shape = OpenApiTypes.STR if is_text else OpenApiTypes.BINARY
    refusals = [400, 401, 412, 429] + ([404] if odd else [])

    def declare(method: Callable) -> Callable:
        return extend_schema(
            summary=summary,
            parameters=[ClaimFilters],
            responses={(200, media_type): shape} | problems(*refusals),
        )(method)

    return declare


def problems(*statuses: int) -> dict[tuple[int, str], Any]:
    return {
        (status, PROBLEM): OpenApiResponse(
            Problem, description=HTTPStatus(status).phrase
        )
        for status in sorted(statuses)
    }


@cache
def page_of(shape: type[serializers.Serializer]) -> serializers.Serializer:
    """A list's page of such objects."""
    return inline_serializer(
        f"{shape.__name__}Page",
        {
            "next": serializers.URLField(allow_null=True),
            "previous": serializers.URLField(allow_null=True),
            "results": shape(many=True),
        },
    )
