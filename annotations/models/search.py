"""What the public search looks into: one document a published claim, and its words.

A document's `words` hold two kinds of lexemes. Words of the text and its translations,
each stemmed by its language; and keys, which begin with "=" and name what lists are
narrowed by: "=r4" is the rating 4. Both stand in one index, so that a word and a filter
are one look-up.
The database functions `search_words` and `search_keys` make them (migrations 0008,
0012 and 0017).
"""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Func, JSONField, Lookup, Value

KEY = "="
"""The first character of every key; no word of a text begins with it."""


class SearchDocument(models.Model):
    """What is found of a claim: made anew from its latest revision at each publication.

    `turn` counts publications: the order of lists, newest first. `low` and `high` are
    the ends of the claimed number, an open end counting as the known one.
    """

    claim = models.OneToOneField(
        "Claim", on_delete=models.PROTECT, primary_key=True, related_name="search"
    )
    turn = models.BigIntegerField(unique=True)
    first_published_at = models.DateTimeField()
    low = models.DecimalField(max_digits=38, decimal_places=10, null=True)
    high = models.DecimalField(max_digits=38, decimal_places=10, null=True)
    words = SearchVectorField()

    class Meta:
        # Without a list of what is pending, which every search would have to read.
        indexes = [
            GinIndex(fields=["words"], name="searchdocument_words", fastupdate=False)
        ]

    def __str__(self) -> str:
        return f"{self.turn}: {self.claim}"


class SearchWord(models.Model):
    """A word that stands in a document, as written: what the beginning of a word may
    go on to. The word "" says that there are documents in the language."""

    language = models.CharField(max_length=20)
    word = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["word", "language"],
                name="searchword_once",
                opclasses=["text_pattern_ops", "varchar_pattern_ops"],
            )
        ]

    def __str__(self) -> str:
        return self.word


@SearchVectorField.register_lookup
class Matches(Lookup):
    """`words__matches=query`: the text form of a tsquery, taken as it is."""

    lookup_name = "matches"
    prepare_rhs = False

    def get_db_prep_lookup(self, value, connection):
        return "%s", [value]

    def as_sql(self, compiler, connection):
        words, given = self.process_lhs(compiler, connection)
        query, more = self.process_rhs(compiler, connection)
        return f"{words} @@ {query}::tsquery", [*given, *more]


def statement_words() -> Func:
    """The words of a row that has no document: those of its statement."""
    blank = Value("")
    return Func(
        "language",
        "statement",
        blank,
        blank,
        Value({}, JSONField()),
        function="search_words",
        output_field=SearchVectorField(),
    )


def statement_index(model: str) -> GinIndex:
    return GinIndex(statement_words(), name=f"{model}_statement_words")
