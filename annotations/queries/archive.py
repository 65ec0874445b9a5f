"""What an archive of the whole site consists of: which tables, in which order, and
which columns of each. Export and import both read it.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.db.models import BinaryField, Field, Model, QuerySet
from pghistory.core import event_models

from annotations import models

FORMAT = 1
"""Raised when a type or a column is renamed, or comes to mean something else."""

CHUNK, LARGE_CHUNK = 500, 5
"""Rows held at once: of most tables, and of those that keep whole files or texts."""

LEFT_OUT: dict[type[Model], str] = {
    models.ApiToken: "a key is of one site",
    models.IdempotencyRecord: "an answer to a program that asked the other site",
    models.Presence: "of the moment",
    models.Tally: "of the moment",
    models.CardImage: "drawn anew when it is asked for",
    models.SearchDocument: "made anew from the revisions",
    models.SearchWord: "made anew from the revisions",
    models.Epoch: "another database is another history: see ADR 14",
}
"""What stays behind, and why."""

PRIVATE = {
    models.User: frozenset({"password", "email", "last_login"}),
    models.Report: frozenset({"contact"}),
    models.VerdictRevision: frozenset({"xid"}),
}
"""Columns that stay behind: a person's own, and what means nothing elsewhere."""


@dataclass(frozen=True)
class Table:
    """The rows of one model. `type` is what their lines say that they are; `inner` are
    tables whose rows stand inside the line of the row that they belong to, by `owner`.
    """

    type: str
    model: type[Model]
    owner: str = ""
    inner: tuple["Table", ...] = ()

    @property
    def fields(self) -> list[Field]:
        """The columns that are in the archive."""
        return [field for field in self._columns if field.name not in self._private]

    @property
    def absent(self) -> list[Field]:
        """Those that are not, and that the database does not fill in."""
        return [
            field
            for field in self._columns
            if field.name in self._private and not field.has_db_default()
        ]

    @property
    def _columns(self) -> tuple[Field, ...]:
        return self.model._meta.concrete_fields

    @property
    def _private(self) -> frozenset[str]:
        return PRIVATE.get(self.model, frozenset())

    @property
    def is_large(self) -> bool:
        return self.model is models.ArticleVersion or any(
            isinstance(field, BinaryField) for field in self.fields
        )

    def rows(self) -> QuerySet[Model, tuple[Any, ...]]:
        """The columns of every row, in the order of their keys."""
        names = [field.attname for field in self.fields]
        return self.model._base_manager.order_by("pk").values_list(*names)

    def chunks(self) -> Iterator[list[tuple[Any, ...]]]:
        """All rows, so many at a time as may be held."""
        size = LARGE_CHUNK if self.is_large else CHUNK
        waiting = self.rows().iterator(size)
        while chunk := list(islice(waiting, size)):
            yield chunk

    def of_owners(self, owners: list[int]) -> dict[int, list[tuple[Any, ...]]]:
        """The rows of an inner table by the row that they belong to."""
        at = [field.name for field in self.fields].index(self.owner)
        found = defaultdict(list)
        for row in self.rows().filter(**{f"{self.owner}__in": owners}):
            found[row[at]].append(row)
        return found


def roles(people: list[int]) -> dict[int, list[str]]:
    """The roles of people by their ids."""
    found = defaultdict(list)
    held = models.User.groups.through.objects.filter(user__in=people)
    for person, name in held.order_by("group__name").values_list("user", "group__name"):
        found[person].append(name)
    return found


USERS = Table("user", models.User)
ARTICLES = Table("article", models.Article)
AUTHORS = Table("authors", models.VerdictAuthor, "verdict")
REVISIONS = Table("revisions", models.VerdictRevision, "verdict")
EVENTS = Table("events", models.ReviewEvent, "verdict")
VERDICTS = Table("verdict", models.Verdict, inner=(AUTHORS, REVISIONS, EVENTS))

FIRST_ROWS = tuple(
    Table(name, model)
    for name, model in (
        ("scale", models.RatingScale),
        ("rating", models.Rating),
        ("rating_translation", models.RatingTranslation),
        ("newsroom", models.Newsroom),
    )
)
"""What an empty site has, too: the archive's come in place of its own."""

HISTORY = tuple(
    Table(f"history_of_{event.pgh_tracked_model._meta.model_name}", event)
    for event in sorted(event_models(), key=lambda event: event.__name__)
)

TABLES = (
    USERS,
    *FIRST_ROWS,
    Table("outlet", models.Outlet),
    Table("source", models.Source),
    Table("claimant", models.Claimant),
    Table("topic", models.Topic),
    ARTICLES,
    Table("article_version", models.ArticleVersion),
    Table("original", models.Original),
    Table("claim", models.Claim),
    Table("claim_topic", models.ClaimTopic),
    Table("claim_translation", models.ClaimTranslation),
    Table("appearance", models.Appearance),
    Table("span", models.Span),
    VERDICTS,
    Table("archived_copy", models.ArchivedCopy),
    Table("citation", models.Citation),
    Table("quantity", models.Quantity),
    Table("public_check", models.PublicCheck),
    Table("notice", models.Notice),
    Table("report", models.Report),
    Table("dismissal", models.DismissedSuggestion),
    Table("claim_match", models.ClaimMatch),
    Table("claim_link", models.ClaimLink),
    Table("assessment", models.Assessment),
    Table("reference", models.Reference),
    Table("reference_decision", models.ReferenceDecision),
    Table("edit", models.Edit),
    *HISTORY,
)
"""Each stands below what it refers to."""

BY_TYPE = {table.type: table for table in TABLES}
