import pytest
from django.urls import reverse

from annotations.actions import tokens
from annotations.models import ApiToken
from annotations.workflow.roles import Scope

ADDRESS = "/desk/tokens/"


@pytest.fixture
def desk(client_of, annotator):
    return client_of(annotator)


def test_a_secret_is_shown_once_and_works(desk, annotator):
    answer = desk.post(
        ADDRESS, {"scope": "write", "label": "nightly job", "days": "30"}
    )
    secret = answer.context["secret"]
    assert secret in answer.content.decode()
    token = tokens.use(secret)
    assert (token.user, token.scope, token.label) == (annotator, "write", "nightly job")
    assert (token.expires_at - token.created_at).days in (29, 30)
    assert secret not in desk.get(ADDRESS).content.decode()


def test_a_token_may_last_for_ever(desk):
    desk.post(ADDRESS, {"scope": "read", "days": ""})
    assert ApiToken.objects.get().expires_at is None


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"scope": "everything"}, "scope"),
        ({"scope": "read", "label": "x" * 101}, "label"),
        ({"scope": "read", "label": "a\0b"}, "label"),
        ({"scope": "read", "days": "7"}, "days"),
    ],
)
def test_a_wrong_field_is_named_and_makes_no_token(desk, given, field):
    answer = desk.post(ADDRESS, given)
    assert answer.status_code == 400
    assert answer.context["form"].errors[field]
    assert not ApiToken.objects.exists()


def test_a_revoked_token_opens_nothing(desk, annotator):
    token, secret = tokens.issue(user=annotator, scope=Scope.READ)
    answer = desk.post(ADDRESS, {"revoke": token.pk})
    assert answer["Location"] == reverse("desk-tokens")
    assert tokens.use(secret) is None


def test_revoking_twice_is_no_error(desk, annotator):
    token, _ = tokens.issue(user=annotator, scope=Scope.READ)
    desk.post(ADDRESS, {"revoke": token.pk})
    answer = desk.post(ADDRESS, {"revoke": token.pk}, follow=True)
    assert "revoked already" in answer.content.decode()


def test_somebody_elses_token_is_neither_seen_nor_revoked(desk, reviewer):
    token, secret = tokens.issue(user=reviewer, scope=Scope.READ, label="theirs")
    assert "theirs" not in desk.get(ADDRESS).content.decode()
    assert desk.post(ADDRESS, {"revoke": token.pk}).status_code == 404
    assert tokens.use(secret)


@pytest.mark.parametrize("number", ["", "x", "-1", "9" * 30])
def test_a_bad_number_revokes_nothing(desk, annotator, number):
    token, secret = tokens.issue(user=annotator, scope=Scope.READ)
    assert desk.post(ADDRESS, {"revoke": number}).status_code in (302, 404)
    assert tokens.use(secret)
