"""What changed in a claim: every change for the desk, publications for strangers."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from annotations.api.objects.parts import Record
from annotations.models import VerdictRevision
from annotations.queries import records
from annotations.queries.history import Entry

TOLD = {
    "claim": ("statement", "wording", "claimant", "said_on", "kind", "topics"),
    "rating": ("label",),
    "verdict": ("summary", "explanation", "since"),
}
"""Parts of a snapshot whose changes are told; "verdict" is its top level."""


def entries(found: Iterable[Entry]) -> list[Record]:
    return [
        {
            "at": records.moment(entry.at),
            "who": entry.who,
            "why": entry.why,
            "changes": [
                {
                    "thing": change.thing,
                    "field": change.field,
                    "old": _plain(change.old),
                    "new": _plain(change.new),
                }
                for change in entry.changes
            ],
        }
        for entry in found
    ]


def publications(revisions: list[VerdictRevision]) -> list[Record]:
    """One entry a revision, newest first: what differs from the one before."""
    before = [*revisions[1:], None]
    return [
        {
            "at": records.moment(row.published_at),
            "who": "",
            "why": row.public_note or row.get_kind_display(),
            "changes": list(_differences(old.snapshot, row.snapshot)) if old else [],
        }
        for row, old in zip(revisions, before, strict=True)
    ]


def _differences(old: Record, new: Record) -> Iterable[Record]:
    for thing, fields in TOLD.items():
        was, now = (old, new) if thing == "verdict" else (old[thing], new[thing])
        for field in fields:
            if was[field] != now[field]:
                yield {
                    "thing": thing,
                    "field": field,
                    "old": was[field],
                    "new": now[field],
                }


def _plain(value: Any) -> Any:
    """A column's value as JSON has it."""
    if isinstance(value, datetime):
        return records.moment(value)
    if isinstance(value, date):
        return records.day(value)
    if isinstance(value, Decimal):
        return records.decimal(value)
    return value
