"""A page of published checks, as claims or as verdicts."""

from collections.abc import Callable

from django.http.response import HttpResponseBase
from rest_framework.request import Request
from rest_framework.response import Response

from annotations.api.caching import digest, published
from annotations.api.objects.parts import Record
from annotations.api.pagination import Page
from annotations.queries import catalogue, public
from annotations.queries.catalogue import PublishedCheck


def checks_in(
    request: Request, found: Page, written: Callable[[PublishedCheck], Record]
) -> HttpResponseBase:
    """The checks that are the page's rows, each as `written`; 304 without asking for
    what stands beside them when the reader has this page."""

    def respond() -> Response:
        return found.response(map(written, catalogue.published(found.rows)))

    versions = [[row.claim_id, row.claim.public_version] for row in found.rows]
    version = digest([versions, found.next, found.previous])
    return published(request, version, public.changed_at(), respond)
