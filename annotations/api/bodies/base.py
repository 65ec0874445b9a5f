"""What all request bodies have in common."""

from collections.abc import Mapping
from typing import Any

from rest_framework import serializers


class Body(serializers.Serializer):
    """A JSON object with known names; an unknown one is refused by its name."""

    default_error_messages = {"invalid": "Give a JSON object."}

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
