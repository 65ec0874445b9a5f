"""Narrowing the desk's lists of claims; `search/keys.py` narrows what is published.

Both read `wanted`, which holds any of q rating status article outlet claimant topic
place min max from to updated_since. Outlets, claimants and topics go by slug or name;
`min` and `max` bound the claimed value (an open end counts as its known one); `from`
and `to` are UTC days of first publication, both included.
"""

from collections.abc import Mapping
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.db.models.lookups import GreaterThanOrEqual, LessThanOrEqual

from annotations.models import (
    Appearance,
    Claim,
    ClaimTopic,
)
from annotations.models.search import statement_words
from annotations.queries import working
from annotations.queries.search import asking
from annotations.queries.search.keys import period
from annotations.workflow.states import Status

Wanted = Mapping[str, Any]


def desk(claims: QuerySet[Claim], wanted: Wanted) -> QuerySet[Claim]:
    """Of the working claims, those that are wanted."""
    plain = {"rating": "verdict__rating__slug", "status": "verdict__status"}
    first = "public__revision__first_published_at"
    claims = claims.filter(_same(wanted, plain), period(wanted, first))
    if "rating" in wanted:
        claims = claims.exclude(verdict__status=Status.RETRACTED)
    if "q" in wanted:
        claims = _of_words(claims, wanted["q"])
    if "claimant" in wanted:
        claims = claims.filter(_said_by(wanted["claimant"]))
    if "topic" in wanted:
        about = ClaimTopic.objects.filter(_called("topic", wanted["topic"]))
        claims = claims.filter(Exists(about.filter(claim=OuterRef("pk"))))
    if "updated_since" in wanted:
        since = wanted["updated_since"]
        claims = claims.filter(
            Q(updated_at__gte=since) | Q(verdict__updated_at__gte=since)
        )
    return _of_articles(_of_numbers(claims, wanted), wanted)


def _of_words(claims: QuerySet[Claim], q: str) -> QuerySet[Claim]:
    asked = asking.ask({"q": q}, asking.DESK)
    if not asked.typed:
        return claims
    if not asked.queries:
        return claims.none()
    claims = claims.alias(found=statement_words())
    for query in asked.queries:
        claims = claims.filter(found__matches=query)
    return claims


def _of_articles(claims: QuerySet[Claim], wanted: Wanted) -> QuerySet[Claim]:
    if not {"article", "outlet"} & set(wanted):
        return claims
    places = Appearance.objects.filter(claim=OuterRef("pk"), discarded_at=None)
    if "article" in wanted:
        places = places.filter(article_id=wanted["article"])
    if "outlet" in wanted:
        places = places.filter(_called("article__outlet", wanted["outlet"]))
    return claims.filter(Exists(places))


def _said_by(words: str) -> Q:
    """The claimant, or the outlet where nobody else is named."""
    places = Appearance.objects.filter(claim=OuterRef("pk"), is_primary=True)
    outlets = places.filter(_called("article__outlet", words), discarded_at=None)
    return _called("claimant", words) | (Q(claimant=None) & Exists(outlets))


def _of_numbers(claims: QuerySet[Claim], wanted: Wanted) -> QuerySet[Claim]:
    if not {"place", "min", "max"} & set(wanted):
        return claims
    numbers = working.quantities().filter(
        _bounds(wanted, "low", "high"), _same(wanted, {"place": "place__iexact"})
    )
    return claims.filter(Exists(numbers.filter(claim=OuterRef("pk"))))


def _same(wanted: Wanted, columns: Mapping[str, str]) -> Q:
    found = {column: wanted[name] for name, column in columns.items() if name in wanted}
    return Q(**found)


def _called(path: str, words: str) -> Q:
    step = f"{path}__" if path else ""
    return Q(**{f"{step}slug": words}) | Q(**{f"{step}name": words})


def _bounds(wanted: Wanted, low: str, high: str) -> Q:
    q = Q()
    if "min" in wanted:
        q &= Q(GreaterThanOrEqual(Coalesce(low, high), wanted["min"]))
    if "max" in wanted:
        q &= Q(LessThanOrEqual(Coalesce(high, low), wanted["max"]))
    return q
