"""The frozen texts that published claims stand in, for whoever counts in them."""

from django.http import Http404, HttpRequest, HttpResponse

from annotations.models import ArticleVersion
from annotations.queries import appearances
from annotations.views.caching import public_answer
from annotations.views.methods import read_only


@read_only
def text(request: HttpRequest, article_id: int, number: int) -> HttpResponse:
    """A version's canonical text, bare. 404 unless a published claim stands in it."""
    try:
        found = appearances.text(article_id, number)
    except ArticleVersion.DoesNotExist:
        raise Http404 from None
    drawn = HttpResponse(found.text, content_type="text/plain; charset=utf-8")
    return public_answer(request, drawn, found.captured_at)
