"""Who may mark at the desk's own address, which answers as the API does."""

import pytest
from django.test import Client
from django.urls import reverse

from annotations.models import Claim
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def body(annotator):
    article = factories.make_article(annotator)
    start = article.current_version.text.find(factories.WORDS)
    return {
        "article": article.pk,
        "start": start,
        "end": start + len(factories.WORDS),
        "exact": factories.WORDS,
    }


def mark(client, body):
    return client.post(reverse("desk-marks"), body, content_type="application/json")


def assert_refused(answer, status):
    assert answer.status_code == status
    assert answer["Content-Type"] == "application/problem+json"
    assert not Claim.objects.exists()


def test_stranger_is_asked_to_sign_in(body):
    assert_refused(mark(Client(), body), 401)


def test_somebody_without_role_may_not_mark(client_of, roleless, body):
    assert_refused(mark(client_of(roleless), body), 403)


def test_mark_that_another_site_sends_is_refused(annotator, body):
    client = Client(enforce_csrf_checks=True)
    client.force_login(annotator)
    answer = mark(client, body)
    assert_refused(answer, 403)
    assert answer.json()["detail"].startswith("CSRF")  # by which the page knows it


def test_article_that_is_not_there_is_named(client_of, annotator, body):
    answer = mark(client_of(annotator), body | {"article": 2**31 - 1})
    assert_refused(answer, 400)
    assert [error["pointer"] for error in answer.json()["errors"]] == ["/article"]


@pytest.mark.parametrize("method", ["get", "put", "patch", "delete", "options"])
def test_address_only_takes_marks(client_of, annotator, method):
    answer = getattr(client_of(annotator), method)(reverse("desk-marks"))
    assert_refused(answer, 405)


def test_marks_are_counted_as_all_writes_are(client_of, annotator, body):
    answer = mark(client_of(annotator), body)
    assert answer.status_code == 201
    assert answer["RateLimit"].startswith('"writes"')
