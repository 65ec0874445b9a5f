"""A reader reports an error: no account, no cookie, no way in for other sites."""

import pytest
from django.test import Client

from annotations.actions import reports
from annotations.models import Report
from tests import factories as make

pytestmark = pytest.mark.django_db

ADDRESS = "/report/"
OURS = {"HTTP_SEC_FETCH_SITE": "same-origin", "HTTP_ORIGIN": "http://testserver"}
GIVEN = {"text": "The day is wrong.", "page": "", "contact": "", "website": ""}


@pytest.fixture
def client():
    return Client(enforce_csrf_checks=True)


@pytest.fixture
def send(client):
    """`send(**given)`: the answer to the form sent from our own page."""
    return lambda **given: client.post(ADDRESS, GIVEN | given, **OURS)


def test_sent_form_is_kept_and_leads_to_thanks(client, send):
    answer = send(contact="reader@example.org", page="/about/")
    assert (answer.status_code, answer["Location"]) == (302, "/report/thanks/")
    report = Report.objects.get()
    assert (report.text, report.contact) == ("The day is wrong.", "reader@example.org")
    assert "Thank you" in client.get(answer["Location"]).content.decode()
    assert not client.cookies


def test_form_names_the_claim_it_was_asked_about(client, send, annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer)
    html = client.get(f"{ADDRESS}?claim={claim.pk}").content.decode()
    page = f"http://127.0.0.1:8000/claims/{claim.pk}/{claim.slug}/"
    assert f'value="{page}"' in html
    send(page=page)
    assert Report.objects.get().claim == claim


@pytest.mark.parametrize("number", ["", "x", "-1", "0", "9" * 30, "\u0663"])
def test_number_of_no_claim_leaves_the_page_open(client, number):
    answer = client.get(ADDRESS, {"claim": number})
    assert answer.status_code == 200
    assert 'name="page" value' not in answer.content.decode()


def test_hidden_claim_is_not_told_of(client, annotator):
    draft = make.make_claim(make.make_article(annotator), make.WORDS, annotator)
    hidden = client.get(ADDRESS, {"claim": draft.pk})
    absent = client.get(ADDRESS, {"claim": draft.pk + 1})
    assert hidden.content == absent.content


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"HTTP_ORIGIN": "https://example.org"},
        {"HTTP_ORIGIN": "null"},
        {"HTTP_SEC_FETCH_SITE": "cross-site"},
        {"HTTP_SEC_FETCH_SITE": "same-site", "HTTP_ORIGIN": "http://testserver"},
        {"HTTP_SEC_FETCH_SITE": "same-origin", "HTTP_ORIGIN": "https://example.org"},
    ],
)
def test_form_sent_from_elsewhere_is_refused(client, headers):
    answer = client.post(ADDRESS, GIVEN, **headers)
    assert answer.status_code == 403
    assert "from our own page only" in answer.content.decode()
    assert not Report.objects.exists()


def test_browser_that_says_the_origin_alone_is_believed(client):
    for origin in ("http://testserver", "http://127.0.0.1:8000"):
        answer = client.post(ADDRESS, GIVEN, HTTP_ORIGIN=origin)
        assert answer.status_code == 302
    assert Report.objects.count() == 2


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("text", ""),
        ("text", "   "),
        ("text", "kept " * 1001),
        ("text", "kept\x00"),
        ("page", "kept" * 501),
        ("page", "kept\x00"),
        ("contact", "kept" * 76),
        ("contact", "kept\x00"),
    ],
)
def test_what_cannot_be_taken_is_said_at_its_field_and_kept(send, field, words):
    answer = send(**{field: words})
    html = answer.content.decode()
    assert answer.status_code == 400
    assert f'id="id_{field}_error"' in html
    assert words.strip(" \x00") in html
    assert "\x00" not in html
    assert "no-store" in answer["Cache-Control"]
    assert not Report.objects.exists()


def test_too_many_are_held_back_and_the_words_kept(send):
    for _ in range(reports.MOST_OF_ONE):
        assert send().status_code == 302
    answer = send(text="One more thing.")
    assert answer.status_code == 429
    assert 0 < int(answer["Retry-After"]) <= reports.HOUR
    assert "One more thing." in answer.content.decode()
    assert Report.objects.count() == reports.MOST_OF_ONE


def test_program_that_fills_in_everything_is_thanked_and_not_heard(send):
    assert send(website="https://example.org")["Location"] == "/report/thanks/"
    assert not Report.objects.exists()


def test_form_too_large_is_refused_in_a_sentence(send):
    assert send(text="a" * 3_000_000).status_code == 413


def test_only_reading_and_sending(client):
    assert client.delete(ADDRESS).status_code == 405
    assert client.post(f"{ADDRESS}thanks/", **OURS).status_code in (403, 405)
