"""What an action did is on record with who and why, or it was not done."""

import pytest
from django.apps import apps
from django.db import IntegrityError, connection

from annotations.actions import citations, claims, moves, notices, verdicts
from annotations.actions.places import re_edge
from annotations.models import Claim, Notice, Verdict, VerdictRevision
from annotations.workflow.states import Move
from tests import factories as make


def events(model: str):
    return apps.get_model("annotations", f"{model}Event").objects.order_by("pgh_id")


def last(model: str) -> dict:
    return events(model).last().pgh_context


def fill(table: str) -> None:
    """Let the table take no further row, as a full disk would."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(
            f"ALTER TABLE annotations_{table}"
            " ADD CONSTRAINT is_full CHECK (false) NOT VALID"
        )
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


@pytest.mark.parametrize(
    "model", ["Claim", "Appearance", "Span", "Quantity", "ClaimTopic"]
)
def test_marking_is_on_record_in_every_table_that_it_writes(article, annotator, model):
    make.make_claim(article, make.WORDS, annotator, topics=["Ferries"])
    event = events(model).last()
    assert event.pgh_label in ("insert", "update")
    assert event.pgh_context == {"user": annotator.pk, "why": "mark a claim"}


def test_each_change_says_who_and_why(verdict, annotator, second_annotator):
    claims.amend_claim(
        claim_id=verdict.claim_id, by=second_annotator, fields={"language": "fr"}
    )
    assert last("Claim") == {"user": second_annotator.pk, "why": "change a claim"}
    verdicts.amend_verdict(
        verdict_id=verdict.pk, by=annotator, fields={"summary": "Another."}
    )
    assert last("Verdict") == {"user": annotator.pk, "why": "change a verdict"}
    citation = make.make_citation(verdict, second_annotator)
    assert last("Citation") == {"user": second_annotator.pk, "why": "cite a source"}
    citations.discard_citation(citation_id=citation.pk, by=annotator)
    assert last("Citation")["why"] == "discard a citation"
    appearance = verdict.claim.appearances.get()
    re_edge(appearance_id=appearance.pk, by=annotator, start=0, end=7, exact="Harbour")
    assert last("Span") == {"user": annotator.pk, "why": "re-edge a span"}


def test_a_move_says_who_and_why(published, reviewer):
    assert last("Verdict") == {"user": reviewer.pk, "why": "publish a verdict"}


def test_amendment_keeps_the_words_before_it(claim, annotator):
    before = claim.statement
    claims.amend_claim(claim_id=claim.pk, by=annotator, fields={"statement": "Anew."})
    statements = [event.statement for event in events("Claim")]
    assert statements == [before, "Anew."]


@pytest.mark.django_db(transaction=True)
def test_what_nobody_signed_is_recorded_as_nobodys(annotator):
    claim = make.make_claim(make.make_article(annotator), make.WORDS, annotator)
    Claim.objects.filter(pk=claim.pk).update(language="fr")
    assert last("Claim") is None


def test_move_that_cannot_be_logged_is_not_made(verdict, annotator):
    fill("reviewevent")
    with pytest.raises(IntegrityError, match="is_full"):
        make.submit(verdict, annotator)
    assert make.fresh(verdict).status == "draft"
    assert make.fresh(verdict).submitted_by is None


def test_publication_that_cannot_be_logged_is_not_made(verdict, annotator, reviewer):
    make.submit(verdict, annotator)
    fill("reviewevent")
    with pytest.raises(IntegrityError, match="is_full"):
        make.publish(verdict, annotator, reviewer)
    assert make.fresh(verdict).status == "in_review"
    assert not VerdictRevision.objects.exists()
    assert make.fresh(verdict.claim).public_version == 0


def test_change_that_history_cannot_take_is_not_made(verdict, annotator):
    fill("claimevent")
    with pytest.raises(IntegrityError, match="is_full"):
        claims.amend_claim(
            claim_id=verdict.claim_id, by=annotator, fields={"topics": ["Ferries"]}
        )
    claim = Claim.objects.get(pk=verdict.claim_id)
    assert not claim.topics.exists()
    assert claim.version == verdict.claim.version


def test_draft_whose_author_cannot_be_recorded_is_not_begun(claim, annotator):
    fill("verdictauthor")
    with pytest.raises(IntegrityError, match="is_full"):
        verdicts.draft(claim_id=claim.pk, by=annotator, fields={})
    assert not Verdict.objects.exists()


def test_notice_that_the_public_version_does_not_count_is_not_put_up(
    published, reviewer
):
    fill("claimevent")
    with pytest.raises(IntegrityError, match="is_full"):
        notices.place(
            claim_id=published.claim_id, kind="still_holds", text="Yes.", by=reviewer
        )
    assert not Notice.objects.exists()


def test_every_move_of_a_verdicts_life_is_kept(published, annotator, editor):
    make.reopen(published, annotator)
    moves.make(move=Move.SUBMIT, verdict_id=published.pk, by=annotator)
    make.retract(published, editor)
    moved = [(event.move, event.by.username) for event in published.events.all()]
    assert moved == [
        ("submit", "annotator"),
        ("publish", "reviewer"),
        ("reopen", "annotator"),
        ("submit", "annotator"),
        ("retract", "editor"),
    ]
