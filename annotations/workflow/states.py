"""The one table of legal moves of a verdict.

Actions, API, pages, admin, the database triggers, the tests and the docs all read
`TRANSITIONS`; a new move is a new row here and nothing else decides who may do what.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from annotations.saying import Said
from annotations.workflow.roles import Permission


class Status(StrEnum):
    """Where a verdict stands. Rating and triage are other fields, always."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    PUBLISHED = "published"
    RETRACTED = "retracted"


class Move(StrEnum):
    """What a person does to a verdict's status."""

    SUBMIT = "submit"
    RETURN = "return"
    PUBLISH = "publish"
    REOPEN = "reopen"
    RETRACT = "retract"


class RevisionKind(StrEnum):
    """Why a revision was published."""

    FIRST = "first"
    UPDATE = "update"
    CORRECTION = "correction"
    COPY_EDIT = "copy_edit"
    RETRACTION = "retraction"


NOTED_KINDS = frozenset(
    {RevisionKind.UPDATE, RevisionKind.CORRECTION, RevisionKind.RETRACTION}
)
"""Kinds that the public is told about with a note."""

LATER_KINDS = (RevisionKind.UPDATE, RevisionKind.CORRECTION, RevisionKind.COPY_EDIT)
"""What a publication after the first one may be."""

CONTENT_EDITABLE = frozenset({Status.DRAFT, Status.IN_REVIEW})
"""Statuses in which rating, words, numbers and citations may change."""


@dataclass(frozen=True)
class Transition:
    """One row of the table.

    `resource` is the noun under which the API creates the move (POST
    verdicts/ID/<resource>/). `second_person` means: never by an author.
    `after_first_publication` means: only once a revision is public.
    """

    move: Move
    sources: tuple[Status, ...]
    target: Status
    permission: Permission
    resource: str
    label: str
    note_required: bool = False
    second_person: bool = False
    after_first_publication: bool = False
    makes_revision: bool = False


TRANSITIONS: tuple[Transition, ...] = (
    Transition(
        Move.SUBMIT,
        (Status.DRAFT,),
        Status.IN_REVIEW,
        Permission.SUBMIT,
        "submissions",
        "Submit for review",
    ),
    Transition(
        Move.RETURN,
        (Status.IN_REVIEW,),
        Status.DRAFT,
        Permission.RETURN,
        "returns",
        "Return with a note",
        note_required=True,
    ),
    Transition(
        Move.PUBLISH,
        (Status.IN_REVIEW,),
        Status.PUBLISHED,
        Permission.PUBLISH,
        "publications",
        "Publish",
        second_person=True,
        makes_revision=True,
    ),
    Transition(
        Move.REOPEN,
        (Status.PUBLISHED,),
        Status.DRAFT,
        Permission.REOPEN,
        "reopenings",
        "Reopen",
    ),
    Transition(
        Move.RETRACT,
        (Status.DRAFT, Status.IN_REVIEW, Status.PUBLISHED),
        Status.RETRACTED,
        Permission.RETRACT,
        "retractions",
        "Retract",
        second_person=True,
        after_first_publication=True,
        makes_revision=True,
    ),
)

BY_MOVE: dict[Move, Transition] = {row.move: row for row in TRANSITIONS}
BY_RESOURCE: dict[str, Transition] = {row.resource: row for row in TRANSITIONS}


def legal_pairs() -> list[tuple[Status, Status]]:
    """Every (from, to) that some move makes, for the database trigger."""
    return [(source, row.target) for row in TRANSITIONS for source in row.sources]


def refusal(move: Move, status: Status, revision: int) -> Said | None:
    """Why `move` is not open from `status`, or None when it is.

    `revision` is the number of the latest public revision, 0 before the first.
    """
    row = BY_MOVE[move]
    if status not in row.sources:
        wanted, *others = (IN_WORDS[source] for source in row.sources)
        for other in others:
            wanted = Said("%(one)s or %(other)s", one=wanted, other=other)
        return Said(
            "A verdict that is %(status)s cannot be %(moved)s: it must be %(wanted)s.",
            status=IN_WORDS[status],
            moved=PAST[move],
            wanted=wanted,
        )
    if row.after_first_publication and revision == 0:
        return Said(
            "Nothing of it was ever published, so it cannot be %(moved)s.",
            moved=PAST[move],
        )
    return None


def open_moves(status: Status, revision: int) -> list[Transition]:
    """The rows whose move is open from here, whoever asks."""
    return [row for row in TRANSITIONS if refusal(row.move, status, revision) is None]


IN_WORDS: dict[Status, Said] = {
    Status.DRAFT: Said("draft"),
    Status.IN_REVIEW: Said("in review"),
    Status.PUBLISHED: Said("published"),
    Status.RETRACTED: Said("retracted"),
}
PAST: dict[Move, Said] = {
    Move.SUBMIT: Said("submitted"),
    Move.RETURN: Said("returned"),
    Move.PUBLISH: Said("published"),
    Move.REOPEN: Said("reopened"),
    Move.RETRACT: Said("retracted"),
}
