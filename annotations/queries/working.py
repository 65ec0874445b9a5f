"""The working state of claims and verdicts, loaded whole: what the desk sees."""

from typing import Any

from django.db.models import Model, Prefetch, QuerySet

from annotations.models import (
    Appearance,
    Article,
    Citation,
    Claim,
    Quantity,
    Span,
    Verdict,
)


def articles() -> QuerySet[Article]:
    return Article.objects.select_related("outlet", "current_version")


def spans() -> QuerySet[Span]:
    """Spans with their version's number, never its text."""
    return Span.objects.select_related("version").defer(
        "version__text", "version__blocks"
    )


def appearances() -> QuerySet[Appearance]:
    """Kept appearances with article and spans."""
    return (
        Appearance.objects.filter(discarded_at=None)
        .select_related("article__outlet", "article__current_version")
        .defer("article__current_version__text", "article__current_version__blocks")
        .prefetch_related(Prefetch("spans", spans()))
    )


def quantities() -> QuerySet[Quantity]:
    return Quantity.objects.filter(discarded_at=None)


def citations() -> QuerySet[Citation]:
    """Kept citations with publisher, archived copy (without its bytes), quantities."""
    return (
        Citation.objects.filter(discarded_at=None)
        .select_related("publisher", "archived_copy")
        .defer("archived_copy__data", "archived_copy__text")
        .prefetch_related(Prefetch("quantities", quantities()))
    )


def verdicts() -> QuerySet[Verdict]:
    return Verdict.objects.select_related("claim", "rating").prefetch_related(
        Prefetch("citations", citations()), "revisions"
    )


def claims() -> QuerySet[Claim]:
    """Kept claims with all that a card shows; a fixed number of queries."""
    return (
        Claim.objects.filter(discarded_at=None)
        .select_related("claimant", "verdict__rating", "marked_by")
        .prefetch_related(
            "topics",
            Prefetch("appearances", appearances()),
            Prefetch("quantities", quantities()),
        )
    )


def hold(row: Model, name: str, rows: list[Any]) -> None:
    """Have `row.<name>.all()` be these rows, as after a prefetch."""
    found = getattr(row, name).all()
    found._result_cache = rows
    row.__dict__.setdefault("_prefetched_objects_cache", {})[name] = found


def primary(claim: Claim) -> Appearance | None:
    """The claim's primary appearance, out of what `claims()` loaded."""
    kept = [item for item in claim.appearances.all() if not item.discarded_at]
    return next((item for item in kept if item.is_primary), None)


def place(appearance: Appearance) -> Span | None:
    """The appearance's span in the article's current version, else in the newest."""
    found = sorted(appearance.spans.all(), key=lambda span: span.version.number)
    current = appearance.article.current_version_id
    return next((span for span in found if span.version_id == current), None) or (
        found[-1] if found else None
    )


def articles_claims(article_id: int) -> QuerySet[Claim]:
    """Kept claims that stand in the article."""
    return (
        claims()
        .filter(appearances__article_id=article_id, appearances__discarded_at=None)
        .distinct()
    )
