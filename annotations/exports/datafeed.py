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
from annotations.queries.catalogue import PublishedCheck
from annotations.workflow.states import NOTED_KINDS

CONTENT_TYPE = "application/ld+json; charset=utf-8"


def lines(checks: Iterable[PublishedCheck], newsroom: Newsroom) -> Iterator[bytes]:
    """A ClaimReview a line; lines end in LF."""
    for check in checks:
        yield script_text(_review(check, newsroom)).encode() + b"\n"


def document(
    checks: Iterable[PublishedCheck], newsroom: Newsroom, changed_at: datetime | None
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
    for place, check in enumerate(checks):
        yield (b",\n" if place else b"") + script_text(
            _element(check, newsroom)
        ).encode()
    yield b"\n]}\n"


def _element(check: PublishedCheck, newsroom: Newsroom) -> Node:
    review = _review(check, newsroom)
    del review["@context"]
    return {
        "@type": "DataFeedItem",
        "url": review["url"],
        "dateCreated": review["datePublished"],
        "dateModified": review["dateModified"],
        "item": [review],
    }


def _review(check: PublishedCheck, newsroom: Newsroom) -> Node:
    told = [row for row in check.revisions if row.kind in NOTED_KINDS]
    licence = known({"sdLicense": newsroom.data_licence_url})
    return claim_review(check.revision, told, newsroom) | licence
