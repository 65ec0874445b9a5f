from rest_framework.serializers import (
    CharField,
    ChoiceField,
    DateField,
    DateTimeField,
    IntegerField,
    JSONField,
    Serializer,
    SlugField,
)

from annotations.api.shapes.citations import Citation, FrozenCitation
from annotations.api.shapes.common import Head, maybe, names
from annotations.api.shapes.quantities import Quantity
from annotations.models import Notice as PlacedNotice
from annotations.models import VerdictRevision
from annotations.workflow.states import Status


class RevisionInShort(Serializer):
    number = IntegerField()
    kind = ChoiceField(VerdictRevision.Kind.choices)
    note = CharField(allow_blank=True)
    published_at = DateTimeField()


class Notice(Serializer):
    id = IntegerField()
    kind = ChoiceField(PlacedNotice.Kind.choices)
    text = CharField(allow_blank=True)
    placed_at = DateTimeField()


class Rated(Serializer):
    """`rating` is a slug; `rating_value` its step, null off the scale."""

    rating = maybe(SlugField)
    rating_label = maybe(CharField)
    rating_value = maybe(IntegerField)
    summary = CharField(allow_blank=True)
    explanation = CharField(allow_blank=True, help_text="Markdown.")
    since = CharField(allow_blank=True)
    review_by = maybe(DateField)


class Verdict(Head, Rated):
    claim = IntegerField()
    status = ChoiceField([status.value for status in Status])
    revision = IntegerField(help_text="Of the latest public one; 0 before the first.")
    first_published_at = maybe(DateTimeField)
    published_at = maybe(DateTimeField)
    revisions = RevisionInShort(many=True)
    notices = Notice(many=True)
    citations = Citation(many=True)


class Revision(RevisionInShort, Rated):
    """A public revision with the text that it froze."""

    statement = CharField()
    quantities = Quantity(many=True)
    citations = FrozenCitation(many=True)
    checked_by = names()
    reviewed_by = CharField()
    override = JSONField(help_text="Checks passed over, and the reason; or null.")
