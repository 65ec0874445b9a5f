"""Taking back what was published: the page stays and says so."""

import pytest

from annotations.actions import moves, verdicts
from annotations.actions.errors import Conflict, Invalid
from annotations.models import VerdictRevision
from annotations.workflow.states import Move
from tests import factories as make


def test_retraction_is_a_revision_with_a_public_reason(published, editor):
    make.retract(published, editor, "The register was a forgery.")
    revision = make.revision_of(published.claim)
    assert (revision.number, revision.kind) == (2, "retraction")
    assert revision.public_note == "The register was a forgery."
    assert revision.snapshot["retraction"] == "The register was a forgery."
    assert revision.published_by == editor
    assert make.fresh(published.claim).public_version == 2


def test_old_text_stays_to_be_read(published, editor):
    before = make.revision_of(published.claim)
    make.retract(published, editor)
    after = make.revision_of(published.claim)
    assert (after.summary, after.rating_label) == (before.summary, before.rating_label)
    assert after.first_published_at == before.first_published_at
    assert after.snapshot["checked_by"] == before.snapshot["checked_by"]
    assert VerdictRevision.objects.get(number=1).snapshot["retraction"] is None


@pytest.mark.parametrize("status", ["draft", "in_review"])
def test_retraction_publishes_nothing_of_the_draft(
    published, annotator, editor, status
):
    make.reopen(published, annotator)
    verdicts.amend_verdict(
        verdict_id=published.pk, by=annotator, fields={"summary": "Not yet public."}
    )
    if status == "in_review":
        make.submit(published, annotator)
    make.retract(published, editor)
    revision = make.revision_of(published.claim)
    assert "Not yet public." not in str(revision.snapshot) + revision.summary


@pytest.mark.parametrize(
    "given", [{}, {"public_note": "  "}, {"note": "For the desk."}]
)
def test_retraction_without_a_public_reason_is_refused(published, editor, given):
    with pytest.raises(Invalid) as caught:
        moves.make(move=Move.RETRACT, verdict_id=published.pk, by=editor, **given)
    assert caught.value.errors[0][0] == "public_note"
    assert make.fresh(published).status == "published"


def test_what_was_never_published_is_not_retracted(verdict, editor):
    with pytest.raises(Conflict, match="ever published"):
        make.retract(verdict, editor)


def test_retraction_is_final(published, annotator, editor):
    make.retract(published, editor)
    with pytest.raises(Conflict):
        make.reopen(published, annotator)
    with pytest.raises(Conflict):
        make.retract(published, editor)
