"""The moves that a person can make on a verdict, as forms.

Which are open and to whom is read from `workflow.states`; templates only show it.
"""

from dataclasses import dataclass

from django import forms
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpRequest
from django.utils.translation import gettext as _

from annotations.actions import moves
from annotations.actions.authorship import is_author, wrote_it
from annotations.actions.errors import (
    Conflict,
    Forbidden,
    GateFailed,
    Refused,
    Stale,
)
from annotations.models import User, Verdict, VerdictRevision
from annotations.queries import dossiers, history
from annotations.views.forms import prose, take
from annotations.workflow import gate
from annotations.workflow.roles import Permission
from annotations.workflow.states import (
    BY_MOVE,
    LATER_KINDS,
    Move,
    Status,
    Transition,
    open_moves,
)

KINDS = [(kind, VerdictRevision.Kind(kind).label) for kind in LATER_KINDS]

STATUSES = {Conflict: 409, Stale: 412, GateFailed: 422}
"""What a refusal answers with; anything else about the input is a 400."""


class MoveForm(forms.Form):
    """What one move asks for. `version` is that of the verdict that was read."""

    move = forms.CharField(widget=forms.HiddenInput)
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def __init__(
        self, row: Transition, verdict: Verdict, overrides: bool, data=None
    ) -> None:
        initial = {"move": row.move.value, "version": verdict.version}
        super().__init__(data, initial=initial, auto_id=f"{row.move}-%s")
        self.changed_since: list[history.Entry] = []
        self.status = 400
        if row.move is Move.PUBLISH and verdict.revision:
            self.fields["kind"] = forms.ChoiceField(
                label=_("What kind of revision"), choices=[("", _("choose")), *KINDS]
            )
            self.fields["public_note"] = prose(
                2, label=_("Note to readers"), help_text=_("What changed, and why.")
            )
        if row.move is Move.RETRACT:
            self.fields["public_note"] = prose(
                2, label=_("Public reason"), required=True
            )
        if overrides:
            self.fields["override_reason"] = prose(
                2,
                label=_("Publish all the same because"),
                help_text=_("Public, and on record."),
            )
        if row.move is not Move.RETRACT:
            self.fields["note"] = prose(
                3, label=_("Note for the desk"), required=row.note_required
            )


@dataclass(frozen=True)
class Offer:
    """A move that is open: its form, or the reason why this person cannot make it."""

    row: Transition
    form: MoveForm | None
    reason: str = ""


def offers(
    verdict: Verdict, person: User, tried: MoveForm | None = None
) -> list[Offer]:
    """The moves open from the verdict's status that the person's role knows.

    `tried` is the form that was sent and refused: it takes its offer's place.
    """
    found = []
    for row in open_moves(Status(verdict.status), verdict.revision):
        if not person.may(row.permission):
            continue
        if row.second_person and is_author(verdict, person, row):
            found.append(Offer(row, None, wrote_it(row)))
        elif tried and tried.data.get("move") == row.move:
            found.append(Offer(row, tried))
        else:
            found.append(Offer(row, _form(row, verdict, person)))
    return found


def out_of_place(tried: MoveForm | None, shown: list[Offer]) -> MoveForm | None:
    """The refused form, when its move is no longer on offer and no form shows it."""
    return tried if all(offer.form is not tried for offer in shown) else None


def make(request: HttpRequest, verdict: Verdict) -> MoveForm | None:
    """Make the move that was sent. None when it was made, else the form to show.

    Raises BadRequest for a move that does not exist, PermissionDenied.
    """
    if request.POST.get("move") not in list(Move):
        raise BadRequest
    row = BY_MOVE[Move(request.POST["move"])]
    form = _form(row, verdict, request.user, request.POST)
    if not form.is_valid():
        return form
    given = {name: value for name, value in form.cleaned_data.items() if value}
    try:
        moves.make(
            move=row.move,
            verdict_id=verdict.pk,
            by=request.user,
            expected=given.pop("version"),
            **{name: value for name, value in given.items() if name != "move"},
        )
    except Forbidden as refused:
        raise PermissionDenied(refused.detail) from None
    except Refused as refused:
        take(form, refused)
        form.status = STATUSES.get(type(refused), 400)
        if isinstance(refused, Stale):
            _tell_changes(form, verdict, refused.current.version)
    return form if form.errors else None


def _tell_changes(form: MoveForm, verdict: Verdict, version: int) -> None:
    """Show what was changed since; sent once more, the form names what stands now."""
    form.changed_since = history.since_version(verdict, form.cleaned_data["version"])
    form.data = form.data.copy()
    form.data["version"] = version


def _form(row: Transition, verdict: Verdict, person: User, data=None) -> MoveForm:
    overrides = (
        row.move is Move.PUBLISH
        and person.may(Permission.OVERRIDE)
        and bool(gate.failures(dossiers.of(verdict)))
    )
    return MoveForm(row, verdict, overrides, data)
