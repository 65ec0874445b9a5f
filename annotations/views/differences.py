"""What publishing a draft would change for readers."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from annotations.actions import snapshots
from annotations.anchoring import Piece, compare_words
from annotations.models import Verdict

WORDS = {
    "statement": _("Claim"),
    "rating": _("Rating"),
    "summary": _("Summary"),
    "explanation": _("Explanation"),
    "since": _("What happened later"),
}


@dataclass(frozen=True)
class Difference:
    """One part of the check, word by word."""

    label: str
    pieces: list[Piece]


def since_public(verdict: Verdict) -> list[Difference] | None:
    """Draft against the latest public revision; None when nothing is public, or
    the draft has no rating yet."""
    last = max(verdict.revisions.all(), key=lambda row: row.number, default=None)
    if last is None or verdict.rating is None:
        return None
    old, new = last.snapshot, snapshots.content(verdict)
    pairs = [(label, _text(old, key), _text(new, key)) for key, label in WORDS.items()]
    pairs.append(("Numbers", _numbers(old["quantities"]), _numbers(new["quantities"])))
    pairs += _citations(old["citations"], new["citations"])
    return [
        Difference(label, compare_words(before, after))
        for label, before, after in pairs
        if before != after
    ]


def _text(snapshot: dict[str, Any], key: str) -> str:
    if key == "statement":
        return snapshot["claim"]["statement"]
    if key == "rating":
        return snapshot["rating"]["label"]
    return snapshot[key]


def _numbers(quantities: list[dict[str, Any]]) -> str:
    return "; ".join(
        " ".join(
            str(item[key])
            for key in ("approximator", "low", "high", "unit", "subject", "place")
            if item[key]
        )
        for item in quantities
    )


def _citations(old: list[dict], new: list[dict]) -> list[tuple[str, str, str]]:
    before = {item["id"]: item for item in old}
    after = {item["id"]: item for item in new}
    return [
        ("Evidence", _citation(before.get(key)), _citation(after.get(key)))
        for key in before | after
    ]


def _citation(item: dict[str, Any] | None) -> str:
    if item is None:
        return ""
    keys = ("title", "url", "stance", "quote", "origin", "locator", "note")
    return " · ".join(item[key] for key in keys if item[key])
