"""`pages`: the ClaimReview of claim pages; read only."""

import re
from typing import Any
from urllib.parse import urlsplit

from django.http.response import HttpResponseBase
from django.utils.translation import get_language_from_path
from rest_framework.request import Request
from rest_framework.response import Response

from annotations.api.bodies.base import Empty
from annotations.api.caching import digest, published
from annotations.api.factchecktools import tokens
from annotations.api.factchecktools.envelope import CONTENT_TYPE, Resource
from annotations.api.factchecktools.parameters import PagesParameters, read, size
from annotations.api.problems import Problem
from annotations.exports import factchecktools
from annotations.exports.addresses import prefix, site
from annotations.models import VerdictRevision
from annotations.queries import catalogue, public, ratings
from annotations.queries.search import finding

ONE_OF_TWO = "Give either the url of a page or an organization."

_CLAIM = re.compile(r"/claims/([0-9]{1,18})(?:/|$)")


class Pages(Resource):
    def get(self, request: Request) -> HttpResponseBase:
        wanted = read(PagesParameters, request.query_params)
        if bool(wanted["url"]) == bool(wanted["organization"]):
            raise Problem(400, ONE_OF_TWO, "/url")
        return _answer(request, _found(wanted))


class Page(Resource):
    def get(self, request: Request, claim_id: int) -> HttpResponseBase:
        read(Empty, request.query_params)
        (page,) = _pages([public.check(claim_id)])
        return _answer(request, page)


def _found(wanted: dict[str, Any]) -> dict[str, Any]:
    cursor = tokens.read(wanted)
    asked = wanted["url"] or wanted["organization"]
    if factchecktools.host(asked) != factchecktools.host(site()):
        return {}
    checks, after = (_at(wanted["url"]), "") if wanted["url"] else _all(wanted, cursor)
    pages = _pages(checks)
    token = tokens.write(wanted, after)
    return ({"claimReviewMarkupPages": pages} if pages else {}) | (
        {"nextPageToken": token} if token else {}
    )


def _pages(checks: list[VerdictRevision]) -> list[dict[str, Any]]:
    newsroom, found = ratings.newsroom(), catalogue.followed(checks)
    return [factchecktools.page(followed, newsroom) for followed in found]


def _all(wanted: dict[str, Any], cursor: str) -> tuple[list[VerdictRevision], str]:
    skip = 0 if cursor else wanted["offset"]
    found = finding.find({}, cursor, size(wanted), skip=skip)
    return found.checks, found.next


def _at(url: str) -> list[VerdictRevision]:
    """The check whose page it is, by whatever slug and in whichever language."""
    path = urlsplit(url).path
    language = get_language_from_path(path)
    match = _CLAIM.match(path.removeprefix(prefix(language)) if language else path)
    return list(public.checks().filter(claim_id=match[1])) if match else []


def _answer(request: Request, body: dict[str, Any]) -> HttpResponseBase:
    return published(
        request, digest(body), None, lambda: Response(body, content_type=CONTENT_TYPE)
    )
