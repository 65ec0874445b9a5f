"""Limits count by who sent it, whatever stands between and whatever is made up."""

import pytest
from django.test import Client, RequestFactory

from annotations.actions import reports
from annotations.actions.senders import sender
from annotations.models import Report

GIVEN = {"text": "The day is wrong.", "page": "", "contact": "", "website": ""}
OURS = {"HTTP_SEC_FETCH_SITE": "same-origin", "HTTP_ORIGIN": "http://testserver"}


def heard(forwarded=None, remote="192.0.2.9"):
    given = {"REMOTE_ADDR": remote}
    if forwarded is not None:
        given["HTTP_X_FORWARDED_FOR"] = forwarded
    return sender(RequestFactory().get("/", **given).META)


def test_without_trusted_proxies_the_header_is_not_believed():
    assert heard("198.51.100.1") == "192.0.2.9"


@pytest.mark.parametrize(
    ("proxies", "forwarded", "found"),
    [
        (1, "198.51.100.1", "198.51.100.1"),
        (1, "made.up, 203.0.113.7, 198.51.100.1", "198.51.100.1"),
        (2, "203.0.113.7, 198.51.100.1, 192.0.2.8", "198.51.100.1"),
        (1, " 198.51.100.1:4711 ", "198.51.100.1"),
        (1, "[2001:db8:1:2:3::4]:4711", "2001:db8:1:2::"),
        (2, "198.51.100.1", "192.0.2.9"),
        (1, "unknown", "192.0.2.9"),
        (1, "", "192.0.2.9"),
        (1, None, "192.0.2.9"),
    ],
)
def test_the_entry_that_the_outermost_trusted_proxy_wrote_counts(
    settings, proxies, forwarded, found
):
    settings.TRUSTED_PROXIES = proxies
    assert heard(forwarded) == found


@pytest.mark.parametrize(
    ("remote", "found"),
    [
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("2001:db8:1:2::99", "2001:db8:1:2::"),
        ("2001:db8:1:3::1", "2001:db8:1:3::"),
        ("::ffff:198.51.100.1", "198.51.100.1"),
        ("fe80::1%eth0", "fe80::"),
        ("", ""),
    ],
)
def test_all_addresses_of_one_customer_count_as_one(remote, found):
    assert heard(remote=remote) == found


@pytest.mark.django_db
def test_readers_behind_one_proxy_have_a_limit_each(settings):
    settings.TRUSTED_PROXIES = 1
    ask = Client()
    for _ in range(reports.MOST_OF_ONE + 1):
        answer = ask.post("/report/", GIVEN, **OURS, HTTP_X_FORWARDED_FOR="::1")
    assert answer.status_code == 429
    answer = ask.post("/report/", GIVEN, **OURS, HTTP_X_FORWARDED_FOR="198.51.100.1")
    assert answer.status_code == 302
    assert Report.objects.count() == reports.MOST_OF_ONE + 1


@pytest.mark.django_db
def test_wrong_passwords_of_one_reader_do_not_lock_out_another(settings):
    settings.TRUSTED_PROXIES = 1

    def sign_in(username, address):
        given = {"login": username, "password": "wrong"}
        answer = Client().post("/accounts/login/", given, HTTP_X_FORWARDED_FOR=address)
        assert answer.status_code == 200
        return answer.content.decode()

    for number in range(11):
        refused = sign_in(f"nobody-{number}", "198.51.100.1")
    assert "Too many failed" in refused
    assert "Too many failed" not in sign_in("somebody", "198.51.100.2")
    assert "Too many failed" not in sign_in("somebody", "")
