"""Known names, for a field that is being typed into."""

from rest_framework.request import Request
from rest_framework.response import Response

from annotations.api.bodies.names import NameFilters
from annotations.api.pagination import whole
from annotations.api.permissions import OnDesk
from annotations.api.resource import Resource, reading
from annotations.api.shapes.names import KnownName
from annotations.queries import names


class Names(Resource):
    permission_classes = [OnDesk]

    @reading(
        KnownName,
        summary="Names in use",
        filters=NameFilters,
        listed=True,
        desk_only=True,
    )
    def get(self, request: Request) -> Response:
        """At most ten, of which a word begins with `q`; accents and case do not count.
        Without `q` the newest."""
        wanted = NameFilters.read(request.query_params.dict())
        found = names.names(names.Noun(wanted["of"]), wanted.get("q", ""))
        return whole({"name": name} for name in found)
