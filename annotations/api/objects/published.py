"""Objects as strangers see them: made of frozen revisions and public facts alone.

`version` is the claim's public version, whichever object of the check it stands in.
"""

from annotations.api.objects import addresses, parts
from annotations.api.objects.parts import Record
from annotations.exports.addresses import absolute, claim_page
from annotations.models import ArticleVersion, VerdictRevision
from annotations.queries import public, records
from annotations.queries.catalogue import PublishedArticle, PublishedCheck

FACTS = (
    "id",
    "title",
    "source_url",
    "outlet",
    "byline",
    "published_on",
    "language",
)


def article(found: PublishedArticle, version: ArticleVersion | None = None) -> Record:
    """With the text that the checks were made on where `version` is given."""
    facts = found.facts
    shown = records.article_version(version) if version else _version_in_short(facts)
    return (
        parts.head(
            found.pk,
            addresses.api("article", found.pk),
            absolute("article", found.pk, found.slug),
            found.public_version,
            found.first_published_at,
            found.changed_at,
        )
        | {name: facts[name] for name in FACTS}
        | {"current_version": shown}
    )


def _version_in_short(facts: Record) -> Record:
    return {
        "number": facts["version"],
        "sha256": facts["sha256"],
        "captured_at": facts["captured_at"],
    }


def claim(found: PublishedCheck) -> Record:
    check = found.revision
    frozen = check.snapshot
    return (
        _head(check, "claim", check.claim_id, claim_page(check))
        | frozen["claim"]
        | {
            # The outlet where nobody else is named, as on the page and in tables.
            "claimant": frozen["said_by"],
            "article": check.article_id,
            "triage": None,
            "triage_reason": None,
            "span": frozen["span"],
            "appearances": appearances(check, found.places),
            "quantities": frozen["quantities"],
            "verdict": verdict(found),
            "verdict_version": check.claim.public_version,
        }
    )


def appearances(check: VerdictRevision, places: list[Record]) -> list[Record]:
    """`places` as in `queries.places.standing`."""
    return [
        _head(check, "appearance", item["id"], claim_page(check))
        | item
        | {
            "claim": check.claim_id,
            "claim_version": check.claim.public_version,
            "verdict_version": check.claim.public_version,
        }
        for item in places
    ]


def verdict(found: PublishedCheck) -> Record:
    check = found.revision
    page = claim_page(check)
    return (
        _head(check, "verdict", check.verdict_id, page)
        | rating(check)
        | {
            "claim": check.claim_id,
            "status": public.status(check),
            "revision": check.number,
            "first_published_at": records.moment(check.first_published_at),
            "published_at": records.moment(check.published_at),
            "revisions": [records.revision(row) for row in found.revisions],
            "notices": parts.notices(found.notices),
            "citations": citations(check),
        }
    )


def rating(revision: VerdictRevision) -> Record:
    """The rating and the words of a revision, as they were frozen."""
    frozen = revision.snapshot
    return {
        "rating": frozen["rating"]["slug"],
        "rating_label": frozen["rating"]["label"],
        "rating_value": frozen["rating"]["value"],
        "summary": frozen["summary"],
        "explanation": frozen["explanation"],
        "since": frozen["since"],
        "review_by": frozen["review_by"],
    }


def citations(check: VerdictRevision) -> list[Record]:
    page = claim_page(check)
    return [
        _head(check, "citation", item["id"], page)
        | records.with_quantity(item)
        | {
            "api_url": addresses.api("citation", item["id"]),
            "verdict": check.verdict_id,
            "verdict_version": check.claim.public_version,
        }
        for item in check.snapshot["citations"]
    ]


def revision(row: VerdictRevision) -> Record:
    """One revision with the text that it froze."""
    frozen = row.snapshot
    return (
        records.revision(row)
        | rating(row)
        | {
            "statement": frozen["claim"]["statement"],
            "quantities": frozen["quantities"],
            "citations": [records.with_quantity(item) for item in frozen["citations"]],
            "checked_by": frozen["checked_by"],
            "reviewed_by": frozen["reviewed_by"],
            "override": frozen["override"],
        }
    )


def change(row: VerdictRevision) -> Record:
    """A revision as it came out. Nothing in it changes any more."""
    return {
        "id": row.pk,
        "url": addresses.api("claim", row.claim_id),
        "html_url": claim_page(row),
        "claim": row.claim_id,
        "verdict": row.verdict_id,
        "status": public.status(row),
    } | revision(row)


def _head(check: VerdictRevision, noun: str, pk: int, page: str) -> Record:
    return parts.head(
        pk,
        addresses.api(noun, pk),
        page,
        check.claim.public_version,
        check.first_published_at,
        check.claim.public_changed_at,
    )
