"""A claim stands in a second article: a person says so, and readers are told."""

import pytest

from annotations.actions.appearances import discard_appearance, stands_again
from annotations.actions.errors import Conflict, Forbidden, Invalid
from annotations.actions.naming import readable_slug
from annotations.models import Appearance, Article, Claim
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


def test_put_aside_it_is_gone_for_the_desk_and_for_readers(other, annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer)
    further = say(claim, other, reviewer)
    before = make.fresh(claim)
    discard_appearance(appearance_id=further.pk, by=reviewer)
    assert not public.further().exists()
    assert make.fresh(claim).public_version == before.public_version + 1
    with pytest.raises(Appearance.DoesNotExist):
        discard_appearance(appearance_id=further.pk, by=reviewer)


def test_put_aside_in_a_draft_it_counts_as_a_change_of_it(verdict, other, annotator):
    further = say(verdict.claim, other, annotator)
    before = make.fresh(verdict)
    discard_appearance(appearance_id=further.pk, by=annotator)
    assert make.fresh(verdict).version == before.version + 1


def test_the_place_that_was_checked_is_not_put_aside(verdict, annotator):
    (primary,) = verdict.claim.appearances.all()
    with pytest.raises(Conflict, match="move its edges"):
        discard_appearance(appearance_id=primary.pk, by=annotator)


def test_of_a_published_claim_an_annotator_puts_nothing_aside(
    other, annotator, reviewer
):
    claim = make.make_published_claim(annotator, reviewer)
    further = say(claim, other, reviewer)
    with pytest.raises(Forbidden):
        discard_appearance(appearance_id=further.pk, by=annotator)


def test_the_other_article_keeps_the_address_that_it_becomes_public_under(
    other, annotator, reviewer
):
    claim = make.make_published_claim(annotator, reviewer)
    say(claim, other, reviewer)
    other.refresh_from_db()
    assert other.slug == readable_slug(other.title)


def test_so_it_does_where_the_claim_becomes_public_later(
    verdict, other, annotator, reviewer
):
    say(verdict.claim, other, annotator)
    make.publish(make.fresh(verdict), annotator, reviewer)
    other.refresh_from_db()
    assert other.slug == readable_slug(other.title)


def test_an_old_version_is_refused(claim, other, annotator):
    with pytest.raises(Conflict, match="current"):
        say(claim, other, annotator, version_number=7)
