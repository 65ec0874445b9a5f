import pytest
from django.urls import reverse

from annotations.actions import citations, moves, verdicts
from annotations.models import ReviewEvent
from annotations.workflow.states import Move
from tests import factories


@pytest.fixture
def verdict(annotator):
    """Submitted, complete and never published."""
    claim = factories.make_claim(
        factories.make_article(annotator), factories.WORDS, annotator
    )
    verdict = factories.make_verdict(claim, annotator)
    return factories.fresh(factories.submit(verdict, annotator))


def address(verdict):
    return reverse("review-verdict", args=[verdict.pk])


def send(client, verdict, move, **fields):
    given = {"move": move, "version": verdict.version, **fields}
    return client.post(address(verdict), given)


def offered(answer):
    """Moves on offer: the reason why not, or "" where there is a form."""
    return {str(offer.row.move): offer.reason for offer in answer.context["offers"]}


def offer_of(answer, move):
    found = {str(offer.row.move): offer for offer in answer.context["offers"]}
    return found[move]


def test_the_longest_waiting_comes_first(client_of, reviewer, annotator, verdict):
    other = factories.make_claim(
        factories.make_article(annotator), "the pier safe", annotator
    )
    second = factories.submit(factories.make_verdict(other, annotator), annotator)
    page = client_of(reviewer).get(reverse("review")).content.decode()
    assert page.index(address(verdict)) < page.index(address(second))


def test_an_empty_queue_says_so(client_of, reviewer):
    assert b"Nothing waits." in client_of(reviewer).get(reverse("review")).content


def test_a_reviewer_publishes_what_was_read(client_of, reviewer, verdict):
    answer = send(client_of(reviewer), verdict, "publish")
    assert answer["Location"] == reverse("review")
    verdict = factories.fresh(verdict)
    assert (verdict.status, verdict.revision) == ("published", 1)
    assert verdict.revisions.get().published_by == reviewer


def test_the_author_reads_why_not_and_cannot(client_of, editor, verdict):
    verdicts.amend_verdict(
        verdict_id=verdict.pk, by=editor, fields={"summary": "The editor wrote this."}
    )
    client = client_of(editor)
    answer = client.get(address(verdict))
    assert offered(answer)["publish"].startswith("You wrote this verdict")
    assert b'name="move" value="publish"' not in answer.content

    answer = send(client, factories.fresh(verdict), "publish")
    assert answer.status_code == 403
    assert "You wrote this verdict" in answer.content.decode()
    assert factories.fresh(verdict).status == "in_review"


def test_an_annotator_has_no_buttons_and_cannot(client_of, second_annotator, verdict):
    client = client_of(second_annotator)
    assert offered(client.get(address(verdict))) == {}
    assert send(client, verdict, "publish").status_code == 403
    assert send(client, verdict, "return", note="No.").status_code == 403
    assert factories.fresh(verdict).status == "in_review"


def test_returning_asks_for_a_note_and_keeps_the_status(client_of, reviewer, verdict):
    answer = send(client_of(reviewer), verdict, "return", note="  ")
    assert answer.status_code == 400
    assert offer_of(answer, "return").form.errors["note"]
    assert factories.fresh(verdict).status == "in_review"


def test_a_returned_verdict_is_a_draft_with_the_note(client_of, reviewer, verdict):
    send(client_of(reviewer), verdict, "return", note="Which register?")
    assert factories.fresh(verdict).status == "draft"
    assert ReviewEvent.objects.latest("id").note == "Which register?"


def test_a_change_since_reading_is_shown_and_not_published(
    client_of, reviewer, annotator, verdict
):
    verdicts.amend_verdict(
        verdict_id=verdict.pk, by=annotator, fields={"summary": "A typo less."}
    )
    answer = send(client_of(reviewer), verdict, "publish", note="Kept words")
    assert answer.status_code == 412
    page = answer.content.decode()
    assert "Changed since you read it" in page
    assert '<dd dir="auto"><ins>A typo less.</ins></dd>' in page
    assert "Kept words" in page
    assert factories.fresh(verdict).status == "in_review"

    form = offer_of(answer, "publish").form
    verdict.version = int(form["version"].value())
    send(client_of(reviewer), verdict, "publish")
    assert factories.fresh(verdict).status == "published"


