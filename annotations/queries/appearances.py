"""Where published claims stand, and which address gives the text they stand in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Max, Min, Q

from annotations.models import ArticleVersion, PublicCheck, VerdictRevision
from annotations.queries import catalogue, places, public
from annotations.queries.catalogue import PublishedArticle

RANGE = 50
"""Claim ids in one stretch of the list of appearances."""


MOST_COUNTED = 20_000
"""Checks whose appearances are counted one by one."""


@dataclass(frozen=True)
class Shown:
    """A published appearance that has a place: an item of `places.standing`.

    `page_slug` is that of its article's page, None where the page does not show the
    version that the words stand in. `captured_at` is when that version came in.
    """

    check: VerdictRevision
    place: dict[str, Any]
    captured_at: datetime
    page_slug: str | None

    @property
    def pk(self) -> int:
        return self.place["id"]

    @property
    def article_id(self) -> int:
        return self.place["article"]

    @property
    def span(self) -> dict[str, Any]:
        return self.place["span"]


def shown(checks: Sequence[VerdictRevision]) -> list[Shown]:
    """The appearances of the checks, in their order; seven queries at most."""
    standing = places.standing(checks)
    placed = [
        (check, item)
        for check in checks
        for item in standing[check.claim_id]
        if item["span"] and item["span"]["start"] is not None
    ]
    articles = sorted({item["article"] for _, item in placed})
    pages = catalogue.published_articles(articles)
    versions = ArticleVersion.objects.filter(article__in=articles)
    times = {
        (article_id, number): at
        for article_id, number, at in versions.values_list(
            "article_id", "number", "captured_at"
        )
    }
    return [
        Shown(
            check=check,
            place=item,
            captured_at=times[item["article"], item["span"]["version"]],
            page_slug=_slug(pages.get(item["article"]), item),
        )
        for check, item in placed
    ]


def _slug(page: PublishedArticle | None, item: dict[str, Any]) -> str | None:
    if page is None or page.facts["version"] != item["span"]["version"]:
        return None
    return page.slug


def one(appearance_id: int) -> Shown:
    """A published appearance. Raises VerdictRevision.DoesNotExist."""
    found = shown([public.showing(appearance_id)])
    for item in found:
        if item.pk == appearance_id:
            return item
    raise VerdictRevision.DoesNotExist


def text(article_id: int, number: int) -> ArticleVersion:
    """A version that the words of a published claim stand in.

    Raises ArticleVersion.DoesNotExist.
    """
    checked = public.checks().filter(
        article_id=article_id, article_version__number=number
    )
    further = public.further().filter(
        article_id=article_id,
        spans__version__number=number,
        spans__start__isnull=False,
    )
    if checked.exists() or further.exists():
        return ArticleVersion.objects.get(article=article_id, number=number)
    raise ArticleVersion.DoesNotExist


def count() -> int | None:
    """How many published appearances there are; None where counting takes long."""
    checked = PublicCheck.objects.count()
    return None if checked > MOST_COUNTED else checked + public.further().count()


def stretch(number: int) -> list[VerdictRevision]:
    """The checks of the claims number * RANGE to (number + 1) * RANGE - 1, by id."""
    first = number * RANGE
    within = {"claim_id__gte": first, "claim_id__lt": first + RANGE}
    return list(public.checks().filter(**within).order_by("claim_id"))


@dataclass(frozen=True)
class Stretches:
    """Numbers of the first and last stretch, and of those beside one; None: none."""

    first: int | None
    last: int | None
    previous: int | None
    next: int | None


def stretches(around: int = 0) -> Stretches:
    """One query. Stretches without a check are passed over."""
    start = around * RANGE
    found = PublicCheck.objects.aggregate(
        first=Min("claim_id"),
        last=Max("claim_id"),
        previous=Max("claim_id", filter=Q(claim_id__lt=start)),
        next=Min("claim_id", filter=Q(claim_id__gte=start + RANGE)),
    )
    return Stretches(
        **{name: pk if pk is None else pk // RANGE for name, pk in found.items()}
    )
