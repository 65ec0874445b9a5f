"""Verdicts out of an archive take the way that they took: a draft, in review,
published, reopened … so that the rules of the database (legal moves, two people,
revisions without a gap) are asked of each revision once more.
"""

from collections.abc import Sequence

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import Now

from annotations.actions.archive.reading import Line, Row, inner, row
from annotations.actions.archive.writing import copy
from annotations.models import Verdict, VerdictAuthor
from annotations.queries.archive import AUTHORS, EVENTS, REVISIONS, VERDICTS
from annotations.workflow.states import Status

COLUMN = {field.name: at for at, field in enumerate(VERDICTS.fields)}
NUMBER, KIND, VERDICT = (
    [field.name for field in REVISIONS.fields].index(name)
    for name in ("number", "kind", "verdict")
)
BEGINNING = {
    "status": Status.DRAFT,
    "revision": 0,
    "submitted_by": None,
    "submitted_at": None,
}
"""Where every verdict starts."""


def replay(batch: Sequence[Line]) -> None:
    """Write the verdicts of the lines, with authors, revisions and events."""
    rows = [row(line) for line in batch]
    copy(VERDICTS, map(_draft, rows))
    copy(AUTHORS, (author for line in batch for author in inner(line, AUTHORS)))
    revisions = [found for line in batch for found in inner(line, REVISIONS)]
    revisions.sort(key=lambda revision: revision[NUMBER])
    for number in sorted({revision[NUMBER] for revision in revisions}):
        _publish(number, [found for found in revisions if found[NUMBER] == number])
    for values in rows:
        _arrive(values)
    copy(EVENTS, (event for line in batch for event in inner(line, EVENTS)))


def _draft(values: Row) -> Row:
    return tuple(
        BEGINNING.get(name, value) for name, value in zip(COLUMN, values, strict=True)
    )


def _publish(number: int, revisions: Sequence[Row]) -> None:
    """The revisions of that number, each of another verdict."""
    taken = [found[VERDICT] for found in revisions if found[KIND] == "retraction"]
    given = [found[VERDICT] for found in revisions if found[KIND] != "retraction"]
    _submit(_reopened(given), number)
    copy(REVISIONS, revisions)
    for keys, status in ((given, Status.PUBLISHED), (taken, Status.RETRACTED)):
        Verdict.objects.filter(pk__in=keys).update(status=status, revision=number)


def _reopened(keys: Sequence[int]) -> QuerySet[Verdict]:
    verdicts = Verdict.objects.filter(pk__in=keys)
    verdicts.filter(status=Status.PUBLISHED).update(status=Status.DRAFT)
    return verdicts


def _submit(verdicts: QuerySet[Verdict], number: int) -> None:
    """By one of the authors: who did it is written when the verdict has arrived."""
    authors = VerdictAuthor.objects.filter(
        verdict=OuterRef("pk"), for_revision=number
    ).order_by("pk")
    verdicts.update(
        status=Status.IN_REVIEW,
        submitted_by=Subquery(authors.values("user")[:1]),
        submitted_at=Now(),
    )


def _arrive(values: Row) -> None:
    """Where the verdict stands in the archive."""
    at = dict(zip(COLUMN, values, strict=True))
    mine = Verdict.objects.filter(pk=at["id"])
    submitted = {name: at[name] for name in ("submitted_by", "submitted_at")}
    if at["status"] in (Status.DRAFT, Status.IN_REVIEW):
        mine.filter(status=Status.PUBLISHED).update(status=Status.DRAFT)
    mine.update(status=at["status"], revision=at["revision"], **submitted)
