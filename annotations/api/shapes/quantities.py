from rest_framework.serializers import (
    BooleanField,
    CharField,
    ChoiceField,
    DateField,
    IntegerField,
    ListField,
    Serializer,
)

from annotations.api.shapes.common import maybe, names
from annotations.quantities import Approximator, Kind, Measure, Relation


def word(vocabulary: type) -> ChoiceField:
    """A word of the vocabulary, "" for none."""
    return ChoiceField([item.value for item in vocabulary], allow_blank=True)


class Period(Serializer):
    """Whole days, both included."""

    first = maybe(DateField)
    last = maybe(DateField)
    relation = word(Relation)


class Measured(Serializer):
    """A number. `low` equals `high` for one value; one is null for an open end."""

    low = maybe(CharField, help_text="Decimal.")
    high = maybe(CharField, help_text="Decimal.")
    approximator = word(Approximator)
    measure = word(Measure)
    unit = CharField(allow_blank=True)
    subject = CharField(allow_blank=True)
    scope = CharField(allow_blank=True)
    place = CharField(allow_blank=True)
    period = Period(allow_null=True)
    attributed_to = names()
    start = maybe(IntegerField)
    end = maybe(IntegerField)


class Quantity(Measured):
    """A number of a claim or citation."""

    id = IntegerField()
    confirmed = BooleanField()


class Found(Serializer):
    """A number or date in the text. A date has its first and last day in low, high."""

    start = IntegerField()
    end = IntegerField()
    kind = ChoiceField([kind.value for kind in Kind])
    low = maybe(CharField, help_text="Decimal, or ISO day.")
    high = maybe(CharField, help_text="Decimal, or ISO day.")
    approximator = word(Approximator)
    measure = word(Measure)
    unit = CharField(allow_blank=True)
    subject = CharField(allow_blank=True)
    place = CharField(allow_blank=True)
    relation = word(Relation)


class Parsed(Serializer):
    results = ListField(child=Found())
