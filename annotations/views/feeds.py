"""Feeds of what is published, whole and by outlet, source, claimant or topic."""

from collections.abc import Iterable
from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext

from annotations.exports import atom
from annotations.exports.addresses import absolute, site
from annotations.models import Newsroom, VerdictRevision
from annotations.queries import nouns, public, ratings
from annotations.queries.translations import spoken_all
from annotations.views.caching import public_answer
from annotations.views.methods import read_only
from annotations.views.public import public_page

MOST = 50
"""Entries of a feed: the newest."""


@read_only
def checks(request: HttpRequest) -> HttpResponse:
    """Every check, the latest first."""
    newsroom = ratings.newsroom()
    found = spoken_all(public.checks()[:MOST])
    document = atom.of_checks(
        found,
        newsroom,
        title=newsroom.name,
        subtitle=gettext("Claims in published articles, checked against the sources"),
        page=absolute("home"),
        address=absolute("feed-claims"),
    )
    return _answer(request, document, _newest(found), newsroom)


@read_only
def changes(request: HttpRequest) -> HttpResponse:
    """Updates, corrections and retractions, the latest first."""
    newsroom = ratings.newsroom()
    found = spoken_all(public.changes()[:MOST])
    title = gettext("%(newsroom)s: corrections") % {"newsroom": newsroom.name}
    document = atom.of_changes(
        found,
        newsroom,
        title=title,
        subtitle=gettext("Updates, corrections and retractions of checks"),
        page=absolute("corrections"),
        address=absolute("feed-corrections"),
    )
    return _answer(request, document, _newest(found), newsroom)


@public_page
def checks_of(request: HttpRequest, noun: str, slug: str) -> HttpResponse:
    """The checks of one outlet's, claimant's or topic's claims, or citing a source.

    404 unless something published is.
    """
    if noun not in nouns.NOUNS:
        raise Http404
    kind = nouns.NOUNS[noun]
    found = spoken_all(nouns.checks(kind, slug)[:MOST])
    if not found:
        raise Http404
    named = nouns.one(kind, slug)
    newsroom = ratings.newsroom()
    document = atom.of_checks(
        found,
        newsroom,
        title=f"{newsroom.name}: {named}",
        subtitle=gettext("Claims in published articles, checked against the sources"),
        page=absolute(kind.page, slug),
        address=site() + reverse("feed-of", args=[noun, slug]),
    )
    return _answer(request, document, nouns.changed_at(kind, slug), newsroom)


def _newest(rows: Iterable[VerdictRevision]) -> datetime | None:
    return max((row.published_at for row in rows), default=None)


def _answer(
    request: HttpRequest,
    document: bytes,
    changed_at: datetime | None,
    newsroom: Newsroom,
) -> HttpResponse:
    drawn = HttpResponse(document, content_type=atom.CONTENT_TYPE)
    return public_answer(request, drawn, changed_at, newsroom.words_changed_at)
