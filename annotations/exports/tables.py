"""The columns of tabular exports: the one list, in the contract's order.

One row a published check, made of its latest revision, by the database (`copying.py`).
`Column.sql` reads `r`, the row of the public gate, `f`, the parts of its snapshot, and
`n.quantity`, its first number. NULL where nothing is known.
"""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from annotations.workflow.states import RevisionKind, Status


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
    sql: str


TOPICS = "ARRAY(SELECT t->>'slug' FROM jsonb_array_elements(f.claim->'topics') t)"
CITED = """ARRAY(SELECT c->>'url' FROM jsonb_array_elements(f.citations) c
    WHERE c->>'url' <> '')"""
STATUS = f"""CASE r.kind WHEN '{RevisionKind.RETRACTION}' THEN '{Status.RETRACTED}'
    ELSE '{Status.PUBLISHED}' END"""

PAGE = """r.before_id || r.claim_id || '/' || CASE
    WHEN octet_length(r.slug) = length(r.slug) THEN r.slug
    ELSE (SELECT string_agg(CASE WHEN octet_length(letter) = 1 THEN letter ELSE
        regexp_replace(upper(encode(convert_to(letter, 'UTF8'), 'hex')),
            '(..)', '%\\1', 'g') END, '' ORDER BY place)
        FROM string_to_table(r.slug, NULL) WITH ORDINALITY AS s(letter, place))
    END || '/'"""
"""The address of the claim's page. A slug is letters of any script, digits, - and _."""


COLUMNS = (
    Column("claim_id", Type.WHOLE, "r.claim_id"),
    Column("claim_url", Type.TEXT, PAGE),
    Column("statement", Type.TEXT, "f.claim->>'statement'"),
    Column("claimant", Type.TEXT, "f.said_by->>'name'"),
    Column("said_on", Type.DAY, "f.claim->>'said_on'"),
    Column("kind", Type.TEXT, "f.claim->>'kind'"),
    Column("topics", Type.WORDS, TOPICS),
    Column("article_id", Type.WHOLE, "r.article_id"),
    Column("article_title", Type.TEXT, "f.article->>'title'"),
    Column("article_url", Type.TEXT, "f.article->>'source_url'"),
    Column("outlet", Type.TEXT, "f.article->'outlet'->>'name'"),
    Column("article_published_on", Type.DAY, "f.article->>'published_on'"),
    Column("language", Type.TEXT, "f.claim->>'language'"),
    Column("start", Type.WHOLE, "r.start"),
    Column("end", Type.WHOLE, 'r."end"'),
    Column("exact", Type.TEXT, "r.exact"),
    Column("text_sha256", Type.TEXT, "f.article->>'sha256'"),
    Column("quantity_low", Type.DECIMAL, "n.quantity->>'low'"),
    Column("quantity_high", Type.DECIMAL, "n.quantity->>'high'"),
    Column("quantity_approximator", Type.TEXT, "n.quantity->>'approximator'"),
    Column("quantity_measure", Type.TEXT, "n.quantity->>'measure'"),
    Column("quantity_unit", Type.TEXT, "n.quantity->>'unit'"),
    Column("quantity_subject", Type.TEXT, "n.quantity->>'subject'"),
    Column("quantity_scope", Type.TEXT, "n.quantity->>'scope'"),
    Column("quantity_place", Type.TEXT, "n.quantity->>'place'"),
    Column("quantity_first", Type.DAY, "n.quantity->'period'->>'first'"),
    Column("quantity_last", Type.DAY, "n.quantity->'period'->>'last'"),
    Column("quantity_relation", Type.TEXT, "n.quantity->'period'->>'relation'"),
    Column("rating", Type.TEXT, "f.rating->>'slug'"),
    Column("rating_label", Type.TEXT, "f.rating->>'label'"),
    Column("rating_value", Type.WHOLE, "(f.rating->>'value')::int"),
    Column("best_rating", Type.WHOLE, "(f.rating->>'best')::int"),
    Column("worst_rating", Type.WHOLE, "(f.rating->>'worst')::int"),
    Column("summary", Type.TEXT, "f.summary"),
    Column("since", Type.TEXT, "f.since"),
    Column("status", Type.TEXT, STATUS),
    Column("revision", Type.WHOLE, "r.number"),
    Column("first_published_at", Type.TIME, "r.first_time"),
    Column("published_at", Type.TIME, "r.time"),
    Column("correction_count", Type.WHOLE, "r.correction_count"),
    Column("citation_count", Type.WHOLE, "jsonb_array_length(f.citations)"),
    Column("citation_urls", Type.WORDS, CITED),
)

GIVEN_OUT = """ARRAY(SELECT c - 'quantities' ||
    jsonb_build_object('quantity', c->'quantities'->0)
    FROM jsonb_array_elements(f.citations) WITH ORDINALITY AS s(c, place)
    ORDER BY place)"""
"""As `records.with_quantity` has it."""

NESTED = {
    "explanation": "f.explanation",
    "quantities": "f.quantities",
    "citations": GIVEN_OUT,
    "appearances": "f.appearances",
    "revisions": "r.told",
}
"""What JSON Lines has beside them. `r.told` comes of `public.with_revisions`."""
