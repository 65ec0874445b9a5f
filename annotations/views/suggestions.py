"""The workbench's list of passages worth checking."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from annotations.models import Article
from annotations.quantities import Passage
from annotations.queries import figures, records, working
from annotations.queries import suggestions as query
from annotations.views.access import desk_page
from annotations.views.methods import read_only

AT_ONCE = 50
"""Rows of a long list that show before somebody asks for more."""


@read_only
@desk_page
def suggestions(request: HttpRequest, article_id: int) -> HttpResponse:
    """The list as it stands now."""
    article = working.articles().get(pk=article_id)
    return render(request, "desk/_suggestions.html", listed(article))


def listed(article: Article) -> dict[str, Any]:
    """What the list's template needs. The page comes with it: were it put above the
    claims later, they would move away under the hand."""
    text = article.current_version.text
    offers = query.suggestions(article)
    passages = [_row(item, text) for offer in offers for item in offer.passages]
    return {"article": article, "passages": passages, "at_once": AT_ONCE}


def _row(item: Passage, text: str) -> dict[str, Any]:
    return {
        # As words of the page: a number would be written the reader's way.
        "start": str(item.start),
        "end": str(item.end),
        "exact": text[item.start : item.end],
        "reason": ", ".join(item.reasons),
        "numbers": [figures.figure(records.measured(part)) for part in item.quantities],
    }