def test_the_gate_names_what_is_missing_and_holds(client_of, reviewer, verdict):
    citation = verdict.citations.get()
    citations.discard_citation(citation_id=citation.pk, by=verdict.created_by)
    verdict = factories.fresh(verdict)
    client = client_of(reviewer)
    assert (
        b"Cite at least one first-hand source." in client.get(address(verdict)).content
    )
    answer = send(client, verdict, "publish")
    assert answer.status_code == 422
    assert factories.fresh(verdict).status == "in_review"


def test_an_editor_may_publish_past_the_gate_with_a_reason(client_of, editor, verdict):
    citation = verdict.citations.get()
    citations.discard_citation(citation_id=citation.pk, by=verdict.created_by)
    verdict = factories.fresh(verdict)
    client = client_of(editor)
    assert send(client, verdict, "publish").status_code == 422
    reason = "The register is closed to the public."
    send(client, verdict, "publish", override_reason=reason)
    assert verdict.revisions.get().override_reason == reason


@pytest.fixture
def second_time(annotator, reviewer, verdict):
    """Published once, reopened, changed and submitted again."""
    factories.publish(verdict, annotator, reviewer)
    factories.reopen(verdict, annotator)
    verdicts.amend_verdict(
        verdict_id=verdict.pk,
        by=annotator,
        fields={"summary": "The register of the day shows fewer."},
    )
    return factories.fresh(factories.submit(verdict, annotator))


def test_the_difference_to_what_is_public_is_shown(client_of, reviewer, second_time):
    page = client_of(reviewer).get(address(second_time)).content.decode()
    assert "<del>as many.</del><ins>fewer.</ins>" in page


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({}, "kind"),
        ({"kind": "first"}, "kind"),
        ({"kind": "retraction"}, "kind"),
        ({"kind": "correction"}, "public_note"),
        ({"kind": "update", "public_note": "x" * 2001}, "public_note"),
        ({"kind": "update", "public_note": "a\0b"}, "public_note"),
    ],
)
def test_a_later_revision_needs_its_kind_and_note(
    client_of, reviewer, second_time, given, field
):
    answer = send(client_of(reviewer), second_time, "publish", **given)
    assert answer.status_code == 400
    assert offer_of(answer, "publish").form.errors[field]
    assert factories.fresh(second_time).revision == 1


def test_a_correction_is_published_with_its_note(client_of, reviewer, second_time):
    note = "We had misread the register."
    send(
        client_of(reviewer), second_time, "publish", kind="correction", public_note=note
    )
    last = second_time.revisions.get(number=2)
    assert (last.kind, last.public_note) == ("correction", note)


def test_what_is_no_longer_in_review_says_so(client_of, reviewer, annotator, verdict):
    moves.make(move=Move.RETURN, verdict_id=verdict.pk, by=reviewer, note="Look again.")
    answer = send(client_of(reviewer), verdict, "publish")
    assert answer.status_code == 409
    assert "must be in review" in answer.content.decode()


@pytest.mark.parametrize("given", [{"move": "approve"}, {"move": ""}, {}])
def test_a_move_that_does_not_exist_is_a_bad_request(
    client_of, reviewer, verdict, given
):
    assert client_of(reviewer).post(address(verdict), given).status_code == 400


@pytest.mark.parametrize("version", ["", "x", "0", "-1", "9" * 40])
def test_a_bad_version_publishes_nothing(client_of, reviewer, verdict, version):
    answer = send(client_of(reviewer), verdict, "publish", version=version)
    assert 400 <= answer.status_code < 500
    assert factories.fresh(verdict).status == "in_review"


def test_the_number_of_queries_does_not_grow(
    client_of, reviewer, verdict, annotator, django_assert_max_num_queries
):
    for _ in range(6):
        factories.make_citation(verdict, annotator)
    client = client_of(reviewer)
    with django_assert_max_num_queries(26):
        client.get(address(verdict))
    with django_assert_max_num_queries(5):
        client.get(reverse("review"))
