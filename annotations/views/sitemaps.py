"""The sitemap's index and files, and robots.txt."""

from collections.abc import Callable, Iterator
from datetime import datetime

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language, override

from annotations.exports import sitemaps
from annotations.exports.addresses import absolute
from annotations.queries import nouns, public, release, sitemap
from annotations.views.caching import public_answer
from annotations.views.methods import read_only

SECTIONS = {"claims": sitemap.CLAIMS, "articles": sitemap.ARTICLES}
"""Kinds of pages that are too many for one file, by the name of their files."""

PAGE_OF = {"claims": "claim", "articles": "article"}
LISTS = ("home", "claims", "corrections", "statistics")
"""Pages that change with what is published."""

WRITTEN = ("methodology", "about", "data", "report")
"""Pages that the newsroom writes."""

ROBOTS = """\
User-agent: *
Disallow: /desk/
Disallow: /admin/
Disallow: /accounts/
Disallow: /api/

Sitemap: {sitemap}
"""


@read_only
def index(request: HttpRequest) -> HttpResponse:
    """Every file of the sitemap."""
    return _answer(request, sitemaps.index, list(_files()))


@read_only
def pages_of_record(request: HttpRequest) -> HttpResponse:
    return _answer(request, sitemaps.pages, _record())


@read_only
def section(request: HttpRequest, name: str, number: int) -> HttpResponse:
    """One range of a section, the pages with words in the language that is being
    spoken; 404 where there is none."""
    if name not in SECTIONS:
        raise Http404
    spoken = get_language()
    entries = [
        (reverse(PAGE_OF[name], args=[pk, slug or str(pk)]), changed_at)
        for pk, slug, changed_at in sitemap.pages(SECTIONS[name], number, spoken)
    ]
    if not entries:
        raise Http404
    return _answer(request, sitemaps.pages, entries)


@read_only
def pages_of_nouns(request: HttpRequest, noun: str) -> HttpResponse:
    """The outlets, sources, claimants or topics that something published speaks of."""
    if noun not in nouns.NOUNS:
        raise Http404
    kind = nouns.NOUNS[noun]
    slugs = nouns.published(kind).values_list("slug", flat=True)[: sitemap.RANGE]
    entries: list[sitemaps.Entry] = [
        (reverse(kind.page, args=[slug]), None) for slug in slugs
    ]
    return _answer(request, sitemaps.pages, entries, *public.changed_and_named_at())


@read_only
def robots(request: HttpRequest) -> HttpResponse:
    text = ROBOTS.format(sitemap=absolute("sitemap"))
    drawn = HttpResponse(text, content_type="text/plain; charset=utf-8")
    return public_answer(request, drawn)


def _record() -> list[sitemaps.Entry]:
    """Pages that there is one of each."""
    times = public.changed_and_named_at()
    changed_at, named = release.latest(*times), times[1]
    return [
        *((reverse(name), changed_at) for name in LISTS),
        *((reverse(name), named) for name in WRITTEN),
    ]


def _files() -> Iterator[sitemaps.Entry]:
    """A file holds the pages of one language: its own."""
    times = public.changed_and_named_at()
    changed_at = release.latest(*times)
    ranges = dict(zip(SECTIONS, sitemap.kept_ranges(times[0]), strict=True))
    for language, _ in settings.LANGUAGES:
        with override(language):
            yield reverse("sitemap-record"), changed_at
            for name in SECTIONS:
                for number, at in ranges[name][language]:
                    yield reverse("sitemap-section", args=[name, number]), at
            for noun in nouns.NOUNS:
                yield reverse("sitemap-nouns", args=[noun]), None


def _answer(
    request: HttpRequest,
    write: Callable[[list[sitemaps.Entry]], bytes],
    entries: list[sitemaps.Entry],
    *changed_at: datetime | None,
) -> HttpResponse:
    drawn = HttpResponse(write(entries), content_type=sitemaps.CONTENT_TYPE)
    return public_answer(request, drawn, *changed_at, *(at for _, at in entries))
