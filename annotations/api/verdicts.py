"""Verdicts: drafting, changing and reading them. Their moves are in `moves.py`."""

from typing import Any

from django.http.response import HttpResponseBase
from rest_framework.request import Request
from rest_framework.response import Response

from annotations.actions import verdicts
from annotations.actions.errors import Invalid
from annotations.api.bodies.verdicts import NewVerdict, VerdictChanges
from annotations.api.caching import published
from annotations.api.checks import checks_in
from annotations.api.objects import published as public_objects
from annotations.api.objects import working as desk_objects
from annotations.api.pagination import page
from annotations.api.permissions import on_desk
from annotations.api.resource import Given, Resource, desk, reading, writing
from annotations.api.shapes.verdicts import Revision
from annotations.api.shapes.verdicts import Verdict as VerdictShape
from annotations.models import Claim, Verdict
from annotations.queries import catalogue, public


class Verdicts(Resource):
    @reading(VerdictShape, summary="Verdicts, newest first", paged=True)
    def get(self, request: Request) -> HttpResponseBase:
        if on_desk(request):
            found = page(request, catalogue.verdicts())
            return found.response(map(desk_objects.verdict, found.rows))
        return checks_in(
            request,
            page(request, public.checks(), "verdict_id"),
            public_objects.verdict,
        )

    @writing(NewVerdict, VerdictShape, summary="Begin a verdict", status=201)
    def post(self, given: Given) -> dict[str, Any]:
        fields = dict(given.fields)
        claim = fields.pop("claim")
        try:
            verdict = verdicts.draft(claim_id=claim, by=given.by, fields=fields)
        except Claim.DoesNotExist:
            raise Invalid.at("claim", f"There is no claim {claim}.") from None
        return whole_verdict(verdict.pk)


class VerdictDetail(Resource):
    @reading(VerdictShape, summary="A verdict with its evidence")
    def get(self, request: Request, verdict_id: int) -> HttpResponseBase:
        if on_desk(request):
            return desk(whole_verdict(verdict_id))
        check = public.checks().get(verdict_id=verdict_id)
        return published(
            request,
            check.claim.public_version,
            check.claim.public_changed_at,
            lambda: Response(public_objects.verdict(catalogue.published([check])[0])),
        )

    @writing(VerdictChanges, VerdictShape, summary="Change a draft", conditional=True)
    def patch(self, given: Given, verdict_id: int) -> dict[str, Any]:
        verdicts.amend_verdict(
            verdict_id=verdict_id,
            by=given.by,
            expected=given.expected,
            fields=given.fields,
        )
        return whole_verdict(verdict_id)

    def version(self, verdict_id: int) -> int:
        return version_of(verdict_id)


class Revisions(Resource):
    @reading(Revision, summary="Every public revision of a verdict", paged=True)
    def get(self, request: Request, verdict_id: int) -> HttpResponseBase:
        """Each with the text that it froze; newest first."""
        if on_desk(request):
            claim_id = catalogue.verdicts().get(pk=verdict_id).claim_id
            return _revisions(request, claim_id)
        check = public.checks().get(verdict_id=verdict_id)
        return published(
            request,
            check.claim.public_version,
            check.claim.public_changed_at,
            lambda: _revisions(request, check.claim_id),
        )


def _revisions(request: Request, claim_id: int) -> Response:
    found = page(request, public.revisions(claim_id), "number")
    return found.response(map(public_objects.revision, found.rows))


def version_of(verdict_id: int) -> int:
    """Raises Verdict.DoesNotExist, also where the claim was discarded."""
    kept = Verdict.objects.filter(claim__discarded_at=None)
    return kept.values_list("version", flat=True).get(pk=verdict_id)


def whole_verdict(verdict_id: int) -> dict[str, Any]:
    return desk_objects.verdict(catalogue.verdicts().get(pk=verdict_id))
