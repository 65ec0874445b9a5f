"""What may be asked of the Fact Check API, by the names that Google gave it."""

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict
from rest_framework import serializers

from annotations.api.bodies.base import Body
from annotations.api.counting import refuse_repeated
from annotations.api.fields import Language, Text
from annotations.queries.search.terms import LONGEST

USUAL_SIZE, LARGEST_SIZE = 10, 100
FURTHEST = 10_000
"""The largest `offset`; whoever wants more goes from page to page."""

FOR_EVERY_METHOD = {
    "access_token", "alt", "callback", "fields", "key", "oauth_token", "pp",
    "prettyPrint", "quotaUser", "strict", "trace", "upload_protocol", "uploadType",
    "userIp", "userip",
}  # fmt: skip
"""Parameters that Google's clients may add to any call; they change nothing here. So
does every name that begins with a dollar sign."""


class Count(serializers.IntegerField):
    """A whole number, nought or more; nought means that it is not given."""

    default_error_messages = {"invalid": "Give a whole number."}

    def __init__(self, most: int = 2**31 - 1) -> None:
        super().__init__(default=0, min_value=0, max_value=most)


class Paging(Body):
    pageSize = Count()
    pageToken = Text(default="")
    offset = Count(FURTHEST)


class SearchParameters(Paging):
    query = Text(default="", max_length=LONGEST)
    languageCode = Language(default="", allow_blank=True)
    reviewPublisherSiteFilter = Text(default="", max_length=300)
    maxAgeDays = Count()


class PagesParameters(Paging):
    url = Text(default="", max_length=2000)
    organization = Text(default="", max_length=300)


def read(form: type[Body], given: QueryDict) -> dict[str, Any]:
    """The parameters, unset ones by their defaults. Raises ValidationError, Problem."""
    own = QueryDict(mutable=True)
    for name, values in given.lists():
        if name not in FOR_EVERY_METHOD and not name.startswith("$"):
            own.setlist(name, values)
    refuse_repeated(own)
    return form.read(own.dict())


def size(wanted: Mapping[str, Any]) -> int:
    """How many are answered at once; a larger wish is answered with the most."""
    return min(wanted["pageSize"] or USUAL_SIZE, LARGEST_SIZE)
