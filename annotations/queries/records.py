"""One plain-data form for each noun, in the contract's field names.

Working state (for the desk) and frozen snapshots (for the public) are the same
shapes, because snapshots are made with these functions at publication.
Days are ISO dates, decimals strings, times UTC with Z; None where nothing is known.
"""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from annotations.models import (
    Appearance,
    Article,
    ArticleVersion,
    Citation,
    Claim,
    Newsroom,
    Quantity,
    Rating,
    Span,
    VerdictRevision,
)
from annotations.models.named import Named
from annotations.quantities import Measured

Record = dict[str, Any]


def day(value: date | None) -> str | None:
    return value.isoformat() if value else None


def moment(value: datetime | None) -> str | None:
    if value is None:
        return None
    return (
        value.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    )


def decimal(value: Decimal | None) -> str | None:
    """The shortest plain notation: "2500", not "2500.0000000000" or "2.5E+3"."""
    if value is None:
        return None
    plain = format(value, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def name(row: Named | None) -> Record | None:
    return {"slug": row.slug, "name": row.name} if row else None


def article(row: Article) -> Record:
    return {
        "id": row.pk,
        "title": row.title,
        "source_url": row.source_url,
        "outlet": name(row.outlet),
        "byline": row.byline,
        "published_on": day(row.published_on),
        "language": row.language,
    }


def article_version(row: ArticleVersion) -> Record:
    return {
        "number": row.number,
        "text": row.text,
        "sha256": row.sha256,
        "captured_at": moment(row.captured_at),
        "blocks": row.blocks,
    }


def span(row: Span) -> Record:
    """Needs `version` loaded; its text is not touched."""
    return {
        "version": row.version.number,
        "start": row.start,
        "end": row.end,
        "exact": row.exact,
        "prefix": row.prefix,
        "suffix": row.suffix,
        "state": row.state,
    }


def appearance(row: Appearance, place: Span | None) -> Record:
    return {
        "id": row.pk,
        "article": row.article_id,
        "is_primary": row.is_primary,
        "confirmed": row.confirmed_at is not None,
        "span": span(place) if place else None,
    }


def claim(row: Claim) -> Record:
    """The claim's own fields; `topics` and `claimant` should be prefetched."""
    return {
        "id": row.pk,
        "statement": row.statement,
        "wording": row.wording,
        "claimant": name(row.claimant),
        "said_on": day(row.said_on),
        "kind": row.kind,
        "topics": [name(topic) for topic in row.topics.all()],
        "language": row.language,
    }


def quantity(row: Quantity) -> Record:
    first, last = day(row.period_first), day(row.period_last)
    period = {"first": first, "last": last, "relation": row.period_relation}
    return {
        "id": row.pk,
        "low": decimal(row.low),
        "high": decimal(row.high),
        "approximator": row.approximator,
        "measure": row.measure,
        "unit": row.unit,
        "subject": row.subject,
        "scope": row.scope,
        "place": row.place,
        "period": period if first or last else None,
        "attributed_to": list(row.attributed_to),
        "start": row.start,
        "end": row.end,
        "confirmed": row.confirmed_at is not None,
    }


def measured(item: Measured) -> Record:
    """A number that was read in a text and is nobody's yet."""
    period = item.period
    return {
        "low": decimal(item.low),
        "high": decimal(item.high),
        "approximator": item.approximator,
        "measure": item.measure or "",
        "unit": item.unit,
        "subject": item.subject,
        "scope": "",
        "place": item.place,
        "period": period
        and {
            "first": day(period.first),
            "last": day(period.last),
            "relation": period.relation,
        },
        "attributed_to": [],
        "start": item.start,
        "end": item.end,
    }


def citation(row: Citation) -> Record:
    """Needs `publisher`, `archived_copy` and `quantities` loaded."""
    kept = row.archived_copy
    copy = kept and {
        "url": kept.url,
        "sha256": kept.sha256,
        "captured_at": moment(kept.captured_at),
    }
    return {
        "id": row.pk,
        "url": row.url,
        "title": row.title,
        "publisher": name(row.publisher),
        "kind": row.kind,
        "first_hand": row.first_hand,
        "stance": row.stance,
        "quote": row.quote,
        "translation": row.translation,
        "locator": row.locator,
        "origin": row.origin,
        "proof": row.proof,
        "proof_reason": row.proof_reason,
        "published_on": day(row.published_on),
        "accessed_on": day(row.accessed_on),
        "archived_copy": copy,
        "note": row.note,
        "quantities": [
            quantity(item) for item in row.quantities.all() if not item.discarded_at
        ],
    }


def tolerance(row: Newsroom) -> Record:
    """What "about" allows, in percent: by default, and for single units."""
    units = {
        unit: decimal(Decimal(percent))
        for unit, percent in row.about_tolerance_by_unit.items()
    }
    return {"default": decimal(row.about_tolerance), "units": units}


def with_quantity(record: Record) -> Record:
    """A citation's record as it is given out: with its one `quantity`, or None."""
    record = dict(record)
    record["quantity"] = next(iter(record.pop("quantities")), None)
    return record


def revision(row: VerdictRevision) -> Record:
    """A public revision in short, without what it froze."""
    return {
        "number": row.number,
        "kind": row.kind,
        "note": row.public_note,
        "published_at": moment(row.published_at),
    }


def rating(row: Rating, best: int, worst: int) -> Record:
    """A rating with the ends of its scale."""
    return {
        "slug": row.slug,
        "label": row.label,
        "definition": row.definition,
        "value": row.value,
        "best": best,
        "worst": worst,
        "colour": row.colour,
        "shape": row.shape,
    }
