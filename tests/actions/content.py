"""All that editors wrote, as it stands, to be compared with how it stood."""

from typing import Any

from annotations.models import Citation, Claim, Quantity, Span, Verdict
from annotations.queries.traces import ASIDE, CONFIRMED, CONTENT


def content() -> dict[str, Any]:
    """What each claim, and what belongs to it, says; without what was put aside."""
    return {
        f"claim {claim.pk}": {
            "claim": _columns(claim),
            "topics": sorted(topic.name for topic in claim.topics.all()),
            "numbers": _rows(Quantity.objects.filter(claim=claim, discarded_at=None)),
            "spans": _rows(Span.objects.filter(appearance__claim=claim)),
            "verdict": _rows(Verdict.objects.filter(claim=claim)),
            "citations": {
                row.pk: (_columns(row), _rows(row.quantities.filter(discarded_at=None)))
                for row in Citation.objects.filter(
                    verdict__claim=claim, discarded_at=None
                )
            },
        }
        for claim in Claim.objects.filter(discarded_at=None)
    }


def _rows(found: Any) -> dict[int, dict[str, Any]]:
    return {row.pk: _columns(row) for row in found}


def _columns(row: Any) -> dict[str, Any]:
    names = [name for name in CONTENT[type(row)] if name not in (*ASIDE, *CONFIRMED)]
    return {name: getattr(row, name) for name in names} | {
        "confirmed": getattr(row, "confirmed_at", None) is not None
    }
