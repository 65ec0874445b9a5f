"""One's own steps in an article: what they were, taking them back, doing them again."""

from typing import Any

from rest_framework.request import Request
from rest_framework.response import Response

from annotations.actions import undo
from annotations.api.bodies.base import Empty
from annotations.api.bodies.edits import UndoBody
from annotations.api.objects import edits as objects
from annotations.api.permissions import OnDesk
from annotations.api.resource import Given, Resource, reading, writing
from annotations.api.shapes.edits import Edits as EditsShape
from annotations.api.shapes.edits import Reversal
from annotations.models import Article
from annotations.queries import edits

MOST = 50


class Edits(Resource):
    permission_classes = [OnDesk]

    @reading(EditsShape, summary="Your own steps in an article", desk_only=True)
    def get(self, request: Request, article_id: int) -> Response:
        """The newest fifty, undos and redos among them."""
        Article.objects.only("pk").get(pk=article_id)
        mine = edits.mine(request.user, article_id).select_related(
            "reverses", "reversed_by"
        )
        return Response(
            {
                "undo": objects.edit(edits.next_undo(mine)),
                "redo": objects.edit(edits.next_redo(mine)),
                "results": [objects.edit(row) for row in mine[:MOST]],
            }
        )


class Undos(Resource):
    permission_classes = [OnDesk]

    @writing(UndoBody, Reversal, summary="Take back your last step in an article")
    def post(self, given: Given, article_id: int) -> dict[str, Any]:
        """Refused with 409, and a reason, where something else stands there by now."""
        made = undo.undo(article_id=article_id, by=given.by, **given.fields)
        return objects.reversal(made, edits.mine(given.by, article_id))


class Redos(Resource):
    permission_classes = [OnDesk]

    @writing(Empty, Reversal, summary="Do again what you took back last")
    def post(self, given: Given, article_id: int) -> dict[str, Any]:
        """Refused with 409 where something else stands there by now, and once you did
        something new."""
        made = undo.redo(article_id=article_id, by=given.by)
        return objects.reversal(made, edits.mine(given.by, article_id))
