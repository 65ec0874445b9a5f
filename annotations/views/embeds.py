"""A check inside other people's pages: oEmbed (oembed.com) and the frame it names.

The frame holds no script and shows the verdict as it stands now, so that a correction
corrects itself everywhere.
"""

from urllib.parse import urlsplit

from csp.decorators import csp_replace
from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import Resolver404, resolve
from django.utils import translation
from django.utils.html import format_html
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from annotations.exports.addresses import absolute, site
from annotations.models import Newsroom, VerdictRevision
from annotations.queries import public, ratings
from annotations.queries.translations import spoken, spoken_all
from annotations.views import reading
from annotations.views.caching import public_answer
from annotations.views.public import answer_page, public_page

EMBEDDABLE = frozenset({"claim", "claim-redirect", "claim-history", "embed"})
"""Names of the addresses that stand for one check."""

WIDTH, HEIGHT = 600, 320
NARROWEST, LOWEST = 240, 160
CACHE_AGE = 3600
"""Seconds for which a consumer may keep the answer; the frame is always fresh."""


@xframe_options_exempt
@csp_replace({"frame-ancestors": ["*"]})
@public_page
def embed(request: HttpRequest, claim_id: int, slug: str) -> HttpResponse:
    """The frame: rating, claim, summary and how to get to the page."""
    revisions = spoken_all(public.revisions(claim_id))
    if not revisions:
        raise VerdictRevision.DoesNotExist
    context = reading.claim(revisions, public.notices(claim_id))
    changed_at = revisions[0].claim.public_changed_at
    return answer_page(request, "embed", context, changed_at)


@require_safe
def oembed(request: HttpRequest) -> HttpResponse:
    """What to put into a page for an address of ours; 404 for any other address."""
    if request.GET.get("format", "json") != "json":
        return _refused(501, "format: only json is served.")
    if not request.GET.get("url"):
        return _refused(400, "url: give the address of a claim page.")
    try:
        width = _fitting(request, "maxwidth", WIDTH, NARROWEST)
        height = _fitting(request, "maxheight", HEIGHT, LOWEST)
    except ValueError as error:
        return _refused(400, str(error))
    claim_id = _claim_at(request.GET["url"])
    check = public.checks().filter(claim_id=claim_id).first()
    if claim_id is None or check is None:
        return _refused(404, "url: no published claim has this address.")
    newsroom = ratings.newsroom()
    with _language_of(urlsplit(request.GET["url"]).path):
        drawn = JsonResponse(_answer(check, newsroom, width, height))
    drawn["Access-Control-Allow-Origin"] = "*"
    times = check.claim.public_changed_at, newsroom.words_changed_at
    return public_answer(request, drawn, *times)


def _answer(
    check: VerdictRevision, newsroom: Newsroom, width: int, height: int
) -> dict:
    frame = absolute("embed", check.claim_id, check.claim.slug)
    title = public.headline(spoken(check))
    html = format_html(
        '<iframe src="{}" width="{}" height="{}" title="{}" loading="lazy"></iframe>',
        frame,
        width,
        height,
        title,
    )
    return {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": newsroom.name,
        "provider_url": site(),
        "cache_age": CACHE_AGE,
        "html": html,
        "width": width,
        "height": height,
    }


def _language_of(path: str) -> translation.override:
    """Speaking the language of a page of ours, so that the frame speaks it too."""
    language = translation.get_language_from_path(path)
    return translation.override(language or settings.LANGUAGE_CODE)


def _claim_at(url: str) -> int | None:
    """The id of the claim that an address of this site stands for."""
    try:
        parts = urlsplit(url)
        with _language_of(parts.path):
            match = resolve(parts.path)
    except (ValueError, Resolver404):
        return None
    is_ours = parts.netloc.lower() == urlsplit(site()).netloc.lower()
    if not is_ours or match.url_name not in EMBEDDABLE:
        return None
    return match.kwargs["claim_id"]


def _fitting(request: HttpRequest, name: str, usual: int, least: int) -> int:
    """The measure within what the consumer can show. Raises ValueError."""
    given = request.GET.get(name)
    if given is None:
        return usual
    if not (given.isascii() and given.isdecimal() and len(given) <= 5):
        raise ValueError(f"{name}: give a whole number of pixels.")
    return max(least, min(usual, int(given)))


def _refused(status: int, reason: str) -> HttpResponse:
    response = HttpResponse(
        reason, status=status, content_type="text/plain; charset=utf-8"
    )
    response["Access-Control-Allow-Origin"] = "*"
    return response
