"""Checks in the shapes of Google's Fact Check Tools API, v1alpha1.

What is not known is left out, never null.
"""

from typing import Any
from urllib.parse import urlsplit

from annotations.exports.addresses import claim_page
from annotations.exports.claimreview import claim_review, known, organization
from annotations.models import Newsroom, VerdictRevision
from annotations.queries import public, records
from annotations.queries.catalogue import Followed

Node = dict[str, Any]


def claim(check: VerdictRevision, newsroom: Newsroom) -> Node:
    """A claim with its one review."""
    frozen = check.snapshot
    said_by, said_on = frozen["said_by"], frozen["claim"]["said_on"]
    page = claim_page(check)
    review = {
        "publisher": {"name": newsroom.name, "site": host(page)},
        "url": page,
        "title": public.headline(check),
        "reviewDate": records.moment(check.first_published_at),
        "textualRating": public.word(check),
        "languageCode": frozen["claim"]["language"],
    }
    return known(
        {
            "text": frozen["claim"]["statement"],
            "claimant": said_by and said_by["name"],
            "claimDate": said_on and f"{said_on}T00:00:00Z",
            "claimReview": [known(review)],
        }
    )


def page(followed: Followed, newsroom: Newsroom) -> Node:
    """The claim's page with its ClaimReview."""
    check = followed.check
    review = claim_review(followed, organization(newsroom))
    return {
        "name": f"pages/{check.claim_id}",
        "pageUrl": review["url"],
        "publishDate": review["datePublished"],
        "claimReviewAuthor": known(
            {"name": newsroom.name, "imageUrl": newsroom.logo_url}
        ),
        "claimReviewMarkups": [_markup(review)],
        "versionId": str(check.claim.public_version),
    }


def host(address: str) -> str:
    """Of an address, or of a bare name as it is typed: without "www." and port; ""
    where there is none."""
    try:
        parts = urlsplit(address if "//" in address else f"//{address}")
    except ValueError:
        return ""
    return (parts.hostname or "").removeprefix("www.")


def _markup(review: Node) -> Node:
    item, rating = review["itemReviewed"], review["reviewRating"]
    author = item.get("author", {})
    return known(
        {
            "url": review["url"],
            "claimReviewed": review["claimReviewed"],
            "claimDate": item.get("datePublished"),
            "claimFirstAppearance": item["firstAppearance"]["url"],
            "claimAppearances": [row["url"] for row in item.get("appearance", [])],
            "claimAuthor": _known_of(author, "name", "sameAs"),
            "rating": {"textualRating": rating["alternateName"]}
            | _known_of(
                rating, "ratingValue", "bestRating", "worstRating", "ratingExplanation"
            ),
        }
    )


def _known_of(node: Node, *names: str) -> Node:
    return known({name: node.get(name) for name in names})
