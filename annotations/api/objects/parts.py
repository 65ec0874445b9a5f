"""Parts that working and published objects share."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from annotations.models import Notice, VerdictRevision
from annotations.queries import records

Record = dict[str, Any]


def head(
    pk: int,
    url: str,
    html_url: str,
    version: int,
    created_at: datetime,
    updated_at: datetime,
) -> Record:
    """What every object begins with."""
    return {
        "id": pk,
        "url": url,
        "html_url": html_url,
        "version": version,
        "created_at": records.moment(created_at),
        "updated_at": records.moment(updated_at),
    }


def revisions(rows: Iterable[VerdictRevision]) -> list[Record]:
    return [
        {
            "number": row.number,
            "kind": row.kind,
            "note": row.public_note,
            "published_at": records.moment(row.published_at),
        }
        for row in rows
    ]


def notices(rows: Iterable[Notice]) -> list[Record]:
    return [
        {
            "id": row.pk,
            "kind": row.kind,
            "text": row.text,
            "placed_at": records.moment(row.placed_at),
        }
        for row in rows
    ]


def citation(record: Record) -> Record:
    """A citation's record as the contract has it: with its one `quantity`."""
    record = dict(record)
    record["quantity"] = next(iter(record.pop("quantities")), None)
    return record
