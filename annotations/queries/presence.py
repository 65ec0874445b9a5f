"""Who else is at an article, and whether anything of it has changed."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, Sum
from django.utils import timezone

from annotations.models import Article, Presence, User

SEEN_WITHIN = timedelta(seconds=30)
"""Who was not seen for as long has gone."""


@dataclass(frozen=True)
class Pulse:
    """`stamp` is another one as soon as anything changes that the workbench shows;
    `people` are the others, with the claim that each looks at."""

    stamp: str
    people: list[Presence]


def pulse(article_id: int, person: User) -> Pulse:
    """Raises Article.DoesNotExist. Two queries."""
    return Pulse(stamp(article_id), others(article_id, person))


def others(article_id: int, person: User) -> list[Presence]:
    """Who else is at the article now, in the order of their names."""
    return list(
        Presence.objects.select_related("user")
        .filter(article_id=article_id, seen_at__gt=timezone.now() - SEEN_WITHIN)
        .exclude(user=person)
        .order_by("user__username")
    )


def stamp(article_id: int) -> str:
    """Versions only ever rise, those of discarded things too: their sum tells any
    change, in whatever order transactions come to an end.

    Raises Article.DoesNotExist.
    """
    found = (
        Article.objects.filter(pk=article_id)
        .annotate(
            claims=Count("appearances"),
            places=Sum("appearances__version"),
            words=Sum("appearances__claim__version"),
            verdicts=Sum("appearances__claim__verdict__version"),
        )
        .values_list("current_version_id", "claims", "places", "words", "verdicts")
    )
    return "-".join(str(number or 0) for number in found.get())
