"""Public answers: validators from what they say, cacheable by anybody."""

from datetime import datetime
from hashlib import sha256

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag

from annotations.queries import release

CACHE_CONTROL = "public, max-age=60"


def public_answer(
    request: HttpRequest, drawn: HttpResponse, *changed_at: datetime | None
) -> HttpResponse:
    """`drawn`, or 304 where the reader's copy is the same to the letter.

    The ETag is a hash of the body, so it changes when and only when the page does:
    with what is public, with the newsroom's words, with a release that draws it
    otherwise. `changed_at` are the times when what it tells of last changed.
    """
    etag = quote_etag(sha256(drawn.content).hexdigest()[:32])
    modified, settled = release.last_change(*changed_at)
    response = get_conditional_response(request, etag, settled, drawn)
    if response.status_code not in (200, 304):
        return response
    response["ETag"] = etag
    response["Last-Modified"] = http_date(modified)
    response["Cache-Control"] = CACHE_CONTROL
    return response
