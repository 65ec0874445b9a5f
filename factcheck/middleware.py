"""What every request passes through, whoever asked and whatever for."""

import time
import uuid
from collections.abc import Callable
from urllib.parse import unquote_to_bytes

import structlog
from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers

from factcheck import errors

Handler = Callable[[HttpRequest], HttpResponse]
log = structlog.get_logger("factcheck.request")


class RequestLogMiddleware:
    """Give each request an id, and write one line when it is answered."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request_id = uuid.uuid4().hex
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=request_id)
        began = time.monotonic()
        response = self.get_response(request)
        response["X-Request-ID"] = request_id
        log.info(
            "answered",
            method=request.method,
            path=request.path,
            status=response.status_code,
            ms=round(1000 * (time.monotonic() - began)),
        )
        return response


class CleanInputMiddleware:
    """Refuse addresses that PostgreSQL could not hold: NUL and broken UTF-8.

    Bodies are refused field by field, where the field can be named.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        raw = request.META.get("QUERY_STRING", "") + request.path
        if "\x00" in raw or "%00" in raw or not _is_utf8(raw):
            return errors.answer(
                request, 400, "The address holds characters that no page has."
            )
        return self.get_response(request)


def _is_utf8(raw: str) -> bool:
    try:
        unquote_to_bytes(raw).decode("utf-8")
    except UnicodeError:
        return False
    return True


class PrivateByDefaultMiddleware:
    """An answer that does not say how it may be cached is nobody else's business."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if not response.has_header("Cache-Control"):
            add_never_cache_headers(response)
        return response
