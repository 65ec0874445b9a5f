"""Everything that comes out, in commit order: for whoever keeps a copy up to date."""

from typing import Any

from django.http.response import HttpResponseBase
from rest_framework.request import Request
from rest_framework.response import Response

from annotations.actions import epochs
from annotations.api.bodies.changes import FeedPlace
from annotations.api.caching import digest, published
from annotations.api.objects import published as public_objects
from annotations.api.pagination import Page, address
from annotations.api.problems import Problem
from annotations.api.resource import Resource, reading
from annotations.api.shapes.changes import ChangePage
from annotations.queries import change_feed
from annotations.queries.pages import CursorError

NO_CURSOR = "Take the cursor from the page before."
GONE = (
    "The cursor is of another history of the database. Begin again without a cursor, "
    "and forget what does not come up again."
)


class Changes(Resource):
    @reading(
        ChangePage,
        summary="Publications, updates, corrections and retractions",
        filters=FeedPlace,
        may_be_gone=True,
    )
    def get(self, request: Request) -> HttpResponseBase:
        """In commit order: no change is ever missed by whoever goes on from the
        `cursor` of the last page, also of one without results. 410 says that the
        database has another history now, as after a restore: begin again."""
        wanted = FeedPlace.read(request.query_params.dict())
        found = _stretch(wanted.get("cursor", ""), wanted["page_size"])
        # No time of the last change: a revision may come out later than it says.
        version = digest([found.cursor, [row.pk for row in found.rows], found.more])
        return published(request, version, None, lambda: _page(request, found))


def _stretch(cursor: str, size: int) -> change_feed.Stretch:
    try:
        return change_feed.after(epochs.current(), cursor, size)
    except CursorError:
        raise Problem(400, NO_CURSOR, "/cursor") from None
    except change_feed.CursorLost:
        raise Problem(410, GONE, "/cursor") from None


def _page(request: Request, found: change_feed.Stretch) -> Response:
    following = address(request, found.cursor) if found.more else None
    response = Page(found.rows, following, None).response(
        map(public_objects.change, found.rows)
    )
    body: dict[str, Any] = response.data
    body["cursor"] = found.cursor
    return response
