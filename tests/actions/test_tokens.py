"""Keys for programs."""

from datetime import timedelta

import pytest
from django.utils import timezone

from annotations.actions import tokens
from annotations.actions.errors import Conflict, Invalid
from annotations.models import ApiToken
from annotations.workflow.roles import Scope
from tests import factories as make


def test_secret_is_shown_once_and_only_its_digest_is_kept(annotator):
    token, secret = tokens.issue(user=annotator, scope=Scope.WRITE, label="Importer")
    kept = ApiToken.objects.values().get()
    assert secret not in str(kept)
    assert secret.startswith(kept["prefix"])
    assert kept["digest"] == tokens.digest(secret)
    assert (token.scope, token.label) == ("write", "Importer")


def test_secrets_differ(annotator):
    secrets = {tokens.issue(user=annotator, scope=Scope.READ)[1] for _ in range(5)}
    assert len(secrets) == 5


def test_live_secret_leads_to_its_person(annotator):
    token, secret = tokens.issue(user=annotator, scope=Scope.READ)
    found = tokens.use(secret)
    assert (found, found.user) == (token, annotator)
    assert make.fresh(token).last_used_at is not None


@pytest.mark.parametrize("secret", ["", "fc_", "fc_wrong", "a\x00b", "ﬁ"])
def test_any_other_secret_leads_nowhere(annotator, secret):
    tokens.issue(user=annotator, scope=Scope.READ)
    assert tokens.use(secret) is None


def test_revoked_token_is_dead(annotator):
    token, secret = tokens.issue(user=annotator, scope=Scope.READ)
    tokens.revoke(token_id=token.pk, by=annotator)
    assert tokens.use(secret) is None
    with pytest.raises(Conflict):
        tokens.revoke(token_id=token.pk, by=annotator)


def test_expired_token_is_dead(annotator):
    past = timezone.now() - timedelta(seconds=1)
    _, secret = tokens.issue(user=annotator, scope=Scope.READ, expires_at=past)
    assert tokens.use(secret) is None


def test_token_of_somebody_shut_out_is_dead(annotator):
    _, secret = tokens.issue(user=annotator, scope=Scope.READ)
    annotator.is_active = False
    annotator.save(update_fields=["is_active"])
    assert tokens.use(secret) is None


def test_nobody_revokes_the_token_of_another(annotator, editor):
    token, secret = tokens.issue(user=annotator, scope=Scope.READ)
    with pytest.raises(ApiToken.DoesNotExist):
        tokens.revoke(token_id=token.pk, by=editor)
    assert tokens.use(secret) == token


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"label": "l" * 101}, "label"),
        ({"label": "a\x00b"}, "label"),
        ({"scope": "all"}, "scope"),
    ],
)
def test_bad_token_is_refused_by_the_name_of_its_field(annotator, given, field):
    with pytest.raises(Invalid) as caught:
        tokens.issue(user=annotator, **({"scope": Scope.READ} | given))
    assert [name for name, _ in caught.value.errors] == [field]
