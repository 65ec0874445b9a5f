"""ClaimReview (schema.org) of a check: the form in which aggregators read verdicts.

What is required and recommended follows the fact-check structured data of search
engines: claimReviewed, reviewRating and url must stand; numbers of the rating only
where it lies on the scale, since a middle number for “unproven” reads as half true.
"""

import json
import re
from typing import Any

from annotations.exports.addresses import (
    absolute,
    article_page,
    claim_page,
    original_page,
    site,
)
from annotations.models import Newsroom, VerdictRevision
from annotations.queries import public, records
from annotations.queries.catalogue import Followed
from annotations.workflow.states import RevisionKind, Status

Node = dict[str, Any]

CONTEXT = "https://schema.org"
CREATIVE_WORKS = {
    "academic": "ScholarlyArticle",
    "dataset": "Dataset",
    "document": "DigitalDocument",
    "media": "MediaObject",
    "news": "NewsArticle",
    "social": "SocialMediaPosting",
}
"""schema.org's word for a kind of source; any other is a CreativeWork."""

_ESCAPED = "<>&\u0085\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"
_SPECIAL = re.compile(f"[{_ESCAPED}]")
"""What could end a script element, and what turns the order of a line around: in an
editor a value could then pass for a name."""


def claim_review(followed: Followed, publisher: Node) -> Node:
    """The ClaimReview of a check, the latest revision, as a JSON-LD node.

    `publisher` is the newsroom's `organization`, the same for all checks. Properties
    about which nothing is known are left out.
    """
    check = followed.check
    frozen = check.snapshot
    page = claim_page(check)
    return known(
        {
            "@context": CONTEXT,
            "@type": "ClaimReview",
            "@id": f"{page}#review",
            "url": page,
            "claimReviewed": frozen["claim"]["statement"],
            "itemReviewed": _claim(check, followed.elsewhere),
            "reviewRating": _rating(check),
            "author": publisher,
            "datePublished": records.moment(check.first_published_at),
            "dateModified": records.moment(check.published_at),
            "inLanguage": frozen["claim"]["language"],
            "creativeWorkStatus": _work_status(check),
            "correction": [_correction(row, check) for row in followed.told],
            "citation": [_citation(item) for item in frozen["citations"]],
            "isPartOf": site(),
            "translationOfWork": _translated_from(check),
        }
    )


def _translated_from(check: VerdictRevision) -> Node | None:
    """Which review this is a translation of, by its id alone: a second ClaimReview on
    the page would be counted as one of its own."""
    if not check.snapshot.get("original"):
        return None
    return {"@id": f"{original_page(check)}#review"}


def organization(newsroom: Newsroom) -> Node:
    """Who publishes the checks, with where its policies stand."""
    return known(
        {
            "@type": "NewsMediaOrganization",
            "@id": f"{site()}/#newsroom",
            "name": newsroom.name,
            "url": newsroom.url or site(),
            "logo": newsroom.logo_url,
            "email": newsroom.contact_email,
            "correctionsPolicy": absolute("corrections"),
            "verificationFactCheckingPolicy": absolute("methodology"),
            "publishingPrinciples": absolute("methodology"),
            "ownershipFundingInfo": absolute("about") if newsroom.funding else None,
            "actionableFeedbackPolicy": absolute("report"),
        }
    )


def breadcrumbs(*steps: tuple[str, str]) -> Node:
    """Where a page stands: `steps` are name and address, from the home page down."""
    return {
        "@context": CONTEXT,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": address}
            for place, (name, address) in enumerate(steps, start=1)
        ],
    }


def script_text(node: Node) -> str:
    """The node as JSON, `in_order`."""
    return in_order(json.dumps(node, ensure_ascii=False))


def in_order(written: str) -> str:
    """The same JSON so that it can stand inside a script element whatever it says, and
    reads in the order in which it is written."""
    return _SPECIAL.sub(lambda found: f"\\u{ord(found[0]):04X}", written)


def known(node: Node) -> Node:
    """The node without what is None or empty."""
    return {key: value for key, value in node.items() if value not in (None, "", [])}


def _rating(check: VerdictRevision) -> Node:
    """A retracted check keeps no number: its rating no longer stands."""
    rating = check.snapshot["rating"]
    if public.status(check) is Status.RETRACTED:
        return {
            "@type": "Rating",
            "alternateName": public.word(check),
            "ratingExplanation": check.public_note,
        }
    node = {
        "@type": "Rating",
        "alternateName": rating["label"],
        "ratingExplanation": check.snapshot["summary"],
    }
    if rating["value"] is not None:
        node |= {
            "ratingValue": rating["value"],
            "bestRating": rating["best"],
            "worstRating": rating["worst"],
        }
    return node


def _claim(check: VerdictRevision, elsewhere: list[int]) -> Node:
    frozen = check.snapshot
    return known(
        {
            "@type": "Claim",
            "@id": f"{original_page(check)}#claim",
            "name": frozen["claim"]["statement"],
            "author": _author(frozen),
            "datePublished": frozen["claim"]["said_on"],
            "inLanguage": frozen["claim"]["language"],
            "firstAppearance": _article(frozen["article"], article_page(check)),
            "appearance": [_appearance(article) for article in elsewhere],
        }
    )


def _author(frozen: Node) -> Node | None:
    """Who made the claim, offices and outlets alike; None when nobody is known."""
    if frozen["said_by"] is None:
        return None
    # Checks that were frozen before the address was kept have none.
    same_as = frozen.get("said_by_url")
    name = frozen["said_by"]["name"]
    return known({"@type": "Organization", "name": name, "sameAs": same_as})


def _article(article: Node, kept_at: str) -> Node:
    outlet = article["outlet"]
    return known(
        {
            "@type": "NewsArticle",
            "url": article["source_url"] or kept_at,
            "headline": article["title"],
            "datePublished": article["published_on"],
            "inLanguage": article["language"],
            "publisher": outlet and {"@type": "Organization", "name": outlet["name"]},
            "archivedAt": kept_at,
        }
    )


def _appearance(article: int) -> Node:
    """By the address of our copy of the article."""
    return {"@type": "CreativeWork", "url": absolute("article-redirect", article)}


def _work_status(check: VerdictRevision) -> str | None:
    return "Retracted" if public.status(check) is Status.RETRACTED else None


def _correction(row: VerdictRevision, check: VerdictRevision) -> Node:
    """`name` tells an update, new evidence, from a correction, where we were wrong."""
    kinds = {
        RevisionKind.UPDATE: "Update",
        RevisionKind.CORRECTION: "Correction",
        RevisionKind.RETRACTION: "Retraction",
    }
    return {
        "@type": "CorrectionComment",
        "name": kinds[RevisionKind(row.kind)],
        "text": row.public_note,
        "datePublished": records.moment(row.published_at),
        "url": f"{absolute('claim-history', check.claim_id, check.claim.slug)}"
        f"#revision-{row.number}",
    }


def _citation(item: Node) -> Node:
    publisher, copy = item["publisher"], item["archived_copy"]
    return known(
        {
            "@type": CREATIVE_WORKS.get(item["kind"], "CreativeWork"),
            "name": item["title"],
            "url": item["url"],
            "publisher": publisher
            and {"@type": "Organization", "name": publisher["name"]},
            "datePublished": item["published_on"],
            "archivedAt": copy and copy["url"],
        }
    )
