"""What all request bodies have in common."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.core.validators import MaxLengthValidator
from django.db.models import Model
from rest_framework import serializers

from annotations.api.fields import Names, Text


class Body(serializers.Serializer):
    """A JSON object with known names; an unknown one is refused by its name.

    How long its texts may be is what `written_to` has room for. `example` is one that
    is taken; the tests send it.
    """

    written_to: type[Model] | None = None
    example: Mapping[str, Any] | None = None

    default_error_messages = {"invalid": "Give a JSON object."}

    def get_fields(self) -> dict[str, serializers.Field]:
        found = super().get_fields()
        for name, field in found.items() if self.written_to else ():
            text = field.child if isinstance(field, Names) else field
            if isinstance(text, Text):
                _keep_within(text, _room(self.written_to, name))
        return found

    def to_internal_value(self, data: Any) -> dict[str, Any]:
        if isinstance(data, Mapping):
            unknown = [name for name in data if name not in self.fields]
            if unknown:
                known = ", ".join(self.fields) or "none"
                raise serializers.ValidationError(
                    dict.fromkeys(unknown, f"Unknown. Known are: {known}.")
                )
        return super().to_internal_value(data)

    @classmethod
    def read(cls, data: Any) -> dict[str, Any]:
        """The validated fields. Raises ValidationError.

        What may be left out is said by each field (`required`), whatever the method.
        """
        body = cls(data=data)
        body.is_valid(raise_exception=True)
        return dict(body.validated_data)


class Empty(Body):
    """A body without fields; it may be left out."""


def _room(model: type[Model], name: str) -> int | None:
    """How many characters the column takes, of a name that of names. None: unknown."""
    try:
        column = model._meta.get_field(name)
        if column.related_model:
            column = column.related_model._meta.get_field("name")
    except FieldDoesNotExist:
        return None
    return getattr(column, "base_field", column).max_length


def _keep_within(text: Text, most: int | None) -> None:
    if most is not None:
        words = text.error_messages["max_length"].format(max_length=most)
        text.validators.append(MaxLengthValidator(most, message=words))
