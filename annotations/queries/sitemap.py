"""What the sitemap names: published claims and their articles, by ranges of ids."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from heapq import merge
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.db.models import F, IntegerField, Max, QuerySet
from django.db.models.functions import Cast

from annotations.models import PublicCheck
from annotations.queries import public

RANGE = 50_000
"""Ids in one range, and so the most pages that it can hold."""

Page = tuple[int, str, datetime]
"""Id, slug, and when it last changed."""


@dataclass(frozen=True)
class Source:
    """Rows with a claim that make a page public, and where in them the page's id, of
    which ranges are made, and its slug are found."""

    rows: Callable[[], QuerySet[Any]]
    key: str
    slug: str


Section = tuple[Source, ...]
"""One kind of page: everything that makes one public."""

CLAIMS: Section = (Source(PublicCheck.objects.all, "claim_id", "claim__slug"),)
ARTICLES: Section = (
    Source(PublicCheck.objects.all, "revision__article_id", "revision__article__slug"),
    Source(public.further, "article_id", "article__slug"),
)


def ranges(section: Section) -> list[tuple[int, datetime]]:
    """Each range that holds a page: its number, and when one of them last changed."""
    found: dict[int, datetime] = {}
    for source in section:
        number = Cast(F(source.key) / RANGE, IntegerField())
        rows = source.rows().order_by().annotate(number=number).values("number")
        for row in rows.annotate(at=Max("claim__public_changed_at")):
            found[row["number"]] = max(row["at"], found.get(row["number"], row["at"]))
    return sorted(found.items())


def pages(section: Section, number: int) -> Iterator[Page]:
    """The pages of one range, by id."""
    found = merge(*(_pages(source, number) for source in section))
    for _pk, same in groupby(found, key=itemgetter(0)):
        yield max(same, key=itemgetter(2))


def _pages(source: Source, number: int) -> Iterator[Page]:
    first = number * RANGE
    within = {f"{source.key}__gte": first, f"{source.key}__lt": first + RANGE}
    rows = source.rows().filter(**within).values_list(source.key, source.slug)
    found = rows.annotate(at=Max("claim__public_changed_at")).order_by(source.key)
    return found.iterator(chunk_size=5_000)
