"""What strangers read: home, claims and articles. No cookie, no session, no user.

Everything comes through `queries.public`; what is hidden answers as what is absent.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import wraps
from typing import Any

from django.conf import settings
from django.core.exceptions import BadRequest
from django.db.models import QuerySet
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
)
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.encoding import iri_to_uri
from django.utils.translation import get_language

from annotations.exports.addresses import (
    absolute,
    alternates,
    canonical_language,
    in_languages,
    site,
)
from annotations.models import Newsroom, VerdictRevision
from annotations.queries import pages, public, public_article, ratings
from annotations.queries.translations import spoken_all
from annotations.views import reading
from annotations.views.caching import CACHE_CONTROL, public_answer
from annotations.views.methods import read_only

ANNOTATION_SERVICE = "http://www.w3.org/ns/oa#annotationService"
"""How an article says where programs find what was marked in it."""

KINDS = [
    f"{kind}{encoding}"
    for kind in ("text/html", "text/plain")
    for encoding in ("", "; charset=utf-8", "; charset=UTF-8")
]
"""In which an article is read, as `Accept` may name them."""

UNHOLDABLE = bytes({*range(0x20), 0x7F} - set(b"\t\n\f\r"))
"""The control characters that HTML does not allow."""

View = Callable[..., HttpResponse]


def public_page(view: View) -> View:
    """GET and HEAD; what is not published answers 404."""

    @read_only
    @wraps(view)
    def guarded(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, **kwargs)
        except VerdictRevision.DoesNotExist:
            raise Http404 from None

    return guarded


@public_page
def home(request: HttpRequest) -> HttpResponse:
    """The latest verdicts, newest first."""
    context = one_page(request, public.checks()) | {
        "scale": public.scale(),
        "topics": public.busy_topics(),
    }
    return answer_page(request, "home", context, public.changed_at())


def one_page(request: HttpRequest, found: QuerySet[VerdictRevision]) -> dict[str, Any]:
    """The page of a long list that was asked for, with its own address.

    Raises BadRequest for a cursor that no page gave out.
    """
    cursor = request.GET.get("cursor", "")
    try:
        page = pages.page(found, cursor)
    except pages.CursorError as error:
        raise BadRequest(str(error)) from None
    page = replace(page, checks=spoken_all(page.checks))
    context: dict[str, Any] = {"page": page, "cursor": cursor}
    if cursor:
        path = iri_to_uri(request.path)
        context["canonical"] = f"{site()}{path}?cursor={cursor}"
    return context


@public_page
def claim_redirect(request: HttpRequest, claim_id: int) -> HttpResponse:
    return moved("claim", claim_id, public.check(claim_id).claim.slug)


@public_page
def claim(request: HttpRequest, claim_id: int, slug: str) -> HttpResponse:
    return _claim_page(request, "claim", claim_id, slug)


@public_page
def history(request: HttpRequest, claim_id: int, slug: str) -> HttpResponse:
    """Every revision of the claim's verdict, with its text."""
    return _claim_page(request, "claim-history", claim_id, slug)


def _claim_page(
    request: HttpRequest, name: str, claim_id: int, slug: str
) -> HttpResponse:
    written = list(public.revisions_with_places(claim_id))
    if not written:
        raise VerdictRevision.DoesNotExist
    revisions = spoken_all(written)
    shown = revisions[0].claim
    if slug != shown.slug:
        return moved(name, claim_id, shown.slug)
    newsroom = ratings.newsroom()
    context = reading.claim(revisions, public.notices(claim_id))
    if name == "claim":
        if get_language() in context["told_in"]:
            context["data"] = reading.claim_data(revisions, newsroom)
        context |= reading.claim_card(written[0], newsroom)
    changed_at = public.page_changed_at(written[0])
    return answer_page(request, name, context, changed_at, newsroom)


@public_page
def article_redirect(request: HttpRequest, article_id: int) -> HttpResponse:
    return moved("article", article_id, _slug(public_article.article(article_id)))


@public_page
def article(request: HttpRequest, article_id: int, slug: str) -> HttpResponse:
    """The article with its published claims in place; as text/plain its bare text."""
    found = public_article.article(article_id)
    if slug != _slug(found):
        return moved("article", article_id, _slug(found))
    if _prefers_plain_text(request):
        kind = "text/plain; charset=utf-8"
        drawn = HttpResponse(found.version.text, content_type=kind)
        response = public_answer(request, drawn, found.changed_at)
    else:
        context = reading.article(found)
        response = answer_page(request, "article", context, found.changed_at)
    patch_vary_headers(response, ["Accept"])
    response["Link"] = f'<{absolute("annotations")}>; rel="{ANNOTATION_SERVICE}"'
    return response


def _slug(found: public_article.PublicArticle) -> str:
    return found.facts["slug"] or str(found.pk)


def _prefers_plain_text(request: HttpRequest) -> bool:
    preferred = request.get_preferred_type(KINDS)
    return preferred is not None and preferred.startswith("text/plain")


def moved(name: str, pk: int, slug: str) -> HttpResponse:
    response = HttpResponsePermanentRedirect(reverse(name, args=[pk, slug]))
    response["Cache-Control"] = CACHE_CONTROL
    return response


def answer_page(
    request: HttpRequest,
    name: str,
    context: dict[str, Any],
    changed_at: datetime | None,
    newsroom: Newsroom | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page with its validators. `changed_at` is when the checks that it tells of
    last changed; the words of the newsroom, of its scale and of names count by
    themselves."""
    newsroom = newsroom or ratings.newsroom()
    drawn = draw_page(request, name, context, newsroom)
    drawn.status_code = status
    return public_answer(request, drawn, changed_at, newsroom.words_changed_at)


def draw_page(
    request: HttpRequest,
    name: str,
    context: dict[str, Any],
    newsroom: Newsroom | None = None,
) -> HttpResponse:
    """The template of that name, with what every public page says; without characters
    that no page may hold, which a form repeats as they were sent.

    `context` may hold its address, `canonical`, and `told_in`: the languages in which
    it has its words and not its frame alone; all of the site's where it says none.
    """
    template = f"public/{name.replace('-', '_')}.html"
    told = context.get("told_in") or list(dict(settings.LANGUAGES))
    here = context.get("canonical") or site() + iri_to_uri(request.path)
    spoken = {each.code: each for each in in_languages(here, told)}
    shared = context | {
        "newsroom": newsroom or ratings.newsroom(),
        "canonical": spoken[canonical_language(told)].address,
        "site": site(),
        "languages": list(spoken.values()),
        "alternates": alternates(spoken.values()),
    }
    drawn = render(request, template, shared)
    drawn.content = drawn.content.translate(None, delete=UNHOLDABLE)
    return drawn
