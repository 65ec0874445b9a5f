"""Dismissing what was suggested, and taking that back."""

import pytest

from annotations.actions.dismissals import dismiss, take_back
from annotations.actions.errors import Conflict, Invalid, Stale
from annotations.models import Article, DismissedSuggestion
from tests import factories as make


def put_away(article, by, **given):
    start = make.TEXT.index(make.WORDS)
    place = {"start": start, "end": start + len(make.WORDS), "exact": make.WORDS}
    return dismiss(article_id=article.pk, by=by, **place | given)


def test_it_is_kept_who_dismissed_what(article, annotator):
    row = put_away(article, annotator)
    assert (row.article_version, row.dismissed_by) == (
        article.current_version,
        annotator,
    )
    assert make.TEXT[row.start : row.end] == make.WORDS


def test_words_are_dismissed_once(article, annotator, reviewer):
    put_away(article, annotator)
    with pytest.raises(Conflict, match="already"):
        put_away(article, reviewer)
    assert DismissedSuggestion.objects.count() == 1


def test_taken_back_by_anybody_and_dismissed_again(article, annotator, reviewer):
    row = put_away(article, annotator)
    taken = take_back(dismissal_id=row.pk, by=reviewer, expected=1)
    assert (taken.discarded_by, taken.version) == (reviewer, 2)
    assert put_away(article, annotator).pk != row.pk


def test_taken_back_once(article, annotator):
    row = put_away(article, annotator)
    take_back(dismissal_id=row.pk, by=annotator)
    with pytest.raises(DismissedSuggestion.DoesNotExist):
        take_back(dismissal_id=row.pk, by=annotator)


def test_version_that_was_not_read_is_stale(article, annotator):
    row = put_away(article, annotator)
    with pytest.raises(Stale):
        take_back(dismissal_id=row.pk, by=annotator, expected=7)
    assert make.fresh(row).discarded_at is None


@pytest.mark.parametrize(
    ("given", "field"),
    [({"exact": "about 1,300"}, "exact"), ({"end": 10**9}, "end"), ({"end": 0}, "end")],
)
def test_place_that_is_not_in_the_text_is_refused(article, annotator, given, field):
    with pytest.raises(Invalid) as caught:
        put_away(article, annotator, **given)
    assert [name for name, _ in caught.value.errors] == [field]


def test_old_version_and_absent_article(article, annotator):
    with pytest.raises(Conflict, match="current"):
        put_away(article, annotator, version_number=2)
    article.pk = 10**9
    with pytest.raises(Article.DoesNotExist):
        put_away(article, annotator)
