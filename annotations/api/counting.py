"""What every address for programs does: count who asks, and tell what is left."""

from typing import Any

from django.http import QueryDict
from django.http.response import HttpResponseBase
from rest_framework.request import Request
from rest_framework.views import APIView

from annotations.actions.errors import TooMany
from annotations.actions.limits import Counted
from annotations.api import throttling
from annotations.api.problems import Problem


class CountedView(APIView):
    """One address, whose askers are counted."""

    counted: Counted | None = None

    def perform_authentication(self, request: Request) -> None:
        """Find out who asks, and count them; also whoever is refused for who they are.

        Raises TooMany.
        """
        try:
            super().perform_authentication(request)
        finally:
            self.counted = throttling.count(request)
            if self.counted.is_too_many:
                raise TooMany(self.counted.seconds)

    def finalize_response(
        self, request: Request, response: HttpResponseBase, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        response = super().finalize_response(request, response, *args, **kwargs)
        if self.counted:
            throttling.tell(request, response, self.counted)
        return response


def refuse_repeated(given: QueryDict) -> None:
    """Raises Problem 400 for a parameter that is given twice: which one is meant?"""
    for name, values in given.lists():
        if len(values) > 1:
            raise Problem(400, "Given twice: give it once.", f"/{name}")
