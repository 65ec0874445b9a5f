"""Everything published, as files. The same for everybody who asks."""

from typing import Any

from django.http import StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers
from rest_framework.request import Request

from annotations.api.bodies.claim_filters import ClaimFilters
from annotations.api.caching import digest, published
from annotations.api.encoding import accepts_gzip
from annotations.api.problems import Problem
from annotations.api.resource import Resource, exporting
from annotations.exports import claimreview, formats, parquet
from annotations.exports.formats import Format
from annotations.exports.packing import gzipped
from annotations.models import Newsroom
from annotations.queries import public, ratings, release

NO_PARQUET = (
    "This site writes no Parquet: pyarrow is not installed (the extra “parquet”). "
    "The CSV has the same columns."
)


class VerdictsCsv(Resource):
    @exporting(formats.CSV, summary="Every verdict, a row each")
    def get(self, request: Request) -> HttpResponseBase:
        """Text that a spreadsheet could run as a formula begins with an apostrophe."""
        return _file(request, formats.CSV)


class VerdictsJsonLines(Resource):
    @exporting(formats.JSON_LINES, summary="Every verdict, an object a line")
    def get(self, request: Request) -> HttpResponseBase:
        """The columns of the CSV, and nested explanation, quantities, citations,
        appearances and revisions."""
        return _file(request, formats.JSON_LINES)


class VerdictsParquet(Resource):
    @exporting(formats.PARQUET, summary="Every verdict, with typed columns", odd=True)
    def get(self, request: Request) -> HttpResponseBase:
        """The columns of the CSV as numbers, days, times and lists, its text as it is.
        404 where the site has no pyarrow."""
        if not parquet.is_installed():
            raise Problem(404, NO_PARQUET)
        return _file(request, formats.PARQUET)


class ClaimReviewFeed(Resource):
    @exporting(formats.CLAIMREVIEW, summary="Every ClaimReview, as a DataFeed")
    def get(self, request: Request) -> HttpResponseBase:
        """A schema.org DataFeed: an element a claim page, its `item` a list of one
        ClaimReview, as the page itself carries it."""
        return _file(request, formats.CLAIMREVIEW, ratings.newsroom())


class ClaimReviewLines(Resource):
    @exporting(formats.CLAIMREVIEW_LINES, summary="Every ClaimReview, one a line")
    def get(self, request: Request) -> HttpResponseBase:
        return _file(request, formats.CLAIMREVIEW_LINES, ratings.newsroom())


class WebAnnotations(Resource):
    @exporting(formats.ANNOTATIONS, summary="Every appearance, as W3C annotations")
    def get(self, request: Request) -> HttpResponseBase:
        """An AnnotationCollection of one page. The same annotations, a few at a time,
        are in the container at /annotations/."""
        return _file(request, formats.ANNOTATIONS, ratings.newsroom())


def _file(
    request: Request, format: Format, newsroom: Newsroom | None = None
) -> HttpResponseBase:
    """The file of the checks that are wanted, in gzip for whoever takes it. `newsroom`
    where the file tells of the publisher, too."""
    wanted = ClaimFilters.read(request.query_params.dict())
    in_gzip = not format.is_packed and accepts_gzip(request)

    def respond() -> HttpResponseBase:
        blocks = formats.written(format, wanted)
        headers: dict[str, Any] = {
            "Content-Disposition": f'attachment; filename="{format.name}"'
        }
        if in_gzip:
            blocks, headers["Content-Encoding"] = gzipped(blocks), "gzip"
        return StreamingHttpResponse(
            blocks, content_type=format.content_type, headers=headers
        )

    state = public.state()
    version = f"{state.version}{'-gzip' if in_gzip else ''}"
    changed_at = state.changed_at
    if newsroom:
        version += f"-{_version_of(newsroom)}"
        changed_at = release.latest(changed_at, newsroom.words_changed_at)
    response = published(request, version, changed_at, respond)
    if not format.is_packed:
        patch_vary_headers(response, ["Accept-Encoding"])
    return response


def _version_of(newsroom: Newsroom) -> str:
    """Of what files say of the publisher."""
    told = claimreview.organization(newsroom)
    return digest([told, newsroom.data_licence_url])
