"""What of an article is worth checking; what of it the desk has dismissed."""

from typing import Any

from rest_framework.request import Request
from rest_framework.response import Response

from annotations.actions.dismissals import dismiss, take_back
from annotations.api.bodies.base import Empty
from annotations.api.bodies.claims import Place
from annotations.api.objects import suggestions as objects
from annotations.api.pagination import page, part
from annotations.api.permissions import OnDesk
from annotations.api.resource import Given, Resource, desk, reading, writing
from annotations.api.shapes.suggestions import Dismissal, SuggestedSentence, TakenBack
from annotations.queries import suggestions, working


class SuggestionsOfArticle(Resource):
    permission_classes = [OnDesk]

    @reading(
        SuggestedSentence,
        summary="Sentences worth checking",
        paged=True,
        desk_only=True,
    )
    def get(self, request: Request, article_id: int) -> Response:
        """In the order of the text, without passages whose figure stands in a claim or
        was dismissed. A guess of the program: the score orders, it promises nothing."""
        article = working.articles().get(pk=article_id)
        text = article.current_version.text
        offers = suggestions.suggestions(article)
        found = part(request, offers, [offer.suggestion.start for offer in offers])
        return found.response(objects.suggestion(offer, text) for offer in found.rows)


class DismissalsOfArticle(Resource):
    permission_classes = [OnDesk]

    @reading(Dismissal, summary="Dismissed suggestions", paged=True, desk_only=True)
    def get(self, request: Request, article_id: int) -> Response:
        working.articles().get(pk=article_id)
        rows = suggestions.dismissals().filter(article_version__article_id=article_id)
        found = page(request, rows)
        return found.response(map(objects.dismissal, found.rows))

    @writing(Place, Dismissal, summary="Dismiss a suggestion", status=201)
    def post(self, given: Given, article_id: int) -> dict[str, Any]:
        """Shared by the desk. 409 when the words are dismissed already."""
        fields = dict(given.fields)
        version = fields.pop("article_version", None)
        row = dismiss(
            article_id=article_id, by=given.by, version_number=version, **fields
        )
        return objects.dismissal(row)


class DismissalDetail(Resource):
    permission_classes = [OnDesk]

    @reading(Dismissal, summary="A dismissed suggestion", desk_only=True)
    def get(self, request: Request, dismissal_id: int) -> Response:
        return desk(objects.dismissal(suggestions.dismissals().get(pk=dismissal_id)))

    @writing(Empty, TakenBack, summary="Take back a dismissal", conditional=True)
    def delete(self, given: Given, dismissal_id: int) -> dict[str, Any]:
        row = take_back(dismissal_id=dismissal_id, by=given.by, expected=given.expected)
        return {"id": row.pk, "version": row.version}

    def version(self, dismissal_id: int) -> int:
        return suggestions.dismissals().get(pk=dismissal_id).version
