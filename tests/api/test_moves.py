import pytest

from annotations.workflow.states import TRANSITIONS
from tests import factories as make
from tests.api.asker import pointers

RESOURCES = [row.resource for row in TRANSITIONS]


def test_way_from_draft_to_public_and_back(
    as_annotator, as_reviewer, as_editor, stranger, draft
):
    path = f"verdicts/{draft.pk}/"
    submitted = as_annotator.move(draft, "submissions")
    assert submitted.json()["status"] == "in_review"
    returned = as_reviewer.move(draft, "returns", {"note": "Name the register."})
    assert returned.json()["status"] == "draft"
    as_annotator.move(draft, "submissions")
    published = as_reviewer.move(draft, "publications")
    assert (published.json()["status"], published.json()["revision"]) == (
        "published",
        1,
    )
    assert stranger.get(path).json()["revision"] == 1
    reopened = as_annotator.move(draft, "reopenings")
    assert reopened.json()["status"] == "draft"
    note = {"public_note": "The register was a forgery."}
    retracted = as_editor.move(draft, "retractions", note)
    assert retracted.json()["status"] == "retracted"
    assert stranger.get(path).json()["status"] == "retracted"


def test_author_never_publishes_their_own(as_reviewer, reviewer, draft):
    as_reviewer.patch(f"verdicts/{draft.pk}/", {"summary": "Mine."}, draft.version)
    as_reviewer.move(draft, "submissions")
    answer = as_reviewer.move(draft, "publications")
    assert answer.status_code == 403
    assert make.fresh(draft).status == "in_review"


def test_move_names_the_version_that_was_read(as_annotator, as_reviewer, draft):
    read = as_annotator.move(draft, "submissions")
    path = f"verdicts/{draft.pk}/"
    as_annotator.patch(path, {"summary": "Changed since."}, read["ETag"])
    answer = as_reviewer.post(f"{path}publications/", if_match=read["ETag"])
    assert answer.status_code == 412
    assert answer.json()["current"]["summary"] == "Changed since."
    assert make.fresh(draft).status == "in_review"


def test_failed_gate_names_every_check(as_annotator, as_reviewer, claim, annotator):
    draft = make.make_verdict(claim, annotator, rating="false", summary="", citations=0)
    as_annotator.move(draft, "submissions")
    answer = as_reviewer.move(draft, "publications")
    assert answer.status_code == 422
    errors = answer.json()["errors"]
    assert [(item["pointer"], item["code"]) for item in errors] == [
        ("/summary", "summary"),
        ("/citations", "first_hand"),
        ("/citations", "origins"),
    ]


def test_editor_overrides_with_a_reason(as_annotator, as_editor, claim, annotator):
    draft = make.make_verdict(claim, annotator, rating="false")
    as_annotator.move(draft, "submissions")
    body = {"override_reason": "One register is all there is."}
    assert as_editor.move(draft, "publications", body).json()["revision"] == 1


@pytest.mark.parametrize("resource", ["returns", "publications", "reopenings"])
def test_move_that_is_not_open_answers_409(as_editor, draft, resource):
    body = {"note": "A note."}
    assert as_editor.move(draft, resource, body).status_code == 409


def test_missing_note_is_named(as_annotator, as_reviewer, draft):
    as_annotator.move(draft, "submissions")
    answer = as_reviewer.move(draft, "returns")
    assert (answer.status_code, pointers(answer)) == (400, ["/note"])


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"note": None}, "/note"),
        ({"note": "x" * 5001}, "/note"),
        ({"kind": "retraction"}, "/kind"),
        ({"by": "editor"}, "/by"),
    ],
)
def test_move_names_what_it_cannot_take(as_annotator, draft, body, pointer):
    answer = as_annotator.move(draft, "submissions", body)
    assert (answer.status_code, pointers(answer)) == (400, [pointer])
    assert make.fresh(draft).status == "draft"


@pytest.mark.parametrize("resource", ["submissions", "returns"])
@pytest.mark.parametrize("field", ["kind", "override_reason", "public_note"])
def test_move_refuses_what_it_would_not_keep(as_editor, draft, resource, field):
    if resource == "returns":
        as_editor.move(draft, "submissions")
    before = make.fresh(draft).version
    body = {"note": "A note.", field: "update"}
    answer = as_editor.move(draft, resource, body)
    assert (answer.status_code, pointers(answer)) == (400, [f"/{field}"])
    assert make.fresh(draft).version == before


def test_copy_edit_refuses_a_note_to_readers(
    as_annotator, as_reviewer, published, annotator
):
    make.reopen(published.verdict, annotator)
    as_annotator.move(published.verdict, "submissions")
    body = {"kind": "copy_edit", "public_note": "A comma was moved."}
    answer = as_reviewer.move(published.verdict, "publications", body)
    assert (answer.status_code, pointers(answer)) == (400, ["/public_note"])
    assert make.fresh(published.verdict).revision == 1


@pytest.mark.parametrize("resource", RESOURCES)
def test_move_is_for_the_desk(stranger, as_roleless, draft, resource):
    assert stranger.move(draft, resource).status_code == 401
    assert as_roleless.move(draft, resource).status_code == 403


@pytest.mark.parametrize("resource", ["returns", "publications", "retractions"])
def test_move_beyond_the_role_answers_403(as_annotator, draft, resource):
    body = {"note": "A note."}
    assert as_annotator.move(draft, resource, body).status_code == 403


@pytest.mark.parametrize("resource", RESOURCES)
def test_move_of_an_absent_verdict_answers_404(as_editor, resource):
    for pk in (10**9, 2**63):
        path = f"verdicts/{pk}/{resource}/"
        assert as_editor.post(path, if_match='"1"').status_code == 404


@pytest.mark.parametrize("resource", RESOURCES)
def test_move_is_only_posted(as_editor, draft, resource):
    assert as_editor.get(f"verdicts/{draft.pk}/{resource}/").status_code == 405
