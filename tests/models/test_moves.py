"""The transition table as the database keeps it, by UPDATE and by INSERT."""

import pytest

from annotations.models import Verdict
from annotations.workflow.states import TRANSITIONS, Status, legal_pairs
from tests.models.guards import (
    Case,
    Trigger,
    copy_of,
    execute,
    next_revision,
    refused_by,
    without,
)

GUARD = Trigger("annotations_verdict", "legal_move")
PAIRS = [(one, other) for one in Status for other in Status if one is not other]
ILLEGAL = [pair for pair in PAIRS if pair not in legal_pairs()]

UPDATE = """
    UPDATE annotations_verdict
       SET status = '{to}', submitted_by_id = %(author)s, submitted_at = now(),
           revision = revision + {more}
     WHERE id = %({row})s
"""


def update(source: str, target: str, more: int = 0) -> Case:
    """The move by UPDATE, with all that the CHECK constraints ask for."""
    sql = UPDATE.format(to=target, more=more, row=source)
    return Case(GUARD, sql, f"{source} to {target}")


def insert(status: str, revision: int) -> Case:
    """A verdict that begins there, on a claim that has none."""
    sql = copy_of(
        Verdict,
        "%(in_review)s",
        claim_id="%(free_claim)s",
        status=f"'{status}'",
        revision=str(revision),
    )
    return Case(GUARD, sql, f"{status}, revision {revision}")


BY_UPDATE = [
    update(one, other, more=int(one == Status.DRAFT)) for one, other in ILLEGAL
]
BY_INSERT = [
    insert(Status.DRAFT, 1),
    insert(Status.IN_REVIEW, 0),
    insert(Status.PUBLISHED, 1),
    insert(Status.RETRACTED, 1),
]
WITHOUT_REVISION = [
    update("in_review", "published", more=1),
    update("draft", "retracted", more=1),
    update("in_review", "retracted", more=1),
    update("published", "retracted", more=0),
    update("published", "retracted", more=1),
    update("draft", "in_review", more=1),
    update("published", "draft", more=1),
    update("published", "published", more=1),
    Case(
        GUARD,
        "UPDATE annotations_verdict SET claim_id = %(free_claim)s WHERE id = %(draft)s",
        "to another claim",
    ),
]
UNMADE = [
    row.move
    for row in TRANSITIONS
    if row.makes_revision
    for source in row.sources
    if str(update(source, row.target)) not in map(str, WITHOUT_REVISION)
]


def test_table_leaves_these_moves_out():
    assert ILLEGAL == [
        ("draft", "published"),
        ("published", "in_review"),
        ("retracted", "draft"),
        ("retracted", "in_review"),
        ("retracted", "published"),
    ]


@pytest.mark.parametrize("case", BY_UPDATE, ids=str)
def test_illegal_move_by_update_is_refused(world, case):
    case.is_refused(world)


@pytest.mark.parametrize("case", BY_UPDATE, ids=str)
def test_nothing_but_the_trigger_refuses_the_update(world, case):
    case.passes_without_guard(world)


@pytest.mark.parametrize("case", BY_INSERT, ids=str)
def test_verdict_that_begins_elsewhere_than_as_a_draft_is_refused(world, case):
    case.is_refused(world)


@pytest.mark.parametrize("case", BY_INSERT, ids=str)
def test_nothing_but_the_trigger_refuses_the_insert(world, case):
    case.passes_without_guard(world)


@pytest.mark.parametrize("case", WITHOUT_REVISION, ids=str)
def test_number_of_the_revision_moves_with_a_frozen_revision_only(world, case):
    case.is_refused(world)


@pytest.mark.parametrize("case", WITHOUT_REVISION, ids=str)
def test_nothing_but_the_trigger_refuses_the_number(world, case):
    case.passes_without_guard(world)


def test_every_move_that_makes_a_revision_was_tried_without_one():
    assert UNMADE == []


@pytest.mark.parametrize(
    "case",
    [
        update("draft", "in_review"),
        update("in_review", "draft"),
        update("published", "draft"),
        Case(GUARD, insert(Status.DRAFT, 0).sql, "a new draft"),
    ],
    ids=str,
)
def test_legal_move_is_taken(world, case):
    case.run(world)


def test_retraction_needs_a_retraction_and_publication_does_not_take_one(world):
    sql = update("again", "retracted", more=1).sql
    execute(next_revision("again_revision", kind="update"), world)
    with refused_by(GUARD):
        execute(sql, world)
    with without(GUARD):
        execute(sql, world)


def test_publication_is_taken_with_its_revision(world):
    execute(next_revision("again_revision", kind="update"), world)
    execute(update("again", "published", more=1).sql, world)


def test_retraction_is_taken_with_its_revision(world):
    execute(next_revision("revision", kind="retraction"), world)
    execute(update("published", "retracted", more=1).sql, world)


CLOSED = [
    Case(
        GUARD,
        f"UPDATE annotations_verdict SET {column} = {value} WHERE id = %({status})s",
        f"{column} of a {status} verdict",
    )
    for status in ("published", "retracted")
    for column, value in (("summary", "'sneaked'"), ("explanation", "'sneaked'"))
]


@pytest.mark.parametrize("case", CLOSED, ids=str)
def test_content_of_a_closed_verdict_is_not_changed(world, case):
    case.is_refused(world)


@pytest.mark.parametrize("case", CLOSED, ids=str)
def test_nothing_but_the_trigger_keeps_it_closed(world, case):
    case.passes_without_guard(world)
