"""ClaimReview of everything published: as a schema.org DataFeed, and one a line.

The feed is the form in which aggregators exchange fact checks: `item` of an element is
a list, since an element stands for a page and a page could hold several.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime

from annotations.exports.addresses import absolute
from annotations.exports.claimreview import (
    CONTEXT,
    Node,
    claim_review,
    known,
    organization,
    script_text,
)
from annotations.models import Newsroom
from annotations.queries import records
from annotations.queries.catalogue import Followed

CONTENT_TYPE = "application/ld+json; charset=utf-8"


def lines(checks: Iterable[Followed], newsroom: Newsroom) -> Iterator[bytes]:
    """A ClaimReview a line; lines end in LF."""
    for review in _reviews(checks, newsroom):
        yield script_text(review).encode() + b"\n"


def document(
    checks: Iterable[Followed], newsroom: Newsroom, changed_at: datetime | None
) -> Iterator[bytes]:
    """The feed, an element a line. `changed_at` is when any of it last changed."""
    head = known(
        {
            "@context": CONTEXT,
            "@type": "DataFeed",
            "@id": absolute("api-export-claimreview"),
            "name": newsroom.name,
            "publisher": organization(newsroom),
            "license": newsroom.data_licence_url,
            "dateModified": records.moment(changed_at),
        }
    )
    yield script_text(head).removesuffix("}").encode() + b', "dataFeedElement": [\n'
    for place, review in enumerate(_reviews(checks, newsroom)):
        yield (b",\n" if place else b"") + script_text(_element(review)).encode()
    yield b"\n]}\n"


def _element(review: Node) -> Node:
    del review["@context"]
    return {
        "@type": "DataFeedItem",
        "url": review["url"],
        "dateCreated": review["datePublished"],
        "dateModified": review["dateModified"],
        "item": [review],
    }


def _reviews(checks: Iterable[Followed], newsroom: Newsroom) -> Iterator[Node]:
    publisher = organization(newsroom)
    licence = known({"sdLicense": newsroom.data_licence_url})
    for followed in checks:
        yield claim_review(followed, publisher) | licence
