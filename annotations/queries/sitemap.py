"""What the sitemap names: published claims and their articles, by ranges of ids."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, IntegerField, Max, QuerySet
from django.db.models.functions import Cast

from annotations.models import PublicCheck

RANGE = 50_000
"""Ids in one range, and so the most pages that it can hold."""


@dataclass(frozen=True)
class Section:
    """One kind of page: the id that ranges are made of, and the slug of its page."""

    key: str
    slug: str


CLAIMS = Section("claim_id", "claim__slug")
ARTICLES = Section("revision__article_id", "revision__article__slug")


def ranges(section: Section) -> list[tuple[int, datetime]]:
    """Each range that holds a page: its number, and when one of them last changed."""
    number = Cast(F(section.key) / RANGE, IntegerField())
    found = PublicCheck.objects.annotate(number=number).values("number")
    changed = found.annotate(at=Max("claim__public_changed_at")).order_by("number")
    return [(row["number"], row["at"]) for row in changed]


def pages(section: Section, number: int) -> Iterator[tuple[int, str, datetime]]:
    """The pages of one range: id, slug, and when it last changed; by id."""
    return _pages(section, number).iterator(chunk_size=5_000)


def _pages(section: Section, number: int) -> QuerySet[PublicCheck, Any]:
    first = number * RANGE
    within = {f"{section.key}__gte": first, f"{section.key}__lt": first + RANGE}
    return (
        PublicCheck.objects.filter(**within)
        .values_list(section.key, section.slug)
        .annotate(at=Max("claim__public_changed_at"))
        .order_by(section.key)
    )
