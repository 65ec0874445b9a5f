"""Everything published, as files. The same for everybody who asks."""

from collections.abc import Callable, Iterator

from django.http import StreamingHttpResponse
from django.http.response import HttpResponseBase
from rest_framework.request import Request

from annotations.api import schema
from annotations.api.caching import published
from annotations.api.resource import Resource
from annotations.exports import csv_lines, json_lines, stream
from annotations.queries import public


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


def _file(
    request: Request,
    name: str,
    content_type: str,
    made: Callable[[], Iterator[bytes]],
) -> HttpResponseBase:
    def respond() -> HttpResponseBase:
        response = StreamingHttpResponse(made(), content_type=content_type)
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        return response

    state = public.state()
    return published(request, state.version, state.changed_at, respond)
