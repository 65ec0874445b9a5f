import pytest
from django.urls import reverse

from annotations.actions import claims, notices
from annotations.models import Notice
from tests import factories


@pytest.fixture
def claim(annotator):
    return factories.make_claim(
        factories.make_article(annotator), factories.WORDS, annotator
    )


@pytest.fixture
def public(annotator, reviewer):
    return factories.make_published_claim(annotator, reviewer)


def address(claim):
    return reverse("desk-claim", args=[claim.pk])


def shown(client, claim):
    return client.get(address(claim)).content.decode()


def send(client, claim, move, **fields):
    version = claim.verdict.version
    return client.post(address(claim), {"move": move, "version": version, **fields})


def test_a_claim_shows_its_place_and_has_no_moves_yet(client_of, annotator, claim):
    page = shown(client_of(annotator), claim)
    article = claim.appearances.get().article_id
    assert f'data-keys="{claim.appearances.get().pk}"' in page
    assert reverse("workbench", args=[article]) + f"#claim-{claim.pk}" in page
    assert 'name="move"' not in page


def test_every_change_is_told_with_who_and_what(client_of, annotator, reviewer, claim):
    claims.amend_claim(
        claim_id=claim.pk,
        by=reviewer,
        fields={"statement": "The ferry was full.", "topics": ["Ports"]},
    )
    page = shown(client_of(annotator), claim)
    assert f'<dd dir="auto"><del>{claim.statement}</del></dd>' in page
    assert '<dd dir="auto"><ins>The ferry was full.</ins></dd>' in page
    assert '<dd dir="auto"><ins>Ports</ins></dd>' in page
    assert "<bdi>reviewer</bdi>: change a claim" in page


def test_a_draft_is_submitted_from_its_page(client_of, annotator, claim):
    factories.make_verdict(claim, annotator)
    claim = factories.fresh(claim)
    assert send(client_of(annotator), claim, "submit")["Location"] == address(claim)
    assert factories.fresh(claim).verdict.status == "in_review"


def test_a_published_verdict_is_reopened(client_of, annotator, public):
    send(client_of(annotator), public, "reopen", note="A new register is out.")
    verdict = factories.fresh(public).verdict
    assert (verdict.status, verdict.revision) == ("draft", 1)
    page = shown(client_of(annotator), public)
    assert "A new register is out." in page
    assert reverse("claim-redirect", args=[public.pk]) in page


def test_an_editor_retracts_with_a_public_reason(client_of, editor, public):
    client = client_of(editor)
    assert send(client, public, "retract").status_code == 400
    send(client, public, "retract", public_note="The register was forged.")
    verdict = factories.fresh(public).verdict
    assert verdict.status == "retracted"
    assert verdict.revisions.last().public_note == "The register was forged."


def test_a_reviewer_cannot_retract(client_of, reviewer, public):
    client = client_of(reviewer)
    assert 'value="retract"' not in shown(client, public)
    answer = send(client, public, "retract", public_note="Forged.")
    assert answer.status_code == 403
    assert factories.fresh(public).verdict.status == "published"


def test_a_claim_without_a_verdict_has_no_move_to_make(client_of, editor, claim):
    given = {"move": "submit", "version": "1"}
    assert client_of(editor).post(address(claim), given).status_code == 404


def test_a_reviewer_puts_up_a_notice_and_takes_it_down(client_of, reviewer, public):
    client = client_of(reviewer)
    client.post(address(public), {"kind": "under_review", "text": "A briefing is out."})
    notice = Notice.objects.get()
    assert (notice.placed_by, notice.claim) == (reviewer, public)
    assert "A briefing is out." in shown(client, public)
    client.post(address(public), {"lift": notice.pk})
    assert factories.fresh(notice).lifted_by == reviewer


def test_an_annotator_writes_that_the_claimant_was_asked_and_nothing_else(
    client_of, annotator, claim
):
    client = client_of(annotator)
    refused = client.post(address(claim), {"kind": "under_review", "text": "Hm."})
    assert refused.status_code == 400
    assert not Notice.objects.exists()
    client.post(address(claim), {"kind": "we_asked", "text": "Asked on 3 March."})
    assert Notice.objects.get().text == "Asked on 3 March."


def test_an_annotator_puts_nothing_on_a_public_page(client_of, annotator, public):
    client = client_of(annotator)
    assert "Write a notice" not in shown(client, public)
    refused = client.post(address(public), {"kind": "we_asked", "text": "Yesterday."})
    assert refused.status_code == 400
    assert not Notice.objects.exists()


def test_an_annotator_takes_no_notice_down(client_of, annotator, reviewer, public):
    notice = notices.place(
        claim_id=public.pk, kind="under_review", text="Hm.", by=reviewer
    )
    client = client_of(annotator)
    assert 'name="lift"' not in shown(client, public)
    assert client.post(address(public), {"lift": notice.pk}).status_code == 403
    assert factories.fresh(notice).lifted_at is None


def test_another_claims_notice_is_not_in_reach(client_of, reviewer, public, claim):
    notice = notices.place(
        claim_id=public.pk, kind="under_review", text="Hm.", by=reviewer
    )
    answer = client_of(reviewer).post(address(claim), {"lift": notice.pk})
    assert answer.status_code == 404


def test_a_post_that_says_nothing_is_a_bad_request(client_of, reviewer, public):
    assert client_of(reviewer).post(address(public), {}).status_code == 400
