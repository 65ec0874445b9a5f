"""A small world with a row in every table, and the ids that statements name."""

import pytest
from django.db import transaction
from django.utils import timezone

from annotations.actions import notices, translations
from annotations.models import (
    ApiToken,
    Appearance,
    ArchivedCopy,
    Assessment,
    CardImage,
    ClaimLink,
    ClaimMatch,
    DismissedSuggestion,
    Edit,
    IdempotencyRecord,
    Newsroom,
    Presence,
    Rating,
    RatingTranslation,
    Reference,
    ReferenceDecision,
    Report,
    Span,
    User,
)
from annotations.workflow.roles import Role
from tests import factories as make


@pytest.fixture(scope="module")
def shared_world(django_db_setup, django_db_blocker):
    """Made once a module, inside a transaction that holds those of its tests."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield _world(*(make.make_person(f"world-{role}", role) for role in Role))
        transaction.set_rollback(True)


@pytest.fixture
def world(shared_world, db) -> dict[str, int]:
    """Ids by name: a verdict in each status, and whatever else hangs on them."""
    return dict(shared_world)


def _world(annotator: User, reviewer: User, editor: User) -> dict[str, int]:
    article = make.make_article(annotator)
    published = make.make_published_claim(
        annotator, reviewer, article, topics=["Ferries"]
    )
    draft = make.make_claim(
        article, "The harbour master called the pier safe", reviewer
    )
    waiting = make.make_claim(article, "Fares rose by 12 percent", annotator)
    withdrawn = make.make_published_claim(annotator, reviewer, article, "the pier safe")
    make.retract(withdrawn.verdict, editor)
    make.make_verdict(draft, annotator)
    make.submit(make.make_verdict(waiting, annotator), annotator)
    free = make.make_claim(article, "Harbour ferries ran late", annotator)
    again = make.make_published_claim(annotator, reviewer, article, "Fares rose")
    make.reopen(again.verdict, annotator)
    make.submit(again.verdict, annotator)
    notice = notices.place(
        claim_id=published.pk, kind="under_review", text="New figures.", by=reviewer
    )
    ids = {
        "claim": published.pk,
        "draft_claim": draft.pk,
        "free_claim": free.pk,
        "again": again.verdict.pk,
        "again_revision": make.revision_of(again).pk,
        "draft": draft.verdict.pk,
        "in_review": waiting.verdict.pk,
        "published": published.verdict.pk,
        "retracted": withdrawn.verdict.pk,
        "author": annotator.pk,
        "reviewer": reviewer.pk,
        "editor": editor.pk,
        "article": article.pk,
        "version": article.current_version_id,
        "original": article.current_version.original.pk,
        "revision": make.revision_of(published).pk,
        "event": published.verdict.events.last().pk,
        "verdict_author": published.verdict.authors.first().pk,
        "citation": published.verdict.citations.first().pk,
        "appearance": published.appearances.get().pk,
        "quantity": published.quantities.first().pk,
        "span": Span.objects.get(appearance__claim=published).pk,
        "topic": published.claimtopic_set.get().pk,
        "notice": notice.pk,
        "newsroom": 1,
        "rating": Rating.objects.first().pk,
        "edit": Edit.objects.first().pk,
    }
    return ids | _what_no_action_makes(ids)


def _what_no_action_makes(ids):
    pair = {"claim_id": ids["claim"]}
    now = timezone.now()
    copy = ArchivedCopy.objects.create(
        url="https://example.org/register",
        method="pasted",
        content_type="text/plain",
        data=b"1,214",
        sha256="0" * 64,
        captured_by_id=ids["author"],
        captured_at=now,
    )
    second = Appearance.objects.create(
        **pair, article_id=ids["article"], added_by_id=ids["author"]
    )
    match = ClaimMatch.objects.create(**pair, earlier_id=ids["draft_claim"], score=0.5)
    link = ClaimLink.objects.create(
        **pair,
        other_id=ids["draft_claim"],
        relation="follows",
        linked_by_id=ids["author"],
    )
    opinion = Assessment.objects.create(
        **pair, rating_id=ids["rating"], assessed_by_id=ids["editor"]
    )
    return (
        _what_passes(ids)
        | _in_arabic(ids)
        | {
            "copy": copy.pk,
            "bare_appearance": second.pk,
            "match": match.pk,
            "decision": _decided_elsewhere(ids),
            "link": link.pk,
            "assessment": opinion.pk,
            "scale": Newsroom.objects.get().scale_id,
        }
    )


def _decided_elsewhere(ids):
    reference = Reference.objects.create(
        key="0" * 64,
        url="https://example.org/check",
        publisher="Pier Facts",
        statement="The same.",
        rating="True",
        language="en",
        imported_by_id=ids["editor"],
    )
    decision = ReferenceDecision.objects.create(
        claim_id=ids["claim"],
        reference=reference,
        decision="same",
        decided_by_id=ids["author"],
    )
    return decision.pk


def _in_arabic(ids):
    translation = translations.translate(
        claim_id=ids["draft_claim"],
        language="ar",
        by=User.objects.get(pk=ids["author"]),
        fields={"summary": "خلاصة"},
    )
    return {
        "claimtranslation": translation.pk,
        "ratingtranslation": RatingTranslation.objects.first().pk,
    }


def _what_passes(ids):
    """Rows that the desk leaves behind while it works."""
    token = ApiToken.objects.create(
        user_id=ids["author"], prefix="fc_12345678", digest="1" * 64, scope="read"
    )
    record = IdempotencyRecord.objects.create(
        user_id=ids["author"], key="k", fingerprint="2" * 64, status=201
    )
    presence = Presence.objects.create(
        user_id=ids["author"], article_id=ids["article"], seen_at=timezone.now()
    )
    dismissal = DismissedSuggestion.objects.create(
        article_version_id=ids["version"], start=0, end=7, dismissed_by_id=ids["author"]
    )
    card = CardImage.objects.create(
        revision_id=ids["revision"], language="en", drawn_at=timezone.now()
    )
    report = Report.objects.create(
        text="The day is wrong.",
        done_by_id=ids["reviewer"],
        done_at=timezone.now(),
        note="No.",
    )
    return {
        "presence": presence.pk,
        "dismissal": dismissal.pk,
        "card": card.pk,
        "report": report.pk,
        "token": token.pk,
        "record": record.pk,
    }
