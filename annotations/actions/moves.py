"""The moves of a verdict: submit, return, publish, reopen, retract.

Every rule is a row of `workflow.states.TRANSITIONS`; this reads the table.
"""

from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations.actions import publication
from annotations.actions.authorship import (
    is_author,
    locked_verdict,
    record_author,
    wrote_it,
)
from annotations.actions.change import acting, expect, require, storable
from annotations.actions.errors import Conflict, Forbidden, Invalid
from annotations.models import ReviewEvent, User, Verdict, VerdictRevision
from annotations.queries.speaking import spoken
from annotations.workflow.states import (
    BY_MOVE,
    Move,
    RevisionKind,
    Status,
    Transition,
    refusal,
)

NOTED_IN = {
    "note": ReviewEvent,
    "override_reason": ReviewEvent,
    "public_note": VerdictRevision,
}
"""Where each note of a move is kept; its column says how long it may be."""


def make(
    *,
    move: Move,
    verdict_id: int,
    by: User,
    expected: int | None = None,
    note: str = "",
    override_reason: str = "",
    kind: str = "",
    public_note: str = "",
) -> Verdict:
    """Make one move and write its ReviewEvent; returns the verdict as it stands.

    `expected` is the version that the person read; `note` is for the desk,
    `public_note` for readers; `kind` is the revision's, for publishing.
    Raises Verdict.DoesNotExist, Forbidden (role, or an author as second person),
    Conflict (not from this status), Stale, Invalid, GateFailed.
    """
    row = BY_MOVE[move]
    require(by, row.permission)
    _check_wanted(
        row, kind=kind, public_note=public_note, override_reason=override_reason
    )
    _check_notes(
        row, note=note, override_reason=override_reason, public_note=public_note
    )
    with acting(by, f"{move} a verdict"):
        verdict = locked_verdict(verdict_id)
        reason = refusal(move, Status(verdict.status), verdict.revision)
        if reason:
            raise Conflict(spoken(reason))
        if row.second_person and is_author(verdict, by, row):
            raise Forbidden(wrote_it(row))
        expect(verdict, expected)
        revision = None
        if row.makes_revision:
            revision = publication.freeze(
                verdict,
                row,
                by,
                kind=kind,
                public_note=public_note,
                override_reason=override_reason,
            )
        _change_status(verdict, row, by)
        if revision:
            publication.show(verdict.claim, revision)
        _write_down(verdict, row, by, note, override_reason, revision)
        verdict.refresh_from_db()
    return verdict


def _check_wanted(row: Transition, **given: str) -> None:
    """Refuse what the move has no use for, rather than lose it without a word."""
    unused = set() if row.makes_revision else set(given)
    if row.move is Move.RETRACT:
        unused = {"override_reason"}
        if given["kind"] not in ("", RevisionKind.RETRACTION):
            unused.add("kind")
    for field in sorted(unused):
        if given[field].strip():
            raise Invalid.at(
                field, _("Leave it out: to %s takes no such thing.") % row.move
            )


def _check_notes(row: Transition, **notes: str) -> None:
    for field, value in notes.items():
        storable(field, value)
        most = NOTED_IN[field]._meta.get_field(field).max_length
        if len(value) > most:
            raise Invalid.at(field, _("Keep it within %s characters.") % f"{most:,}")
    if row.note_required and not notes["note"].strip():
        raise Invalid.at("note", _("Say why, so that the author knows what to do."))
    if row.move is Move.RETRACT and not notes["public_note"].strip():
        raise Invalid.at("public_note", _("Give the public reason for the retraction."))


def _change_status(verdict: Verdict, row: Transition, by: User) -> None:
    """Write the status and what goes with it; `verdict` itself keeps the old one."""
    changes = {"status": row.target, "version": F("version") + 1}
    changes["updated_at"] = timezone.now()
    if row.move is Move.SUBMIT:
        record_author(verdict, by)
        changes |= {"submitted_by": by, "submitted_at": timezone.now()}
    elif row.target is Status.DRAFT:
        changes |= {"submitted_by": None, "submitted_at": None}
    if row.makes_revision:
        changes["revision"] = F("revision") + 1
    Verdict.objects.filter(pk=verdict.pk).update(**changes)


def _write_down(
    verdict: Verdict,
    row: Transition,
    by: User,
    note: str,
    override_reason: str,
    revision: VerdictRevision | None,
) -> None:
    """The move's ReviewEvent; `verdict` still has the status that it came from."""
    ReviewEvent.objects.create(
        verdict=verdict,
        move=row.move,
        from_status=verdict.status,
        to_status=row.target,
        by=by,
        note=note,
        override_reason=override_reason,
        verdict_version=verdict.version,
        revision=revision,
    )
