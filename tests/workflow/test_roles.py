"""Who may do what, written out by hand."""

import pytest

from annotations.workflow.roles import (
    ROLES,
    SCOPES,
    Permission,
    Role,
    Scope,
    permissions,
)

ANNOTATOR = {"mark", "cite", "draft", "submit", "reopen"}
REVIEWER = ANNOTATOR | {"return", "publish", "notice", "answer"}
EDITOR = REVIEWER | {"retract", "override", "manage"}


@pytest.mark.parametrize(
    ("role", "allowed"),
    [(Role.ANNOTATOR, ANNOTATOR), (Role.REVIEWER, REVIEWER), (Role.EDITOR, EDITOR)],
)
def test_role_allows_this_and_no_more(role, allowed):
    assert ROLES[role] == allowed


def test_every_permission_is_somebodys():
    assert set(Permission) == ROLES[Role.EDITOR]


def test_roles_add_up():
    assert permissions(["annotator", "editor"]) == EDITOR


@pytest.mark.parametrize("names", [[], ["choir"], ["Editor"], [""]])
def test_name_that_is_no_role_allows_nothing(names):
    assert permissions(names) == frozenset()


@pytest.mark.parametrize(
    ("scope", "allowed"),
    [
        (Scope.READ, set()),
        (Scope.WRITE, ANNOTATOR),
        (Scope.PUBLISH, set(Permission)),
    ],
)
def test_token_is_good_for_this_and_no_more(scope, allowed):
    assert SCOPES[scope] == allowed
