"""Reading the numbers and dates of a text."""

from datetime import date
from typing import Any

from rest_framework.request import Request
from rest_framework.response import Response

from annotations import quantities
from annotations.api import schema
from annotations.api.bodies.quantities import TextToParse
from annotations.api.permissions import OnDesk
from annotations.api.resource import Resource
from annotations.api.shapes.quantities import Parsed
from annotations.quantities import Found
from annotations.queries import records


class Parse(Resource):
    permission_classes = [OnDesk]

    @schema.compute(TextToParse, Parsed, summary="Find the numbers in a text")
    def post(self, request: Request) -> Response:
        """Nothing is stored. Offsets are code points of the text."""
        given = TextToParse.read(request.data)
        found = quantities.parse(
            given["text"], given.get("language", "en"), given.get("reference_date")
        )
        return Response({"results": [_record(item) for item in found]})


def _record(item: Found) -> dict[str, Any]:
    return {
        "start": item.start,
        "end": item.end,
        "kind": item.kind,
        "low": _end(item.low),
        "high": _end(item.high),
        "approximator": item.approximator,
        "measure": item.measure or "",
        "unit": item.unit,
        "subject": item.subject,
        "place": item.place,
        "relation": item.relation or "",
    }


def _end(value: Any) -> str | None:
    return records.day(value) if isinstance(value, date) else records.decimal(value)
