"""The moves of a verdict, through every cell of the table that can be reached."""

import pytest

from annotations.actions import claims, moves
from annotations.actions.errors import Conflict, Invalid, Stale
from annotations.models import ReviewEvent, Verdict
from annotations.workflow.states import BY_MOVE, Move, Status
from tests import factories as make
from tests.workflow.cells import CELLS, OPEN

UNREACHABLE = {(Status.PUBLISHED, False), (Status.RETRACTED, False)}
REACHABLE = [cell for cell in CELLS if cell[1:] not in UNREACHABLE]
GIVEN = {
    Move.RETURN: {"note": "Name the source."},
    Move.PUBLISH: {"kind": "update", "public_note": "New figures."},
    Move.RETRACT: {"public_note": "The register was a forgery."},
}


@pytest.fixture
def in_status(verdict, annotator, reviewer, editor):
    """`in_status(status, public)`: the annotator's verdict brought there."""

    def brought(status: Status, public: bool) -> Verdict:
        if public:
            make.publish(verdict, annotator, reviewer)
        if public and status in (Status.DRAFT, Status.IN_REVIEW):
            make.reopen(verdict, annotator)
        if status is Status.IN_REVIEW:
            make.submit(verdict, annotator)
        if status is Status.RETRACTED:
            make.retract(verdict, editor)
        return make.fresh(verdict)

    return brought


@pytest.mark.parametrize(("move", "status", "public"), REACHABLE)
def test_move_is_made_in_the_open_cells_and_refused_in_the_others(
    in_status, editor, move, status, public
):
    verdict = in_status(status, public)
    assert (verdict.status, bool(verdict.revision)) == (status, public)
    before = verdict.events.count()
    given = GIVEN.get(move, {}) if public or move is not Move.PUBLISH else {}
    if (move, status, public) in OPEN:
        moved = moves.make(move=move, verdict_id=verdict.pk, by=editor, **given)
        assert moved.status == make.fresh(verdict).status == BY_MOVE[move].target
        assert moved.version == verdict.version + 1
        assert verdict.events.count() == before + 1
    else:
        with pytest.raises(Conflict):
            moves.make(move=move, verdict_id=verdict.pk, by=editor, **given)
        assert make.fresh(verdict).status == status
        assert verdict.events.count() == before


def test_move_is_written_down_with_who_and_why(verdict, annotator, reviewer):
    make.submit(verdict, annotator, note="Please look at page 2.")
    event = ReviewEvent.objects.get()
    assert (event.move, event.from_status, event.to_status) == (
        "submit",
        "draft",
        "in_review",
    )
    assert (event.by, event.note) == (annotator, "Please look at page 2.")
    assert event.verdict_version == verdict.version


def test_submission_says_who_and_when_and_a_return_takes_it_back(
    verdict, annotator, reviewer
):
    submitted = make.submit(verdict, annotator)
    assert submitted.submitted_by == annotator
    assert submitted.submitted_at is not None
    returned = moves.make(
        move=Move.RETURN, verdict_id=verdict.pk, by=reviewer, note="Name the source."
    )
    assert (returned.submitted_by, returned.submitted_at) == (None, None)


@pytest.mark.parametrize("note", ["", "  \n"])
def test_return_without_a_note_is_refused(verdict, annotator, reviewer, note):
    make.submit(verdict, annotator)
    with pytest.raises(Invalid) as caught:
        moves.make(move=Move.RETURN, verdict_id=verdict.pk, by=reviewer, note=note)
    assert caught.value.errors[0][0] == "note"
    assert make.fresh(verdict).status == "in_review"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("note", "a\x00b"),
        ("note", "half \ud83d"),
        ("note", "n" * 5001),
        ("public_note", "p" * 2001),
        ("public_note", "a\x00b"),
        ("override_reason", "o" * 1001),
    ],
)
def test_note_that_cannot_be_kept_is_refused_by_the_name_of_its_field(
    verdict, annotator, field, value
):
    with pytest.raises(Invalid) as caught:
        make.submit(verdict, annotator, **{field: value})
    assert caught.value.errors[0][0] == field


@pytest.mark.parametrize("move", [Move.SUBMIT, Move.RETURN, Move.PUBLISH])
def test_move_upon_an_older_version_is_refused(
    verdict, annotator, editor, move, in_status
):
    status = BY_MOVE[move].sources[0]
    current = in_status(status, public=False)
    with pytest.raises(Stale) as caught:
        moves.make(
            move=move,
            verdict_id=verdict.pk,
            by=editor,
            expected=current.version - 1,
            **({} if move is Move.PUBLISH else GIVEN.get(move, {})),
        )
    assert caught.value.current.version == current.version
    assert make.fresh(verdict).status == status


def test_edit_during_review_makes_the_read_version_stale(
    verdict, annotator, second_annotator, reviewer
):
    read = make.submit(verdict, annotator)
    make.make_citation(verdict, second_annotator)
    with pytest.raises(Stale) as caught:
        make.publish(verdict, annotator, reviewer, expected=read.version)
    now = caught.value.current.version
    assert make.publish(verdict, annotator, reviewer, expected=now).revision == 1


def test_every_part_of_a_draft_counts_into_the_version_that_is_read(
    verdict, annotator, reviewer
):
    read = make.submit(verdict, annotator)
    claims.amend_claim(
        claim_id=verdict.claim_id, by=annotator, fields={"topics": ["Ferries"]}
    )
    with pytest.raises(Stale):
        make.publish(verdict, annotator, reviewer, expected=read.version)


def test_verdict_of_a_discarded_claim_does_not_move(verdict, annotator):
    claims.discard_claim(claim_id=verdict.claim_id, by=annotator)
    with pytest.raises(Verdict.DoesNotExist):
        make.submit(verdict, annotator)


def test_verdict_that_is_not_there_does_not_move(annotator):
    with pytest.raises(Verdict.DoesNotExist):
        moves.make(move=Move.SUBMIT, verdict_id=10**9, by=annotator)


@pytest.mark.parametrize("field", ["kind", "public_note", "override_reason"])
def test_what_a_move_has_no_use_for_is_refused_not_lost(verdict, annotator, field):
    given = {field: "update"}
    with pytest.raises(Invalid) as refused:
        moves.make(move=Move.SUBMIT, verdict_id=verdict.pk, by=annotator, **given)
    assert [name for name, _ in refused.value.errors] == [field]
    assert make.fresh(verdict).status == "draft"
