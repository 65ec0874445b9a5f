"""What answers below /v1alpha1/ where nothing else does."""

from django.http import Http404
from django.http.response import HttpResponseBase
from rest_framework.request import Request

from annotations.api.factchecktools.envelope import Resource


class Nothing(Resource):
    """404 to every method."""

    def initial(self, request: Request, *args: object, **kwargs: object) -> None:
        raise Http404

    def get(self, request: Request) -> HttpResponseBase:
        raise Http404
