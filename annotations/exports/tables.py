"""The columns of tabular exports: the one list, in the contract's order.

One row a published check, made of its latest revision. Every value is plain: str, int,
decimals as strings, ISO days, UTC times, lists of str; None where nothing is known.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from annotations.exports.addresses import claim_page
from annotations.models import VerdictRevision
from annotations.queries import public, records

Row = dict[str, Any]


class Type(StrEnum):
    """What a column holds. Only TEXT and WORDS can hold what somebody wrote."""

    TEXT = "text"
    WORDS = "words"
    WHOLE = "whole"
    DECIMAL = "decimal"
    DAY = "day"
    TIME = "time"

    @property
    def label(self) -> str:
        """The type in words, for people."""
        return LABELS[self]


LABELS = {
    Type.TEXT: _("text"),
    Type.WORDS: _("a list of words"),
    Type.WHOLE: _("a whole number"),
    Type.DECIMAL: _("a decimal number"),
    Type.DAY: _("a day"),
    Type.TIME: _("a time"),
}


@dataclass(frozen=True)
class Column:
    name: str
    type: Type
    value: Callable[["Source"], Any]


class Source:
    """One revision and the parts of its snapshot that columns ask for."""

    def __init__(self, revision: VerdictRevision) -> None:
        self.revision = revision
        self.frozen: Row = revision.snapshot
        self.article: Row = self.frozen["article"]
        self.claim: Row = self.frozen["claim"]
        self.rating: Row = self.frozen["rating"]
        self.citations: list[Row] = self.frozen["citations"]
        self.quantity: Row = next(iter(self.frozen["quantities"]), {})
        self.period: Row = self.quantity.get("period") or {}


def _name(part: Row | None) -> str | None:
    return part["name"] if part else None


COLUMNS = (
    Column("claim_id", Type.WHOLE, lambda s: s.revision.claim_id),
    Column("claim_url", Type.TEXT, lambda s: claim_page(s.revision)),
    Column("statement", Type.TEXT, lambda s: s.claim["statement"]),
    Column("claimant", Type.TEXT, lambda s: _name(s.frozen["said_by"])),
    Column("said_on", Type.DAY, lambda s: s.claim["said_on"]),
    Column("kind", Type.TEXT, lambda s: s.claim["kind"]),
    Column("topics", Type.WORDS, lambda s: [t["slug"] for t in s.claim["topics"]]),
    Column("article_id", Type.WHOLE, lambda s: s.revision.article_id),
    Column("article_title", Type.TEXT, lambda s: s.article["title"]),
    Column("article_url", Type.TEXT, lambda s: s.article["source_url"]),
    Column("outlet", Type.TEXT, lambda s: _name(s.article["outlet"])),
    Column("article_published_on", Type.DAY, lambda s: s.article["published_on"]),
    Column("language", Type.TEXT, lambda s: s.claim["language"]),
    Column("start", Type.WHOLE, lambda s: s.revision.start),
    Column("end", Type.WHOLE, lambda s: s.revision.end),
    Column("exact", Type.TEXT, lambda s: s.revision.exact),
    Column("text_sha256", Type.TEXT, lambda s: s.article["sha256"]),
    Column("quantity_low", Type.DECIMAL, lambda s: s.quantity.get("low")),
    Column("quantity_high", Type.DECIMAL, lambda s: s.quantity.get("high")),
    Column(
        "quantity_approximator", Type.TEXT, lambda s: s.quantity.get("approximator")
    ),
    Column("quantity_measure", Type.TEXT, lambda s: s.quantity.get("measure")),
    Column("quantity_unit", Type.TEXT, lambda s: s.quantity.get("unit")),
    Column("quantity_subject", Type.TEXT, lambda s: s.quantity.get("subject")),
    Column("quantity_scope", Type.TEXT, lambda s: s.quantity.get("scope")),
    Column("quantity_place", Type.TEXT, lambda s: s.quantity.get("place")),
    Column("quantity_first", Type.DAY, lambda s: s.period.get("first")),
    Column("quantity_last", Type.DAY, lambda s: s.period.get("last")),
    Column("quantity_relation", Type.TEXT, lambda s: s.period.get("relation")),
    Column("rating", Type.TEXT, lambda s: s.rating["slug"]),
    Column("rating_label", Type.TEXT, lambda s: s.rating["label"]),
    Column("rating_value", Type.WHOLE, lambda s: s.rating["value"]),
    Column("best_rating", Type.WHOLE, lambda s: s.rating["best"]),
    Column("worst_rating", Type.WHOLE, lambda s: s.rating["worst"]),
    Column("summary", Type.TEXT, lambda s: s.frozen["summary"]),
    Column("since", Type.TEXT, lambda s: s.frozen["since"]),
    Column("status", Type.TEXT, lambda s: public.status(s.revision).value),
    Column("revision", Type.WHOLE, lambda s: s.revision.number),
    Column(
        "first_published_at",
        Type.TIME,
        lambda s: records.moment(s.revision.first_published_at),
    ),
    Column(
        "published_at", Type.TIME, lambda s: records.moment(s.revision.published_at)
    ),
    Column("correction_count", Type.WHOLE, lambda s: s.revision.correction_count),
    Column("citation_count", Type.WHOLE, lambda s: len(s.citations)),
    Column(
        "citation_urls",
        Type.WORDS,
        lambda s: [item["url"] for item in s.citations if item["url"]],
    ),
)


def row(revision: VerdictRevision) -> Row:
    """The columns of one check, by name."""
    source = Source(revision)
    return {column.name: column.value(source) for column in COLUMNS}
