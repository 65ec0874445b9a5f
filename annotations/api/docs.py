"""The API described: as an OpenAPI document, and as a page to read."""

from collections.abc import Callable

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.renderers import OpenApiYamlRenderer
from rest_framework.request import Request
from rest_framework.views import APIView

from annotations.api.caching import digest, published
from annotations.api.reference import reference
from annotations.exports.addresses import absolute, site
from annotations.queries import release


class Description(APIView):
    """For everybody; it does not describe itself."""

    schema = None
    authentication_classes = ()
    permission_classes = ()


class Schema(Description):
    """The OpenAPI 3.1 document, in YAML."""

    def get(self, request: Request) -> HttpResponseBase:
        return _described(request, _document)


class Page(Description):
    """Every operation with a call to copy, and every shape."""

    def get(self, request: Request) -> HttpResponseBase:
        return _described(request, lambda: _page(request))


def _document() -> HttpResponseBase:
    """Written here and not by the view's renderer, in which errors would come too."""
    written = OpenApiYamlRenderer().render(SchemaGenerator().get_schema(public=True))
    named = {"Content-Disposition": 'inline; filename="factcheck.yaml"'}
    kind = f"{OpenApiYamlRenderer.media_type}; charset=utf-8"
    return HttpResponse(written, content_type=kind, headers=named)


def _page(request: Request) -> HttpResponseBase:
    context = {"reference": reference(), "first_call": absolute("api-claims")}
    return render(request._request, "api/docs.html", context)


def _described(
    request: Request, respond: Callable[[], HttpResponseBase]
) -> HttpResponseBase:
    """With its validators: it changes with the release, and with where the site is."""
    return published(request, digest(site()), release.made_at(), respond)
