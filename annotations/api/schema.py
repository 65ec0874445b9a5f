"""How operations are written down for the OpenAPI document."""

from collections.abc import Callable, Mapping
from functools import cache
from http import HTTPStatus
from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import (
    OpenApiExample,
    OpenApiResponse,
    extend_schema,
    inline_serializer,
)
from rest_framework import serializers

from annotations.api import headers
from annotations.api.bodies.base import Body
from annotations.api.bodies.claim_filters import ClaimFilters
from annotations.api.permissions import OnDesk
from annotations.api.shapes.common import Problem

PROBLEM = "application/problem+json"
NOT_MODIFIED = OpenApiResponse(description=HTTPStatus.NOT_MODIFIED.phrase)


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
AS_THEY_ARE = ("history", "parse", "unused-words")
"""Last steps of addresses that name no plural of things."""


class ContractSchema(AutoSchema):
    """Operations are grouped and named by the nouns of their address."""

    def get_tags(self) -> list[str]:
        return self._nouns()[:1]

    def get_operation_id(self) -> str:
        """Such as list_claims, read_claim, add_verdict_publication, export_…: what a
        generated client calls its functions."""
        *owners, noun = self._nouns()
        if owners == ["exports"]:
            return "export_" + noun.replace(".", "_")
        if noun == "parse":
            return "_".join([noun, *owners])
        lists = self.method == "GET" and not self.path.endswith("}/")
        verb = VERBS.get(self.method, "list" if lists else "read")
        named = noun if lists else _one(noun)
        return "_".join([verb, *map(_one, owners), named]).replace("-", "_")

    def get_description(self) -> str:
        """The docstring of the method, as one paragraph."""
        lines = (getattr(self.view, self.method.lower()).__doc__ or "").splitlines()
        return " ".join(line.strip() for line in lines).strip()

    def get_auth(self) -> list[dict[str, list[str]]]:
        """What is public is read without a key."""
        is_open = self.method == "GET" and not _is_for_desk(self.view)
        return super().get_auth() + ([{}] if is_open else [])

    def _map_basic_serializer(self, serializer: Any, direction: str) -> dict[str, Any]:
        """Bodies take the fields that are described, and no others."""
        found = super()._map_basic_serializer(serializer, direction)
        closed = {"additionalProperties": False} if _is_body(serializer) else {}
        return found | closed

    def _nouns(self) -> list[str]:
        steps = self.path.removeprefix("/api/v1/").strip("/").split("/")
        return [step for step in steps if not step.startswith("{")]


def _one(noun: str) -> str:
    return noun if noun in AS_THEY_ARE else noun.removesuffix("s")


def _is_body(serializer: Any) -> bool:
    found = serializer if isinstance(serializer, type) else type(serializer)
    return issubclass(found, Body)


def _is_for_desk(view: Any) -> bool:
    return OnDesk in view.permission_classes


class BearerScheme(OpenApiAuthenticationExtension):
    target_class = "annotations.api.authentication.BearerAuthentication"
    name = "token"

    def get_security_definition(self, auto_schema: AutoSchema) -> dict[str, str]:
        return {
            "type": "http",
            "scheme": "bearer",
            "description": "A key from /desk/tokens/, with its scope.",
        }


class SessionScheme(OpenApiAuthenticationExtension):
    target_class = "annotations.api.authentication.DeskSessionAuthentication"
    name = "session"

    def get_security_definition(self, auto_schema: AutoSchema) -> dict[str, str]:
        return {
            "type": "apiKey",
            "in": "cookie",
            "name": "session",
            "description": "The desk's own pages. Writes also need `X-CSRFToken`.",
        }


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
    refusals = [400, 401, 404, 412] + ([403] if desk_only else [])
    refusals += [410] if may_be_gone else []
    parameters = [filters] if filters else []
    parameters += headers.PAGING if paged else []
    told = [headers.LINK] if paged or may_be_gone else []
    if not desk_only:
        parameters.append(headers.IF_NONE_MATCH)
        told += [headers.etag(200, 304), headers.LAST_MODIFIED]

    def declare(method: Callable) -> Callable:
        answer = page_of(shape) if listed else shape
        unchanged = {} if desk_only else {304: NOT_MODIFIED}
        return extend_schema(
            summary=summary,
            parameters=parameters + told + headers.ALWAYS,
            responses={200: answer} | unchanged | problems(*refusals),
        )(method)

    return declare


def write(
    body: type[Body],
    shape: Any,
    *,
    summary: str,
    status: int,
    conditional: bool,
    example: Mapping[str, Any] | None,
) -> Callable[[Callable], Callable]:
    """A write that takes `body`, such as `example`, and answers `shape`."""
    refusals = [400, 401, 403, 404, 409, 413, 415, 422]
    parameters = [headers.IDEMPOTENCY_KEY, headers.etag(status)]
    if conditional:
        refusals += [412, 428]
        parameters.insert(0, headers.IF_MATCH)
    if status == 201:
        parameters.append(headers.location(status))

    def declare(method: Callable) -> Callable:
        return extend_schema(
            summary=summary,
            parameters=parameters + headers.ALWAYS,
            request=body if body().fields else None,
            examples=_examples(example),
            responses={status: shape} | problems(*refusals),
        )(method)

    return declare


def compute(
    body: type[Body], shape: Any, *, summary: str
) -> Callable[[Callable], Callable]:
    """A POST that works something out and stores nothing."""

    def declare(method: Callable) -> Callable:
        return extend_schema(
            summary=summary,
            request=body,
            examples=_examples(body.example),
            parameters=headers.ALWAYS,
            responses={200: shape} | problems(400, 401, 403, 413, 415),
        )(method)

    return declare


def file(
    content_type: str, *, summary: str, odd: bool
) -> Callable[[Callable], Callable]:
    """A GET that streams a file of checks; 404 where a site may be without it."""
    media_type = content_type.partition(";")[0]
    refusals = [400, 401, 412] + ([404] if odd else [])

    def declare(method: Callable) -> Callable:
        return extend_schema(
            summary=summary,
            parameters=[
                ClaimFilters,
                headers.IF_NONE_MATCH,
                headers.etag(200, 304, always=True),
                headers.LAST_MODIFIED,
                *headers.ALWAYS,
            ],
            responses={(200, media_type): _content(media_type), 304: NOT_MODIFIED}
            | problems(*refusals),
        )(method)

    return declare


def _examples(value: Mapping[str, Any] | None) -> list[OpenApiExample]:
    if value is None:
        return []
    return [OpenApiExample("example", value=dict(value), request_only=True)]


def _content(media_type: str) -> OpenApiTypes:
    if media_type.startswith("text/") or "ndjson" in media_type:
        return OpenApiTypes.STR
    is_json = media_type.endswith("json")
    return OpenApiTypes.OBJECT if is_json else OpenApiTypes.BINARY


def problems(*statuses: int) -> dict[tuple[int, str], Any]:
    """These refusals, and the two that every address knows."""
    return {
        (status, PROBLEM): OpenApiResponse(
            Problem, description=HTTPStatus(status).phrase
        )
        for status in sorted({*statuses, 429, 503})
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
