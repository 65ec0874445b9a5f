"""An article as strangers see it, with the published claims that stand in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, Q, QuerySet

from annotations.models import (
    Article,
    ArticleVersion,
    Span,
    SpanState,
    VerdictRevision,
)
from annotations.queries import public, records
from annotations.queries.translations import spoken_all


@dataclass(frozen=True)
class Place:
    """Where a published claim stands in an article's text.

    `key` is the claim's id; at any further place of the claim in the same text it is
    that appearance's id below zero.
    """

    key: int
    check: VerdictRevision
    start: int
    end: int


@dataclass(frozen=True)
class PublicArticle:
    """An article as strangers see it: with the text that its newest check froze.

    `facts` is the `article` part of that check's snapshot, or the article's own facts
    where only claims stand in it that were checked in another article. `places` are in
    the order of the text; `unplaced` are checks of another text of the article.
    """

    pk: int
    facts: dict
    version: ArticleVersion
    places: list[Place]
    unplaced: list[VerdictRevision]
    changed_at: datetime


def article(article_id: int) -> PublicArticle:
    """The article with its published claims in the language that is being spoken:
    three queries. Raises VerdictRevision.DoesNotExist."""
    spans = list(_further_spans(article_id))
    elsewhere = Q(claim_id__in={span.claim for span in spans})
    checks = public.checks().filter(Q(article_id=article_id) | elsewhere)
    found = spoken_all(checks)
    if not found:
        raise VerdictRevision.DoesNotExist
    own = [row for row in found if row.article_id == article_id]
    newest = own[0].article_version_id if own else max(spans)[1]
    rows = ArticleVersion.objects.select_related("article__outlet")
    version = rows.get(pk=newest)
    live = [] if own else [version.article.updated_at]
    places = _places(version, own, {row.claim_id: row for row in found}, spans)
    placed = {place.check.pk for place in places}
    return PublicArticle(
        pk=article_id,
        facts=own[0].snapshot["article"] if own else _facts(version.article),
        version=version,
        places=places,
        unplaced=[row for row in found if row.pk not in placed],
        changed_at=max([row.claim.public_changed_at for row in found] + live),
    )


def _facts(row: Article) -> dict:
    return records.article(row) | {"slug": row.slug}


def _further_spans(article_id: int) -> QuerySet:
    """Named rows of number and version, sha256, appearance, claim, start, end."""
    spans = Span.objects.exclude(state=SpanState.ORPHANED)
    return (
        spans.filter(appearance__in=public.further().filter(article_id=article_id))
        .annotate(claim=F("appearance__claim_id"))
        .values_list(
            *("version__number", "version_id", "version__sha256"),
            *("appearance_id", "claim", "start", "end"),
            named=True,
        )
    )


def _places(
    version: ArticleVersion,
    own: list[VerdictRevision],
    checks: dict[int, VerdictRevision],
    spans: Iterable[Any],
) -> list[Place]:
    """The places in this text, or in another version of the very same text."""
    found = {
        public.primary(row): Place(row.claim_id, row, row.start, row.end)
        for row in own
        if row.snapshot["article"]["sha256"] == version.sha256
    }
    claims = {place.key for place in found.values()}
    for span in spans:
        known = span.appearance_id in found
        if known or span.version__sha256 != version.sha256 or span.claim not in checks:
            continue
        key = -span.appearance_id if span.claim in claims else span.claim
        claims.add(span.claim)
        found[span.appearance_id] = Place(key, checks[span.claim], span.start, span.end)
    return sorted(found.values(), key=lambda place: (place.start, place.end))
