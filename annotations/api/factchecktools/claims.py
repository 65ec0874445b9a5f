"""`claims:search`: published checks as Google's Fact Check Explorer lists them."""

from datetime import date, timedelta
from typing import Any

from django.http.response import HttpResponseBase
from django.utils import timezone
from rest_framework.request import Request
from rest_framework.response import Response

from annotations.api.caching import digest, published
from annotations.api.factchecktools import tokens
from annotations.api.factchecktools.envelope import CONTENT_TYPE, Resource
from annotations.api.factchecktools.parameters import SearchParameters, read, size
from annotations.api.problems import Problem
from annotations.exports import factchecktools
from annotations.exports.addresses import site
from annotations.queries import ratings
from annotations.queries.search import finding
from annotations.queries.search.walk import TooBroad

NOTHING_WANTED = "Give words to look for, or a reviewPublisherSiteFilter."
TOO_BROAD = "That takes too long to look for. Add a word or a filter."


class Search(Resource):
    def get(self, request: Request) -> HttpResponseBase:
        wanted = read(SearchParameters, request.query_params)
        if not wanted["query"].strip() and not wanted["reviewPublisherSiteFilter"]:
            raise Problem(400, NOTHING_WANTED, "/query")
        body = _found(wanted)
        return published(
            request,
            digest(body),
            None,
            lambda: Response(body, content_type=CONTENT_TYPE),
        )


def _found(wanted: dict[str, Any]) -> dict[str, Any]:
    """The claims, and the token of the next page where there is one."""
    cursor = tokens.read(wanted)
    publisher = wanted["reviewPublisherSiteFilter"]
    if publisher and factchecktools.host(publisher) != factchecktools.host(site()):
        return {}
    skip = 0 if cursor else wanted["offset"]
    try:
        found = finding.find(_conditions(wanted), cursor, size(wanted), skip=skip)
    except TooBroad:
        raise Problem(400, TOO_BROAD, "/query") from None
    newsroom = ratings.newsroom()
    claims = [factchecktools.claim(check, newsroom) for check in found.checks]
    token = tokens.write(wanted, found.next)
    return ({"claims": claims} if claims else {}) | (
        {"nextPageToken": token} if token else {}
    )


def _conditions(wanted: dict[str, Any]) -> dict[str, Any]:
    """As `finding.find` takes them. Of a claim's two days the review's is the newer:
    what is reviewed was said before."""
    found: dict[str, Any] = {"q": wanted["query"]}
    if wanted["languageCode"]:
        found["language"] = wanted["languageCode"].partition("-")[0].lower()
    if wanted["maxAgeDays"]:
        today = timezone.now().date()
        days = min(wanted["maxAgeDays"], (today - date.min).days)
        found["from"] = today - timedelta(days=days)
    return found
