"""Public answers: validators from the public state, cacheable by anybody."""

from collections.abc import Callable, Iterable
from datetime import datetime
from hashlib import sha256

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag

from annotations.queries import release

CACHE_CONTROL = "public, max-age=60"


def public_answer(
    request: HttpRequest,
    render: Callable[[], HttpResponse],
    *,
    version: str,
    changed_at: datetime | None,
    words: Iterable[str],
) -> HttpResponse:
    """`render()`, or 304 where the reader's copy is of the same version.

    `version` names the public state that the page shows and `words` is what it shows
    besides, such as the newsroom's name. How this release draws the page is added, so
    that a copy drawn by an older release is never confirmed.
    """
    digest = sha256("\0".join([release.name(), *words]).encode()).hexdigest()
    etag = quote_etag(f"{version}-{digest[:10]}")
    modified = int(changed_at.timestamp()) if changed_at else None
    response = get_conditional_response(request, etag, modified)
    if response is None:
        response = render()
    if response.status_code not in (200, 304):
        return response
    response["ETag"] = etag
    if modified is not None:
        response["Last-Modified"] = http_date(modified)
    response["Cache-Control"] = CACHE_CONTROL
    return response
