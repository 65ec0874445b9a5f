"""Parts that working and published objects share."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from annotations.models import Notice
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
