from rest_framework.serializers import (
    CharField,
    FloatField,
    IntegerField,
    Serializer,
)

from annotations.api.shapes.common import Head, names
from annotations.api.shapes.quantities import Measured


class Passage(Serializer):
    """Words that can become a claim, and the numbers that it would have."""

    start = IntegerField()
    end = IntegerField()
    exact = CharField()
    reasons = names()
    quantities = Measured(many=True)


class SuggestedSentence(Serializer):
    """A sentence of the current version. `quantities` are those of its passages."""

    start = IntegerField()
    end = IntegerField()
    exact = CharField()
    score = FloatField(help_text="0 to 1.")
    reasons = names()
    quantities = Measured(many=True)
    passages = Passage(many=True)


class Dismissal(Head):
    """Words that are suggested to nobody again; deleting it takes that back."""

    article = IntegerField()
    article_version = IntegerField(help_text="Number.")
    start = IntegerField()
    end = IntegerField()
    exact = CharField()


class TakenBack(Serializer):
    """A dismissal that holds no more."""

    id = IntegerField()
    version = IntegerField()
