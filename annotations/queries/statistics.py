"""The checks in figures: what was checked, what it came to, how soon, what changed.

Public state alone: the latest revision of every check, and what readers were told of.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any

from django.db.models import Case, Count, F, Q, Value, When
from django.db.models.functions import TruncMonth
from django.utils.translation import get_language

from annotations.models import ClaimKind
from annotations.queries import public
from annotations.queries.nouns import RATING, Step, retracted
from annotations.queries.translations import labels
from annotations.workflow.states import RevisionKind

WITHIN = (1, 7, 30, 90)
"""Days from the claim to its check, as they are told apart."""

LATER = 0
RETRACTED = ""
"""Stands for the label of a check that no longer stands: the word is another one in
another language."""

MOST_PERIODS = 12
"""Months are shown as long as they are no more; then quarters, then years."""

Months = list[tuple[date, Any, int]]
"""First day of a month, what was counted, how often."""


@dataclass(frozen=True)
class Period:
    """A month, a quarter or a year, and how often each thing happened in it."""

    first: date
    months: int
    counts: Counter

    @property
    def total(self) -> int:
        return self.counts.total()


@dataclass(frozen=True)
class Statistics:
    """`ratings` are the steps in the order of the scale, retracted ones last, and
    `over_time` counts them by label, RETRACTED for those; `kinds` and `delays` count
    checks, the latter by the days of WITHIN, LATER, and None where the day of the claim
    is not known. `changes` counts the kinds of revisions that readers were told of."""

    total: int
    corrected: int
    ratings: list[Step]
    over_time: list[Period]
    kinds: list[tuple[ClaimKind, int]]
    delays: dict[int | None, int]
    changes: list[Period]


def kept(changed_at: datetime | None, named_at: datetime | None) -> Statistics:
    """`statistics()`, kept by this process until something public changes or a rating
    is named otherwise, which is when one of the times does."""
    return _kept(changed_at, named_at, get_language())


@lru_cache(maxsize=8)
def _kept(
    changed_at: datetime | None, named_at: datetime | None, language: str | None
) -> Statistics:
    """The labels are words of `language`."""
    return statistics()


def statistics() -> Statistics:
    """Two queries, each of which goes over everything that is published."""
    names = labels()
    rows = [
        row | {"rating__label": names.get(row["rating"], row["rating__label"])}
        for row in _checks()
    ]
    changes = [(row["month"], row["kind"], row["many"]) for row in _changes()]
    kinds = _counted(rows, "claim_kind")
    return Statistics(
        total=sum(row["many"] for row in rows),
        corrected=sum(row["many"] for row in rows if row["is_corrected"]),
        ratings=_ratings(rows),
        over_time=periods([(row["month"], _label(row), row["many"]) for row in rows]),
        kinds=[(ClaimKind(kind), many) for kind, many in kinds.most_common()],
        delays=_counted(rows, "within"),
        changes=periods(changes),
    )


def _checks() -> Iterable[dict[str, Any]]:
    """How many checks are alike in all that is counted here."""
    delay = Case(
        When(said_on=None, then=Value(None)),
        *(
            When(
                first_published_at__lt=F("said_on") + timedelta(days=days + 1),
                then=Value(days),
            )
            for days in WITHIN
        ),
        default=Value(LATER),
    )
    return (
        public.checks()
        .order_by()
        .values("claim_kind", "rating", *(f"rating__{name}" for name in RATING))
        .annotate(
            month=TruncMonth("first_published_at"),
            within=delay,
            is_retracted=Q(kind=RevisionKind.RETRACTION),
            is_corrected=Q(correction_count__gt=0),
            many=Count("pk"),
        )
        .order_by("rating__scale", "rating__position")
    )


def _changes() -> Iterable[dict[str, Any]]:
    return (
        public.changes()
        .order_by()
        .values("kind", month=TruncMonth("published_at"))
        .annotate(many=Count("pk"))
        .order_by("month")
    )


def _label(row: dict[str, Any]) -> str:
    return RETRACTED if row["is_retracted"] else row["rating__label"]


def _counted(rows: Iterable[dict[str, Any]], key: str) -> Counter:
    found: Counter = Counter()
    for row in rows:
        found[row[key]] += row["many"]
    return found


def _ratings(rows: list[dict[str, Any]]) -> list[Step]:
    """The labels in use; two scales may share one."""
    stood = [row for row in rows if not row["is_retracted"]]
    counted = _counted([row | {"label": _label(row)} for row in rows], "label")
    drawn = {row["rating__label"]: row for row in stood}
    steps = [
        Step(label, row["rating__colour"], row["rating__shape"], counted[label])
        for label, row in drawn.items()
    ]
    if counted[RETRACTED]:
        steps.append(retracted(counted[RETRACTED]))
    return steps


def many(period: Period, step: Step) -> int:
    """How many checks of the period came to that step."""
    return period.counts[step.label if step.shape else RETRACTED]


def periods(counted: Months) -> list[Period]:
    """All periods from the first month to the last, also those without anything."""
    if not counted:
        return []
    numbers = [_number(month) for month, _, _ in counted]
    first, last = min(numbers), max(numbers)
    size = next(
        (each for each in (1, 3) if last // each - first // each < MOST_PERIODS), 12
    )
    found = {
        number: Period(
            date(number * size // 12, number * size % 12 + 1, 1), size, Counter()
        )
        for number in range(first // size, last // size + 1)
    }
    for (_, key, many), number in zip(counted, numbers, strict=True):
        found[number // size].counts[key] += many
    return list(found.values())


def _number(month: date) -> int:
    """Months since the year 0."""
    return month.year * 12 + month.month - 1
