"""The nightly files, whole or from where a download broke off."""

from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag
from django.utils.translation import gettext as _

from annotations.exports import nightly
from annotations.exports.nightly import Edition, File
from annotations.views.caching import CACHE_CONTROL, public_answer
from annotations.views.methods import read_only
from annotations.views.ranges import Stretch, Unsatisfiable, stretch

CHUNK = 256 * 1024
"""Bytes read and sent at once."""


def newest() -> Edition | None:
    """The files that are offered now."""
    return nightly.newest(Path(settings.EXPORTS_DIR))


@read_only
def file(request: HttpRequest, name: str) -> HttpResponseBase:
    """A file of the newest edition, or the sums of all."""
    edition = newest()
    if edition and name == nightly.SUMS:
        sums = HttpResponse(edition.sums, content_type="text/plain; charset=utf-8")
        return public_answer(request, sums, edition.taken_at)
    found = edition and edition.file(name)
    if not (edition and found):
        raise Http404
    modified = int(edition.taken_at.timestamp())
    response = get_conditional_response(request, _tag(found), modified)
    if response is None:
        path = Path(settings.EXPORTS_DIR) / edition.name / found.name
        if not path.exists():
            raise Http404
        response = _answer(request, path, found, modified)
    if response.status_code in (200, 206, 304):
        _describe(response, found, edition)
    return response


def _answer(
    request: HttpRequest, path: Path, found: File, modified: int
) -> HttpResponseBase:
    try:
        part = stretch(_asked(request, found, modified), found.size)
    except Unsatisfiable:
        said = _("The file ends before that.")
        headers = {"Content-Range": f"bytes */{found.size}"}
        kind = "text/plain; charset=utf-8"
        return HttpResponse(said, status=416, headers=headers, content_type=kind)
    whole = Stretch(0, found.size - 1)
    response = _body(request, path, found, part or whole)
    response["Content-Length"] = str((part or whole).length)
    if part:
        response.status_code = 206
        response["Content-Range"] = f"bytes {part.first}-{part.last}/{found.size}"
    return response


def _asked(request: HttpRequest, found: File, modified: int) -> str:
    """The stretch that is asked for, as long as the rest is of the same file."""
    of = request.headers.get("If-Range")
    if request.method != "GET" or of not in (None, _tag(found), http_date(modified)):
        return ""
    return request.headers.get("Range", "")


def _body(
    request: HttpRequest, path: Path, found: File, part: Stretch
) -> HttpResponseBase:
    if request.method == "HEAD":
        return HttpResponse(content_type=found.content_type)
    return StreamingHttpResponse(_read(path, part), content_type=found.content_type)


def _read(path: Path, part: Stretch) -> Iterator[bytes]:
    with path.open("rb") as opened:
        opened.seek(part.first)
        left = part.length
        while left and (data := opened.read(min(CHUNK, left))):
            left -= len(data)
            yield data


def _describe(response: HttpResponseBase, found: File, edition: Edition) -> None:
    """What holds of the whole file, whichever part of it is sent."""
    digest = b64encode(bytes.fromhex(found.sha256)).decode()
    response["ETag"] = _tag(found)
    response["Last-Modified"] = http_date(edition.taken_at.timestamp())
    response["Cache-Control"] = CACHE_CONTROL
    response["Repr-Digest"] = f"sha-256=:{digest}:"
    response["Accept-Ranges"] = "bytes"
    response["Content-Disposition"] = f'attachment; filename="{found.name}"'


def _tag(found: File) -> str:
    return quote_etag(found.sha256)
