"""The rating scale in force."""

from django.http.response import HttpResponseBase
from rest_framework.request import Request

from annotations.api.caching import digest, published
from annotations.api.pagination import part
from annotations.api.resource import Resource, reading
from annotations.api.shapes.ratings import Rating as RatingShape
from annotations.queries import public, ratings, records


class Ratings(Resource):
    @reading(RatingShape, summary="The scale in force, in its order", paged=True)
    def get(self, request: Request) -> HttpResponseBase:
        scale = public.scale()
        ends = ratings.ends(scale)
        found = [records.rating(row, *ends) for row in scale]
        page = part(request, found, range(1, len(found) + 1))
        return published(request, digest(found), None, lambda: page.response(page.rows))
