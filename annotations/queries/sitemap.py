"""What the sitemap names: published claims and their articles, by ranges of ids, in
each language in which they have their words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from heapq import merge
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.conf import settings
from django.db.models import Exists, F, IntegerField, Max, OuterRef, Q, QuerySet
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
    which ranges are made, its slug, the PublicCheck of the claim and the time of the
    last change are found."""

    rows: Callable[[], QuerySet[Any]]
    key: str
    slug: str
    check: str = ""
    changed: str = "claim__public_changed_at"

    def told_in(self, language: str) -> Q:
        """Those whose check counts as a page under that language of the site: as
        `translations.told_in` says of a revision."""
        if language == settings.LANGUAGE_CODE:
            return Q(pk__isnull=False)
        written = f"{self.check}revision__language"
        return (
            Q(**{f"{self.check}translated__contains": [language]})
            | Q(**{written: language})
            | Q(**{f"{written}__startswith": f"{language}-"})
        )


Section = tuple[Source, ...]
"""One kind of page: everything that makes one public."""


def _unchecked() -> QuerySet[Any]:
    """Places in articles of which nothing is frozen, as no check was made in them."""
    own = PublicCheck.objects.filter(revision__article=OuterRef("article"))
    return public.further().exclude(Exists(own))


# What a page says of articles in which a claim was not checked is theirs as they are.
_LIVE = {"check": "claim__public__", "changed": "article__updated_at"}
CLAIMS: Section = (
    Source(PublicCheck.objects.all, "claim_id", "claim__slug"),
    Source(public.further, "claim_id", "claim__slug", **_LIVE),
)
ARTICLES: Section = (
    Source(PublicCheck.objects.all, "revision__article_id", "revision__article__slug"),
    Source(public.further, "article_id", "article__slug", "claim__public__"),
    Source(_unchecked, "article_id", "article__slug", **_LIVE),
)


Ranges = dict[str, list[tuple[int, datetime]]]


def kept_ranges(changed_at: datetime | None) -> list[Ranges]:
    """`ranges()` of CLAIMS and of ARTICLES, kept by this process until something public
    changes, which is when `public.changed_at()` does, or a live fact of an article."""
    edited = public.further().aggregate(at=Max("article__updated_at"))
    return _kept(changed_at, edited["at"])


@lru_cache(maxsize=2)
def _kept(changed_at: datetime | None, edited_at: datetime | None) -> list[Ranges]:
    return [ranges(section) for section in (CLAIMS, ARTICLES)]


def ranges(section: Section) -> Ranges:
    """By language of the site, each range that holds a page which has its words in it:
    its number, and when one of them last changed. A query a source."""
    found: dict[str, dict[int, datetime]] = {code: {} for code, _ in settings.LANGUAGES}
    for source in section:
        number = Cast(F(source.key) / RANGE, IntegerField())
        rows = source.rows().order_by().annotate(number=number).values("number")
        newest = {
            f"at_{code}": Max(source.changed, filter=source.told_in(code))
            for code in found
        }
        for row in rows.annotate(**newest):
            for code, seen in found.items():
                at, number = row[f"at_{code}"], row["number"]
                if at:
                    seen[number] = max(at, seen.get(number, at))
    return {code: sorted(seen.items()) for code, seen in found.items()}


def pages(section: Section, number: int, language: str) -> Iterator[Page]:
    """The pages of one range that have their words in that language, by id."""
    found = merge(*(_pages(source, number, language) for source in section))
    for _pk, same in groupby(found, key=itemgetter(0)):
        yield max(same, key=itemgetter(2))


def _pages(source: Source, number: int, language: str) -> Iterator[Page]:
    first = number * RANGE
    within = {f"{source.key}__gte": first, f"{source.key}__lt": first + RANGE}
    told = source.rows().filter(source.told_in(language), **within)
    rows = told.values_list(source.key, source.slug)
    found = rows.annotate(at=Max(source.changed)).order_by(source.key)
    return found.iterator(chunk_size=5_000)
