"""What programs list and fetch: each noun loaded whole, in a fixed number of queries.

Working state first; below it what is published, built on `public.checks()`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import (
    Exists,
    Max,
    Min,
    OuterRef,
    Prefetch,
    QuerySet,
    Sum,
)

from annotations.models import (
    Appearance,
    Article,
    ArticleVersion,
    Citation,
    Claim,
    Notice,
    PublicCheck,
    Verdict,
    VerdictRevision,
)
from annotations.queries import places, public, records, working
from annotations.workflow.states import NOTED_KINDS


def claims() -> QuerySet[Claim]:
    return working.claims().prefetch_related(
        Prefetch("verdict__citations", working.citations()),
        Prefetch("verdict__revisions", _revisions_in_short()),
        Prefetch("notices", public.standing()),
    )


def just_marked(claim: Claim, *, has_topics: bool) -> Claim:
    """The claim as `claims()` loads it, when nothing but marking has happened to it.

    It holds its place already (`actions.claims.mark`), and its numbers if they were
    parsed; one query for those that were given, and one for topics.
    """
    working.hold(claim, "notices", [])
    if not has_topics:
        working.hold(claim, "topics", [])
    Claim._meta.get_field("verdict").set_cached_value(claim, None)
    return claim


def verdicts() -> QuerySet[Verdict]:
    """Verdicts of kept claims."""
    return (
        Verdict.objects.filter(claim__discarded_at=None)
        .select_related("claim", "rating")
        .prefetch_related(
            Prefetch("citations", working.citations()),
            Prefetch("revisions", _revisions_in_short()),
            Prefetch("claim__notices", public.standing()),
        )
    )


def verdict_version(**of: Any) -> int | None:
    """That of the verdict with these facts, as `claim=…`; None where there is none."""
    found = Verdict.objects.filter(**of)
    return found.values_list("version", flat=True).first()


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
    """A claim's latest revision, the ones before it, the notices that stand, and where
    it stands (`places.standing`)."""

    revision: VerdictRevision
    revisions: list[VerdictRevision]
    notices: list[Notice]
    places: list[records.Record]


def published(checks: Sequence[VerdictRevision]) -> list[PublishedCheck]:
    """The checks with what stands beside them: four queries, whatever their number."""
    ids = [check.claim_id for check in checks]
    revisions: dict[int, list[VerdictRevision]] = {pk: [] for pk in ids}
    notices: dict[int, list[Notice]] = {pk: [] for pk in ids}
    for row in _revisions_in_short().filter(claim_id__in=ids):
        revisions[row.claim_id].append(row)
    for notice in public.standing().filter(claim_id__in=ids):
        notices[notice.claim_id].append(notice)
    standing = places.standing(checks)
    return [
        PublishedCheck(
            check,
            revisions[check.claim_id],
            notices[check.claim_id],
            standing[check.claim_id],
        )
        for check in checks
    ]


class Followed(NamedTuple):
    """A check with what has come since it was first published."""

    check: VerdictRevision
    told: list[VerdictRevision]
    """The claim's updates, corrections and retractions, newest first."""
    elsewhere: list[int]
    """The other articles in which the claim stands by now, the earliest first."""


def followed(checks: Sequence[VerdictRevision]) -> list[Followed]:
    """Two queries, whatever the number of checks."""
    articles = {check.claim_id: check.article_id for check in checks}
    told: dict[int, list[VerdictRevision]] = {claim: [] for claim in articles}
    elsewhere: dict[int, dict[int, None]] = {claim: {} for claim in articles}
    noted = _revisions_in_short().filter(kind__in=sorted(NOTED_KINDS))
    for row in noted.filter(claim_id__in=list(articles)):
        told[row.claim_id].append(row)
    places = public.further().filter(claim_id__in=list(articles))
    places = places.order_by(*public.EARLIEST_FIRST)
    for claim, article in places.values_list("claim_id", "article_id"):
        if article != articles[claim]:
            elsewhere[claim][article] = None
    return [
        Followed(check, told[check.claim_id], list(elsewhere[check.claim_id]))
        for check in checks
    ]


@dataclass(frozen=True)
class PublishedArticle:
    """An article's facts as the newest of its published checks froze them, or its own
    where only claims stand in it that were checked in another article.

    `facts` are those of `records.article`, with slug, version, sha256, captured_at.
    """

    pk: int
    facts: dict[str, Any]
    version_id: int
    public_version: int
    first_published_at: datetime
    changed_at: datetime

    @property
    def slug(self) -> str:
        """Of its page."""
        return self.facts["slug"] or str(self.pk)


def published_article_ids() -> QuerySet[Article]:
    """Articles in which a published claim stands: their ids, nothing else of them."""
    checked = PublicCheck.objects.filter(revision__article=OuterRef("pk"))
    further = public.further().filter(article=OuterRef("pk"))
    return Article.objects.filter(Exists(checked) | Exists(further)).only("pk")


def published_articles(ids: Sequence[int]) -> dict[int, PublishedArticle]:
    """By article id; two queries, and two more for those in which only claims stand
    that were checked elsewhere.

    An article whose first claim is published between them is left out.
    """
    found = _checked_articles(ids)
    rest = [pk for pk in ids if pk not in found]
    return found | _further_articles(rest) if rest else found


def _checked_articles(ids: Sequence[int]) -> dict[int, PublishedArticle]:
    checks = public.checks().filter(article_id__in=ids)
    newest = checks.order_by("article_id", "-published_at", "-id").distinct(
        "article_id"
    )
    totals = _totals(checks, "first_published_at")
    return {
        row.article_id: PublishedArticle(
            pk=row.article_id,
            facts=row.snapshot["article"],
            version_id=row.article_version_id,
            public_version=totals[row.article_id]["version"],
            first_published_at=totals[row.article_id]["first"],
            changed_at=totals[row.article_id]["changed"],
        )
        for row in newest
        if row.article_id in totals
    }


def _further_articles(ids: Sequence[int]) -> dict[int, PublishedArticle]:
    """With the newest version that one of the claims stands in."""
    places = public.further().filter(article_id__in=ids)
    totals = _totals(places, "claim__public__revision__first_published_at")
    versions = (
        ArticleVersion.objects.filter(
            spans__appearance__in=places, spans__start__isnull=False
        )
        .select_related("article__outlet")
        .defer("text", "blocks")
        .order_by("article_id", "-number")
        .distinct("article_id")
    )
    return {
        row.article_id: PublishedArticle(
            pk=row.article_id,
            facts=records.article(row.article) | _of_version(row),
            version_id=row.pk,
            public_version=totals[row.article_id]["version"] + row.article.version,
            first_published_at=totals[row.article_id]["first"],
            changed_at=max(totals[row.article_id]["changed"], row.article.updated_at),
        )
        for row in versions
        if row.article_id in totals
    }


def _of_version(row: ArticleVersion) -> dict[str, Any]:
    return {
        "slug": row.article.slug,
        "version": row.number,
        "sha256": row.sha256,
        "captured_at": records.moment(row.captured_at),
    }


def _totals(rows: QuerySet[Any], first: str) -> dict[int, dict[str, Any]]:
    """Rows of published claims, by article: how far what is public of them has come."""
    counted = rows.order_by().values("article_id")
    counted = counted.annotate(
        version=Sum("claim__public_version"),
        first=Min(first),
        changed=Max("claim__public_changed_at"),
    )
    return {row["article_id"]: row for row in counted}


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
