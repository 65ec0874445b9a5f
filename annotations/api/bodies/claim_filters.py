from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from annotations.api.bodies.base import Body
from annotations.api.fields import Choice, Day
from annotations.queries.search.filters import FILTERS, Kind
from annotations.queries.search.terms import LONGEST
from annotations.workflow.states import Status

BOUND = r"^-?(?:[0-9]{1,28}(?:\.[0-9]{0,10})?|\.[0-9]{1,10})$"


class Id(serializers.IntegerField):
    default_error_messages = {"invalid": "Give an id: a whole number."}


class Moment(serializers.DateTimeField):
    default_error_messages = {
        "invalid": "Give a time with its zone, such as 2025-01-31T12:00:00Z."
    }

    def enforce_timezone(self, value: datetime) -> datetime:
        """In UTC: the database knows fewer zones than there are ways to write one."""
        if value.tzinfo is None:
            self.fail("invalid")
        try:
            return value.astimezone(UTC)
        except OverflowError:  # beyond the first year, or the last
            return value.replace(tzinfo=UTC)


@extend_schema_field({"type": "string", "pattern": BOUND})
class Bound(serializers.DecimalField):
    default_error_messages = {"invalid": "Give a number such as 2500 or 12.5."}

    def __init__(self, **options: object) -> None:
        super().__init__(max_digits=38, decimal_places=10, **options)


class Words(serializers.CharField):
    def __init__(self, **options: object) -> None:
        super().__init__(max_length=LONGEST, **options)


class Name(serializers.CharField):
    """A slug or a name, whole."""

    def __init__(self, **options: object) -> None:
        super().__init__(max_length=300, **options)


class StatusChoice(Choice):
    def __init__(self, **options: object) -> None:
        super().__init__([status.value for status in Status], **options)


FIELDS: dict[Kind, Callable[..., serializers.Field]] = {
    Kind.WORDS: Words,
    Kind.NAME: Name,
    Kind.STATUS: StatusChoice,
    Kind.ID: Id,
    Kind.NUMBER: Bound,
    Kind.DAY: Day,
    Kind.MOMENT: Moment,
}


class ClaimFilters(Body):
    """Each narrows the list. Names and slugs are compared whole. What strangers find
    by `q` comes best first, at most the newest 1,000."""

    def validate(self, given: dict[str, Any]) -> dict[str, Any]:
        """A range that ends before it begins is wrong at its end."""
        for first, last, sentence in (
            ("min", "max", "Give a number that is not below min."),
            ("from", "to", "Give a day that is not before from."),
        ):
            if first in given and last in given and given[last] < given[first]:
                raise serializers.ValidationError({last: sentence})
        return given

    def get_fields(self) -> dict[str, serializers.Field]:
        return {
            row.name: FIELDS[row.kind](required=False, help_text=row.help or None)
            for row in FILTERS
        }
