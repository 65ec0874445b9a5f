"""What published checks can be narrowed by: one list, for API, files and commands.

`keys.py` says what each means, `claim_filters.py` what it means for the desk.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from django.db.models import QuerySet

from annotations.models import VerdictRevision
from annotations.queries.search.asking import ask
from annotations.queries.search.keys import narrowed


class Kind(Enum):
    """What is given: WORDS to look for, a NAME or slug, one STATUS and so on."""

    WORDS = auto()
    NAME = auto()
    STATUS = auto()
    ID = auto()
    NUMBER = auto()
    DAY = auto()
    MOMENT = auto()


@dataclass(frozen=True)
class Filter:
    name: str
    kind: Kind
    help: str = ""


FILTERS = (
    Filter(
        "q",
        Kind.WORDS,
        'Words to look for. "A phrase", the beginning of a word*, -without.',
    ),
    Filter("rating", Kind.NAME, "Slug. A retracted check has none that stands."),
    Filter("status", Kind.STATUS),
    Filter("article", Kind.ID, "Id."),
    Filter("outlet", Kind.NAME, "Slug or name."),
    Filter("claimant", Kind.NAME, "Slug or name."),
    Filter("topic", Kind.NAME, "Slug or name."),
    Filter("place", Kind.NAME, "Of the claimed number."),
    Filter("min", Kind.NUMBER, "The claimed value is this or more."),
    Filter("max", Kind.NUMBER, "The claimed value is this or less."),
    Filter("to", Kind.DAY, "Last day (UTC) of first publication."),
    Filter("updated_since", Kind.MOMENT, "Changed at this time or later."),
    Filter("from", Kind.DAY, "First day (UTC) of first publication."),
)


def narrow(
    checks: QuerySet[VerdictRevision], wanted: Mapping[str, Any]
) -> QuerySet[VerdictRevision]:
    """Those of the checks that are wanted, without an end; one query if any are."""
    if not wanted:
        return checks
    return checks.filter(narrowed(ask(wanted), wanted, "claim__search__"))
