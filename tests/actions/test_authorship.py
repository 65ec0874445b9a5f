"""Nobody publishes what they wrote: all who changed the content are its authors."""

import pytest

from annotations.actions import citations, claims, notices, verdicts
from annotations.actions.errors import Forbidden
from annotations.actions.places import re_edge
from tests import factories as make


def _change_verdict(verdict, by, **fields):
    verdicts.amend_verdict(verdict_id=verdict.pk, by=by, fields=fields)


def _change_claim(verdict, by, **fields):
    claims.amend_claim(claim_id=verdict.claim_id, by=by, fields=fields)


def _re_edge(verdict, by):
    appearance = verdict.claim.appearances.get()
    re_edge(appearance_id=appearance.pk, by=by, start=0, end=7, exact="Harbour")


def _discard(verdict, by):
    citation = verdict.citations.first()
    citations.discard_citation(citation_id=citation.pk, by=by)


def _restore(verdict, by):
    citation = verdict.citations.first()
    citations.discard_citation(citation_id=citation.pk, by=citation.added_by)
    citations.restore_citation(citation_id=citation.pk, by=by)


def _change_citation(verdict, by, **fields):
    citation = verdict.citations.first()
    citations.amend_citation(citation_id=citation.pk, by=by, fields=fields)


WRITING = {
    "rating": lambda v, by: _change_verdict(v, by, rating="mostly-true"),
    "summary": lambda v, by: _change_verdict(v, by, summary="Another."),
    "explanation": lambda v, by: _change_verdict(v, by, explanation="At length."),
    "since": lambda v, by: _change_verdict(v, by, since="A new ferry came."),
    "statement": lambda v, by: _change_claim(v, by, statement="Another claim."),
    "topics": lambda v, by: _change_claim(v, by, topics=["Ferries"]),
    "numbers": lambda v, by: _change_claim(v, by, quantities=[{"low": 1}]),
    "span": _re_edge,
    "a new citation": make.make_citation,
    "a citation": lambda v, by: _change_citation(v, by, quote="1,214"),
    "a source's number": lambda v, by: _change_citation(v, by, quantity={"low": 1}),
    "a discarded citation": _discard,
    "a restored citation": _restore,
    "a note that the claimant was asked": lambda v, by: notices.place(
        claim_id=v.claim_id, kind="we_asked", text="On 4 March.", by=by
    ),
}
EMPTY = {
    "the same rating": lambda v, by: _change_verdict(v, by, rating="true"),
    "the same topics": lambda v, by: _change_claim(v, by, topics=[]),
    "the same title": lambda v, by: _change_citation(
        v, by, title=v.citations.first().title
    ),
}


@pytest.mark.parametrize("write", WRITING.values(), ids=WRITING)
def test_who_changed_it_does_not_publish_it(verdict, annotator, editor, write):
    make.make_citation(verdict, annotator)
    write(verdict, editor)
    with pytest.raises(Forbidden, match="somebody else"):
        make.publish(verdict, annotator, editor)
    assert make.fresh(verdict).status == "in_review"


@pytest.mark.parametrize("write", EMPTY.values(), ids=EMPTY)
def test_who_changed_nothing_of_it_may_publish_it(verdict, annotator, editor, write):
    write(verdict, editor)
    assert make.publish(verdict, annotator, editor).status == "published"


def test_who_submitted_it_does_not_publish_it(verdict, editor):
    make.submit(verdict, editor)
    with pytest.raises(Forbidden):
        make.publish(verdict, editor, editor)


def test_who_began_it_does_not_publish_it(claim, annotator, reviewer):
    verdict = make.make_verdict(claim, reviewer)
    with pytest.raises(Forbidden):
        make.publish(verdict, annotator, reviewer)


def test_superuser_is_no_exception(verdict, annotator, admin_user):
    make.make_citation(verdict, admin_user)
    with pytest.raises(Forbidden):
        make.publish(verdict, annotator, admin_user, override_reason="It is urgent.")


def test_edit_during_review_makes_an_author_too(verdict, annotator, reviewer):
    make.submit(verdict, annotator)
    make.make_citation(verdict, reviewer)
    with pytest.raises(Forbidden):
        make.publish(verdict, annotator, reviewer)


def test_who_only_marked_the_claim_may_publish_its_verdict(
    article, annotator, reviewer
):
    claim = make.make_claim(article, make.WORDS, reviewer)
    verdict = make.make_verdict(claim, annotator)
    assert make.publish(verdict, annotator, reviewer).status == "published"


def test_authors_are_counted_anew_after_each_revision(published, reviewer, editor):
    make.reopen(published, reviewer)
    make.make_citation(published, reviewer)
    with pytest.raises(Forbidden):
        make.publish(published, reviewer, reviewer, kind="update", public_note="New.")
    again = make.publish(
        published, reviewer, editor, kind="update", public_note="New figures."
    )
    assert again.revision == 2
    snapshot = make.revision_of(published.claim).snapshot
    assert (snapshot["checked_by"], snapshot["reviewed_by"]) == (["reviewer"], "editor")


def test_author_of_the_last_revision_may_publish_the_next(
    claim, annotator, reviewer, editor
):
    verdict = make.make_verdict(claim, reviewer)
    make.publish(verdict, reviewer, editor)
    again = make.make_update(verdict, annotator, reviewer, summary="New figures.")
    assert again.revision == 2


def test_page_names_all_who_checked_in_the_order_in_which_they_began(
    verdict, annotator, second_annotator, reviewer
):
    make.make_citation(verdict, second_annotator)
    make.make_citation(verdict, annotator)
    make.publish(verdict, annotator, reviewer)
    snapshot = make.revision_of(verdict.claim).snapshot
    assert snapshot["checked_by"] == ["annotator", "second-annotator"]
    assert snapshot["reviewed_by"] == "reviewer"


def test_nobody_retracts_what_they_wrote(claim, reviewer, editor):
    verdict = make.make_verdict(claim, editor)
    make.publish(verdict, editor, reviewer)
    with pytest.raises(Forbidden):
        make.retract(verdict, editor)


def test_nobody_retracts_in_the_middle_of_their_own_draft(published, annotator, editor):
    make.reopen(published, annotator)
    make.make_citation(published, editor)
    with pytest.raises(Forbidden):
        make.retract(published, editor)


def test_who_published_it_may_retract_it(verdict, annotator, editor):
    make.publish(verdict, annotator, editor)
    assert make.retract(verdict, editor).status == "retracted"


def test_who_confirmed_a_number_before_the_draft_wrote_at_it(
    claim, annotator, reviewer
):
    numbers = [{"low": 99, "high": 99}]
    claims.amend_claim(claim_id=claim.pk, by=reviewer, fields={"quantities": numbers})
    verdict = make.submit(make.make_verdict(claim, annotator), annotator)
    with pytest.raises(Forbidden, match="somebody else"):
        make.publish(verdict, annotator, reviewer)


def test_a_copy_edit_by_others_does_not_let_an_author_retract(
    claim, second_annotator, reviewer, editor
):
    verdict = make.publish(make.make_verdict(claim, editor), editor, reviewer)
    words = {"explanation": "At greater length."}
    make.make_update(verdict, second_annotator, reviewer, kind="copy_edit", **words)
    with pytest.raises(Forbidden, match="somebody else"):
        make.retract(make.fresh(verdict), editor)
