"""Outlets, sources, claimants and topics as strangers see them: by what is published.

Nobody knows of a name until a published check speaks of it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet, Value
from django.db.models.functions import JSONArray, JSONObject

from annotations.models import Claimant, Outlet, Source, Topic, VerdictRevision
from annotations.models.named import Named
from annotations.queries import public
from annotations.queries.translations import labels
from annotations.workflow.states import RevisionKind


@dataclass(frozen=True)
class Noun:
    """A kind of name that has pages of its own.

    `page` is the name of its address; `speaks_of` tells which checks speak of a slug,
    given as an expression.
    """

    page: str
    model: type[Named]
    speaks_of: Callable[[Any], Q]


def _citing(slug: Any) -> Q:
    publisher = JSONArray(JSONObject(publisher=JSONObject(slug=slug)))
    return Q(snapshot__citations__contains=publisher)


NOUNS = {
    "outlets": Noun("outlet", Outlet, lambda slug: Q(outlet__slug=slug)),
    "sources": Noun("source", Source, _citing),
    "claimants": Noun("claimant", Claimant, lambda slug: Q(claimant__slug=slug)),
    "topics": Noun("topic", Topic, lambda slug: Q(topics__contains=[slug])),
}
"""By the word in their addresses."""


def checks(noun: Noun, slug: str) -> QuerySet[VerdictRevision]:
    """The published checks that speak of it, newest first."""
    return public.checks().filter(noun.speaks_of(Value(slug)))


def one(noun: Noun, slug: str) -> Named:
    """Whose slug it is. Raises VerdictRevision.DoesNotExist where it is nobody's, or
    nobody's any more: published checks go on speaking of a name as it was."""
    found = noun.model.objects.filter(slug=slug).first()
    if found is None:
        raise VerdictRevision.DoesNotExist
    return found


def changed_at(noun: Noun, slug: str) -> datetime | None:
    """When what is published of it last changed: of every check that has ever spoken of
    it, for one that does no more has left its page."""
    spoken = public.all_revisions().filter(noun.speaks_of(Value(slug)))
    return spoken.aggregate(at=Max("claim__public_changed_at"))["at"]


def published(noun: Noun) -> QuerySet[Named]:
    """Those that a published check speaks of, by id."""
    about = public.checks().filter(noun.speaks_of(OuterRef("slug")))
    return noun.model.objects.filter(Exists(about)).order_by("pk")


@dataclass(frozen=True)
class Step:
    """How many checks came to one rating, or were retracted: then `shape` is ""."""

    label: str
    colour: str
    shape: str
    count: int


RATING = ("label", "colour", "shape", "scale", "position")
"""Of a rating: what makes a step, and orders them."""


def retracted(count: int) -> Step:
    """The step of the checks that no longer stand."""
    return Step(public.RETRACTED, public.WITHDRAWN, "", count)


@dataclass(frozen=True)
class Tally:
    """Checks by what they came to, in the order of the scale, retracted ones last."""

    steps: list[Step]
    total: int


def tally(found: QuerySet[VerdictRevision]) -> Tally:
    """Counts the checks; one query. Raises VerdictRevision.DoesNotExist for none."""
    rows = list(
        found.order_by()
        .values("rating", *(f"rating__{name}" for name in RATING))
        .annotate(
            all=Count("pk"),
            retracted=Count("pk", filter=Q(kind=RevisionKind.RETRACTION)),
        )
        .order_by("rating__scale", "rating__position")
    )
    if not rows:
        raise VerdictRevision.DoesNotExist
    return Tally(steps=list(_steps(rows)), total=sum(row["all"] for row in rows))


def _steps(rows: list[dict[str, Any]]) -> Iterable[Step]:
    names = labels()
    for row in rows:
        count = row["all"] - row["retracted"]
        if count:
            label = names.get(row["rating"], row["rating__label"])
            yield Step(label, row["rating__colour"], row["rating__shape"], count)
    many = sum(row["retracted"] for row in rows)
    if many:
        yield retracted(many)
