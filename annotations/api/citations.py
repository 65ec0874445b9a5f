"""Citations: the evidence of a verdict."""

from typing import Any

from django.http.response import HttpResponseBase
from rest_framework.request import Request
from rest_framework.response import Response

from annotations.actions import citations
from annotations.actions.errors import Invalid
from annotations.api.bodies.base import Empty
from annotations.api.bodies.citations import CitationChanges, NewCitation
from annotations.api.caching import published
from annotations.api.objects import published as public_objects
from annotations.api.objects import working as desk_objects
from annotations.api.permissions import on_desk
from annotations.api.resource import Given, Resource, desk, reading, writing
from annotations.api.shapes.citations import Citation as CitationShape
from annotations.api.shapes.common import Discarded
from annotations.models import Citation, Verdict
from annotations.queries import catalogue, public


class Citations(Resource):
    @writing(NewCitation, CitationShape, summary="Cite a source", status=201)
    def post(self, given: Given) -> dict[str, Any]:
        fields = dict(given.fields)
        verdict = fields.pop("verdict")
        try:
            citation = citations.cite(verdict_id=verdict, by=given.by, fields=fields)
        except Verdict.DoesNotExist:
            raise Invalid.at("verdict", f"There is no verdict {verdict}.") from None
        return _whole(citation.pk)


class CitationDetail(Resource):
    @reading(CitationShape, summary="A citation")
    def get(self, request: Request, citation_id: int) -> HttpResponseBase:
        if on_desk(request):
            return desk(_whole(citation_id))
        check = public.citing(citation_id)
        frozen = {item["id"]: item for item in public_objects.citations(check)}
        if citation_id not in frozen:
            raise Citation.DoesNotExist
        return published(
            request,
            check.claim.public_version,
            check.claim.public_changed_at,
            lambda: Response(frozen[citation_id]),
        )

    @writing(
        CitationChanges, CitationShape, summary="Change a citation", conditional=True
    )
    def patch(self, given: Given, citation_id: int) -> dict[str, Any]:
        citations.amend_citation(
            citation_id=citation_id,
            by=given.by,
            expected=given.expected,
            fields=given.fields,
        )
        return _whole(citation_id)

    @writing(Empty, Discarded, summary="Discard a citation", conditional=True)
    def delete(self, given: Given, citation_id: int) -> dict[str, Any]:
        citation = citations.discard_citation(
            citation_id=citation_id, by=given.by, expected=given.expected
        )
        verdict_version = catalogue.verdict_version(pk=citation.verdict_id)
        return desk_objects.discarded(citation, verdict_version)

    def version(self, citation_id: int) -> int:
        kept = Citation.objects.filter(
            discarded_at=None, verdict__claim__discarded_at=None
        )
        return kept.values_list("version", flat=True).get(pk=citation_id)


class CitationRestorations(Resource):
    @writing(Empty, CitationShape, summary="Take back a discard")
    def post(self, given: Given, citation_id: int) -> dict[str, Any]:
        citations.restore_citation(citation_id=citation_id, by=given.by)
        return _whole(citation_id)


def _whole(citation_id: int) -> dict[str, Any]:
    return desk_objects.citation(catalogue.citations().get(pk=citation_id))
