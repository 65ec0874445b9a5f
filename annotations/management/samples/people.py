"""The demo's five people: one for each part in the story of a claim."""

from collections.abc import Mapping

from django.contrib.auth.models import Group
from django.db import transaction

from annotations.models import User
from annotations.workflow.roles import Permission, Role, permissions

Cast = Mapping[str, User]
"""User names and the people who bear them."""

ROLES: dict[str, Role] = {
    "annotator": Role.ANNOTATOR,
    "second-annotator": Role.ANNOTATOR,
    "reviewer": Role.REVIEWER,
    "editor": Role.EDITOR,
}
SUPERUSER = "admin"
USERNAMES = (*ROLES, SUPERUSER)


def make_people(password: str) -> tuple[Cast, list[str]]:
    """The five people by user name, and the names of those who were made now.

    Who is there already keeps password and roles.
    """
    with transaction.atomic():
        known = set(_by_name())
        made = [name for name in USERNAMES if name not in known]
        for name in made:
            _make(name, password)
        return _by_name(), made


def is_other_site() -> bool:
    """Whether people are here, and the demo's five are not."""
    return User.objects.exists() and len(_by_name()) < len(USERNAMES)


def _by_name() -> dict[str, User]:
    return {row.username: row for row in User.objects.filter(username__in=USERNAMES)}


def _make(name: str, password: str) -> None:
    public_name = name.replace("-", " ").capitalize()
    if name == SUPERUSER:
        User.objects.create_superuser(name, password=password, public_name=public_name)
        return
    role = ROLES[name]
    person = User.objects.create_user(
        name,
        password=password,
        public_name=public_name,
        is_staff=Permission.MANAGE in permissions([role]),
    )
    person.groups.add(Group.objects.get(name=role))
