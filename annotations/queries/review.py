"""The review desk: what waits, and what one person has in hand."""

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from annotations.models import (
    Appearance,
    Article,
    ReviewEvent,
    User,
    Verdict,
    VerdictAuthor,
)
from annotations.queries import working
from annotations.workflow.states import Status


def queue() -> QuerySet[Verdict]:
    """Verdicts in review, longest waiting first, with `submitted_by`."""
    return (
        _with_claim()
        .filter(status=Status.IN_REVIEW)
        .select_related("submitted_by")
        .order_by("submitted_at", "id")
    )


def drafts_of(person: User) -> QuerySet[Verdict]:
    """Drafts that the person wrote at, last changed first."""
    return (
        _with_claim()
        .filter(status=Status.DRAFT)
        .filter(Q(created_by=person) | Exists(_authored(person)))
        .order_by("-updated_at")
    )


def returned_to(person: User) -> QuerySet[Verdict]:
    """Drafts of the person's that came back with a note; `last_note` says what."""
    last = ReviewEvent.objects.filter(verdict=OuterRef("pk")).order_by("-id")
    return (
        drafts_of(person)
        .annotate(last_move=last.values("move")[:1], last_note=last.values("note")[:1])
        .filter(last_move="return")
    )


def events(verdict: Verdict) -> QuerySet[ReviewEvent]:
    """The verdict's moves, newest first, with who made them."""
    return verdict.events.select_related("by", "revision").order_by("-id")


def recent_articles(limit: int = 20) -> QuerySet[Article]:
    """Articles added last, with `claim_count`."""
    kept = Q(appearances__discarded_at=None, appearances__claim__discarded_at=None)
    return (
        working.articles()
        .defer("current_version__text", "current_version__blocks")
        .select_related("added_by")
        .annotate(claim_count=Count("appearances__claim", filter=kept, distinct=True))
        .order_by("-id")[:limit]
    )


def _authored(person: User) -> QuerySet[VerdictAuthor]:
    return VerdictAuthor.objects.filter(
        verdict=OuterRef("pk"), user=person, for_revision=OuterRef("revision") + 1
    )


def _with_claim() -> QuerySet[Verdict]:
    """Verdicts of kept claims; `article_id` is where the claim was marked."""
    primary = Appearance.objects.filter(
        claim=OuterRef("claim"), is_primary=True, discarded_at=None
    )
    return (
        Verdict.objects.select_related("claim__claimant", "rating", "created_by")
        .filter(claim__discarded_at=None)
        .annotate(article_id=primary.values("article")[:1])
    )
