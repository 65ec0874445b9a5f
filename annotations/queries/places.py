"""Where published claims stand now: at the place that was checked, as it was frozen;
and at the further places that a person has confirmed, as they are."""

from collections.abc import Sequence

from django.db.models import Prefetch

from annotations.models import VerdictRevision
from annotations.queries import public, records, working
from annotations.queries.records import Record


def standing(checks: Sequence[VerdictRevision]) -> dict[int, list[Record]]:
    """`records.appearance` of each place, by claim id, the one that was checked first;
    two queries, whatever the number of checks."""
    found = {check.claim_id: [_checked(check)] for check in checks}
    further = (
        public.further()
        .filter(claim__in=found)
        .select_related("article")
        .prefetch_related(Prefetch("spans", working.spans()))
        .order_by("pk")
    )
    for row in further:
        found[row.claim_id].append(records.appearance(row, working.place(row)))
    return found


def _checked(check: VerdictRevision) -> Record:
    frozen = check.snapshot["appearances"]
    return next(place for place in frozen if place["is_primary"])
