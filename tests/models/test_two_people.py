"""Nobody publishes or retracts their own verdict, whichever way they come."""

import pytest

from annotations.models import VerdictAuthor
from tests.models.guards import (
    Case,
    Trigger,
    execute,
    next_revision,
    refused_by,
    without,
)

GUARD = Trigger("annotations_verdictrevision", "two_people")
OWN = [
    Case(
        GUARD,
        next_revision("again_revision", kind=kind, by="author"),
        f"{kind} of one's own draft",
    )
    for kind in ("update", "correction", "copy_edit", "retraction")
] + [
    Case(
        GUARD,
        next_revision("revision", kind="retraction", by="author"),
        "retraction of one's own public text",
    ),
]
OUT_OF_ORDER = [
    Case(
        GUARD,
        next_revision("revision", kind="update"),
        "published again without review",
    ),
    Case(
        GUARD,
        next_revision("again_revision", kind="update", number="number + 2"),
        "a number left out",
    ),
    Case(
        GUARD,
        next_revision("revision", kind="first", verdict_id="%(draft)s", number="1"),
        "a draft",
    ),
]


@pytest.mark.parametrize("case", OWN, ids=str)
def test_author_publishing_is_refused(world, case):
    case.is_refused(world)


@pytest.mark.parametrize("case", OWN, ids=str)
def test_nothing_but_the_trigger_refuses_the_author(world, case):
    case.passes_without_guard(world)


@pytest.mark.parametrize("case", OUT_OF_ORDER, ids=str)
def test_revision_out_of_order_is_refused(world, case):
    case.is_refused(world)


@pytest.mark.parametrize("case", OUT_OF_ORDER, ids=str)
def test_nothing_but_the_trigger_refuses_the_order(world, case):
    case.passes_without_guard(world)


def test_second_person_publishing_is_taken(world):
    assert execute(next_revision("again_revision", kind="update"), world) == 1


def test_everybody_who_wrote_since_the_last_revision_is_an_author(world):
    VerdictAuthor.objects.create(
        verdict_id=world["again"], user_id=world["editor"], for_revision=2
    )
    with refused_by(GUARD):
        execute(next_revision("again_revision", kind="update"), world)


def test_author_of_an_earlier_revision_may_publish_the_next(world):
    """Who wrote what the public has, and nothing since, is a second person."""
    VerdictAuthor.objects.create(
        verdict_id=world["again"], user_id=world["editor"], for_revision=1
    )
    assert execute(next_revision("again_revision", kind="update"), world) == 1


def test_submitter_does_not_publish_though_no_row_calls_them_an_author(world):
    execute(
        "UPDATE annotations_verdict SET submitted_by_id = %(editor)s"
        " WHERE id = %(again)s",
        world,
    )
    sql = next_revision("again_revision", kind="update")
    with refused_by(GUARD):
        execute(sql, world)
    with without(GUARD):
        execute(sql, world)


def test_revision_that_nobody_wrote_is_refused(world):
    execute(
        """
        UPDATE annotations_verdict SET status = 'draft', submitted_by_id = NULL,
            submitted_at = NULL WHERE id = %(published)s;
        UPDATE annotations_verdict SET status = 'in_review', submitted_at = now(),
            submitted_by_id = %(reviewer)s WHERE id = %(published)s
        """,
        world,
    )
    sql = next_revision("revision", kind="update")
    with refused_by(GUARD):
        execute(sql, world)
    with without(GUARD):
        execute(sql, world)
