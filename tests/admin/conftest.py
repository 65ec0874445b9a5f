"""One row or more of everything that the admin shows."""

from types import SimpleNamespace

import pytest
from django.utils import timezone

from annotations.actions import cards, notices, reports, tokens, translations
from annotations.actions.dismissals import dismiss
from annotations.models import (
    ArchivedCopy,
    Assessment,
    ClaimLink,
    ClaimMatch,
    IdempotencyRecord,
    Rating,
    Reference,
    ReferenceDecision,
)
from annotations.queries import public, ratings
from annotations.workflow.roles import Scope
from tests import factories as make

DRAFT_WORDS = "Fares rose by 12 percent in January 2025"


@pytest.fixture
def newsroom(annotator, reviewer, admin_user):
    """A published claim, a draft of another in the same article, and all around."""
    article = make.make_article(annotator)
    published = make.make_published_claim(
        annotator,
        reviewer,
        article,
        claimant="Port office",
        topics=["Ferries"],
    )
    draft = make.make_claim(article, DRAFT_WORDS, annotator)
    verdict = make.make_verdict(draft, annotator, rating="half-true")
    translations.translate(
        claim_id=draft.pk, language="ar", by=annotator, fields={"summary": "خلاصة"}
    )
    notice = notices.place(
        claim_id=published.pk, kind="we_asked", text="We asked.", by=reviewer
    )
    dismiss(article_id=article.pk, by=annotator, start=0, end=7, exact="Harbour")
    tokens.issue(user=annotator, scope=Scope.READ, label="nightly job")
    reports.send(
        text="The day is wrong.", page="", contact="reader@example.org", sender="::1"
    )
    cards.draw(public.check(published.pk), ratings.newsroom())
    make_related(published, draft, annotator)
    return SimpleNamespace(
        article=article,
        published=published,
        draft=draft,
        verdict=verdict,
        notice=notice,
    )


def make_related(claim, other, by):
    """What no action makes yet."""
    ClaimMatch.objects.create(claim=other, earlier=claim, score=0.7)
    ClaimLink.objects.create(claim=other, other=claim, relation="follows", linked_by=by)
    Assessment.objects.create(
        claim=claim, rating=Rating.objects.get(slug="true"), assessed_by=by
    )
    reference = Reference.objects.create(
        key="0" * 64,
        url="https://example.org/check",
        publisher="Pier Facts",
        statement="The same.",
        rating="True",
        language="en",
        imported_by=by,
    )
    ReferenceDecision.objects.create(
        claim=claim, reference=reference, decision="same", decided_by=by
    )
    IdempotencyRecord.objects.create(
        user=by, key="key", fingerprint="0" * 64, status=201, body="words of a draft"
    )
    ArchivedCopy.objects.create(
        url="https://example.org/page",
        method="pasted",
        content_type="text/plain",
        data=b"kept bytes",
        text="words",
        sha256="0" * 64,
        captured_by=by,
        captured_at=timezone.now(),
    )


@pytest.fixture
def superuser(client_of, admin_user):
    return client_of(admin_user)
