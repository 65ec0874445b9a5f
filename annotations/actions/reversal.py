"""Setting rows back to what they held before a step, where they still hold what it
left there."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, NoReturn

from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations.actions.authorship import (
    changed_by,
    record_author,
    require_editable,
    verdict_of,
)
from annotations.actions.change import amend, raise_version
from annotations.actions.claims import put_aside
from annotations.actions.errors import Conflict, Invalid
from annotations.actions.places import current_version
from annotations.models import (
    Citation,
    Claim,
    ClaimTopic,
    Edit,
    Quantity,
    ReviewEvent,
    Span,
    User,
    Verdict,
)
from annotations.queries import edits, traces
from annotations.queries.traces import ASIDE, CONTENT, Trace, held

PAST = {"discard": "discarded", "restore": "restored"}


def set_back(step: Edit, claim: Claim, by: User) -> None:
    """Give the locked claim, and what belongs to it, what it held before the step.

    Raises Conflict where something else stands there now, where others have worked on
    a claim that would be put aside, and where the verdict is closed.
    """
    verdict = verdict_of(claim)
    require_editable(verdict)
    found = traces.of(claim.pk, step.contexts)
    of_claim = next((trace for trace in found if trace.model is Claim), None)
    if of_claim and (of_claim.made or "discarded_at" in of_claim.changed):
        _turn(step, claim, of_claim, by)
        return
    if claim.discarded_at:
        _refuse(step, [f"claim/{claim.pk}/discarded"])
    rows = [_row(trace, claim, verdict) for trace in found]
    owners = {owner for row in rows for owner in _owners(row, claim)}
    for trace, row in zip(found, rows, strict=True):
        _require_untouched(step, trace, row)
    for trace, row in zip(found, rows, strict=True):
        _put_back(trace, row, by)
    for owner in owners.difference(row for row in rows if row.pk):
        raise_version(owner)
    if verdict in rows:
        record_author(verdict, by)
    else:
        changed_by(verdict, by)


def _turn(step: Edit, claim: Claim, trace: Trace, by: User) -> None:
    """Put the claim aside, or take it back: whichever the step did not."""
    if claim.discarded_at != trace.state.discarded_at:
        _refuse(step, [f"claim/{claim.pk}/discarded"])
    if claim.discarded_at:
        amend(claim, dict.fromkeys(ASIDE))
        return
    for other in edits.by_others_since(step)[:1]:
        raise Conflict(
            _(
                "%(who)s has worked on the claim since, %(when)s. "
                "Discard it by hand if that is meant."
            )
            % {"who": other.by, "when": _when(other.made_at)}
        )
    further = claim.appearances.filter(discarded_at=None, is_primary=False)
    for place in further.exclude(added_by=by)[:1]:
        raise Conflict(
            _(
                "%(who)s has marked the claim in another article, %(when)s. "
                "Discard it by hand if that is meant."
            )
            % {"who": place.added_by, "when": _when(place.created_at)}
        )
    moves = ReviewEvent.objects.filter(verdict__claim=claim).exclude(by=by)
    for event in moves.order_by("-pk")[:1]:
        raise Conflict(
            _(
                "%(who)s has worked on the verdict, %(when)s. "
                "Discard the claim by hand if that is meant."
            )
            % {"who": event.by, "when": _when(event.at)}
        )
    put_aside(claim, by)


def _row(trace: Trace, claim: Claim, verdict: Verdict | None) -> Model:
    """The row as it stands. A topic that the claim has not is a row not yet written."""
    if trace.model is Claim:
        return claim
    if trace.model is Verdict:
        return verdict
    if trace.model is ClaimTopic:
        link = {"claim": claim, "topic_id": trace.state.topic_id}
        return ClaimTopic.objects.filter(**link).first() or ClaimTopic(**link)
    return trace.model.objects.get(pk=trace.pk)


def _require_untouched(step: Edit, trace: Trace, row: Model) -> None:
    """Raise Conflict unless the row still holds what the step left there."""
    if trace.model is ClaimTopic:
        if (row.pk is None) != (trace.after is None):
            _refuse(step, trace.touched)
        return
    head = f"{trace.model._meta.model_name}/{row.pk}"
    differing = [
        name
        for name in _guarded(trace)
        if held(row, trace.model, name) != held(trace.after, trace.model, name)
    ]
    if differing:
        _refuse(step, [f"{head}/{traces.name_of(trace.model, n)}" for n in differing])
    if isinstance(row, Citation) and _goes_aside(trace):
        _require_own_figures(step, row)


def _require_own_figures(step: Edit, citation: Citation) -> None:
    """Raise Conflict when somebody else gave the citation a figure since."""
    pks = citation.quantities.values_list("pk", flat=True)
    heads = {f"quantity/{pk}" for pk in pks}
    for other in edits.by_others_since(step):
        given = [name for name in other.touched if name.rpartition("/")[0] in heads]
        if given:
            _refuse(step, given)


def _goes_aside(trace: Trace) -> bool:
    """Whether setting back puts the row aside."""
    return trace.made or (
        "discarded_at" in trace.changed and trace.after.discarded_at is None
    )


def _guarded(trace: Trace) -> Iterator[str]:
    """Columns that nobody may have changed: those that are set back, whether the row
    is put aside, and all of a row that is put aside now."""
    everything = _goes_aside(trace)
    for name in CONTENT[trace.model]:
        if everything or name in trace.changed or name in ASIDE:
            yield name


def _put_back(trace: Trace, row: Model, by: User) -> None:
    if trace.model is ClaimTopic:
        row.save() if row.pk is None else row.delete()
    elif trace.model is Span:
        _put_span_back(trace, row)
    else:
        try:
            amend(row, dict(_values(trace, by)))
        except Invalid as error:
            raise Conflict(_("What stood there does not fit now: %s") % error) from None


def _put_span_back(trace: Trace, span: Span) -> None:
    if trace.made:
        raise Conflict(_("The claim had no place in this text before."))
    current_version(span.appearance.article, span.version.number)
    for name in trace.changed:
        setattr(span, name, held(trace.before, Span, name))
    span.save(update_fields=trace.changed)


def _values(trace: Trace, by: User) -> Iterator[tuple[str, Any]]:
    """What to write: who puts a row aside now is the one who takes the step back."""
    if trace.made or getattr(trace.before, "discarded_at", None):
        yield from zip(ASIDE, (by, timezone.now()), strict=True)
    if trace.made:
        return
    for name in trace.changed:
        if name in ASIDE and trace.before.discarded_at:
            continue
        value = held(trace.before, trace.model, name)
        field = trace.model._meta.get_field(name)
        if field.is_relation and value is not None:
            value = field.related_model._base_manager.filter(pk=value).first()
            if value is None:
                raise Conflict(_("The %s of before is gone.") % field.verbose_name)
        yield name, value


def _owners(row: Model, claim: Claim) -> Iterator[Model]:
    """The rows whose versions count this one."""
    if isinstance(row, Span):
        yield from (row.appearance, claim)
    elif isinstance(row, Quantity):
        yield row.citation or claim
    elif isinstance(row, ClaimTopic):
        yield claim


def _refuse(step: Edit, names: list[str]) -> NoReturn:
    """Raise Conflict that says who changed these things after the step, and when."""
    for other in edits.by_others_since(step):
        common = [name for name in other.touched if edits.same_thing(name, names)]
        if common:
            verb = PAST.get(other.deed.partition(" ")[0], "changed")
            raise Conflict(
                _(
                    "%(who)s %(did)s the %(what)s after you, %(when)s. "
                    "It is left as it is."
                )
                % {
                    "who": other.by,
                    "did": verb,
                    "what": edits.spoken(common),
                    "when": _when(other.made_at),
                }
            )
    raise Conflict(
        _("The %s was changed after that. It is left as it is.") % edits.spoken(names)
    )


def _when(at: datetime) -> str:
    local = timezone.localtime(at)
    return f"on {local.day} {local:%B} at {local:%H:%M}"
