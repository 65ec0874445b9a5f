"""A file becomes a Document, by its name and by what is in it."""

from pathlib import PurePath

from annotations.ingestion.document import Document
from annotations.ingestion.encoding import decode
from annotations.ingestion.errors import UnsupportedFile
from annotations.ingestion.html import from_html
from annotations.ingestion.paste import from_text
from annotations.saying import Said

TEXT_ENDINGS = (".txt", ".text", ".md", ".markdown")
HTML_ENDINGS = (".html", ".htm", ".xhtml")

_HTML_BEGINNINGS = (b"<!doctype html", b"<html")


def from_file(name: str, data: bytes) -> Document:
    """The Document of a text file or a saved web page, whatever its name says of that.

    Raises UnsupportedFile for another kind, and what `from_text` and `from_html` raise.
    """
    ending = PurePath(name).suffix.lower()
    if ending in HTML_ENDINGS or _is_html(data):
        return from_html(data)
    if ending in TEXT_ENDINGS:
        return from_text(decode(data))
    accepted = " ".join(TEXT_ENDINGS + HTML_ENDINGS)
    raise UnsupportedFile(
        Said(
            "“%(name)s” is no kind of file that is read here. Accepted are "
            "%(accepted)s; of anything else, paste the text.",
            name=name,
            accepted=accepted,
        )
    )


def _is_html(data: bytes) -> bool:
    beginning = data[:1024].replace(b"\0", b"")  # as UTF-16 has them
    letters = beginning.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    return letters.startswith(_HTML_BEGINNINGS)
