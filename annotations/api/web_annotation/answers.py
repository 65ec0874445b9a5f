"""JSON-LD answers with what the Web Annotation Protocol wants in their headers."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers
from rest_framework.request import Request

from annotations.api.caching import digest, published
from annotations.api.open import Open
from annotations.exports import web_annotation
from annotations.exports.claimreview import script_text

LDP = "http://www.w3.org/ns/ldp#"
PROTOCOL = "http://www.w3.org/TR/annotation-protocol/"

RESOURCE = [f'<{LDP}Resource>; rel="type"']
CONTAINER = [
    f'<{LDP}BasicContainer>; rel="type"',
    f'<{PROTOCOL}>; rel="{LDP}constrainedBy"',
]


class Resource(Open):
    """GET, HEAD and OPTIONS; the framework writes `Allow` and refuses the rest."""

    def options(self, request: Request, **ids: int) -> HttpResponse:
        return HttpResponse(headers={"Content-Length": "0"})


def answer(
    request: Request,
    node: dict[str, Any],
    changed_at: datetime | None,
    *,
    links: Sequence[str] = (),
    vary: Sequence[str] = ("Accept",),
    location: str | None = None,
) -> HttpResponseBase:
    """The node, or 304. `links` are values of `Link`; `location` is the address at
    which just this answer is had."""
    text = script_text(node)

    def respond() -> HttpResponse:
        return HttpResponse(text, content_type=web_annotation.CONTENT_TYPE)

    response = published(request, digest(text), changed_at, respond)
    if links:
        response["Link"] = ", ".join(links)
    if location:
        response["Content-Location"] = location
    patch_vary_headers(response, vary)
    return response
