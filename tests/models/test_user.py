"""People, and what their roles let them do."""

import pytest
from django.contrib.auth.models import Group
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from annotations.models import User
from annotations.workflow.roles import ROLES, SCOPES, Permission, Role, Scope
from tests import factories as make


@pytest.mark.parametrize("role", Role)
def test_group_of_the_roles_name_gives_its_permissions(db, role):
    assert make.make_person("somebody", role).desk_permissions == ROLES[role]


def test_somebody_without_a_role_may_do_nothing(roleless):
    assert roleless.desk_permissions == frozenset()


def test_group_that_is_no_role_gives_nothing(roleless):
    roleless.groups.add(Group.objects.create(name="choir"))
    assert roleless.desk_permissions == frozenset()


def test_superuser_is_an_editor(admin_user):
    assert admin_user.desk_permissions == ROLES[Role.EDITOR]


def test_person_who_was_shut_out_may_do_nothing(editor):
    editor.is_active = False
    assert not editor.may(Permission.MARK)


@pytest.mark.parametrize("scope", Scope)
def test_token_narrows_what_its_owner_may_and_never_widens_it(annotator, scope):
    annotator.scope = scope
    assert annotator.desk_permissions == SCOPES[scope] & ROLES[Role.ANNOTATOR]


def test_read_token_sees_the_desk_and_changes_nothing(editor):
    editor.scope = Scope.READ
    assert editor.is_on_desk
    assert editor.desk_permissions == frozenset()


def test_desk_is_for_those_with_a_role(roleless, annotator):
    assert annotator.is_on_desk
    assert not roleless.is_on_desk
    annotator.is_active = False
    assert not annotator.is_on_desk


def test_user_names_differ_by_more_than_capitals(annotator):
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create_user("Annotator")


def test_public_name_is_shown_and_the_user_name_in_its_place(annotator):
    assert str(annotator) == "annotator"
    annotator.public_name = "The harbour desk"
    assert str(annotator) == "The harbour desk"


def test_person_is_kept_under_what_they_did(annotator):
    make.make_article(annotator)
    with pytest.raises(ProtectedError):
        annotator.delete()
