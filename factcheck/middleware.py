"""What every request passes through, whoever asked and whatever for."""

import time
import uuid
from collections.abc import Callable
from urllib.parse import unquote_to_bytes

import structlog
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext

from factcheck import errors, headers

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


class LanguageMiddleware:
    """Speak the language that the address names, whatever the browser asks for: a page
    says the same to everybody and is cached for everybody. No cookie is set.

    The rooms of the newsroom itself are English.
    """

    WORKING = ("/desk/", "/admin/", "/accounts/")

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = self._language(request.path_info)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        if response.get("Content-Type", "").startswith("text/html"):
            response.headers.setdefault("Content-Language", language)
        return response

    def _language(self, path: str) -> str:
        if path.startswith(self.WORKING):
            return "en"
        return translation.get_language_from_path(path) or settings.LANGUAGE_CODE


class CleanInputMiddleware:
    """Refuse what no view could read: NUL in address and cookies, as PostgreSQL could
    not be asked for it, and an `Accept` that cannot be taken apart.

    Bodies are refused field by field, where the field can be named.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if _has_nul(request):
            return errors.answer(
                request, 400, gettext("The address or a cookie holds a NUL character.")
            )
        if not _is_readable(request.META.get("HTTP_ACCEPT", "")):
            return errors.answer(
                request, 400, gettext("The Accept header cannot be read.")
            )
        return self.get_response(request)


def _has_nul(request: HttpRequest) -> bool:
    query = unquote_to_bytes(request.META.get("QUERY_STRING", ""))
    texts = (request.path, *request.COOKIES.values())
    return b"\x00" in query or any("\x00" in text for text in texts)


def _is_readable(accepted: str) -> bool:
    try:
        for kind in accepted.split(","):
            headers.parameters(kind)
    except ValueError:
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
