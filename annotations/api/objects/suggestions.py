"""Sentences worth checking, and words that were dismissed."""

from typing import Any

from annotations.api.objects import addresses, parts
from annotations.api.objects.parts import Record
from annotations.models import DismissedSuggestion
from annotations.quantities import Offer, Passage
from annotations.queries import records


def suggestion(offer: Offer, text: str) -> Record:
    found = offer.suggestion
    passages = [_passage(item, text) for item in offer.passages]
    return _place(found, text) | {
        "score": found.score,
        "reasons": list(found.reasons),
        "quantities": [item for part in passages for item in part["quantities"]],
        "passages": passages,
    }


def _passage(item: Passage, text: str) -> Record:
    return _place(item, text) | {
        "reasons": list(item.reasons),
        "quantities": [records.measured(part) for part in item.quantities],
    }


def _place(item: Any, text: str) -> Record:
    return {
        "start": item.start,
        "end": item.end,
        "exact": text[item.start : item.end],
    }


def dismissal(row: DismissedSuggestion) -> Record:
    """Needs `article_version` loaded."""
    version = row.article_version
    return (
        parts.head(
            row.pk,
            addresses.api("dismissal", row.pk),
            addresses.workbench(version.article_id),
            row.version,
            row.created_at,
            row.updated_at,
        )
        | {"article": version.article_id, "article_version": version.number}
        | _place(row, version.text)
    )
