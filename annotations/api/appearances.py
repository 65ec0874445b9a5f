"""Appearances: where a claim stands."""

from typing import Any

from django.http.response import HttpResponseBase
from rest_framework.request import Request
from rest_framework.response import Response

from annotations.actions.appearances import discard_appearance, stands_again
from annotations.actions.errors import Invalid
from annotations.actions.places import re_edge
from annotations.api.bodies.base import Empty
from annotations.api.bodies.claims import NewAppearance, Place
from annotations.api.caching import published
from annotations.api.claims import version_of
from annotations.api.objects import published as public_objects
from annotations.api.objects import working as desk_objects
from annotations.api.pagination import part
from annotations.api.permissions import on_desk
from annotations.api.resource import Given, Resource, desk, reading, writing
from annotations.api.shapes.claims import Appearance as AppearanceShape
from annotations.api.shapes.common import Discarded
from annotations.models import Appearance, Article, VerdictRevision
from annotations.queries import catalogue, places, public


class AppearancesOfClaim(Resource):
    @reading(AppearanceShape, summary="Where a claim stands", paged=True)
    def get(self, request: Request, claim_id: int) -> HttpResponseBase:
        if on_desk(request):
            version_of(claim_id)
            kept = catalogue.appearances().filter(claim_id=claim_id)
            return _listed(request, list(map(desk_objects.appearance, kept)))
        check = public.check(claim_id)
        return published(
            request,
            check.claim.public_version,
            check.claim.public_changed_at,
            lambda: _listed(request, _public(check)),
        )

    @writing(
        NewAppearance,
        AppearanceShape,
        summary="Say where else a claim stands",
        status=201,
    )
    def post(self, given: Given, claim_id: int) -> dict[str, Any]:
        """Of a published claim readers see it at once: it takes a reviewer."""
        facts = dict(given.fields)
        article = facts.pop("article")
        try:
            appearance = stands_again(
                claim_id=claim_id,
                article_id=article,
                version_number=facts.pop("article_version", None),
                by=given.by,
                **facts,
            )
        except Article.DoesNotExist:
            raise Invalid.at("article", f"There is no article {article}.") from None
        return _whole(appearance.pk)


class AppearanceDetail(Resource):
    @reading(AppearanceShape, summary="An appearance")
    def get(self, request: Request, appearance_id: int) -> HttpResponseBase:
        if on_desk(request):
            return desk(_whole(appearance_id))
        check = public.showing(appearance_id)
        shown = {item["id"]: item for item in _public(check)}
        if appearance_id not in shown:
            raise Appearance.DoesNotExist
        return published(
            request,
            check.claim.public_version,
            check.claim.public_changed_at,
            lambda: Response(shown[appearance_id]),
        )

    @writing(Place, AppearanceShape, summary="Move its edges", conditional=True)
    def patch(self, given: Given, appearance_id: int) -> dict[str, Any]:
        """`start`, `end` and `exact` go together."""
        re_edge(
            appearance_id=appearance_id,
            by=given.by,
            start=given.fields["start"],
            end=given.fields["end"],
            exact=given.fields["exact"],
            version_number=given.fields.get("article_version"),
            expected=given.expected,
        )
        return _whole(appearance_id)

    @writing(
        Empty, Discarded, summary="Put a further appearance aside", conditional=True
    )
    def delete(self, given: Given, appearance_id: int) -> dict[str, Any]:
        """The place that was checked stays: 409."""
        appearance = discard_appearance(
            appearance_id=appearance_id, by=given.by, expected=given.expected
        )
        verdict_version = catalogue.verdict_version(claim=appearance.claim_id)
        return desk_objects.discarded(appearance, verdict_version)

    def version(self, appearance_id: int) -> int:
        kept = Appearance.objects.filter(discarded_at=None, claim__discarded_at=None)
        return kept.values_list("version", flat=True).get(pk=appearance_id)


def _listed(request: Request, found: list[dict[str, Any]]) -> Response:
    """A page of them, the place that was checked first."""
    keys = [0 if item["is_primary"] else item["id"] for item in found]
    page = part(request, found, keys)
    return page.response(page.rows)


def _public(check: VerdictRevision) -> list[dict[str, Any]]:
    standing = places.standing([check])[check.claim_id]
    return public_objects.appearances(check, standing)


def _whole(appearance_id: int) -> dict[str, Any]:
    return desk_objects.appearance(catalogue.appearances().get(pk=appearance_id))
