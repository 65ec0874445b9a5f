"""Everything published, as files. The same for everybody who asks."""

from collections.abc import Callable, Iterator

from django.http import StreamingHttpResponse
from django.http.response import HttpResponseBase
from rest_framework.request import Request

from annotations.api import schema
from annotations.api.caching import digest, published
from annotations.api.resource import Resource
from annotations.exports import (
    claimreview,
    csv_lines,
    datafeed,
    json_lines,
    stream,
    web_annotation,
)
from annotations.queries import public, ratings


class VerdictsCsv(Resource):
    @schema.file("text/csv", summary="Every verdict, a row each")
    def get(self, request: Request) -> HttpResponseBase:
        """Text that a spreadsheet could run as a formula begins with an apostrophe."""
        return _file(request, "verdicts.csv", csv_lines.CONTENT_TYPE, stream.csv)


class VerdictsJsonLines(Resource):
    @schema.file("application/x-ndjson", summary="Every verdict, an object a line")
    def get(self, request: Request) -> HttpResponseBase:
        """The columns of the CSV, and nested explanation, quantities, citations,
        appearances and revisions."""
        return _file(request, "verdicts.jsonl", json_lines.CONTENT_TYPE, stream.jsonl)


class ClaimReviewFeed(Resource):
    @schema.file("application/ld+json", summary="Every ClaimReview, as a DataFeed")
    def get(self, request: Request) -> HttpResponseBase:
        """A schema.org DataFeed: an element a claim page, its `item` a list of one
        ClaimReview, as the page itself carries it."""
        return _file(
            request,
            "claimreview.json",
            datafeed.CONTENT_TYPE,
            stream.claimreview_json,
            _newsroom(),
        )


class ClaimReviewLines(Resource):
    @schema.file("application/x-ndjson", summary="Every ClaimReview, one a line")
    def get(self, request: Request) -> HttpResponseBase:
        return _file(
            request,
            "claimreview.jsonl",
            json_lines.CONTENT_TYPE,
            stream.claimreview_jsonl,
            _newsroom(),
        )


class WebAnnotations(Resource):
    @schema.file("application/ld+json", summary="Every appearance, as W3C annotations")
    def get(self, request: Request) -> HttpResponseBase:
        """An AnnotationCollection of one page. The same annotations, a few at a time,
        are in the container at /annotations/."""
        return _file(
            request,
            "annotations.jsonld",
            web_annotation.CONTENT_TYPE,
            stream.annotations,
            _newsroom(),
        )


def _newsroom() -> str:
    """The version of what these files say of the publisher."""
    newsroom = ratings.newsroom()
    told = claimreview.organization(newsroom)
    return f"-{digest([told, newsroom.data_licence_url])}"


def _file(
    request: Request,
    name: str,
    content_type: str,
    made: Callable[[], Iterator[bytes]],
    version: str = "",
) -> HttpResponseBase:
    def respond() -> HttpResponseBase:
        response = StreamingHttpResponse(made(), content_type=content_type)
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        return response

    state = public.state()
    return published(request, f"{state.version}{version}", state.changed_at, respond)
