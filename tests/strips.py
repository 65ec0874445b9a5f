"""Records of numbers and citations, for tests of what is made of snapshots."""

from itertools import count
from typing import Any

_ids = count(1)


def number(low: Any = None, high: Any = "same", **facts: Any) -> dict[str, Any]:
    """The record of a confirmed quantity; `days` is (first, last)."""
    top = low if high == "same" else high
    days = facts.pop("days", None)
    return {
        "id": next(_ids),
        "low": None if low is None else str(low),
        "high": None if top is None else str(top),
        "approximator": "exact",
        "measure": "",
        "unit": "people",
        "subject": "US troops",
        "scope": "",
        "place": "Syria",
        "period": days and {"first": days[0], "last": days[1], "relation": "at"},
        "attributed_to": [],
        "start": None,
        "end": None,
        "confirmed": True,
    } | facts


def citing(*numbers: dict[str, Any], title: str = "Briefing") -> dict[str, Any]:
    """The record of a citation, as far as strips read it."""
    office = {"slug": "office", "name": "Office of the Spokesperson"}
    found = list(numbers)
    return {"id": next(_ids), "title": title, "publisher": office, "quantities": found}


def snapshot(
    claimed: list[dict[str, Any]], cited: list[dict[str, Any]], **facts: Any
) -> dict[str, Any]:
    return {"quantities": claimed, "citations": cited} | facts
