"""The pulse of an open workbench."""

import pytest
from django.test import Client
from django.urls import reverse

from annotations.models import Presence
from tests import factories


@pytest.fixture
def article(annotator):
    return factories.make_article(annotator)


@pytest.fixture
def beat(article, client_of):
    """`beat(person, **fields)`: what the person's window is answered."""

    def answer(person, status=200, article_id=article.pk, **fields):
        client = client_of(person)
        address = reverse("workbench-pulse", args=[article_id])
        answer = client.post(address, fields)
        assert answer.status_code == status
        return answer.json() if status == 200 else answer

    return answer


def test_two_people_see_each_other(beat, article, annotator, second_annotator):
    claim = factories.make_claim(article, factories.WORDS, annotator)
    assert beat(second_annotator, claim=claim.pk)["people"] == []
    told = beat(annotator)
    assert told["people"] == [{"name": "second-annotator", "claim": claim.pk}]
    beat(second_annotator, status=204, leaving="yes")
    assert beat(annotator)["people"] == []


def test_the_stamp_is_the_pages(beat, article, annotator, client_of):
    page = client_of(annotator).get(reverse("workbench-text", args=[article.pk]))
    assert f'"stamp": "{beat(annotator)["stamp"]}"' in page.content.decode()


def test_who_changed_the_open_claim_is_named_to_others_only(
    beat, article, annotator, second_annotator
):
    claim = factories.make_claim(article, factories.WORDS, annotator)
    told = beat(second_annotator, claim=claim.pk, stamp="old")
    assert told["changed_by"] == "annotator"
    assert beat(annotator, claim=claim.pk, stamp="old")["changed_by"] == ""
    again = beat(second_annotator, claim=claim.pk, stamp=told["stamp"])
    assert again["changed_by"] == ""


@pytest.mark.parametrize("words", ["x", "-1", "0", "9" * 30, "1.5"])
def test_a_claim_that_is_no_number_is_refused(beat, annotator, words):
    assert b"as a number" in beat(annotator, status=400, claim=words).content
    assert not Presence.objects.exists()


def test_a_stranger_is_led_to_sign_in(article, client):
    answer = client.post(reverse("workbench-pulse", args=[article.pk]))
    assert answer.status_code == 302
    assert not Presence.objects.exists()


def test_a_person_without_a_role_is_refused(beat, roleless):
    beat(roleless, status=403)
    assert not Presence.objects.exists()


@pytest.mark.parametrize("number", [999_999, 2**70])
def test_an_absent_article_is_not_found(beat, annotator, number):
    beat(annotator, status=404, article_id=number)


def test_reading_is_the_wrong_method(article, client_of, annotator):
    address = reverse("workbench-pulse", args=[article.pk])
    assert client_of(annotator).get(address).status_code == 405


def test_the_guard_against_forgery_holds(article, annotator):
    client = Client(enforce_csrf_checks=True)
    client.force_login(annotator)
    address = reverse("workbench-pulse", args=[article.pk])
    assert client.post(address).status_code == 403
