"""Every file in which published checks leave: its name, type and how it is written."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from django.db.models import QuerySet

from annotations.exports import (
    csv_lines,
    datafeed,
    json_lines,
    parquet,
    web_annotation,
)
from annotations.exports.copying import blocks
from annotations.exports.stream import chunks, followed, one_moment
from annotations.models import VerdictRevision
from annotations.queries import appearances, public, ratings
from annotations.queries.search.filters import narrow

Checks = QuerySet[VerdictRevision]


@dataclass(frozen=True)
class Format:
    """`written` makes the file of checks, in blocks, inside a transaction. `is_packed`:
    nothing is gained by compressing it."""

    name: str
    content_type: str
    written: Callable[[Checks], Iterator[bytes]]
    is_packed: bool = False


def written(format: Format, wanted: Mapping[str, Any]) -> Iterator[bytes]:
    """The file of the checks that are wanted (`queries/search/filters.py`), as they
    stand when the first block is asked for."""
    with one_moment():
        yield from format.written(narrow(public.checks(), wanted))


def claimreview_json(checks: Checks) -> Iterator[bytes]:
    """ClaimReview of every check, as a DataFeed."""
    newsroom, changed_at = ratings.newsroom(), public.changed_at()
    yield from blocks(datafeed.document(followed(checks), newsroom, changed_at))


def claimreview_jsonl(checks: Checks) -> Iterator[bytes]:
    """ClaimReview of every check, one a line."""
    yield from blocks(datafeed.lines(followed(checks), ratings.newsroom()))


def annotations(checks: Checks) -> Iterator[bytes]:
    """Every published appearance as a W3C Web Annotation."""
    shown = chain.from_iterable(map(appearances.shown, chunks(checks)))
    yield from blocks(web_annotation.document(shown, ratings.newsroom()))


CSV = Format("verdicts.csv", csv_lines.CONTENT_TYPE, csv_lines.stream)
JSON_LINES = Format("verdicts.jsonl", json_lines.CONTENT_TYPE, json_lines.stream)
PARQUET = Format(
    "verdicts.parquet", parquet.CONTENT_TYPE, parquet.stream, is_packed=True
)
CLAIMREVIEW = Format("claimreview.json", datafeed.CONTENT_TYPE, claimreview_json)
CLAIMREVIEW_LINES = Format(
    "claimreview.jsonl", json_lines.CONTENT_TYPE, claimreview_jsonl
)
ANNOTATIONS = Format("annotations.jsonld", web_annotation.CONTENT_TYPE, annotations)


TEXTS = (CSV, JSON_LINES, CLAIMREVIEW, CLAIMREVIEW_LINES, ANNOTATIONS)


def available() -> list[Format]:
    """Those that can be written here."""
    return [*TEXTS, PARQUET] if parquet.is_installed() else [*TEXTS]
