"""The API described: as an OpenAPI document, and as a page to read."""

from collections.abc import Callable
from typing import Any

from django.http.response import HttpResponseBase
from django.shortcuts import render
from drf_spectacular.renderers import OpenApiYamlRenderer
from drf_spectacular.views import SpectacularAPIView
from rest_framework.request import Request
from rest_framework.views import APIView

from annotations.api.caching import digest, published
from annotations.api.reference import reference
from annotations.exports.addresses import absolute, site
from annotations.queries import release


class Schema(SpectacularAPIView):
    """The OpenAPI 3.1 document, in YAML."""

    schema = None  # it does not describe itself
    renderer_classes = [OpenApiYamlRenderer]
    authentication_classes = ()
    permission_classes = ()

    def get(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return _described(
            request, lambda: SpectacularAPIView.get(self, request, *args, **kwargs)
        )


class Page(APIView):
    """Every operation with a call to copy, and every shape."""

    schema = None
    authentication_classes = ()
    permission_classes = ()

    def get(self, request: Request) -> HttpResponseBase:
        return _described(request, lambda: _page(request))


def _page(request: Request) -> HttpResponseBase:
    context = {"reference": reference(), "first_call": absolute("api-claims")}
    return render(request._request, "api/docs.html", context)


def _described(
    request: Request, respond: Callable[[], HttpResponseBase]
) -> HttpResponseBase:
    """With its validators: it changes with the release, and with where the site is."""
    return published(request, digest(site()), release.made_at(), respond)
