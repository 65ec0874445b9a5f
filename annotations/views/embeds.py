"""A check inside other people's pages: oEmbed (oembed.com) and the frame it names.

The frame holds no script and shows the verdict as it stands now, so that a correction
corrects itself everywhere. Its address names the room that it was given, and what it
says is cut to that, so that what is said later finds room where it was put in.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from textwrap import shorten
from typing import Any
from urllib.parse import urlencode, urlsplit

from csp.decorators import csp_replace
from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import Resolver404, resolve
from django.utils import translation
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_exempt

from annotations.directions import unturned
from annotations.drawing.frame import NARROWEST, Frame
from annotations.exports.addresses import absolute, site
from annotations.models import Newsroom, Notice, VerdictRevision
from annotations.queries import public, ratings
from annotations.queries.quoting import claimed
from annotations.queries.translations import spoken_all
from annotations.views import reading
from annotations.views.caching import public_answer
from annotations.views.methods import read_only
from annotations.views.public import answer_page, public_page

EMBEDDABLE = frozenset({"claim", "claim-redirect", "claim-history", "embed"})
"""Names of the addresses that stand for one check."""

WIDTH = 600
"""Pixels across, where the consumer names no fewer."""

SUMMARY = 400
"""Characters of the summary, or of the reasons of a retraction, for which a frame asks
room at most."""

RESERVED = "Correction 30 September 2026"
"""As long a note as may come above a check on which none stands yet."""

MEASURE = re.compile("[1-9][0-9]{0,4}")
"""Pixels, as an address gives them."""

CACHE_AGE = 3600
"""Seconds for which a consumer may keep the answer; the frame is always fresh."""


@xframe_options_exempt
@csp_replace({"frame-ancestors": ["*"]})
@public_page
def embed(request: HttpRequest, claim_id: int, slug: str) -> HttpResponse:
    """The frame: rating, claim, summary and how to get to the page; as much of it as
    stands in the `width` and `height` of its address, or all of it."""
    revisions = spoken_all(public.revisions(claim_id))
    if not revisions:
        raise VerdictRevision.DoesNotExist
    newsroom = ratings.newsroom()
    context = reading.claim(revisions, public.notices(claim_id))
    frame = _frame(context, newsroom)
    try:
        width, height = _pixels(request, "width"), _pixels(request, "height")
    except ValueError as error:
        raise BadRequest(str(error)) from None
    if width and height:
        frame = frame.fit(max(width, NARROWEST), height)
    else:
        frame = _in_short(frame)
    changed_at = revisions[0].claim.public_changed_at
    context |= {"frame": frame, "is_sized": bool(width and height)}
    return answer_page(request, "embed", context, changed_at, newsroom)


@read_only
def oembed(request: HttpRequest) -> HttpResponse:
    """What to put into a page for an address of ours; 404 for any other address."""
    if request.GET.get("format", "json") != "json":
        return _refused(501, "format: only json is served.")
    if not request.GET.get("url"):
        return _refused(400, "url: give the address of a claim page.")
    try:
        width = _pixels(request, "maxwidth")
        height = _pixels(request, "maxheight")
    except ValueError as error:
        return _refused(400, str(error))
    claim_id = _claim_at(request.GET["url"])
    written = list(public.revisions(claim_id)) if claim_id is not None else []
    if not written:
        return _refused(404, "url: no published claim has this address.")
    newsroom = ratings.newsroom()
    with _language_of(urlsplit(request.GET["url"]).path):
        drawn = JsonResponse(_answer(written, newsroom, width, height))
    drawn["Access-Control-Allow-Origin"] = "*"
    times = written[0].claim.public_changed_at, newsroom.words_changed_at
    return public_answer(request, drawn, *times)


def _answer(
    written: Iterable[VerdictRevision],
    newsroom: Newsroom,
    most_wide: int | None,
    most_high: int | None,
) -> dict[str, Any]:
    """A frame that fits; a mere link where the consumer has no room for one. What it
    says of the check holds whatever becomes of it: it is pasted and stays."""
    revisions = spoken_all(written)
    check = revisions[0]
    title = unturned(
        _("%(newsroom)s on a claim: %(claim)s")
        % {"newsroom": newsroom.name, "claim": claimed(check.snapshot["claim"])}
    )
    answer = {
        "version": "1.0",
        "type": "link",
        "title": title,
        "provider_name": newsroom.name,
        "provider_url": site(),
        "cache_age": CACHE_AGE,
    }
    context = reading.claim(revisions, public.notices(check.claim_id))
    width = min(WIDTH, most_wide or WIDTH)
    height = _height(_frame(context, newsroom), width, most_high)
    if width < NARROWEST or height is None:
        return answer
    size = {"width": width, "height": height}
    html = format_html(
        '<iframe src="{}" width="{}" height="{}" title="{}" loading="lazy"'
        ' style="border: 0; max-width: 100%"></iframe>',
        f"{absolute('embed', check.claim_id, check.claim.slug)}?{urlencode(size)}",
        width,
        height,
        title,
    )
    return answer | {"type": "rich", "html": html} | size


def _height(frame: Frame, width: int, most: int | None) -> int | None:
    """What the frame takes with a note that may come to stand above it, or `most` where
    that is less; None where it does not get that low."""
    noted = replace(_in_short(frame), notes=frame.notes or (RESERVED,))
    if most is not None and most < noted.least(width):
        return None
    wanted = noted.height(width)
    return wanted if most is None else min(wanted, most)


def _in_short(frame: Frame) -> Frame:
    return replace(frame, summary=shorten(frame.summary, SUMMARY, placeholder="…"))


def _frame(context: dict[str, Any], newsroom: Newsroom) -> Frame:
    """What the template says, without its marks. `context` is of `reading.claim`."""
    check = context["check"]
    kinds = {notice.kind for notice in context["notices"]}
    notes = [_("Under review")] if Notice.Kind.UNDER_REVIEW in kinds else []
    for change in context["told"][:1]:
        notes.append(f"{change.get_kind_display()} {_day(change.published_at)}")
    said_by = check.snapshot["said_by"]
    reasons = check.snapshot["retraction"] if context["retracted"] else check.summary
    day = _day(check.published_at)
    return Frame(
        notes=tuple(notes),
        rating=public.word(check),
        claim=claimed(check.snapshot["claim"]),
        speaker=said_by["name"] if said_by else "",
        summary=reasons,
        foot=(_("The whole check"), f"{newsroom.name}, {day}"),
        tall=translation.get_language_bidi(),
    )


def _day(moment: datetime) -> str:
    return date_format(localtime(moment), "j F Y")


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


def _pixels(request: HttpRequest, name: str) -> int | None:
    """The measure of that name; None where there is none. Raises ValueError."""
    given = request.GET.get(name)
    if given is None:
        return None
    if not MEASURE.fullmatch(given):
        raise ValueError(f"{name}: give a whole number of pixels, 1 or more.")
    return int(given)


def _refused(status: int, reason: str) -> HttpResponse:
    response = HttpResponse(
        reason, status=status, content_type="text/plain; charset=utf-8"
    )
    response["Access-Control-Allow-Origin"] = "*"
    return response
