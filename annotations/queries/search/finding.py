"""Published checks by words and filters, a page at a time.

With words the best come first: up to MOST checks are ranked, the newest when there are
more. Without words the list is simply the newest first, and has no end.

A list stands still while it is read: the cursor names the newest turn of its first
page, and what is published later belongs to no later page. What is published anew while
somebody reads leaves the list; nothing moves into its place, for a rank depends on the
check alone.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from annotations.models import VerdictRevision
from annotations.queries import public
from annotations.queries.pages import CursorError
from annotations.queries.search import walk
from annotations.queries.search.asking import Asked, ask
from annotations.queries.search.keys import narrowed
from annotations.queries.search.walk import Place

MOST = 1000
"""Checks that are counted and ranked."""

_CURSOR = re.compile(r"([0-9]{1,18})-([0-9]{1,18})-([0-9]{1,18})")
"""Newest turn of the list; score and turn of the last check before."""


@dataclass(frozen=True)
class Found:
    """A page. `count` is never above MOST; `is_more` says that there are more checks.

    `next` is the cursor of the page after this one, "" on the last.
    """

    asked: Asked
    checks: list[VerdictRevision]
    count: int
    is_more: bool
    next: str

    @property
    def is_commonplace(self) -> bool:
        """Whether nothing is found because nothing is looked for but words that stand
        everywhere."""
        return not self.checks and self.asked.is_commonplace


def find(
    wanted: Mapping[str, Any], cursor: str = "", size: int = 20, *, skip: int = 0
) -> Found:
    """The checks that are wanted (as in `claim_filters`, or of a `language`), `size`
    from the cursor on, or from the one after `skip` others.

    Three queries, four beyond the first MOST without words. Raises CursorError,
    walk.TooBroad.
    """
    after = _place(cursor)
    asked = ask(wanted)
    # Never past what there is: a cursor is a stranger's word.
    until = min(after[0], asked.newest) if after else asked.newest
    condition = narrowed(asked, wanted)
    places = walk.newest(condition, until, MOST + 1, asked.rank)
    count, is_more = min(len(places), MOST), len(places) > MOST
    if asked.rank:
        places = sorted(places[:MOST], key=_order)
    rest = [place for place in places if not after or _order(place) > after[1]]
    end = skip + size
    if is_more and not asked.rank and len(rest) <= end:
        below = min(-after[1][1] - 1, until) if after else until
        rest = walk.newest(condition, below, end + 1)
    shown = rest[skip:end]
    return Found(
        asked=asked,
        checks=_checks(shown),
        count=count,
        is_more=is_more,
        next=_cursor(until, shown[-1]) if len(rest) > end else "",
    )


def _order(place: Place) -> tuple[int, int]:
    return -place.score, -place.turn


def _place(cursor: str) -> tuple[int, tuple[int, int]] | None:
    """The newest turn, and where the page before ended in the order of the list."""
    if not cursor:
        return None
    match = _CURSOR.fullmatch(cursor)
    if not match:
        raise CursorError(_("cursor: take it from the link to the next page."))
    newest, score, turn = map(int, match.groups())
    return newest, (-score, -turn)


def _cursor(newest: int, last: Place) -> str:
    return f"{newest}-{last.score}-{last.turn}"


def _checks(places: list[Place]) -> list[VerdictRevision]:
    ids = [place.claim_id for place in places]
    found = {row.claim_id: row for row in public.checks().filter(claim_id__in=ids)}
    return [found[pk] for pk in ids if pk in found]
