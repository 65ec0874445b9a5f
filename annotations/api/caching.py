"""What strangers get may be kept and asked for again (RFC 9110, 13)."""

import hashlib
import json
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from rest_framework.request import Request

from annotations.api.problems import Problem
from annotations.queries import release

PUBLIC = "public, max-age=60"


def published(
    request: Request,
    version: int | str,
    changed_at: datetime | None,
    respond: Callable[[], HttpResponseBase],
) -> HttpResponseBase:
    """The response with its validators; 304 without making it when it is known.

    `version` is that of what is public, `changed_at` the time of its last change. The
    release counts in both: another one may write the same facts in another shape.
    """
    tag = f'"public-{version}-{release.name()}"'
    modified, settled = release.last_change(changed_at) if changed_at else (None, None)
    early = get_conditional_response(request._request, tag, settled)
    if early is not None and early.status_code == 412:
        raise Problem(412, "It is another version now.", "/If-Match")
    response = respond() if early is None else early
    response["ETag"] = tag
    if modified is not None:
        response["Last-Modified"] = http_date(modified)
    if request.auth is None and not request.user.is_authenticated:
        response["Cache-Control"] = PUBLIC
    return response


def digest(body: Any) -> str:
    """The version of something small that has none: a hash of what it says."""
    return hashlib.sha256(json.dumps(body).encode()).hexdigest()[:16]
