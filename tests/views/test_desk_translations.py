"""The desk's form for a translation: under the original, nobody's words lost."""

import pytest
from django.urls import reverse

from annotations.models import ClaimTranslation
from tests import factories as make

GIVEN = {"statement": "ادعاء", "summary": "خلاصة", "explanation": "", "seen": "0"}


@pytest.fixture
def draft(annotator):
    claim = make.make_claim(make.make_article(annotator), make.WORDS, annotator)
    make.make_verdict(claim, annotator, summary="The register says 1,214.")
    return claim


def address(claim, language="ar"):
    return reverse("desk-translation", args=[claim.pk, language])


def test_original_stands_over_each_field(client_of, annotator, draft):
    page = client_of(annotator).get(address(draft)).content.decode()
    assert "The register says 1,214." in page
    assert draft.statement in page


def test_saved_it_is_on_the_page_of_the_claim(client_of, annotator, draft):
    client = client_of(annotator)
    answer = client.post(address(draft), GIVEN)
    assert answer.status_code == 302
    assert ClaimTranslation.objects.get().summary == "خلاصة"
    assert "ادعاء" in client.get(answer["Location"]).content.decode()


def test_written_by_two_the_second_is_shown_the_first_and_keeps_theirs(
    client_of, annotator, second_annotator, draft
):
    client_of(annotator).post(address(draft), GIVEN)
    other = GIVEN | {"summary": "خلاصة أخرى"}
    answer = client_of(second_annotator).post(address(draft), other)
    page = answer.content.decode()
    assert answer.status_code == 412
    assert "خلاصة أخرى" in page
    assert "ادعاء" in page
    assert ClaimTranslation.objects.get().summary == "خلاصة"


def test_too_long_a_text_is_refused_at_its_field_and_kept(client_of, annotator, draft):
    long = "ا" * 1001
    answer = client_of(annotator).post(address(draft), GIVEN | {"summary": long})
    assert answer.status_code == 400
    assert long in answer.content.decode()
    assert not ClaimTranslation.objects.exists()


def test_published_check_says_that_it_must_be_reopened(client_of, annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer)
    client = client_of(annotator)
    assert "reopen it" in client.get(address(claim)).content.decode()
    assert client.post(address(claim), GIVEN).status_code == 409


@pytest.mark.parametrize("language", ["xx", "AR", "ar-EG"])
def test_language_that_the_site_does_not_speak_is_absent(
    client_of, annotator, draft, language
):
    assert client_of(annotator).get(address(draft, language)).status_code == 404


def test_original_that_was_changed_since_is_pointed_out(client_of, annotator, draft):
    client = client_of(annotator)
    client.post(address(draft), GIVEN)
    make.amend_claim(draft, annotator, statement="Another statement.")
    page = client.get(address(draft)).content.decode()
    assert page.count("The original was changed since") == 1
