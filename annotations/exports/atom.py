"""Feeds in Atom (RFC 4287): what was published, and what was put right.

An entry of `of_checks` is a check: it keeps its id for good, and its `updated` moves
with every revision. An entry of `of_changes` is one update, correction or retraction.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from django.utils.feedgenerator import Atom1Feed
from django.utils.html import linebreaks
from django.utils.translation import get_language

from annotations.directions import unturned
from annotations.drawing.xml_text import holdable
from annotations.exports.addresses import claim_page, prefix, site
from annotations.models import Newsroom, VerdictRevision
from annotations.queries import public
from annotations.queries.quoting import claimed
from annotations.workflow.states import RevisionKind

CONTENT_TYPE = "application/atom+xml; charset=utf-8"
EMPTY_SINCE = datetime(2000, 1, 1, tzinfo=UTC)
"""When a feed without entries was last changed: never."""


class _Feed(Atom1Feed):
    def latest_post_date(self) -> datetime:
        """That of the newest entry; an empty feed does not change with the clock."""
        dates = [item["updateddate"] for item in self.items]
        return max(dates, default=EMPTY_SINCE)


def of_checks(
    checks: Iterable[VerdictRevision], newsroom: Newsroom, **head: str
) -> bytes:
    """The checks as entries. `head` holds title, subtitle, page and address: what the
    feed is called and about, its page for people, and its own address."""
    feed = _feed(newsroom, head)
    for check in checks:
        first = check.first_published_at
        _add(feed, check, _tag(check), public.headline(check), _said(check), first)
    return _written(feed)


def of_changes(
    revisions: Iterable[VerdictRevision], newsroom: Newsroom, **head: str
) -> bytes:
    """The revisions, each with its note to readers. `head` as in `of_checks`."""
    feed = _feed(newsroom, head)
    for row in revisions:
        kind = str(VerdictRevision.Kind(row.kind).label).capitalize()
        _add(
            feed,
            row,
            f"{_tag(row)}/revisions/{row.number}",
            f"{kind}: {claimed(row.snapshot['claim'])}",
            row.public_note,
            row.published_at,
        )
    return _written(feed)


def _feed(newsroom: Newsroom, head: dict[str, str]) -> _Feed:
    return _Feed(
        title=_harmless(head["title"]),
        subtitle=_harmless(head["subtitle"]),
        link=head["page"],
        feed_url=head["address"],
        feed_guid=head["address"],
        description="",
        author_name=_harmless(newsroom.name),
        author_link=newsroom.url or site(),
        language=get_language(),
    )


def _add(
    feed: _Feed,
    row: VerdictRevision,
    identity: str,
    title: str,
    words: str,
    published_at: datetime,
) -> None:
    topics: list[dict[str, Any]] = row.snapshot["claim"]["topics"]
    feed.add_item(
        title=_harmless(title),
        link=claim_page(row),
        description=_harmless(linebreaks(words, autoescape=True)),
        unique_id=identity,
        pubdate=published_at,
        updateddate=row.published_at,
        categories=[_harmless(topic["name"]) for topic in topics],
    )


def _harmless(text: str) -> str:
    return unturned(holdable(text))


def _tag(row: VerdictRevision) -> str:
    """A tag URI (RFC 4151) that no new slug and no new revision changes. An entry in
    another language is another entry."""
    host = urlsplit(site()).hostname
    day = row.first_published_at.astimezone(UTC).date()
    path = f"{prefix(get_language())}/claims/{row.claim_id}"
    return f"tag:{host},{day}:{path.removeprefix('/')}"


def _said(check: VerdictRevision) -> str:
    if check.kind == RevisionKind.RETRACTION:
        return check.public_note
    return "\n\n".join(filter(None, [check.summary, check.public_note]))


def _written(feed: _Feed) -> bytes:
    return feed.writeString("utf-8").encode()
