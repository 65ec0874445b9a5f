"""Error answers: a page for people, problem+json for programs (RFC 9457)."""

import sys

from django.conf import settings
from django.core.exceptions import BadRequest, RequestDataTooBig
from django.db import DatabaseError, InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils.cache import add_never_cache_headers
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later

from annotations.api.factchecktools.envelope import STATUSES
from annotations.exports.addresses import absolute, in_languages
from annotations.queries import ratings

TITLES = {
    400: later("Bad request"),
    403: later("Not allowed"),
    404: later("Not found"),
    413: later("Too large"),
    500: later("Something went wrong here"),
    503: later("Saving again shortly"),
}
GOOGLES = "/v1alpha1/"
FOR_PROGRAMS = ("/api/", GOOGLES, "/annotations/")
"""Below these nobody reads pages."""

RETRY_AFTER = "5"
TOO_LARGE = later(
    "What was sent is larger than 2.5 MB. A text that long can be given as a file; "
    "go back, what you wrote is still there."
)

NOT_OURS = later(
    "This was not sent by a page of ours as it is now. Go back, what you wrote is "
    "still there; keep a copy, load the page again, and send it from there."
)


def answer(request: HttpRequest, status: int, detail: str | Promise) -> HttpResponse:
    """One error in the form that the asker reads, for nobody to keep; with
    `Retry-After` on 503."""
    if request.path.startswith(FOR_PROGRAMS):
        body: dict[str, object] = {
            "type": "about:blank",
            "title": TITLES[status],
            "status": status,
            "detail": detail,
            "errors": [],
        }
        if request.path.startswith(GOOGLES):
            name = STATUSES.get(status, "UNKNOWN")
            body["error"] = {"code": status, "message": detail, "status": name}
        response: HttpResponse = JsonResponse(
            body,
            status=status,
            content_type="application/problem+json",
        )
    else:
        # Without the request: its context processors ask the database for the user.
        page = render_to_string(
            f"{status}.html",
            {"title": TITLES[status], "detail": detail} | _frame(status),
        )
        response = HttpResponse(page, status=status)
    add_never_cache_headers(response)
    if status == 503:
        response["Retry-After"] = RETRY_AFTER
    return response


def _frame(status: int) -> dict[str, object]:
    """What a page of the site stands in, for the errors that readers meet: they can go
    on from there. Other errors ask the database nothing, and these do without."""
    if status not in (400, 404):
        return {}
    try:
        newsroom = ratings.newsroom()
    except DatabaseError:
        return {}
    every = list(dict(settings.LANGUAGES))
    return {
        "newsroom": newsroom,
        "languages": in_languages(absolute("home"), every),
    }


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400, with the reason where one of our views gave it; 413 for a form too large."""
    if isinstance(exception, RequestDataTooBig):
        return answer(request, 413, TOO_LARGE)
    said = str(exception) if isinstance(exception, BadRequest) else ""
    return answer(request, 400, said or _("The request could not be understood."))


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return answer(request, 403, str(exception) or _("Your role does not allow this."))


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for what was sent without the sign that our own forms have; they lose it when
    somebody signs in or out meanwhile. `reason` is Django's, for developers."""
    return answer(request, 403, NOT_OURS)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return answer(request, 404, _("There is nothing at this address."))


def server_error(request: HttpRequest) -> HttpResponse:
    """500; or 503 when the reason is that the database is away or too slow."""
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        return answer(
            request, 503, _("The database is away for a moment. Nothing saved is lost.")
        )
    return answer(request, 500, _("The fault is ours and has been written down."))
