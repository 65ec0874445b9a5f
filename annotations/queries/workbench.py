"""The workbench: one article with its claims as the desk sees them."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Left

from annotations.models import (
    Article,
    Citation,
    Proof,
    Span,
    Triage,
    User,
    VerdictAuthor,
)
from annotations.queries import working

SHOWN = 140
"""Characters of a statement that a list shows."""

APPEARANCE, CLAIM = "appearance__", "appearance__claim__"
VERDICT = f"{CLAIM}verdict__"
COLUMNS = {
    "claim": F("appearance__claim_id"),
    "statement": Left(f"{CLAIM}statement", SHOWN + 1),
    "language": F(f"{CLAIM}language"),
    "triage": F(f"{CLAIM}triage"),
    "reason": F(f"{CLAIM}triage_reason"),
    "claim_version": F(f"{CLAIM}version"),
    "place_version": F(f"{APPEARANCE}version"),
    "verdict_version": F(f"{VERDICT}version"),
    "status": F(f"{VERDICT}status"),
    "label": F(f"{VERDICT}rating__label"),
    "colour": F(f"{VERDICT}rating__colour"),
    "shape": F(f"{VERDICT}rating__shape"),
}
TRIAGES = dict(Triage.choices)


class Row(NamedTuple):
    """A claim of the list. `start` and `end` are None where its words are gone; what
    is of the verdict is None before there is one."""

    start: int | None
    end: int | None
    claim: int
    statement: str
    language: str
    triage: str
    reason: str
    claim_version: int
    place_version: int
    verdict_version: int | None
    status: str | None
    label: str | None
    colour: str | None
    shape: str | None
    mine: bool
    sourced: bool
    unproved: bool

    @property
    def state(self) -> str:
        """The rating, else how far the claim has come."""
        return self.label or self.stage

    @property
    def stage(self) -> str:
        """The verdict's status; the triage before there is one, and where the claim is
        not checked."""
        if self.status and self.triage != Triage.NOT_CHECKING:
            return self.status.replace("_", " ")
        return str(TRIAGES[self.triage])


@dataclass(frozen=True)
class Workbench:
    """An article and the claims of its current version, in order of the text."""

    article: Article
    rows: list[Row]

    @cached_property
    def by_block(self) -> list[list[Row]]:
        """The rows by the block in which each begins; last, those without a place."""
        starts = [block["start"] for block in self.article.current_version.blocks]
        parts: list[list[Row]] = [[] for _ in range(len(starts) + 1)]
        for row in self.rows:
            index = -1
            if row.start is not None:
                index = max(bisect_right(starts, row.start) - 1, 0)
            parts[index].append(row)
        return parts


def workbench(article_id: int, person: User) -> Workbench:
    """Raises Article.DoesNotExist. Two queries, whatever the claims.

    `person` is who looks: whose claims are "mine".
    """
    article = working.articles().get(pk=article_id)
    found = (
        _spans(article)
        .annotate(**{f"row_{name}": column for name, column in COLUMNS.items()})
        .annotate(
            row_mine=_mine(person),
            row_sourced=Exists(_citations()),
            row_unproved=Exists(_citations().filter(UNPROVED)),
        )
        .order_by(F("start").asc(nulls_last=True), "end", "id")
    )
    names = [f"row_{name}" for name in (*COLUMNS, "mine", "sourced", "unproved")]
    rows = [Row(*values) for values in found.values_list("start", "end", *names)]
    return Workbench(article, rows)


UNPROVED = Q(proof=Proof.NONE_YET) & ~Q(quote="")
"""Quoted words of which nobody knows yet that they are the source's."""


def _spans(article: Article) -> QuerySet[Span]:
    return Span.objects.filter(
        version=article.current_version_id,
        appearance__article=article,
        appearance__discarded_at=None,
        appearance__claim__discarded_at=None,
    )


def _citations() -> QuerySet[Citation]:
    return Citation.objects.filter(
        verdict__claim=OuterRef("appearance__claim"), discarded_at=None
    )


def _mine(person: User) -> Q:
    """Marked by the person, or a verdict at which the person writes."""
    written = VerdictAuthor.objects.filter(
        verdict__claim=OuterRef("appearance__claim"),
        user=person,
        for_revision=F("verdict__revision") + 1,
    )
    return Q(appearance__claim__marked_by=person) | Q(Exists(written))
