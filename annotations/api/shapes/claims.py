from rest_framework.serializers import (
    BooleanField,
    CharField,
    ChoiceField,
    DateField,
    DateTimeField,
    IntegerField,
    JSONField,
    Serializer,
)

from annotations.api.shapes.common import Head, Name, maybe
from annotations.api.shapes.quantities import Quantity
from annotations.api.shapes.verdicts import Verdict
from annotations.models import ClaimKind, SpanState, Triage, Wording


class Span(Serializer):
    """Code points of that version, end excluded; null once the words are gone."""

    version = IntegerField()
    start = maybe(IntegerField)
    end = maybe(IntegerField)
    exact = CharField()
    prefix = CharField(allow_blank=True)
    suffix = CharField(allow_blank=True)
    state = ChoiceField(SpanState.choices)


class Appearance(Head):
    """An occurrence of a claim. `claim_version` and `verdict_version` count this."""

    claim = IntegerField()
    article = IntegerField()
    is_primary = BooleanField()
    confirmed = BooleanField()
    span = Span(allow_null=True)
    claim_version = IntegerField()
    verdict_version = maybe(IntegerField)


class Claim(Head):
    """`span` is that of the primary appearance; triage is the desk's, else null."""

    statement = CharField()
    wording = ChoiceField(Wording.choices)
    claimant = Name(allow_null=True)
    said_on = maybe(DateField)
    kind = ChoiceField(ClaimKind.choices)
    topics = Name(many=True)
    language = CharField()
    article = maybe(IntegerField)
    triage = ChoiceField(Triage.choices, allow_null=True)
    triage_reason = maybe(CharField, allow_blank=True)
    span = Span(allow_null=True)
    appearances = Appearance(many=True)
    quantities = Quantity(many=True)
    verdict = Verdict(allow_null=True)
    verdict_version = maybe(IntegerField)


class FieldChange(Serializer):
    thing = CharField()
    field = CharField()
    old = JSONField()
    new = JSONField()


class HistoryEntry(Serializer):
    """One step. Strangers get publications, the desk every change."""

    at = DateTimeField()
    who = CharField(allow_blank=True)
    why = CharField(allow_blank=True)
    changes = FieldChange(many=True)
