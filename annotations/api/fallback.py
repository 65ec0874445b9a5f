"""What answers below /api/ where nothing else does."""

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.urls import Resolver404, resolve
from rest_framework.request import Request

from annotations.api.problems import NOTHING_HERE, answer
from annotations.api.resource import Resource


class Fallback(Resource):
    """404; or, where only the last slash is missing, 308 to the address with it.

    308 keeps method and body: a write is not turned into a read.
    """

    schema = None
    authentication_classes = ()
    permission_classes = ()

    def dispatch(
        self, request: Request, *args: object, **kwargs: object
    ) -> HttpResponseBase:
        self.headers = {}
        request = self.initialize_request(request)
        response = self._answer(request)
        return self.finalize_response(request, response)

    def _answer(self, request: Request) -> HttpResponseBase:
        path = request.path + "/"
        try:
            known = resolve(path).func.__name__ != Fallback.__name__
        except Resolver404:
            known = False
        if not known or request.path.endswith("/"):
            return answer(404, NOTHING_HERE)
        query = request.META.get("QUERY_STRING", "")
        response = HttpResponse(status=308)
        response["Location"] = path + (f"?{query}" if query else "")
        return response
