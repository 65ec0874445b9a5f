"""Who gets into the desk's pages, asked of every one of them."""

import pytest
from django.urls import reverse

from annotations.actions import claims
from tests import factories

GETTING = (
    "desk",
    "desk-article-new",
    "review",
    "desk-tokens",
    "desk-reports",
    "desk-style",
)
READING = {
    "desk",
    "desk-style",
    "review",
    "workbench",
    "workbench-card",
    "workbench-suggestions",
    "workbench-text",
}
ABSENT = 999_999
HUGE = 2**70


@pytest.fixture
def addresses(annotator, reviewer):
    """Every desk page by its name."""
    article = factories.make_article(annotator)
    claim = factories.make_claim(article, factories.WORDS, annotator)
    verdict = factories.make_verdict(claim, annotator)
    factories.submit(verdict, annotator)
    return {name: reverse(name) for name in GETTING} | {
        "workbench": reverse("workbench", args=[article.pk]),
        "workbench-text": reverse("workbench-text", args=[article.pk]),
        "workbench-suggestions": reverse("workbench-suggestions", args=[article.pk]),
        "workbench-card": reverse("workbench-card", args=[claim.pk]),
        "desk-claim": reverse("desk-claim", args=[claim.pk]),
        "desk-translation": reverse("desk-translation", args=[claim.pk, "ar"]),
        "review-verdict": reverse("review-verdict", args=[verdict.pk]),
    }


def test_every_page_opens_for_every_role(
    addresses, client_of, annotator, reviewer, editor
):
    for person in (annotator, reviewer, editor):
        client = client_of(person)
        for name, address in addresses.items():
            assert client.get(address).status_code == 200, (person, name)


def test_no_page_may_be_kept_by_a_cache(addresses, client_of, editor):
    for name, address in addresses.items():
        assert "no-store" in client_of(editor).get(address)["Cache-Control"], name


def test_a_stranger_is_led_to_sign_in_and_back(addresses, client):
    for name, address in addresses.items():
        answer = client.get(address)
        assert answer.status_code == 302, name
        assert answer["Location"] == f"{reverse('account_login')}?next={address}", name


def test_a_stranger_cannot_post(addresses, client):
    for name in ("desk-claim", "review-verdict", "desk-tokens", "desk-article-new"):
        answer = client.post(addresses[name], {"move": "publish", "version": "1"})
        assert answer.status_code == 302, name
        assert answer["Location"].startswith(reverse("account_login")), name


def test_a_person_without_a_role_reads_what_to_do(addresses, client_of, roleless):
    for name, address in addresses.items():
        answer = client_of(roleless).get(address)
        assert answer.status_code == 403, name
        assert b"Ask an editor to make you" in answer.content, name


def test_somebody_who_left_is_a_stranger(addresses, client_of, annotator):
    client = client_of(annotator)
    annotator.is_active = False
    annotator.save(update_fields=["is_active"])
    assert client.get(addresses["desk"]).status_code == 302


@pytest.mark.parametrize("number", [ABSENT, HUGE])
@pytest.mark.parametrize(
    "name",
    ["workbench", "workbench-text", "workbench-card", "desk-claim", "review-verdict"],
)
def test_an_absent_id_is_not_found(client_of, editor, name, number):
    assert client_of(editor).get(reverse(name, args=[number])).status_code == 404


def test_a_discarded_claim_is_not_found(client_of, annotator):
    claim = factories.make_claim(
        factories.make_article(annotator), factories.WORDS, annotator
    )
    verdict = factories.make_verdict(claim, annotator)
    claims.discard_claim(claim_id=claim.pk, by=annotator)
    client = client_of(annotator)
    for name, number in (
        ("desk-claim", claim.pk),
        ("workbench-card", claim.pk),
        ("review-verdict", verdict.pk),
    ):
        assert client.get(reverse(name, args=[number])).status_code == 404, name


def test_pages_that_only_read_refuse_other_methods(addresses, client_of, editor):
    client = client_of(editor)
    for name, address in addresses.items():
        assert client.delete(address).status_code == 405, name
        if name in READING:
            assert client.post(address).status_code == 405, name
