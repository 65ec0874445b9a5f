import pytest
from django.urls import reverse

from annotations.models import User
from tests import factories

LOGIN = "/accounts/login/"


def sign_in(client, username="annotator", password=factories.PASSWORD, **extra):
    return client.post(LOGIN, {"login": username, "password": password, **extra})


def test_signing_in_leads_to_the_desk(client, annotator):
    assert sign_in(client)["Location"] == reverse("desk")
    assert client.get(reverse("desk")).status_code == 200


def test_signing_in_leads_back_to_where_one_was(client, annotator):
    assert sign_in(client, next=reverse("review"))["Location"] == reverse("review")


def test_nobody_is_led_to_another_site(client, annotator):
    answer = sign_in(client, next="https://example.org/")
    assert answer["Location"] == reverse("desk")


def test_a_wrong_password_is_told_and_opens_nothing(client, annotator):
    answer = sign_in(client, password="wrong")
    assert answer.status_code == 200
    assert answer.context["form"].non_field_errors()
    assert client.get(reverse("desk")).status_code == 302


def test_signing_out_shuts_the_desk(client_of, annotator):
    client = client_of(annotator)
    assert client.post("/accounts/logout/")["Location"] == "/"
    assert client.get(reverse("desk")).status_code == 302


def test_nobody_signs_up(client, db):
    answer = client.post(
        "/accounts/signup/",
        {"username": "x", "password1": "long-enough-1", "password2": "long-enough-1"},
    )
    assert b"Nobody signs up here" in answer.content
    assert not User.objects.exists()


def test_a_password_is_changed(client_of, client, annotator):
    fields = {
        "oldpassword": factories.PASSWORD,
        "password1": "another-harbour-1",
        "password2": "another-harbour-1",
    }
    client_of(annotator).post("/accounts/password/change/", fields)
    sign_in(client, password="another-harbour-1")
    assert client.get(reverse("desk")).status_code == 200


@pytest.mark.parametrize(
    "page",
    ["login", "signup", "inactive", "password/reset", "password/reset/done"],
)
def test_pages_for_strangers_have_our_look(client, page):
    answer = client.get(f"/accounts/{page}/")
    assert answer.status_code == 200
    assert b'class="masthead"' in answer.content
    assert b"desk.css" in answer.content


@pytest.mark.parametrize(
    "page", ["logout", "password/change", "email", "reauthenticate"]
)
def test_pages_for_people_have_our_look(client_of, annotator, page):
    answer = client_of(annotator).get(f"/accounts/{page}/")
    assert answer.status_code == 200
    assert b'class="masthead"' in answer.content
    assert b"<script>" not in answer.content
