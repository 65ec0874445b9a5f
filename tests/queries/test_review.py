"""The review desk: what waits, and what one person has in hand."""

import pytest

from annotations.actions import claims, moves
from annotations.queries import review
from annotations.workflow.states import Move
from tests import factories as make


@pytest.fixture
def article(annotator):
    return make.make_article(annotator)


@pytest.fixture
def drafted(article):
    """`drafted(by)`: a verdict that the person began."""
    return lambda by: make.make_verdict(make.make_claim(article, make.WORDS, by), by)


def test_queue_holds_what_waits_longest_first(drafted, annotator, reviewer):
    first, second, third = (drafted(annotator) for _ in range(3))
    make.submit(second, annotator)
    make.submit(first, annotator)
    make.publish(third, annotator, reviewer)
    assert list(review.queue()) == [second, first]


def test_verdict_of_a_discarded_claim_waits_for_nobody(drafted, annotator):
    verdict = drafted(annotator)
    make.submit(verdict, annotator)
    claims.discard_claim(claim_id=verdict.claim_id, by=annotator)
    assert not review.queue().exists()


def test_drafts_are_those_that_one_wrote_at(drafted, annotator, second_annotator):
    own, shared, other = (
        drafted(annotator),
        drafted(second_annotator),
        drafted(second_annotator),
    )
    make.make_citation(shared, annotator)
    assert set(review.drafts_of(annotator)) == {own, shared}
    assert set(review.drafts_of(second_annotator)) == {shared, other}


def test_draft_reopened_by_another_is_not_in_hand_until_one_writes(
    drafted, annotator, second_annotator, reviewer
):
    verdict = make.publish(drafted(annotator), annotator, reviewer)
    make.reopen(verdict, second_annotator)
    assert not review.drafts_of(second_annotator).exists()
    make.make_citation(verdict, second_annotator)
    assert list(review.drafts_of(second_annotator)) == [verdict]


def test_returned_draft_comes_with_its_note_until_submitted_again(
    drafted, annotator, reviewer
):
    verdict = drafted(annotator)
    drafted(annotator)
    make.submit(verdict, annotator)
    moves.make(move=Move.RETURN, verdict_id=verdict.pk, by=reviewer, note="Page 2?")
    (returned,) = review.returned_to(annotator)
    assert (returned, returned.last_note) == (verdict, "Page 2?")
    make.submit(verdict, annotator)
    assert not review.returned_to(annotator).exists()


def test_moves_are_told_newest_first(drafted, annotator, reviewer):
    verdict = make.publish(drafted(annotator), annotator, reviewer)
    assert [event.move for event in review.events(verdict)] == ["publish", "submit"]


def test_articles_added_last_come_first_with_their_claims(drafted, article, annotator):
    kept, put_aside = drafted(annotator), drafted(annotator)
    claims.discard_claim(claim_id=put_aside.claim_id, by=annotator)
    newer = make.make_article(annotator)
    found = [(item, item.claim_count) for item in review.recent_articles()]
    assert found == [(newer, 0), (article, 1)]
    assert kept.claim.discarded_at is None
