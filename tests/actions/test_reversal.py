"""What somebody changed since is left as it is, and the rules of writing hold."""

import pytest

from annotations.actions import citations, claims
from annotations.actions.errors import Conflict
from annotations.actions.undo import undo
from annotations.models import Verdict
from tests import factories as make
from tests.actions.content import content
from tests.actions.steps import ONCE_MORE, STEPS, discard_claim, number, numbers


@pytest.mark.parametrize("name", ONCE_MORE)
def test_what_a_colleague_changed_since_is_left_as_it_is(
    verdict, annotator, second_annotator, back, name
):
    STEPS[name](verdict, annotator)
    ONCE_MORE[name](verdict, second_annotator)
    state = content()
    with pytest.raises(
        Conflict, match=r"second-annotator changed the .+ after you, on"
    ):
        back()
    assert content() == state


def test_evidence_to_which_a_colleague_gave_a_figure_stays(
    verdict, annotator, second_annotator, back
):
    citation = make.make_citation(verdict, annotator)
    citations.amend_citation(
        citation_id=citation.pk, by=second_annotator, fields={"quantity": {"low": 3}}
    )
    with pytest.raises(Conflict, match="second-annotator changed the number"):
        back()
    assert make.fresh(citation).discarded_at is None


def test_redo_of_what_a_colleague_changed_since_is_refused(
    verdict, annotator, second_annotator, back, again
):
    STEPS["summary"](verdict, annotator)
    back()
    ONCE_MORE["summary"](verdict, second_annotator)
    with pytest.raises(Conflict, match="changed the summary"):
        again()
    assert make.fresh(verdict).summary == "Theirs."


def test_other_fields_of_the_same_row_are_no_hindrance(
    verdict, annotator, second_annotator, back
):
    STEPS["summary"](verdict, annotator)
    STEPS["rating"](verdict, second_annotator)
    numbers(verdict, second_annotator, {"low": 9})
    back()
    kept = make.fresh(verdict)
    assert (kept.summary, kept.rating.slug) == (verdict.summary, "false")


@pytest.mark.django_db(transaction=True)
def test_change_past_the_actions_is_seen_too(verdict, annotator, back):
    STEPS["summary"](verdict, annotator)
    Verdict.objects.filter(pk=verdict.pk).update(summary="By hand.")
    with pytest.raises(Conflict, match="The summary was changed after that"):
        back()


@pytest.mark.parametrize(
    "work",
    [
        lambda claim, by: make.amend_claim(claim, by, topics=["Fares"]),
        lambda claim, by: make.make_verdict(claim, by, citations=0),
    ],
    ids=["claim", "verdict"],
)
def test_mark_on_which_a_colleague_has_worked_stays(
    claim, annotator, second_annotator, back, work
):
    work(claim, second_annotator)
    with pytest.raises(Conflict, match="second-annotator has worked on the claim"):
        back()
    assert make.fresh(claim).discarded_at is None


def test_restored_claim_on_which_a_colleague_has_worked_is_not_discarded_again(
    claim, annotator, second_annotator, back, again
):
    claims.discard_claim(claim_id=claim.pk, by=annotator)
    back()
    make.amend_claim(claim, second_annotator, topics=["Fares"])
    with pytest.raises(Conflict, match="has worked on the claim"):
        again()


def test_step_on_a_claim_that_a_colleague_discarded_is_refused(
    verdict, annotator, second_annotator, back
):
    STEPS["summary"](verdict, annotator)
    discard_claim(verdict, second_annotator)
    with pytest.raises(Conflict, match="second-annotator discarded the claim"):
        back()


def test_published_content_is_closed_to_undo_until_reopened(
    article, verdict, annotator, reviewer, back
):
    STEPS["summary"](verdict, annotator)
    make.publish(verdict, annotator, reviewer)
    with pytest.raises(Conflict, match="reopen it first"):
        back()
    make.reopen(verdict, annotator)
    back()
    assert make.fresh(verdict).summary == verdict.summary
    assert make.revision_of(verdict.claim).snapshot["summary"] == "Otherwise."


def test_claim_that_was_published_is_not_discarded_by_undo(article, reviewer, editor):
    claim = make.make_published_claim(reviewer, editor, article)
    make.reopen(claim.verdict, reviewer)
    for _ in range(2):
        undo(article_id=article.pk, by=reviewer)
    with pytest.raises(Conflict, match="has worked on the verdict|retract"):
        undo(article_id=article.pk, by=reviewer)
    assert make.fresh(claim).discarded_at is None


def test_whoever_takes_back_is_an_author(verdict, annotator, reviewer, back):
    STEPS["summary"](verdict, annotator)
    make.publish(verdict, annotator, reviewer)
    make.reopen(verdict, reviewer)
    assert not verdict.authors.filter(for_revision=2).exists()
    back()
    assert [row.user for row in verdict.authors.filter(for_revision=2)] == [annotator]


def test_numbers_confirmation_is_the_colleagues_again(
    verdict, annotator, second_annotator, back
):
    numbers(verdict, second_annotator, {"id": number(verdict).pk})
    STEPS["number changed"](verdict, annotator)
    assert number(verdict).confirmed_by == annotator
    back()
    assert number(verdict).confirmed_by == second_annotator
