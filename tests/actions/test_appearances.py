"""A claim stands in a second article: a person says so, and readers are told."""

import pytest

from annotations.actions.appearances import stands_again
from annotations.actions.errors import Forbidden, Invalid
from annotations.models import Article, Claim
from annotations.queries import public
from tests import factories as make


@pytest.fixture
def other(annotator):
    return make.make_article(annotator, f"{make.TEXT}\nSo it was.\n")


def say(claim, article, by, **given):
    start = make.TEXT.index(make.WORDS)
    place = {"start": start, "end": start + len(make.WORDS), "exact": make.WORDS}
    return stands_again(
        **{"claim_id": claim.pk, "article_id": article.pk} | place | given, by=by
    )


def test_it_stands_confirmed_beside_the_first(verdict, other, annotator):
    claim = verdict.claim
    found = say(claim, other, annotator)
    assert (found.confirmed_by, found.is_primary) == (annotator, False)
    assert found.spans.get().exact == make.WORDS
    after = make.fresh(claim)
    assert after.version == claim.version + 1
    assert after.verdict.version == verdict.version + 1
    assert not public.further().exists()


def test_of_a_published_claim_readers_see_it_at_once(other, annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer)
    say(claim, other, reviewer)
    assert make.fresh(claim).public_version == claim.public_version + 1
    (check,) = public.revisions_with_places(claim.pk)
    assert [place["article"] for place in check.elsewhere] == [other.pk]


def test_of_a_published_claim_an_annotator_may_not(other, annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer)
    with pytest.raises(Forbidden):
        say(claim, other, annotator)


def test_words_that_do_not_stand_there_are_refused(claim, other, annotator):
    with pytest.raises(Invalid):
        say(claim, other, annotator, exact="other words, as many as those are")
    assert claim.appearances.count() == 1


@pytest.mark.parametrize("given", [{"claim_id": 0}, {"article_id": 0}])
def test_what_is_not_there_is_not_found(claim, other, annotator, given):
    with pytest.raises((Claim.DoesNotExist, Article.DoesNotExist)):
        say(claim, other, annotator, **given)
