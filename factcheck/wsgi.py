"""What a WSGI server runs: `factcheck.wsgi:application`."""

import codecs
import os
from collections.abc import Iterable
from io import BytesIO
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.handlers.wsgi import WSGIRequest
from django.core.wsgi import get_wsgi_application
from django.http.multipartparser import MultiPartParserError

from factcheck import headers

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")


IS_CUT = "factcheck.is_cut"
"""Of an environment whose body is not all that was sent."""

AT_ONCE = 64 * 1024
"""Bytes."""


class Request(WSGIRequest):
    """A request of which each part may have a header that nobody can take apart."""

    def parse_file_upload(self, META: dict[str, Any], post_data: Any) -> tuple:
        """Raises MultiPartParserError, which is answered 400, and RequestDataTooBig."""
        if META.get(IS_CUT):
            raise RequestDataTooBig
        try:
            return super().parse_file_upload(META, post_data)
        except TypeError:
            # As in `headers.parameters`; Django expects a ValueError alone.
            raise MultiPartParserError("A part has a header that is broken.") from None


_site = get_wsgi_application()
_site.request_class = Request

NOBODY_READS = "application/octet-stream"
"""A media type that no address takes: forms find nothing in it, the API answers 415."""


def application(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
    """The site's answer. A Content-Type that cannot be read counts as NOBODY_READS.

    Django would read the address in the encoding that it names, too, whichever Python
    knows: of some comes no text (“hex”), of others half a character (“utf-7”).
    """
    if not _is_readable(environ.get("CONTENT_TYPE", "")):
        environ["CONTENT_TYPE"] = NOBODY_READS
    if _comes_in_pieces(environ):
        _measure(environ)
    return _site(environ, start_response)


def _is_readable(content_type: str) -> bool:
    """Whether it can be taken apart, and names UTF-8 or no encoding."""
    try:
        encoding = headers.parameters(content_type).get("charset", "utf-8")
        return codecs.lookup(encoding).name == "utf-8"
    except (ValueError, LookupError):
        return False


def _comes_in_pieces(environ: dict[str, Any]) -> bool:
    """Whether there can be a body whose end the server knows, and no length of it."""
    may_have_one = environ["REQUEST_METHOD"] not in ("GET", "HEAD")
    is_measured = bool(environ.get("CONTENT_LENGTH"))
    return (
        may_have_one and not is_measured and bool(environ.get("wsgi.input_terminated"))
    )


def _measure(environ: dict[str, Any]) -> None:
    """Read a body that comes in pieces, of which no length was told.

    Django takes it for none: a change would be answered 200 and not be made. One that
    is longer than a form may be is cut, and refused as too large by whoever reads it.
    """
    most = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    body = bytearray()
    while len(body) <= most and (piece := environ["wsgi.input"].read(AT_ONCE)):
        body += piece
    environ[IS_CUT] = len(body) > most
    environ["wsgi.input"], environ["CONTENT_LENGTH"] = BytesIO(body), str(len(body))
