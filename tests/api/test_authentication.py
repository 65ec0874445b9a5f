import pytest
from django.test import Client
from django.utils import timezone

from annotations.actions import tokens
from annotations.models import ApiToken
from annotations.workflow.roles import Scope
from tests import factories as make
from tests.api.asker import Api


def test_token_of_each_scope_reads_the_working_state(with_token, annotator, claim):
    for scope in Scope:
        asker = with_token(annotator, scope)
        assert asker.get(f"claims/{claim.pk}/").status_code == 200


@pytest.mark.parametrize(
    ("scope", "status"),
    [(Scope.READ, 403), (Scope.WRITE, 200), (Scope.PUBLISH, 200)],
)
def test_scope_limits_what_the_owner_may_write(
    with_token, annotator, claim, scope, status
):
    asker = with_token(annotator, scope)
    answer = asker.patch(f"claims/{claim.pk}/", {"kind": "event"}, 1)
    assert answer.status_code == status


@pytest.mark.parametrize(
    ("scope", "status"), [(Scope.READ, 403), (Scope.WRITE, 403), (Scope.PUBLISH, 200)]
)
def test_scope_limits_what_the_owner_may_publish(
    with_token, annotator, reviewer, draft, scope, status
):
    make.submit(draft, annotator)
    asker = with_token(reviewer, scope)
    assert asker.move(draft, "publications").status_code == status


def test_scope_never_gives_more_than_the_role(
    with_token, annotator, second_annotator, draft
):
    make.submit(draft, annotator)
    asker = with_token(second_annotator, Scope.PUBLISH)
    assert asker.move(draft, "publications").status_code == 403


def test_token_of_somebody_without_role_reads_as_a_stranger(
    with_token, roleless, claim, published
):
    asker = with_token(roleless, Scope.PUBLISH)
    assert asker.get(f"claims/{claim.pk}/").status_code == 404
    assert asker.get(f"claims/{published.pk}/").status_code == 200


@pytest.mark.parametrize(
    "end",
    [
        lambda token: tokens.revoke(token_id=token.pk, by=token.user),
        lambda token: ApiToken.objects.update(expires_at=timezone.now()),
        lambda token: type(token.user).objects.update(is_active=False),
    ],
    ids=["revoked", "expired", "owner left"],
)
def test_dead_token_answers_401(annotator, published, end):
    token, secret = tokens.issue(user=annotator, scope=Scope.READ)
    end(token)
    answer = Api(authorization=f"Bearer {secret}").get(f"claims/{published.pk}/")
    assert answer.status_code == 401
    assert answer["WWW-Authenticate"].startswith("Bearer")


@pytest.mark.parametrize("header", ["Bearer", "Bearer ", "Bearer x y", "bearer \u00e9"])
def test_token_that_is_none_answers_401(db, header):
    assert Api(authorization=header).get("claims/").status_code == 401


def test_other_schemes_are_nobody(db, published):
    asker = Api(authorization="Basic YTpi")
    assert asker.get(f"claims/{published.pk}/").status_code == 200
    assert asker.post("claims/", {}).status_code == 401


def test_session_writes_need_the_csrf_token(annotator, claim):
    client = Client(enforce_csrf_checks=True)
    client.force_login(annotator)
    path, body = "/api/v1/verdicts/", {"claim": claim.pk}
    refused = client.post(path, body, content_type="application/json")
    assert refused.status_code == 403
    assert refused["Content-Type"] == "application/problem+json"
    assert "X-CSRFToken" in refused.json()["detail"]


@pytest.mark.parametrize(
    ("method", "path"),
    [("POST", "changes/"), ("POST", "ratings/"), ("DELETE", "claims/")],
)
def test_wrong_method_by_session_is_not_asked_for_the_csrf_token(
    annotator, method, path
):
    client = Client(enforce_csrf_checks=True)
    client.force_login(annotator)
    answer = client.generic(method, f"/api/v1/{path}")
    assert answer.status_code == 405


def test_token_writes_need_no_csrf_token(annotator, claim):
    _, secret = tokens.issue(user=annotator, scope=Scope.WRITE)
    answer = Client(enforce_csrf_checks=True).post(
        "/api/v1/verdicts/",
        {"claim": claim.pk},
        content_type="application/json",
        headers={"Authorization": f"Bearer {secret}"},
    )
    assert answer.status_code == 201


def test_person_who_left_is_a_stranger(as_annotator, annotator, claim):
    type(annotator).objects.update(is_active=False)
    assert as_annotator.get(f"claims/{claim.pk}/").status_code == 404
    assert as_annotator.post("claims/", {}).status_code == 401
