"""What programs list and fetch: each noun loaded whole, in a fixed number of queries.

Working state first; below it what is published, built on `public.checks()`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, Max, Min, OuterRef, Prefetch, QuerySet, Sum

from annotations.models import (
    Appearance,
    Article,
    Citation,
    Claim,
    Notice,
    PublicCheck,
    Verdict,
    VerdictRevision,
)
from annotations.queries import public, working


def claims() -> QuerySet[Claim]:
    return working.claims().prefetch_related(
        Prefetch("verdict__citations", working.citations()),
        Prefetch("verdict__revisions", _revisions_in_short()),
        Prefetch("notices", _standing()),
    )


def verdicts() -> QuerySet[Verdict]:
    """Verdicts of kept claims."""
    return (
        Verdict.objects.filter(claim__discarded_at=None)
        .select_related("claim", "rating")
        .prefetch_related(
            Prefetch("citations", working.citations()),
            Prefetch("revisions", _revisions_in_short()),
            Prefetch("claim__notices", _standing()),
        )
    )


def citations() -> QuerySet[Citation]:
    kept = working.citations().filter(verdict__claim__discarded_at=None)
    return kept.select_related("publisher", "archived_copy", "verdict")


def appearances() -> QuerySet[Appearance]:
    kept = working.appearances().filter(claim__discarded_at=None)
    return kept.select_related(
        "article__outlet", "article__current_version", "claim__verdict"
    )


def articles() -> QuerySet[Article]:
    """Without the text of their current versions."""
    return working.articles().defer("current_version__text", "current_version__blocks")


@dataclass(frozen=True)
class PublishedCheck:
    """A claim's latest revision, the ones before it, and the notices that stand."""

    revision: VerdictRevision
    revisions: list[VerdictRevision]
    notices: list[Notice]


def published(checks: Sequence[VerdictRevision]) -> list[PublishedCheck]:
    """The checks with what stands beside them: two queries, whatever their number."""
    ids = [check.claim_id for check in checks]
    revisions: dict[int, list[VerdictRevision]] = {pk: [] for pk in ids}
    notices: dict[int, list[Notice]] = {pk: [] for pk in ids}
    for row in _revisions_in_short().filter(claim_id__in=ids):
        revisions[row.claim_id].append(row)
    for notice in _standing().filter(claim_id__in=ids):
        notices[notice.claim_id].append(notice)
    return [
        PublishedCheck(check, revisions[check.claim_id], notices[check.claim_id])
        for check in checks
    ]


@dataclass(frozen=True)
class PublishedArticle:
    """An article's facts as the newest of its published checks froze them."""

    newest: VerdictRevision
    public_version: int
    first_published_at: datetime
    changed_at: datetime


def published_article_ids() -> QuerySet[Article]:
    """Articles with a published claim: their ids and nothing else of them."""
    shown = PublicCheck.objects.filter(revision__article=OuterRef("pk"))
    return Article.objects.filter(Exists(shown)).only("pk")


def published_articles(ids: Sequence[int]) -> dict[int, PublishedArticle]:
    """By article id; two queries.

    An article whose first claim is published between them is left out.
    """
    checks = public.checks().filter(article_id__in=ids)
    newest = checks.order_by("article_id", "-published_at", "-id").distinct(
        "article_id"
    )
    totals = {
        row["article_id"]: row
        for row in checks.order_by()
        .values("article_id")
        .annotate(
            version=Sum("claim__public_version"),
            first=Min("first_published_at"),
            changed=Max("claim__public_changed_at"),
        )
    }
    return {
        row.article_id: PublishedArticle(
            newest=row,
            public_version=totals[row.article_id]["version"],
            first_published_at=totals[row.article_id]["first"],
            changed_at=totals[row.article_id]["changed"],
        )
        for row in newest
        if row.article_id in totals
    }


def _revisions_in_short() -> QuerySet[VerdictRevision]:
    """Newest first, without what they froze."""
    return VerdictRevision.objects.order_by("-number").only(
        "verdict_id",
        "claim_id",
        "number",
        "kind",
        "public_note",
        "published_at",
        "first_published_at",
    )


def _standing() -> QuerySet[Notice]:
    return Notice.objects.filter(lifted_at=None).order_by("-placed_at", "-id")
