"""Who asks, and what there is to ask for."""

from collections.abc import Callable
from typing import Any

import pytest

from annotations.actions import tokens
from annotations.models import Claim, User, Verdict
from annotations.workflow.roles import Scope
from tests import factories as make
from tests.api.asker import Api
from tests.api.questions import TAKEN, Operation


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


@pytest.fixture
def askers(annotator, reviewer, editor, roleless) -> dict[str, Api]:
    people = (annotator, reviewer, editor, roleless)
    return {person.username: Api(person) for person in people} | {"stranger": Api()}


@pytest.fixture
def send(there, askers) -> Callable[..., Any]:
    """`send(operation, by, …)`: the operation's request by that asker, with the ETag
    that stands unless `if_match` or `ids` say otherwise."""

    def sent(operation: Operation, by: str, ids=None, body=..., **headers: Any):
        wanted = TAKEN[operation.name]
        address = operation.at(ids or wanted.of(there)) + wanted.query
        if "If-Match" in operation.headers and "if_match" not in headers:
            headers["if_match"] = tag(operation, wanted.of(there), askers)
        headers = {name: value for name, value in headers.items() if value is not None}
        given = wanted.filled(there) if body is ... else body
        return askers[by].send(operation.method, address, given, **headers)

    return sent


def tag(operation: Operation, ids: dict[str, int], askers: dict[str, Api]) -> str:
    """Of the object that the operation writes to."""
    address = operation.at(ids)
    if operation.method == "POST":
        address = address.removesuffix(address.split("/")[-2] + "/")
    return askers["editor"].get(address)["ETag"]
