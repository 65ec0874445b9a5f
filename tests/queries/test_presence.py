"""Who is at an article, and the stamp that tells of any change."""

from datetime import timedelta

import pytest
from django.utils import timezone

from annotations.actions import claims, moves
from annotations.actions.places import re_edge
from annotations.actions.presence import be_here
from annotations.models import Article, Presence
from annotations.queries import history, presence
from annotations.workflow.states import Move
from tests import factories as make


@pytest.fixture
def article(annotator):
    return make.make_article(annotator)


@pytest.fixture
def claim(article, annotator):
    return make.make_claim(article, make.WORDS, annotator)


def test_others_are_seen_with_their_claim_and_oneself_is_not(
    article, claim, annotator, second_annotator
):
    be_here(article_id=article.pk, by=annotator)
    be_here(article_id=article.pk, by=second_annotator, claim_id=claim.pk)
    (other,) = presence.others(article.pk, annotator)
    assert (other.user, other.claim_id) == (second_annotator, claim.pk)


def test_who_was_not_seen_for_a_while_has_gone(article, annotator, second_annotator):
    be_here(article_id=article.pk, by=second_annotator)
    then = timezone.now() - presence.SEEN_WITHIN - timedelta(seconds=1)
    Presence.objects.update(seen_at=then)
    assert presence.others(article.pk, annotator) == []


def test_who_is_elsewhere_is_not_here(article, annotator, second_annotator):
    be_here(article_id=make.make_article(annotator).pk, by=second_annotator)
    assert presence.others(article.pk, annotator) == []


def discard(claim, annotator, reviewer):
    claims.discard_claim(claim_id=claim.pk, by=annotator)


def restore(claim, annotator, reviewer):
    discard(claim, annotator, reviewer)
    stamp = presence.stamp(claim.appearances.get().article_id)
    claims.restore_claim(claim_id=claim.pk, by=annotator)
    assert presence.stamp(claim.appearances.get().article_id) != stamp


def mark(claim, annotator, reviewer):
    make.make_claim(claim.appearances.get().article, "Fares rose", annotator)


def triage(claim, annotator, reviewer):
    make.amend_claim(claim, annotator, triage="checking")


def edge(claim, annotator, reviewer):
    place = claim.appearances.get().spans.get()
    re_edge(
        appearance_id=place.appearance_id,
        by=annotator,
        start=place.start,
        end=place.start + 5,
        exact="about",
    )


def rate(claim, annotator, reviewer):
    make.make_verdict(claim, annotator, citations=0)


def cite(claim, annotator, reviewer):
    make.make_citation(claim.verdict, annotator)


def drop_evidence(claim, annotator, reviewer):
    make.discard_citations(claim.verdict, annotator)


def submit(claim, annotator, reviewer):
    make.submit(claim.verdict, annotator)


def send_back(claim, annotator, reviewer):
    make.submit(claim.verdict, annotator)
    stamp = presence.stamp(claim.appearances.get().article_id)
    moves.make(
        move=Move.RETURN, verdict_id=claim.verdict.pk, by=reviewer, note="Too short."
    )
    assert presence.stamp(claim.appearances.get().article_id) != stamp


@pytest.mark.parametrize("change", [discard, restore, mark, triage, edge, rate])
def test_a_change_at_a_claim_is_another_stamp(
    article, claim, annotator, reviewer, change
):
    stamp = presence.stamp(article.pk)
    assert presence.stamp(article.pk) == stamp
    change(claim, annotator, reviewer)
    assert presence.stamp(article.pk) != stamp


@pytest.mark.parametrize("change", [cite, drop_evidence, submit, send_back])
def test_a_change_at_a_verdict_is_another_stamp(
    article, claim, annotator, reviewer, change
):
    make.make_verdict(claim, annotator)
    claim = make.fresh(claim)
    stamp = presence.stamp(article.pk)
    change(claim, annotator, reviewer)
    assert presence.stamp(article.pk) != stamp


def test_no_article_has_no_stamp(db):
    with pytest.raises(Article.DoesNotExist):
        presence.stamp(10**9)


@pytest.mark.django_db(transaction=True)  # each change at a time of its own
def test_the_last_hand_is_found_at_claim_and_verdict(
    claim, annotator, second_annotator, reviewer
):
    assert history.last_hand(claim.pk) == annotator
    verdict = make.make_verdict(claim, second_annotator)
    assert history.last_hand(claim.pk) == second_annotator
    make.make_citation(verdict, reviewer)
    assert history.last_hand(claim.pk) == reviewer
    make.amend_claim(claim, annotator, said_on="2024-03-04")
    assert history.last_hand(claim.pk) == annotator


def test_no_claim_has_no_last_hand(db):
    assert history.last_hand(10**9) is None
