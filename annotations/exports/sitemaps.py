"""Sitemaps (sitemaps.org 0.9): every public page of record, and nothing else.

A section is split by ranges of ids, RANGE ids a file, so that no file exceeds the
protocol's 50,000 addresses and none is found by counting from the first.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from xml.sax.saxutils import escape

from django.utils.encoding import iri_to_uri

from annotations.exports.addresses import site
from annotations.queries import records

CONTENT_TYPE = "application/xml; charset=utf-8"
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

Entry = tuple[str, datetime | None]
"""Path of a page, and when it last changed."""


def index(files: Iterable[Entry]) -> bytes:
    """The index that names the files."""
    return _document("sitemapindex", "sitemap", files)


def pages(entries: Iterable[Entry]) -> bytes:
    """One file of addresses."""
    return _document("urlset", "url", entries)


def _document(root: str, item: str, entries: Iterable[Entry]) -> bytes:
    lines = "\n".join(_lines(item, entries))
    return f'{HEAD}<{root} xmlns="{NAMESPACE}">\n{lines}\n</{root}>\n'.encode()


def _lines(item: str, entries: Iterable[Entry]) -> Iterator[str]:
    for path, changed_at in entries:
        address = escape(iri_to_uri(site() + path))
        changed = records.moment(changed_at)
        lastmod = f"<lastmod>{changed}</lastmod>" if changed else ""
        yield f"<{item}><loc>{address}</loc>{lastmod}</{item}>"
