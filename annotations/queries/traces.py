"""What one step of work changed, row by row: the states before it and after it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Model, QuerySet

from annotations.models import (
    Citation,
    Claim,
    ClaimTopic,
    ClaimTranslation,
    Quantity,
    Span,
    Verdict,
)
from annotations.queries.history import events_of

ASIDE = ("discarded_by", "discarded_at")
CONFIRMED = ("confirmed_by", "confirmed_at")
CONTENT: dict[type[Model], tuple[str, ...]] = {
    Claim: (
        *("statement", "wording", "claimant", "said_on", "kind"),
        *("triage", "triage_reason", "language", *ASIDE),
    ),
    ClaimTopic: ("topic",),
    ClaimTranslation: ("statement", "summary", "explanation", "originals"),
    Span: ("start", "end", "exact", "prefix", "suffix", "state"),
    Quantity: (
        *("low", "high", "approximator", "measure", "unit", "subject", "scope"),
        *("place", "period_first", "period_last", "period_relation"),
        *("attributed_to", "start", "end", *CONFIRMED, *ASIDE),
    ),
    Verdict: ("rating", "summary", "explanation", "since", "review_by"),
    Citation: (
        *("url", "title", "publisher", "kind", "first_hand", "stance", "quote"),
        *("translation", "locator", "origin", "published_on", "accessed_on"),
        *("note", *ASIDE),
    ),
}
"""The columns of each table that an editor fills, and that can be set back."""

EMPTY_BEFORE = (Verdict, ClaimTranslation)
"""Rows that stay when their making is taken back, with nothing in them."""

ONE_NAME = {Quantity: "number", Span: "edges"}
"""Tables whose columns are spoken of as one thing."""


@dataclass(frozen=True)
class Trace:
    """One row: its state before the step (None: the step made it) and after it (None:
    the step deleted it). States are rows of the history."""

    model: type[Model]
    pk: int
    before: Model | None
    after: Model | None

    @property
    def made(self) -> bool:
        """Whether the step made the row, and taking it back puts the row aside."""
        return self.before is None and self.model not in EMPTY_BEFORE

    @property
    def state(self) -> Any:
        """The state that there is, the later one first."""
        return self.after or self.before

    @property
    def changed(self) -> list[str]:
        """Names of the columns that differ."""
        return [
            name
            for name in CONTENT[self.model]
            if held(self.before, self.model, name) != held(self.after, self.model, name)
        ]

    @property
    def touched(self) -> list[str]:
        """What differs, each by its name."""
        if self.made or self.after is None:
            return [_name(self.model, self.pk, "added" if self.made else "removed")]
        names = {name_of(self.model, name) for name in self.changed}
        return [_name(self.model, self.pk, name) for name in sorted(names)]


def added(row: Model) -> str:
    """What the making of the row is called in `touched`."""
    return _name(type(row), row.pk, "added")


def _name(model: type[Model], pk: int, what: str) -> str:
    return f"{model._meta.model_name}/{pk}/{what}"


def held(row: Model | None, model: type[Model], name: str) -> Any:
    """What the row, or a state of it, holds in the column; an id of another row for
    one that points. No row holds what an empty one does."""
    field = model._meta.get_field(name)
    return field.get_default() if row is None else getattr(row, field.attname)


def name_of(model: type[Model], name: str) -> str:
    """What the column is called in `touched`."""
    if name in ASIDE:
        return "discarded"
    return ONE_NAME.get(model, name)


def of(claim_id: int, contexts: Sequence[UUID]) -> list[Trace]:
    """What these actions together changed in the claim and what belongs to it."""
    return [
        trace
        for events in events_of(claim_id)
        for trace in _traces(events, contexts)
        if trace.made or trace.after is None or trace.changed
    ]


def touched(traces: Sequence[Trace]) -> list[str]:
    """What differs; all that came with a new claim is that claim."""
    marked = [trace for trace in traces if trace.made and trace.model is Claim]
    return [name for trace in marked or traces for name in trace.touched]


def _traces(events: QuerySet, contexts: Sequence[UUID]) -> Iterator[Trace]:
    inside = list(events.filter(pgh_context_id__in=contexts).order_by("pgh_id"))
    if not inside:
        return
    last = {event.pgh_obj_id: event for event in inside}
    earlier = events.model.objects.filter(
        pgh_obj_id__in=last, pgh_id__lt=inside[0].pgh_id
    )
    newest = earlier.order_by("pgh_obj_id", "-pgh_id").distinct("pgh_obj_id")
    before = {event.pgh_obj_id: event for event in newest}
    for pk, event in last.items():
        after = None if event.pgh_label == "delete" else event
        if pk in before or after:
            yield Trace(event.pgh_tracked_model, pk, before.get(pk), after)
