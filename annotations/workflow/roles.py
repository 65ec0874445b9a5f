"""Who may do what: permissions and the three roles of the desk, in code.

A Django group of the role's name stands for it (the first migration makes them), so
that the admin can hand roles out; what a role may do is said here alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class Permission(StrEnum):
    """What one person may be allowed to do on the desk."""

    MARK = "mark"
    CITE = "cite"
    DRAFT = "draft"
    SUBMIT = "submit"
    REOPEN = "reopen"
    RETURN = "return"
    PUBLISH = "publish"
    NOTICE = "notice"
    ANSWER = "answer"
    RETRACT = "retract"
    OVERRIDE = "override"
    MANAGE = "manage"


class Role(StrEnum):
    """A person's place in the newsroom. Each contains the one before it."""

    ANNOTATOR = "annotator"
    REVIEWER = "reviewer"
    EDITOR = "editor"


_ANNOTATOR = frozenset(
    {
        Permission.MARK,
        Permission.CITE,
        Permission.DRAFT,
        Permission.SUBMIT,
        Permission.REOPEN,
    }
)
_REVIEWER = _ANNOTATOR | {
    Permission.RETURN,
    Permission.PUBLISH,
    Permission.NOTICE,
    Permission.ANSWER,
}
_EDITOR = _REVIEWER | {Permission.RETRACT, Permission.OVERRIDE, Permission.MANAGE}

ROLES: dict[Role, frozenset[Permission]] = {
    Role.ANNOTATOR: _ANNOTATOR,
    Role.REVIEWER: frozenset(_REVIEWER),
    Role.EDITOR: frozenset(_EDITOR),
}


class Scope(StrEnum):
    """What an API token may be used for, whatever its owner may do."""

    READ = "read"
    WRITE = "write"
    PUBLISH = "publish"


_WRITE = _ANNOTATOR
SCOPES: dict[Scope, frozenset[Permission]] = {
    Scope.READ: frozenset(),
    Scope.WRITE: _WRITE,
    Scope.PUBLISH: frozenset(Permission),
}


def permissions(roles: Iterable[str]) -> frozenset[Permission]:
    """All that the named roles together allow; names that are no role are ignored."""
    known = [ROLES[Role(name)] for name in roles if name in set(Role)]
    return frozenset().union(*known)
