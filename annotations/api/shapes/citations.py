from rest_framework.serializers import (
    BooleanField,
    CharField,
    ChoiceField,
    DateField,
    DateTimeField,
    IntegerField,
    Serializer,
    URLField,
)

from annotations.api.shapes.common import Head, Name, maybe
from annotations.api.shapes.quantities import Quantity
from annotations.models import CitationKind, Proof, Stance


class Copy(Serializer):
    url = CharField(allow_blank=True)
    sha256 = CharField()
    captured_at = DateTimeField()


class FrozenCitation(Serializer):
    """A citation as a revision froze it."""

    id = IntegerField()
    url = CharField(allow_blank=True, help_text="Of the source.")
    title = CharField()
    publisher = Name(allow_null=True)
    kind = ChoiceField(CitationKind.choices)
    first_hand = BooleanField()
    stance = ChoiceField(Stance.choices)
    quote = CharField(allow_blank=True)
    translation = CharField(allow_blank=True)
    locator = CharField(allow_blank=True)
    origin = CharField(allow_blank=True)
    proof = ChoiceField(Proof.choices)
    proof_reason = CharField(allow_blank=True)
    published_on = maybe(DateField)
    accessed_on = maybe(DateField)
    archived_copy = Copy(allow_null=True)
    note = CharField(allow_blank=True)
    quantity = Quantity(allow_null=True)


class Citation(Head, FrozenCitation):
    """`url` is that of the source; the citation's own is `api_url`."""

    url = CharField(allow_blank=True, help_text="Of the source.")
    api_url = URLField(help_text="Of this citation in the API.")
    verdict = IntegerField()
    verdict_version = IntegerField(help_text="The verdict's, counting this.")
