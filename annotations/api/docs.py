"""The API described: as an OpenAPI document, and as a page to read."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe
from drf_spectacular.renderers import OpenApiYamlRenderer
from drf_spectacular.views import SpectacularAPIView

from annotations.api.caching import PUBLIC
from annotations.api.reference import reference
from annotations.exports.addresses import absolute


class Schema(SpectacularAPIView):
    """The OpenAPI 3.1 document, in YAML."""

    schema = None  # it does not describe itself
    renderer_classes = [OpenApiYamlRenderer]
    authentication_classes = ()
    permission_classes = ()

    def get(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> HttpResponse:
        response = super().get(request, *args, **kwargs)
        response["Cache-Control"] = PUBLIC
        return response


@csrf_exempt  # nothing is written; like all of the API
@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Every operation with a call to copy, and every shape."""
    context = {"reference": reference(), "first_call": absolute("api-claims")}
    response = render(request, "api/docs.html", context)
    response["Cache-Control"] = PUBLIC
    return response
