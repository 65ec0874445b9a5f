"""The only door for strangers: what the public may see, and nothing else.

Public pages, feeds, exports and API answers to strangers start from `checks()`. A
check is the latest VerdictRevision of a claim, so no working state is ever in reach.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max, OuterRef, QuerySet, Subquery, Sum
from django.utils.translation import gettext_lazy

from annotations.models import ArticleVersion, Claim, Notice, Rating, VerdictRevision
from annotations.queries import ratings
from annotations.queries.quoting import claimed
from annotations.workflow.states import NOTED_KINDS, RevisionKind, Status

RETRACTED = gettext_lazy("Retracted")
"""The word of a check that no longer stands."""


def checks() -> QuerySet[VerdictRevision]:
    """The latest revision of every published claim, newest first, retracted included.

    `claim` comes along for its slug, public_version and public_changed_at only.
    """
    return _frozen().filter(public_of__isnull=False).order_by("-published_at", "-id")


def check(claim_id: int) -> VerdictRevision:
    """The claim's latest revision. Raises VerdictRevision.DoesNotExist."""
    return checks().get(claim_id=claim_id)


def citing(citation_id: int) -> VerdictRevision:
    """The check of the verdict that the citation belongs to; whether the public sees
    the citation is for its snapshot to say. Raises VerdictRevision.DoesNotExist."""
    return checks().get(verdict__citations=citation_id)


def showing(appearance_id: int) -> VerdictRevision:
    """As `citing`, for an appearance of the claim."""
    return checks().get(claim__appearances=appearance_id)


def status(revision: VerdictRevision) -> Status:
    """What strangers read as the status: published, or retracted."""
    retracted = revision.kind == RevisionKind.RETRACTION
    return Status.RETRACTED if retracted else Status.PUBLISHED


def word(revision: VerdictRevision) -> str:
    """The verdict in a word: the rating's label, or that it was retracted."""
    is_retracted = status(revision) is Status.RETRACTED
    return str(RETRACTED) if is_retracted else revision.rating_label


def headline(revision: VerdictRevision) -> str:
    """The check in one line: its word, and the claim as it may be quoted."""
    return f"{word(revision)}: {claimed(revision.snapshot['claim'])}"


def revisions(claim_id: int) -> QuerySet[VerdictRevision]:
    """Every revision of a published claim, newest first; none of a hidden one."""
    return (
        _frozen()
        .filter(claim_id=claim_id, claim__public__isnull=False)
        .order_by("-number")
    )


def all_revisions() -> QuerySet[VerdictRevision]:
    """Every revision of every published claim, in no order."""
    return _frozen().filter(claim__public__isnull=False).order_by()


def changes() -> QuerySet[VerdictRevision]:
    """Every update, correction and retraction, newest first: what readers were told."""
    return (
        _frozen()
        .filter(claim__public__isnull=False, kind__in=sorted(NOTED_KINDS))
        .order_by("-published_at", "-id")
    )


def log_of_changes() -> QuerySet[VerdictRevision]:
    """`changes()`, each with the rating as it was before: `label_before`."""
    earlier = VerdictRevision.objects.filter(
        verdict=OuterRef("verdict"), number=OuterRef("number") - 1
    )
    before = Subquery(earlier.values("rating_label")[:1])
    return changes().annotate(label_before=before)


def counts_of_changes() -> dict[str, int]:
    """How many changes there have been of each kind; kinds without one are left out."""
    found = changes().order_by().values("kind").annotate(many=Count("pk"))
    return {row["kind"]: row["many"] for row in found.order_by("kind")}


def _frozen() -> QuerySet[VerdictRevision]:
    return VerdictRevision.objects.select_related("claim").only(
        *(field.attname for field in VerdictRevision._meta.fields),
        "claim__slug",
        "claim__public_version",
        "claim__public_changed_at",
    )


def notices(claim_id: int) -> QuerySet[Notice]:
    """The notices that stand on a published claim, newest first."""
    return Notice.objects.filter(
        claim_id=claim_id, claim__public__isnull=False, lifted_at=None
    ).order_by("-placed_at")


@dataclass(frozen=True)
class PublicArticle:
    """An article as strangers see it: facts and text that published checks froze.

    `facts` is the `article` part of the newest revision's snapshot; `checks` are in
    the order of the text, those of `version` only.
    """

    pk: int
    facts: dict
    version: ArticleVersion
    checks: list[VerdictRevision]
    public_version: int
    changed_at: datetime


def article(article_id: int) -> PublicArticle:
    """The article with its published claims. Raises VerdictRevision.DoesNotExist."""
    found = list(checks().filter(article_id=article_id))
    if not found:
        raise VerdictRevision.DoesNotExist
    newest = found[0]
    version = ArticleVersion.objects.get(pk=newest.article_version_id)
    shown = [row for row in found if row.article_version_id == version.pk]
    return PublicArticle(
        pk=article_id,
        facts=newest.snapshot["article"],
        version=version,
        checks=sorted(shown, key=lambda row: (row.start, row.end)),
        public_version=sum(row.claim.public_version for row in found),
        changed_at=max(row.claim.public_changed_at for row in found),
    )


@dataclass(frozen=True)
class State:
    """How far all that is public has come: the validator of list pages."""

    version: int
    changed_at: datetime | None


def state() -> State:
    """One number and one time that change with anything public."""
    found = Claim.objects.filter(public_version__gt=0).aggregate(
        version=Sum("public_version"), changed_at=Max("public_changed_at")
    )
    return State(version=found["version"] or 0, changed_at=found["changed_at"])


def changed_at() -> datetime | None:
    """When anything that is public last changed."""
    return Claim.objects.aggregate(at=Max("public_changed_at"))["at"]


def busy_topics(most: int = 8) -> list[dict]:
    """The topics, {slug, name}, that the newest hundred checks are most about."""
    newest = checks().values_list("snapshot__claim__topics", flat=True)[:100]
    counted = Counter((row["slug"], row["name"]) for rows in newest for row in rows)
    return [
        {"slug": slug, "name": name} for (slug, name), _ in counted.most_common(most)
    ]


def scale() -> list[Rating]:
    """The ratings in force, with their public definitions."""
    return ratings.in_force()
