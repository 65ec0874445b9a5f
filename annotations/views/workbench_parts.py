"""What the workbench draws, block by block, so that it can redraw what changed only.

A part is a block of the article with the claims that begin in it. Its signature says
how both look; a browser names those that it has and is sent the others.
"""

from base64 import urlsafe_b64encode
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from django.utils.translation import gettext as _

from annotations.anchoring import Mark, SegmentedBlock, assign_lanes, segment
from annotations.ingestion import Block
from annotations.queries import list_filters
from annotations.queries.workbench import Row, Workbench

PLAIN = "plain"
"""The colour of a claim without a rating."""

LENGTH = 4
"""Characters of a signature; a browser sends them one behind the other."""


@dataclass(frozen=True)
class Drawing:
    """What the templates need; `parts` are those that the browser has not."""

    blocks: list[SegmentedBlock]
    css: dict[int, str]
    labels: dict[int, str]
    parts: dict[int, dict[str, Any]]


def draw(found: Workbench, have: str = "") -> Drawing:
    """`have` are the signatures that the browser has, in the order of the parts."""
    placed = [row for row in found.rows if row.start is not None]
    marks = [Mark(row.claim, row.start, row.end) for row in placed]
    looks = _looks(found, placed, assign_lanes(marks))
    parts = {}
    for index, rows in enumerate(found.by_block):
        signature = _signature((looks[index], [tuple(row) for row in rows]))
        if signature != have[index * LENGTH : (index + 1) * LENGTH]:
            listed = [_listed(row) for row in rows]
            parts[index] = {"signature": signature, "claims": listed}
    version = found.article.current_version
    blocks = [Block(**item) for item in version.blocks]
    return Drawing(
        segment(version.text, blocks, marks, parts),
        {row.claim: row.colour or PLAIN for row in placed},
        {
            row.claim: _("Claim %(number)s: %(state)s")
            % {"number": number, "state": row.state}
            for number, row in enumerate(placed, start=1)
        },
        parts,
    )


def _looks(
    found: Workbench, placed: list[Row], lanes: dict[int, int]
) -> list[list[tuple]]:
    """How the marks look that touch each part: place, lane, colour and label.

    Numbers are no part of it: the browser counts the claims itself.
    """
    blocks = found.article.current_version.blocks
    starts = [block["start"] for block in blocks]
    looks: list[list[tuple]] = [[] for _ in range(len(blocks) + 1)]
    for row in placed:
        look = (row.claim, row.start, row.end, lanes[row.claim], row.colour, row.state)
        first = max(bisect_right(starts, row.start) - 1, 0)
        for index in range(first, bisect_left(starts, row.end)):
            looks[index].append(look)
    return looks


def _signature(whole: tuple) -> str:
    found = blake2b(repr(whole).encode(), digest_size=LENGTH * 6 // 8)
    return urlsafe_b64encode(found.digest()).decode()


def _listed(row: Row) -> dict[str, Any]:
    """The claim as the browser's list holds it."""
    return {
        "id": row.claim,
        "start": row.start,
        "end": row.end,
        "statement": row.statement,
        "language": row.language,
        "triage": row.triage,
        "reason": row.reason,
        "state": row.state,
        "stage": row.stage,
        "status": row.status,
        "rating": row.label and [row.label, row.colour, row.shape],
        "versions": [row.claim_version, row.verdict_version, row.place_version],
        "filters": list_filters.names(row),
    }
