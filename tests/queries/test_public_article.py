"""An article with its claims: those checked there, and those that stand there too."""

import pytest
from django.utils import timezone

from annotations.models import Article, ArticleVersion, VerdictRevision
from annotations.queries import public
from annotations.queries.public_article import article as article_of
from tests import factories as make

UNSAID = "for-the-desk-alone"
PIER = "The harbour master called the pier safe"


@pytest.fixture
def article(annotator):
    return make.make_article(annotator)


@pytest.fixture
def other(annotator):
    """Another article that says the same and more."""
    return make.make_article(annotator, make.TEXT + "\nThe pier is 90 metres long.\n")


def words(found) -> list[str]:
    return [found.version.text[place.start : place.end] for place in found.places]


def same_text_again(article) -> ArticleVersion:
    """A later version with the very same words, now the current one."""
    first = article.current_version
    second = ArticleVersion.objects.create(
        article=article,
        number=2,
        captured_at=timezone.now(),
        captured_by=first.captured_by,
        **{name: getattr(first, name) for name in ("text", "sha256", "blocks")},
    )
    Article.objects.filter(pk=article.pk).update(current_version=second)
    return second


def test_article_has_its_published_claims_in_the_order_of_the_text(
    article, annotator, reviewer
):
    make.make_published_claim(annotator, reviewer, article, "Fares rose by 12 percent")
    make.make_published_claim(annotator, reviewer, article)
    make.make_claim(article, "The harbour master called the pier safe", annotator)
    found = article_of(article.pk)
    assert words(found) == [make.WORDS, "Fares rose by 12 percent"]
    assert found.version == article.current_version
    assert found.facts["title"] == article.title


def test_article_shows_the_facts_that_were_published(article, annotator, reviewer):
    make.make_published_claim(annotator, reviewer, article)
    article.title = UNSAID
    article.save(update_fields=["title"])
    assert article_of(article.pk).facts["title"] != UNSAID


def test_claim_that_was_checked_elsewhere_stands_where_it_is_confirmed(
    article, other, annotator, reviewer
):
    claim = make.make_published_claim(annotator, reviewer, article)
    make.make_published_claim(annotator, reviewer, other, PIER)
    make.claim_again(claim, other, make.WORDS, by=annotator)
    found = article_of(other.pk)
    assert words(found) == [make.WORDS, PIER]
    assert [place.key for place in found.places][0] == claim.pk
    assert found.facts["id"] == other.pk


@pytest.mark.parametrize("state", ["unconfirmed", "discarded", "unpublished"])
def test_further_place_that_is_not_public_is_nowhere(
    article, other, annotator, reviewer, state
):
    if state == "unpublished":
        claim = make.make_claim(article, make.WORDS, annotator)
    else:
        claim = make.make_published_claim(annotator, reviewer, article)
    aside = {"discarded_by": annotator, "discarded_at": timezone.now()}
    make.claim_again(
        claim,
        other,
        make.WORDS,
        by=None if state == "unconfirmed" else annotator,
        **aside if state == "discarded" else {},
    )
    with pytest.raises(VerdictRevision.DoesNotExist):
        article_of(other.pk)
    for row in public.revisions_with_places(claim.pk):
        assert row.elsewhere == []


def test_article_is_public_by_a_further_place_alone(
    article, other, annotator, reviewer
):
    claim = make.make_published_claim(annotator, reviewer, article)
    make.claim_again(claim, other, make.WORDS, by=annotator)
    found = article_of(other.pk)
    assert words(found) == [make.WORDS]
    assert (found.facts["title"], found.facts["slug"]) == (other.title, other.slug)
    (row,) = public.revisions_with_places(claim.pk)
    assert [place["article"] for place in row.elsewhere] == [other.pk]


def test_claim_that_stands_twice_in_one_article_is_marked_twice(
    article, annotator, reviewer
):
    claim = make.make_published_claim(annotator, reviewer, article)
    again = make.claim_again(claim, article, PIER, by=annotator)
    found = article_of(article.pk)
    assert [place.key for place in found.places] == [claim.pk, -again.pk]
    (row,) = public.revisions_with_places(claim.pk)
    assert row.elsewhere == []


def test_claims_of_two_versions_with_the_same_text_stand_together(
    article, annotator, reviewer
):
    make.make_published_claim(annotator, reviewer, article)
    same_text_again(article)
    make.make_published_claim(annotator, reviewer, make.fresh(article), PIER)
    found = article_of(article.pk)
    assert words(found) == [make.WORDS, PIER]
    assert found.unplaced == []


def test_check_of_another_text_is_named_without_a_place(article, annotator, reviewer):
    first = make.make_published_claim(annotator, reviewer, article)
    version = same_text_again(article)
    text = article.current_version.text + "More.\n"
    third = ArticleVersion.objects.create(
        article=article,
        number=3,
        text=text,
        sha256="0" * 64,
        blocks=version.blocks,
        captured_at=timezone.now(),
        captured_by=annotator,
    )
    Article.objects.filter(pk=article.pk).update(current_version=third)
    make.make_published_claim(annotator, reviewer, make.fresh(article), PIER)
    found = article_of(article.pk)
    assert words(found) == [PIER]
    assert [row.claim_id for row in found.unplaced] == [first.pk]
