"""Pictures of checks: the card that a shared link shows, and the numbers as SVG."""

from functools import lru_cache

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language_bidi

from annotations.actions import cards as drawing
from annotations.drawing import card as design
from annotations.drawing.png import png
from annotations.exports import evidence_svg
from annotations.queries import cards, public, ratings
from annotations.queries.translations import spoken
from annotations.views.caching import public_answer
from annotations.views.public import moved, public_page

PNG = "image/png"
FOREVER = "public, max-age=31536000, immutable"
"""Of an address that names the version of the picture."""


@public_page
def card(request: HttpRequest, claim_id: int, slug: str) -> HttpResponse:
    """The card of the latest revision, in the language of the address if the claim has
    words in it; drawn now if it was not."""
    check = public.check(claim_id)
    if slug != check.claim.slug:
        return moved("card", claim_id, check.claim.slug)
    newsroom = ratings.newsroom()
    version = cards.version(check, newsroom)
    image = cards.kept(check, version) or drawing.draw(check, newsroom)
    drawn = HttpResponse(bytes(image.data), content_type=PNG)
    changed_at = check.claim.public_changed_at, newsroom.words_changed_at
    answer = public_answer(request, drawn, *changed_at)
    if request.GET.get("v") == version:
        answer["Cache-Control"] = FOREVER
    return answer


@public_page
def site_card(request: HttpRequest) -> HttpResponse:
    """The card of every page that has none of its own."""
    newsroom = ratings.newsroom()
    said = cards.of_site(newsroom)
    drawn = HttpResponse(_site(*said, get_language_bidi()), content_type=PNG)
    return public_answer(request, drawn, newsroom.words_changed_at)


@lru_cache(maxsize=4)
def _site(name: str, line: str, mirrored: bool) -> bytes:
    return png(design.draw_site(name, line, mirrored=mirrored))


@public_page
def evidence(request: HttpRequest, claim_id: int, slug: str) -> HttpResponse:
    """The numbers of the check, for use elsewhere; 404 where there is no chart."""
    check = public.check(claim_id)
    if slug != check.claim.slug:
        return moved("evidence-svg", claim_id, check.claim.slug)
    newsroom = ratings.newsroom()
    picture = evidence_svg.picture(spoken(check), newsroom)
    if picture is None:
        raise Http404
    drawn = HttpResponse(picture, content_type=evidence_svg.CONTENT_TYPE)
    times = check.claim.public_changed_at, newsroom.words_changed_at
    return public_answer(request, drawn, *times)
