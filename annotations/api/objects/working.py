"""Objects as the desk sees them: the working state. Rows come from `catalogue`."""

from annotations.api.objects import addresses, parts
from annotations.api.objects.parts import Record
from annotations.models import Appearance, Article, Citation, Claim, Verdict
from annotations.queries import records, working


def article(row: Article, *, with_text: bool = False) -> Record:
    """`current_version` without text and blocks unless asked for."""
    version = row.current_version
    whole = with_text and records.article_version(version)
    return (
        parts.head(
            row.pk,
            addresses.api("article", row.pk),
            addresses.workbench(row.pk),
            row.version,
            row.created_at,
            row.updated_at,
        )
        | records.article(row)
        | {
            "current_version": whole
            or {
                "number": version.number,
                "sha256": version.sha256,
                "captured_at": records.moment(version.captured_at),
            }
        }
    )


def claim(row: Claim) -> Record:
    primary = working.primary(row)
    place = working.place(primary) if primary else None
    found = _verdict_of(row)
    return (
        parts.head(
            row.pk,
            addresses.api("claim", row.pk),
            addresses.desk_claim(row.pk),
            row.version,
            row.created_at,
            row.updated_at,
        )
        | records.claim(row)
        | {
            "article": primary.article_id if primary else None,
            "triage": row.triage,
            "triage_reason": row.triage_reason,
            "span": records.span(place) if place else None,
            "appearances": [
                _appearance(item, row, found) for item in row.appearances.all()
            ],
            "quantities": [records.quantity(item) for item in row.quantities.all()],
            "verdict": _verdict(found, row) if found else None,
            "verdict_version": found.version if found else None,
        }
    )


def appearance(row: Appearance) -> Record:
    return _appearance(row, row.claim, _verdict_of(row.claim))


def _appearance(row: Appearance, owner: Claim, found: Verdict | None) -> Record:
    return (
        parts.head(
            row.pk,
            addresses.api("appearance", row.pk),
            addresses.workbench(row.article_id),
            row.version,
            row.created_at,
            row.updated_at,
        )
        | records.appearance(row, working.place(row))
        | {
            "claim": owner.pk,
            "claim_version": owner.version,
            "verdict_version": found.version if found else None,
        }
    )


def verdict(row: Verdict) -> Record:
    return _verdict(row, row.claim)


def _verdict(row: Verdict, owner: Claim) -> Record:
    revisions = list(row.revisions.all())
    latest = revisions[0] if revisions else None
    return parts.head(
        row.pk,
        addresses.api("verdict", row.pk),
        addresses.desk_claim(row.claim_id),
        row.version,
        row.created_at,
        row.updated_at,
    ) | {
        "claim": row.claim_id,
        "rating": row.rating.slug if row.rating else None,
        "rating_label": row.rating.label if row.rating else None,
        "rating_value": row.rating.value if row.rating else None,
        "summary": row.summary,
        "explanation": row.explanation,
        "since": row.since,
        "review_by": records.day(row.review_by),
        "status": row.status,
        "revision": row.revision,
        "first_published_at": records.moment(latest and latest.first_published_at),
        "published_at": records.moment(latest and latest.published_at),
        "revisions": [records.revision(item) for item in revisions],
        "notices": parts.notices(owner.notices.all()),
        "citations": [_citation(item, row) for item in row.citations.all()],
    }


def citation(row: Citation) -> Record:
    return _citation(row, row.verdict)


def _citation(row: Citation, owner: Verdict) -> Record:
    return (
        parts.head(
            row.pk,
            addresses.api("citation", row.pk),
            addresses.desk_claim(owner.claim_id),
            row.version,
            row.created_at,
            row.updated_at,
        )
        | records.with_quantity(records.citation(row))
        | {
            "api_url": addresses.api("citation", row.pk),
            "verdict": owner.pk,
            "verdict_version": owner.version,
        }
    )


def discarded(
    row: Claim | Citation | Appearance, verdict_version: int | None
) -> Record:
    """What a program needs to go on after a discard: the versions as they are now."""
    return {"id": row.pk, "version": row.version, "verdict_version": verdict_version}


def _verdict_of(row: Claim) -> Verdict | None:
    return getattr(row, "verdict", None)
