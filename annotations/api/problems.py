"""Every error as RFC 9457 problem details, with what is wrong named by pointer."""

from collections.abc import Iterator, Mapping, Sequence
from http import HTTPStatus
from typing import Any

from django.core.exceptions import (
    ObjectDoesNotExist,
    RequestDataTooBig,
)
from django.core.exceptions import (
    PermissionDenied as DjangoPermissionDenied,
)
from django.http import Http404
from rest_framework.exceptions import APIException, ValidationError
from rest_framework.response import Response
from rest_framework.settings import api_settings

from annotations.actions.errors import (
    AlreadyMarked,
    Conflict,
    Forbidden,
    GateFailed,
    Invalid,
    Refused,
    Stale,
    TooMany,
)
from annotations.actions.idempotency import KeyReused
from annotations.api.objects.current import current

Errors = Sequence[Mapping[str, str]]

NOTHING_HERE = "There is nothing at this address."
STATUSES: dict[type[Refused], int] = {
    Invalid: 400,
    Forbidden: 403,
    Conflict: 409,
    AlreadyMarked: 409,
    Stale: 412,
    GateFailed: 422,
    KeyReused: 422,
    TooMany: 429,
}


class Problem(APIException):
    """A refusal of the API itself. `errors` are {pointer, detail}."""

    def __init__(self, status: int, detail: str, pointer: str | None = None) -> None:
        super().__init__(detail)
        self.status_code = status
        self.errors: Errors = (
            [] if pointer is None else [{"pointer": pointer, "detail": detail}]
        )


def exception_handler(error: Exception, context: Mapping[str, Any]) -> Response | None:
    """The answer to an exception; None for those that are our own fault."""
    if isinstance(error, Refused):
        return _refused(error)
    if isinstance(error, ObjectDoesNotExist | Http404):
        return answer(404, NOTHING_HERE)
    if isinstance(error, DjangoPermissionDenied):
        return answer(403, str(error) or "Your role does not allow this.")
    if isinstance(error, RequestDataTooBig):
        return answer(413, "The body is too large.")
    if isinstance(error, ValidationError):
        errors = [
            {"pointer": pointer, "detail": detail}
            for pointer, detail in _pairs(error.detail)
        ]
        return answer(400, errors[0]["detail"], errors)
    if isinstance(error, APIException):
        return _framework(error)
    return None


def answer(
    status: int,
    detail: str,
    errors: Errors = (),
    headers: Mapping[str, str] | None = None,
    **members: Any,
) -> Response:
    """The problem as a response; `members` are further ones, such as `current`."""
    body = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "errors": list(errors),
        **members,
    }
    return Response(
        body,
        status=status,
        headers=dict(headers or {}),
        content_type="application/problem+json",
    )


def _refused(error: Refused) -> Response:
    status = STATUSES[type(error)]
    if isinstance(error, Invalid):
        return answer(
            status,
            error.detail,
            [
                {"pointer": _pointer(field), "detail": detail}
                for field, detail in error.errors
            ],
        )
    if isinstance(error, GateFailed):
        return answer(
            status,
            error.detail,
            [
                {
                    "pointer": _pointer(check.field),
                    "detail": check.detail,
                    "code": check.code,
                }
                for check in error.checks
            ],
        )
    if isinstance(error, Stale | AlreadyMarked):
        return answer(status, error.detail, current=current(error.current))
    if isinstance(error, TooMany):
        wait = str(error.retry_after)
        return answer(
            status,
            f"Too many requests of late. Ask again in {wait} seconds.",
            headers={"Retry-After": wait},
        )
    return answer(status, error.detail)


def _framework(error: APIException) -> Response:
    headers = {}
    if getattr(error, "auth_header", None):
        headers["WWW-Authenticate"] = error.auth_header
    if getattr(error, "wait", None):
        headers["Retry-After"] = str(int(error.wait))
    errors = error.errors if isinstance(error, Problem) else ()
    return answer(error.status_code, str(error.detail), errors, headers)


def _pairs(detail: Any, pointer: str = "") -> Iterator[tuple[str, str]]:
    """(pointer, sentence) of everything that a serializer found wrong."""
    if isinstance(detail, Mapping):
        for name, inner in detail.items():
            whole = name == api_settings.NON_FIELD_ERRORS_KEY
            yield from _pairs(inner, pointer if whole else f"{pointer}/{escape(name)}")
    elif isinstance(detail, list):
        for index, inner in enumerate(detail):
            plain = isinstance(inner, str)
            yield from _pairs(inner, pointer if plain else f"{pointer}/{index}")
    else:
        yield pointer, str(detail)


def _pointer(field: str) -> str:
    """A field path of the actions ("quantities/0/low") as a JSON pointer."""
    return f"/{field.strip('/')}" if field.strip("/") else ""


def escape(name: Any) -> str:
    """One step of a JSON pointer (RFC 6901)."""
    return str(name).replace("~", "~0").replace("/", "~1")
