"""Shapes that answers are made of, for the OpenAPI document and the tests."""

from typing import Any

from rest_framework import serializers
from rest_framework.serializers import (
    CharField,
    DateTimeField,
    IntegerField,
    ListField,
    Serializer,
    URLField,
)


class Name(Serializer):
    slug = CharField()
    name = CharField()


class Head(Serializer):
    """What every object begins with. Times are UTC."""

    id = IntegerField()
    url = URLField(help_text="Of this object in the API.")
    html_url = URLField(help_text="Of its page.")
    version = IntegerField(help_text="In quotes, the ETag to write it by.")
    created_at = DateTimeField()
    updated_at = DateTimeField()


class ErrorPart(Serializer):
    pointer = CharField(
        allow_blank=True, help_text="JSON pointer, or name of the parameter or header."
    )
    detail = CharField()
    code = CharField(required=False, help_text="Of the failed check.")


class Problem(Serializer):
    """RFC 9457 problem details."""

    type = CharField()
    title = CharField()
    status = IntegerField()
    detail = CharField()
    errors = ErrorPart(many=True, required=False)
    current = serializers.JSONField(
        required=False, help_text="With 412: the object as it stands, or null."
    )


class Discarded(Serializer):
    """A thing that was put aside. `verdict_version`: of the verdict it belongs to."""

    id = IntegerField()
    version = IntegerField()
    verdict_version = IntegerField(allow_null=True)


def maybe(field: type[serializers.Field], **options: Any) -> serializers.Field:
    """A field that is null where nothing is known."""
    return field(allow_null=True, **options)


def names(**options: Any) -> ListField:
    return ListField(child=CharField(), **options)
