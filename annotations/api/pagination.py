"""Lists in pages: newest id first, by a cursor that stays right while rows come in."""

import base64
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.db.models import QuerySet
from rest_framework.request import Request
from rest_framework.response import Response

from annotations.api.problems import Problem

USUAL = 25
MOST = 100
NAMES = ("cursor", "page_size")
NO_CURSOR = "Take the cursor from next or previous."

_CURSOR = re.compile(r"(after|before)-([0-9]{1,18})")


@dataclass(frozen=True)
class Page:
    """Rows of one page, and the addresses of its neighbours (None at the ends)."""

    rows: list[Any]
    next: str | None
    previous: str | None

    def response(self, results: Iterable[Any]) -> Response:
        """The objects of the rows, with the neighbours in the `Link` header too."""
        near = {"next": self.next, "prev": self.previous}
        links = [f'<{url}>; rel="{rel}"' for rel, url in near.items() if url]
        return Response(
            {
                "next": self.next,
                "previous": self.previous,
                "results": list(results),
            },
            headers={"Link": ", ".join(links)} if links else None,
        )


def page(request: Request, rows: QuerySet, key: str = "pk") -> Page:
    """The page asked for, of `rows` ordered by the id in `key`, largest first.

    Raises Problem 400 for a cursor or size that is none.
    """
    size = size_of(request)
    backward, place = _place(request.query_params.get("cursor"))
    if place is not None:
        rows = rows.filter(**{f"{key}__{'gt' if backward else 'lt'}": place})
    found = list(rows.order_by(key if backward else f"-{key}")[: size + 1])
    more, found = len(found) > size, found[:size]
    if backward:
        found.reverse()
    after, before = (more, place is not None) if not backward else (True, more)
    return Page(
        rows=found,
        next=_address(request, "after", _id(found[-1], key))
        if found and after
        else None,
        previous=_address(request, "before", _id(found[0], key))
        if found and before
        else None,
    )


def part(request: Request, rows: Sequence[Any], keys: Sequence[int]) -> Page:
    """The page asked for, of a list that is at hand whole; `keys` are numbers of its
    rows that rise, or fall, all the way.

    Raises Problem 400 for a cursor or size that is none.
    """
    size = size_of(request)
    backward, place = _place(request.query_params.get("cursor"))
    falls = len(keys) > 1 and keys[0] > keys[-1]
    places = [-key for key in keys] if falls else keys
    sought = -(place or 0) if falls else place or 0
    if place is None:
        start, end = 0, size
    elif backward:
        end = bisect_left(places, sought)
        start = max(end - size, 0)
    else:
        start = bisect_right(places, sought)
        end = start + size
    shown = keys[start:end]
    return Page(
        rows=list(rows[start:end]),
        next=_address(request, "after", shown[-1])
        if shown and end < len(keys)
        else None,
        previous=_address(request, "before", shown[0]) if shown and start else None,
    )


def whole(results: Iterable[Any]) -> Response:
    """A list that is never longer than a few, on its one page."""
    return Page([], None, None).response(results)


def _address(request: Request, way: str, place: int) -> str:
    cursor = base64.urlsafe_b64encode(f"{way}-{place}".encode()).decode()
    return address(request, cursor)


def _id(row: Any, key: str) -> int:
    return getattr(row, key)


def size_of(request: Request) -> int:
    """The size asked for. Raises Problem 400."""
    given = request.query_params.get("page_size")
    if given is None:
        return USUAL
    size = int(given) if re.fullmatch("[0-9]{1,4}", given) else 0
    if not 1 <= size <= MOST:
        raise Problem(400, f"page_size is a number from 1 to {MOST}.", "/page_size")
    return size


def _place(cursor: str | None) -> tuple[bool, int | None]:
    """(whether backward, the id to go on from)."""
    if cursor is None:
        return False, None
    try:
        found = _CURSOR.fullmatch(base64.urlsafe_b64decode(cursor.encode()).decode())
    except ValueError:
        found = None
    if found is None:
        raise Problem(400, NO_CURSOR, "/cursor")
    return found[1] == "before", int(found[2])


def address(request: Request, cursor: str) -> str:
    """The address of another page of the list that was asked for."""
    query = request.query_params.dict() | {"cursor": cursor}
    return f"{settings.SITE_URL}{request.path}?{urlencode(query)}"
