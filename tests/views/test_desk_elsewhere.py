"""A claim's page: who checked the claim elsewhere, and what the desk said of that."""

import pytest
from django.urls import reverse

from annotations.actions import references
from annotations.ingestion.claimreviews import Review
from annotations.models import Reference, ReferenceDecision
from tests import factories as make

pytestmark = pytest.mark.django_db

SCRIPT = "<script>alert(1)</script>"


@pytest.fixture
def claim(annotator, reviewer):
    return make.make_published_claim(annotator, reviewer)


@pytest.fixture
def kept(editor):
    """`kept(statement)` keeps a reference that says so."""

    def keep(statement: str, url: str = "https://example.org/check") -> Reference:
        review = Review(url, f"Pier {SCRIPT}", statement, "", "Half so", None, "en")
        references.take_in(reviews=[review], by=editor)
        return Reference.objects.get(url=url)

    return keep


@pytest.fixture
def near(kept):
    return kept("Over 1,200 passengers have used the ferry in March.")


def address(claim) -> str:
    return reverse("desk-claim", args=[claim.pk])


def shown(client, claim) -> str:
    return client.get(address(claim)).content.decode()


def test_reference_that_comes_near_is_shown_in_its_words(
    client_of, annotator, claim, near
):
    html = shown(client_of(annotator), claim)
    assert "Checked elsewhere" in html
    assert "Half so" in html
    assert SCRIPT not in html
    assert f'name="same" value="{near.pk}"' in html


def test_other_words_are_not_shown(client_of, annotator, claim, kept):
    kept("The mayor opened a school in the ferry quarter.")
    assert "Checked elsewhere" not in shown(client_of(annotator), claim)


def test_statement_of_signs_alone_asks_nothing(client_of, annotator, claim, near):
    make.reopen(claim.verdict, annotator)
    make.amend_claim(claim, annotator, statement="'\\ & | !")
    assert "Checked elsewhere" not in shown(client_of(annotator), claim)


def test_linked_stays_with_who_said_so(client_of, annotator, claim, near):
    client = client_of(annotator)
    assert client.post(address(claim), {"same": near.pk}).status_code == 302
    row = ReferenceDecision.objects.get()
    assert (row.decision, row.decided_by) == ("same", annotator)
    html = shown(client, claim)
    assert "Half so" in html
    assert "<span>the same claim</span>" in html
    assert 'name="same"' not in html


def test_dismissed_is_shown_no_more(client_of, annotator, claim, near):
    client = client_of(annotator)
    client.post(address(claim), {"same": near.pk})
    client.post(address(claim), {"other": near.pk})
    assert ReferenceDecision.objects.get().decision == "other"
    assert "Half so" not in shown(client, claim)


@pytest.mark.parametrize("number", ["0", "99999", "x", "", "9" * 30, "٣"])
def test_reference_that_there_is_not_is_not_found(client_of, annotator, claim, number):
    answer = client_of(annotator).post(address(claim), {"same": number})
    assert answer.status_code == 404


def test_stranger_and_roleless_see_nothing(client, client_of, roleless, claim, near):
    assert client.post(address(claim), {"same": near.pk}).status_code == 302
    assert (
        client_of(roleless).post(address(claim), {"same": near.pk}).status_code == 403
    )
    assert not ReferenceDecision.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_nothing_of_it_is_public(client, client_of, annotator, claim, near):
    client_of(annotator).post(address(claim), {"same": near.pk})
    page = reverse("claim", args=[claim.pk, claim.slug])
    for path in (page, f"/api/v1/claims/{claim.pk}/", "/api/v1/exports/verdicts.jsonl"):
        answer = client.get(path)
        body = answer.getvalue() if answer.streaming else answer.content
        assert answer.status_code == 200
        assert b"Half so" not in body
