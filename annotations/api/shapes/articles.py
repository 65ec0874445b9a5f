from rest_framework.serializers import (
    CharField,
    DateField,
    DateTimeField,
    IntegerField,
    JSONField,
    ListField,
    Serializer,
)

from annotations.api.shapes.common import Head, Name, maybe


class VersionInShort(Serializer):
    number = IntegerField()
    sha256 = CharField()
    captured_at = DateTimeField()


class Version(VersionInShort):
    """`text` is what offsets count in: Unicode code points."""

    text = CharField()
    blocks = ListField(
        child=JSONField(), help_text="{kind, level, start, end} of each part."
    )


class ArticleInList(Head):
    title = CharField(allow_blank=True)
    source_url = CharField(allow_blank=True)
    outlet = Name(allow_null=True)
    byline = CharField(allow_blank=True)
    published_on = maybe(DateField)
    language = CharField()
    current_version = VersionInShort()


class Article(ArticleInList):
    current_version = Version()
