"""Who else checked a claim: references that were linked to it, and those whose words
come near. Only the desk sees them.
"""

from dataclasses import dataclass

from django.contrib.postgres.fields import ArrayField
from django.db import connection
from django.db.models import FloatField, Func, TextField, Value

from annotations.models import Claim, Reference, ReferenceDecision
from annotations.models.search import KEY, statement_words

LOOKED_AT, SHOWN = 50, 5
ENOUGH, FEWEST = 0.5, 2
"""Which share of the claim's words has to stand in the other's, and how many."""

WORDS = "SELECT tsvector_to_array(search_words(%s, %s, '', '', '{}'))"


@dataclass(frozen=True)
class Elsewhere:
    """What stands on a claim's page: `same` was linked, `near` waits for a person."""

    same: list[Reference]
    near: list[Reference]


def of_claim(claim: Claim) -> Elsewhere:
    same = ReferenceDecision.Decision.SAME
    linked = Reference.objects.filter(
        decisions__claim=claim, decisions__decision=same
    ).order_by("-published_on", "-id")
    return Elsewhere(list(linked), _near(claim))


def _near(claim: Claim) -> list[Reference]:
    """Those that nobody has decided on, the nearest first."""
    words = _words(claim)
    if len(words) < FEWEST:
        return []
    query = Value(" | ".join(map(_quoted, sorted(words))))
    found = (
        Reference.objects.annotate(words=statement_words())
        .filter(words__matches=query.value)
        .exclude(decisions__claim=claim)
        .annotate(
            rank=Func(
                "words",
                query,
                template="ts_rank_cd(%(expressions)s::tsquery)",
                output_field=FloatField(),
            ),
            said=Func(
                "words",
                function="tsvector_to_array",
                output_field=ArrayField(TextField()),
            ),
        )
        .order_by("-rank", "-id")[:LOOKED_AT]
    )
    shared = [(len(words & set(row.said)), row) for row in found]
    near = [
        (count, row)
        for count, row in shared
        if count >= FEWEST and count / len(words) >= ENOUGH
    ]
    near.sort(key=lambda pair: (-pair[0], -pair[1].pk))
    return [row for _, row in near[:SHOWN]]


def _words(claim: Claim) -> set[str]:
    """The words of the statement as the index has them, keys left out."""
    with connection.cursor() as cursor:
        cursor.execute(WORDS, [claim.language, claim.statement])
        (words,) = cursor.fetchone()
    return {word for word in words if not word.startswith(KEY)}


def _quoted(word: str) -> str:
    escaped = word.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"
