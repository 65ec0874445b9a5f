"""Who asks, and what there is to ask for."""

from collections.abc import Callable

import pytest

from annotations.actions import tokens
from annotations.models import Claim, User, Verdict
from annotations.workflow.roles import Scope
from tests import factories as make
from tests.api.asker import Api


@pytest.fixture
def stranger(db) -> Api:
    return Api()


@pytest.fixture
def as_annotator(annotator) -> Api:
    return Api(annotator)


@pytest.fixture
def as_reviewer(reviewer) -> Api:
    return Api(reviewer)


@pytest.fixture
def as_editor(editor) -> Api:
    return Api(editor)


@pytest.fixture
def as_roleless(roleless) -> Api:
    return Api(roleless)


@pytest.fixture
def with_token() -> Callable[[User, Scope], Api]:
    """`with_token(user, scope)`: a program with that person's key."""

    def made(user: User, scope: Scope) -> Api:
        _, secret = tokens.issue(user=user, scope=scope)
        return Api(authorization=f"Bearer {secret}")

    return made


@pytest.fixture
def claim(annotator) -> Claim:
    """A claim of the annotator's, with nothing published."""
    return make.make_claim(make.make_article(annotator), make.WORDS, annotator)


@pytest.fixture
def draft(claim, annotator) -> Verdict:
    """Its verdict, a draft with one citation."""
    return make.make_verdict(claim, annotator)


@pytest.fixture
def published(annotator, reviewer) -> Claim:
    return make.make_published_claim(annotator, reviewer)
