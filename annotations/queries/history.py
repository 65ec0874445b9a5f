"""Who changed what of a claim, and when: read from the events that triggers wrote."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.db.models import Field, Model, QuerySet
from pghistory.core import event_models

from annotations.models import (
    Appearance,
    Citation,
    Claim,
    ClaimTopic,
    ClaimTranslation,
    Quantity,
    Span,
    User,
    Verdict,
)

UNTOLD = frozenset(
    {"id", "version", "created_at", "updated_at", "prefix", "suffix"}
    | {"public_version", "public_changed_at", "slug", "revision", "originals"}
    | {f"{what}_at" for what in ("discarded", "confirmed", "submitted", "seen")}
)
"""Columns that follow from others, or that only machines read."""


@dataclass(frozen=True)
class Change:
    """One field of one thing, before and after; None before it was there."""

    thing: str
    field: str
    old: Any
    new: Any


@dataclass(frozen=True)
class Entry:
    """What one action changed. `who` is "" for changes made past the actions."""

    at: datetime
    who: str
    why: str
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class _Row:
    at: datetime
    context: str
    by: int | None
    why: str
    changes: tuple[Change, ...]

    @property
    def action(self) -> tuple[datetime, str]:
        return self.at, self.context


def of(claim_id: int, contexts: Collection[str] | None = None) -> list[Entry]:
    """Every change to the claim and what belongs to it, newest first.

    With `contexts` only what these actions changed.
    """
    rows = [row for events in events_of(claim_id) for row in _rows(events)]
    if contexts is not None:
        rows = [row for row in rows if row.context in contexts]
    return _entries(rows)


def of_row(row: Model) -> list[Entry]:
    """Every change to one tracked row, newest first."""
    return _entries(
        list(_rows(event_model(type(row)).objects.filter(pgh_obj_id=row.pk)))
    )


def _entries(rows: list[_Row]) -> list[Entry]:
    rows.sort(key=lambda row: row.action, reverse=True)
    names = User.objects.in_bulk({row.by for row in rows if row.by})
    actions = [list(group) for _, group in groupby(rows, key=lambda row: row.action)]
    return [
        Entry(
            at=first.at,
            who=str(names.get(first.by, "")),
            why=first.why,
            changes=tuple(change for row in (first, *rest) for change in row.changes),
        )
        for first, *rest in actions
    ]


def since_version(verdict: Verdict, version: int) -> list[Entry]:
    """What was changed after the verdict had that version.

    Every action on a claim, its numbers or its evidence raises the verdict's version.
    """
    events = event_model(Verdict).objects.filter(
        pgh_obj_id=verdict.pk, version__gt=version
    )
    later = events.values_list("pgh_context_id", flat=True)
    return of(verdict.claim_id, {str(context) for context in later if context})


def last_hand(claim_id: int) -> User | None:
    """Who changed the claim, or what belongs to its verdict, last."""
    events = [
        event_model(Claim).objects.filter(pgh_obj_id=claim_id),
        event_model(Verdict).objects.filter(claim_id=claim_id),
    ]
    last = [
        found.order_by("-pgh_id").values_list("pgh_created_at", "pgh_context").first()
        for found in events
    ]
    _, context = max(filter(None, last), key=itemgetter(0), default=(None, None))
    return User.objects.filter(pk=(context or {}).get("user")).first()


def event_model(tracked: type[Model]) -> type[Model]:
    """The model whose rows are the kept states of the tracked one's."""
    (found,) = event_models(tracks_model=tracked)
    return found


def events_of(claim_id: int) -> Iterator[QuerySet]:
    """The kept states of the claim and of what belongs to it, a table at a time."""
    appearances = Appearance.objects.filter(claim_id=claim_id).values("pk")
    verdicts = Verdict.objects.filter(claim_id=claim_id).values("pk")
    citations = Citation.objects.filter(verdict_id__in=verdicts).values("pk")
    yield event_model(Claim).objects.filter(pgh_obj_id=claim_id)
    yield event_model(ClaimTopic).objects.filter(claim_id=claim_id)
    yield event_model(ClaimTranslation).objects.filter(claim_id=claim_id)
    yield event_model(Span).objects.filter(appearance_id__in=appearances)
    yield event_model(Quantity).objects.filter(claim_id=claim_id)
    yield event_model(Quantity).objects.filter(citation_id__in=citations)
    yield event_model(Verdict).objects.filter(claim_id=claim_id)
    yield event_model(Citation).objects.filter(pgh_obj_id__in=citations)


def _rows(events: QuerySet) -> Iterator[_Row]:
    """Each event beside the one before it of the same row."""
    last: dict[int, Model] = {}
    named = [field.name for field in _told(events.model) if field.many_to_one]
    for event in events.select_related(*named).order_by("pgh_id"):
        before = last.get(event.pgh_obj_id)
        last[event.pgh_obj_id] = event
        context = event.pgh_context or {}
        changes = (*_changes(before, event), *_unused(context))
        if changes:
            yield _Row(
                event.pgh_created_at,
                str(event.pgh_context_id or ""),
                context.get("user"),
                context.get("why", ""),
                changes,
            )


def _changes(before: Model | None, event: Model) -> Iterator[Change]:
    thing = event.pgh_tracked_model._meta.verbose_name
    for field in _told(type(event)):
        old = _shown(before, field) if before else None
        new = None if event.pgh_label == "delete" else _shown(event, field)
        if (old or None) != (new or None):
            yield Change(str(thing), str(field.verbose_name), old, new)


def _unused(context: dict[str, Any]) -> Iterator[Change]:
    """Words that somebody wrote and did not use; the action changes one row."""
    if unused := context.get("unused"):
        field = f"{unused['field']}, written and not used"
        yield Change(unused["thing"], field, None, unused["words"])


def _told(events: type[Model]) -> list[Field]:
    return [
        field
        for field in events.pgh_tracked_model._meta.fields
        if field.name not in UNTOLD and not (field.many_to_one and _is_tie(field.name))
    ]


def _is_tie(name: str) -> bool:
    """Whether the column only says what the row belongs to, or who made it."""
    return name in ("claim", "verdict", "citation", "appearance") or name.endswith(
        ("added_by", "created_by", "marked_by", "confirmed_by", "submitted_by")
    )


def _shown(event: Model, field: Field) -> Any:
    value = getattr(event, field.name)
    return str(value) if isinstance(value, Model) else value
