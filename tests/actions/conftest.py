import pytest

from annotations.actions.undo import redo, undo
from annotations.models import Article, Claim, Verdict
from tests import factories as make


@pytest.fixture
def article(annotator) -> Article:
    return make.make_article(annotator)


@pytest.fixture
def claim(article, annotator) -> Claim:
    """A claim that the annotator marked."""
    return make.make_claim(article, make.WORDS, annotator)


@pytest.fixture
def verdict(claim, annotator) -> Verdict:
    """A draft that the annotator wrote and that would pass the gate."""
    return make.make_verdict(claim, annotator)


@pytest.fixture
def published(verdict, annotator, reviewer) -> Verdict:
    """Written by the annotator, published by the reviewer."""
    return make.publish(verdict, annotator, reviewer)


@pytest.fixture
def back(article, annotator):
    """`back()`: the annotator takes back a step in the article."""
    return lambda **given: undo(article_id=article.pk, by=annotator, **given)


@pytest.fixture
def again(article, annotator):
    """`again()`: the annotator does a step again."""
    return lambda: redo(article_id=article.pk, by=annotator)
