from rest_framework import serializers

from annotations.api.bodies.base import Body
from annotations.api.fields import Choice
from annotations.queries.names import Noun


class NameFilters(Body):
    of = Choice([noun.value for noun in Noun], help_text="What the name is of.")
    q = serializers.CharField(
        required=False,
        allow_blank=True,
        max_length=300,
        help_text="The beginning of a word of it.",
    )
