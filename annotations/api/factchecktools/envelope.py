"""Errors as Google's clients read them."""

from collections.abc import Callable, Mapping
from typing import Any

from django.http import HttpRequest, QueryDict
from rest_framework.request import Request
from rest_framework.response import Response

from annotations.api import problems
from annotations.api.open import Open

CONTENT_TYPE = "application/json; charset=UTF-8"
STATUSES = {
    400: "INVALID_ARGUMENT",
    404: "NOT_FOUND",
    405: "UNIMPLEMENTED",
    412: "FAILED_PRECONDITION",
    429: "RESOURCE_EXHAUSTED",
    501: "UNIMPLEMENTED",
    503: "UNAVAILABLE",
}
"""Names of google.rpc.Code for what these addresses answer."""

BAD_REQUEST = "type.googleapis.com/google.rpc.BadRequest"


class Resource(Open):
    """One address of the Fact Check API."""

    def initialize_request(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> Request:
        """What Google's clients send as a form, because it would make too long an
        address, is the question that it stands for."""
        stands_for = request.headers.get("X-HTTP-Method-Override")
        if (request.method, stands_for) == ("POST", "GET"):
            request.GET = QueryDict(request.body, encoding="utf-8")
            request.method = "GET"
        return super().initialize_request(request, *args, **kwargs)

    def get_exception_handler(self) -> Callable[..., Response | None]:
        return exception_handler


def exception_handler(error: Exception, context: Mapping[str, Any]) -> Response | None:
    """The API's own answer to the exception, in Google's envelope."""
    response = problems.exception_handler(error, context)
    if response is None:
        return None
    response.data = _envelope(**response.data)
    response.content_type = CONTENT_TYPE
    return response


def _envelope(
    status: int, detail: str, errors: problems.Errors, **other: Any
) -> dict[str, Any]:
    violations = [
        {"field": item["pointer"].strip("/"), "description": item["detail"]}
        for item in errors
    ]
    said = " ".join(f"{item['field']}: {item['description']}" for item in violations)
    error: dict[str, Any] = {
        "code": status,
        "message": said or detail,
        "status": STATUSES.get(status, "UNKNOWN"),
    }
    if violations:
        error["details"] = [{"@type": BAD_REQUEST, "fieldViolations": violations}]
    return {"error": error}
