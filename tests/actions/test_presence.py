"""Being at an article: one row a person, whatever the windows."""

from datetime import timedelta

import pytest
from django.utils import timezone

from annotations.actions import presence
from annotations.actions.errors import Forbidden
from annotations.models import Article, Presence
from tests import factories as make


@pytest.fixture
def article(annotator):
    return make.make_article(annotator)


def test_a_second_sight_moves_the_first(article, annotator):
    claim = make.make_claim(article, make.WORDS, annotator)
    presence.be_here(article_id=article.pk, by=annotator)
    first = Presence.objects.get()
    presence.be_here(article_id=article.pk, by=annotator, claim_id=claim.pk)
    second = Presence.objects.get()
    assert (first.claim, second.claim) == (None, claim)
    assert second.seen_at > first.seen_at


def test_a_claim_that_is_not_here_counts_as_none(article, annotator):
    elsewhere = make.make_claim(make.make_article(annotator), make.WORDS, annotator)
    for number in (elsewhere.pk, 10**9):
        presence.be_here(article_id=article.pk, by=annotator, claim_id=number)
        assert Presence.objects.get().claim is None


def test_old_rows_fall_away(article, annotator, second_annotator):
    presence.be_here(article_id=article.pk, by=annotator)
    Presence.objects.update(seen_at=timezone.now() - presence.KEPT - timedelta(1))
    presence.be_here(article_id=article.pk, by=second_annotator)
    assert Presence.objects.get().user == second_annotator


def test_who_goes_is_gone_and_nobody_else(article, annotator, second_annotator):
    for person in (annotator, second_annotator):
        presence.be_here(article_id=article.pk, by=person)
    presence.go(article_id=article.pk, by=annotator)
    assert Presence.objects.get().user == second_annotator


def test_nobody_is_at_an_article_that_is_not_there(annotator):
    with pytest.raises(Article.DoesNotExist):
        presence.be_here(article_id=10**9, by=annotator)


@pytest.mark.parametrize("act", [presence.be_here, presence.go])
def test_somebody_without_a_role_is_refused(article, roleless, act):
    with pytest.raises(Forbidden):
        act(article_id=article.pk, by=roleless)
