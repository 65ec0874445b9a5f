"""`claims:imageSearch`, which Google's clients offer to call."""

from django.http.response import HttpResponseBase
from rest_framework.request import Request

from annotations.api.factchecktools.envelope import Resource
from annotations.api.problems import Problem

WORDS_ONLY = "Images are not searched here. Give words to claims:search."


class ImageSearch(Resource):
    """501, so that a program can tell it from a search that finds nothing."""

    def get(self, request: Request) -> HttpResponseBase:
        raise Problem(501, WORDS_ONLY)
