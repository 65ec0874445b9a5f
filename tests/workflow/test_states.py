"""The one transition table, cell by cell."""

import pytest

from annotations.workflow.roles import Permission
from annotations.workflow.states import (
    BY_MOVE,
    BY_RESOURCE,
    CONTENT_EDITABLE,
    NOTED_KINDS,
    PAST,
    TRANSITIONS,
    Move,
    RevisionKind,
    Status,
    legal_pairs,
    open_moves,
    refusal,
)
from tests.workflow.cells import CELLS, OPEN


@pytest.mark.parametrize(("move", "status", "public"), CELLS)
def test_move_is_open_in_its_cells_only(move, status, public):
    reason = refusal(move, status, int(public))
    assert (reason is None) == ((move, status, public) in OPEN)


@pytest.mark.parametrize(("move", "status", "public"), sorted(set(CELLS) - OPEN))
def test_refusal_is_a_sentence_that_names_the_move(move, status, public):
    reason = refusal(move, status, int(public))
    assert PAST[move] in reason
    assert "_" not in reason
    assert reason.endswith(".")


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("public", [False, True])
def test_open_moves_are_those_that_are_not_refused(status, public):
    offered = {(row.move, status, public) for row in open_moves(status, int(public))}
    assert offered == {cell for cell in OPEN if cell[1:] == (status, public)}


def test_nothing_leads_out_of_a_retraction():
    assert open_moves(Status.RETRACTED, 2) == []


def test_every_move_has_one_row_one_resource_and_one_word():
    assert [row.move for row in TRANSITIONS] == list(Move)
    assert set(BY_MOVE) == set(PAST) == set(Move)
    assert set(BY_RESOURCE) == {
        "submissions",
        "returns",
        "publications",
        "reopenings",
        "retractions",
    }


def test_no_move_stands_still():
    assert all(source is not target for source, target in legal_pairs())


def test_pairs_of_the_database_are_those_of_the_open_cells():
    targets = {row.move: row.target for row in TRANSITIONS}
    assert set(legal_pairs()) == {(status, targets[move]) for move, status, _ in OPEN}


@pytest.mark.parametrize(
    ("move", "permission"),
    [
        (Move.SUBMIT, Permission.SUBMIT),
        (Move.RETURN, Permission.RETURN),
        (Move.PUBLISH, Permission.PUBLISH),
        (Move.REOPEN, Permission.REOPEN),
        (Move.RETRACT, Permission.RETRACT),
    ],
)
def test_move_asks_for_its_permission(move, permission):
    assert BY_MOVE[move].permission is permission


def test_whatever_reaches_the_public_takes_a_second_person_and_a_revision():
    public = {Status.PUBLISHED, Status.RETRACTED}
    for row in TRANSITIONS:
        assert row.second_person == row.makes_revision == (row.target in public)


def test_returning_says_why():
    assert [row.move for row in TRANSITIONS if row.note_required] == [Move.RETURN]


def test_only_a_retraction_presupposes_a_revision():
    rows = [row.move for row in TRANSITIONS if row.after_first_publication]
    assert rows == [Move.RETRACT]


def test_content_is_closed_once_it_is_public():
    assert {Status.DRAFT, Status.IN_REVIEW} == CONTENT_EDITABLE


def test_readers_are_told_of_all_but_first_publications_and_copy_edits():
    silent = {RevisionKind.FIRST, RevisionKind.COPY_EDIT}
    assert set(RevisionKind) - silent == NOTED_KINDS
