from rest_framework.serializers import CharField, IntegerField, Serializer, SlugField

from annotations.api.shapes.common import maybe


class Rating(Serializer):
    """A rating of the scale in force. `value` is null off the scale."""

    slug = SlugField()
    label = CharField()
    definition = CharField(allow_blank=True)
    value = maybe(IntegerField)
    best = IntegerField()
    worst = IntegerField()
    colour = CharField()
    shape = CharField()
