"""What of an article is worth checking, and has been neither claimed nor dismissed."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import accumulate

from django.db.models import QuerySet

from annotations.models import Article, ArticleVersion, DismissedSuggestion, Span
from annotations.quantities import Offer, offers
from annotations.queries.readings import reading

NEVER = ("dateline", "footer")
"""Kinds of block in which nothing is suggested."""

Places = Iterable[tuple[int, int]]


def suggestions(article: Article) -> list[Offer]:
    """Sentences of the current version, each with the passages that are still open.

    Two queries, when the article comes with its version.
    """
    version = article.current_version
    made = _offers(version.text, article.language, article.published_on)
    made = _outside(made, version.blocks)
    settled = [*_claimed(version), *_dismissed(version)]
    return list(_open(made, settled))


def dismissals() -> QuerySet[DismissedSuggestion]:
    """Those that stand, newest first; their versions with text."""
    standing = DismissedSuggestion.objects.filter(discarded_at=None)
    return standing.select_related("article_version").order_by("-pk")


@lru_cache(maxsize=32)
def _offers(text: str, language: str, written_on: date | None) -> list[Offer]:
    """Kept as the reading is that they are made of."""
    return offers(text, reading(text, language, written_on), language)


def _outside(made: list[Offer], blocks: list[dict]) -> list[Offer]:
    """Without those that begin in a block of a kind that is never checked."""
    barred = [(row["start"], row["end"]) for row in blocks if row["kind"] in NEVER]
    is_barred = _covering(barred)
    return [
        offer
        for offer in made
        if not is_barred(offer.suggestion.start, offer.suggestion.start + 1)
    ]


def _claimed(version: ArticleVersion) -> Places:
    """Where kept claims stand in the version."""
    return Span.objects.filter(
        version=version,
        start__isnull=False,
        appearance__discarded_at=None,
        appearance__claim__discarded_at=None,
    ).values_list("start", "end")


def _dismissed(version: ArticleVersion) -> Places:
    return dismissals().filter(article_version=version).values_list("start", "end")


def _open(made: list[Offer], settled: Places) -> Iterable[Offer]:
    """The offers whose figures no settled place covers; without empty ones."""
    is_settled = _covering(settled)
    for offer in made:
        passages = tuple(
            item
            for item in offer.passages
            if not is_settled(item.figure_start, item.figure_end)
        )
        if passages:
            yield replace(offer, passages=passages)


def _covering(places: Places):
    """A function that says whether one of the places covers all of `start:end`."""
    ordered = sorted(places)
    starts = [start for start, _ in ordered]
    reach = list(accumulate((end for _, end in ordered), max))

    def covers(start: int, end: int) -> bool:
        at = bisect_right(starts, start)
        return at > 0 and reach[at - 1] >= end

    return covers
