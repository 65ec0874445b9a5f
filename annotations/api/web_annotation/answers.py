"""JSON-LD answers with what the Web Annotation Protocol wants in their headers."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers
from rest_framework.request import Request

from annotations.api.caching import digest, published
from annotations.api.open import Open
from annotations.exports import web_annotation
from annotations.exports.claimreview import script_text
from annotations.queries import public, release

LDP = "http://www.w3.org/ns/ldp#"
PROTOCOL = "http://www.w3.org/TR/annotation-protocol/"

RESOURCE = [f'<{LDP}Resource>; rel="type"']
CONTAINER = [
    f'<{LDP}BasicContainer>; rel="type"',
    f'<{PROTOCOL}>; rel="{LDP}constrainedBy"',
]


FOR_ALL = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Allow, Content-Location, ETag, Link, Retry-After",
}
"""Tells browsers that pages of other sites may read the answer (CORS)."""

PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "Accept, If-Modified-Since, If-None-Match, Prefer",
    "Access-Control-Max-Age": "86400",
}


class Resource(Open):
    """GET, HEAD and OPTIONS, for programs in pages of other sites too; the framework
    writes `Allow` and refuses the rest. `links` are values of `Link`."""

    links: Sequence[str] = ()

    def options(self, request: Request, **ids: int) -> HttpResponse:
        return HttpResponse(headers={"Content-Length": "0", **PREFLIGHT})

    def finalize_response(
        self, request: Request, response: HttpResponseBase, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        response = super().finalize_response(request, response, *args, **kwargs)
        for name, value in FOR_ALL.items():
            response[name] = value
        if self.links:
            response["Link"] = ", ".join(self.links)
        return response


def answer(
    request: Request,
    node: dict[str, Any],
    *,
    vary: Sequence[str] = ("Accept",),
    location: str | None = None,
) -> HttpResponseBase:
    """The node, or 304. `location` is the address of just this answer."""
    text = script_text(node)
    # An annotation tells of the newsroom, and where its words are read: at the page of
    # the article or not, which other claims decide.
    changed_at = release.latest(*public.changed_and_named_at())

    def respond() -> HttpResponse:
        return HttpResponse(text, content_type=web_annotation.CONTENT_TYPE)

    response = published(request, digest(text), changed_at, respond)
    if location:
        response["Content-Location"] = location
    patch_vary_headers(response, vary)
    return response
