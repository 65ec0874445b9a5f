"""Tables as JSON Lines: the same columns, and beside them what a table cannot hold."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from annotations.exports.tables import Row
from annotations.models import VerdictRevision
from annotations.queries import records

CONTENT_TYPE = "application/x-ndjson; charset=utf-8"


def lines(rows: Iterable[Row]) -> Iterator[bytes]:
    """One JSON object a line; lines end in LF."""
    for row in rows:
        yield json.dumps(row, ensure_ascii=False).encode() + b"\n"


def nested(
    revision: VerdictRevision, revisions: Iterable[VerdictRevision]
) -> dict[str, Any]:
    """What JSON Lines adds. `revisions` are all of the claim, newest first."""
    frozen = revision.snapshot
    return {
        "explanation": frozen["explanation"],
        "quantities": frozen["quantities"],
        "citations": [records.with_quantity(item) for item in frozen["citations"]],
        "appearances": frozen["appearances"],
        "revisions": [records.revision(row) for row in revisions],
    }
