"""Narrowing lists of claims: the same questions of published and of working state.

`wanted` holds any of rating status article outlet claimant topic place min max from
to updated_since. Outlets, claimants and topics go by slug or name; `min` and `max`
bound the claimed value (an open end counts as its known one); `from` and `to` are
UTC days of first publication, both included.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.db.models.lookups import GreaterThanOrEqual, LessThanOrEqual

from annotations.models import (
    Appearance,
    Claim,
    ClaimTopic,
    Topic,
    VerdictRevision,
)
from annotations.queries import working
from annotations.workflow.states import RevisionKind, Status

Wanted = Mapping[str, Any]


def published(
    checks: QuerySet[VerdictRevision], wanted: Wanted
) -> QuerySet[VerdictRevision]:
    """Of `public.checks()`, those that are wanted."""
    plain = {
        "rating": "rating__slug",
        "article": "article_id",
        "place": "quantity_place__iexact",
        "updated_since": "claim__public_changed_at__gte",
    }
    checks = checks.filter(_same(wanted, plain), _period(wanted, ""))
    for noun in ("outlet", "claimant"):
        if noun in wanted:
            checks = checks.filter(_called(noun, wanted[noun]))
    if "topic" in wanted:
        topics = Topic.objects.filter(_called("", wanted["topic"]))
        slugs = list(topics.values_list("slug", flat=True))
        checks = checks.filter(topics__overlap=slugs) if slugs else checks.none()
    if "status" in wanted:
        checks = checks.filter(_public_status(wanted["status"]))
    return checks.filter(_bounds(wanted, "quantity_low", "quantity_high"))


def desk(claims: QuerySet[Claim], wanted: Wanted) -> QuerySet[Claim]:
    """Of the working claims, those that are wanted."""
    plain = {"rating": "verdict__rating__slug", "status": "verdict__status"}
    claims = claims.filter(_same(wanted, plain), _period(wanted, "public__revision__"))
    if "claimant" in wanted:
        claims = claims.filter(_called("claimant", wanted["claimant"]))
    if "topic" in wanted:
        about = ClaimTopic.objects.filter(_called("topic", wanted["topic"]))
        claims = claims.filter(Exists(about.filter(claim=OuterRef("pk"))))
    if "updated_since" in wanted:
        since = wanted["updated_since"]
        claims = claims.filter(
            Q(updated_at__gte=since) | Q(verdict__updated_at__gte=since)
        )
    return _of_articles(_of_numbers(claims, wanted), wanted)


def _of_articles(claims: QuerySet[Claim], wanted: Wanted) -> QuerySet[Claim]:
    if not {"article", "outlet"} & set(wanted):
        return claims
    places = Appearance.objects.filter(claim=OuterRef("pk"), discarded_at=None)
    if "article" in wanted:
        places = places.filter(article_id=wanted["article"])
    if "outlet" in wanted:
        places = places.filter(_called("article__outlet", wanted["outlet"]))
    return claims.filter(Exists(places))


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


def _public_status(status: str) -> Q:
    retracted = Q(kind=RevisionKind.RETRACTION)
    known = {Status.RETRACTED: retracted, Status.PUBLISHED: ~retracted}
    return known.get(Status(status), Q(pk=None))


def _period(wanted: Wanted, path: str) -> Q:
    q = Q()
    column = f"{path}first_published_at"
    if "from" in wanted:
        q &= Q(**{f"{column}__gte": _midnight(wanted["from"])})
    if "to" in wanted and wanted["to"] < date.max:
        q &= Q(**{f"{column}__lt": _midnight(wanted["to"] + timedelta(days=1))})
    return q


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, UTC)
