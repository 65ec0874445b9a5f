"""The workbench's list of passages worth checking."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from annotations.quantities import Passage
from annotations.queries import records
from annotations.queries import suggestions as query
from annotations.views.access import desk_page


@require_safe
@desk_page
def suggestions(request: HttpRequest, article_id: int) -> HttpResponse:
    """The list as it stands now; fetched once the workbench is there, since a long
    text takes a moment to read."""
    found = query.suggestions(article_id)
    text = found.article.current_version.text
    passages = [_row(item, text) for offer in found.offers for item in offer.passages]
    context = {"article": found.article, "passages": passages}
    return render(request, "desk/_suggestions.html", context)


def _row(item: Passage, text: str) -> dict[str, Any]:
    return {
        "start": item.start,
        "end": item.end,
        "exact": text[item.start : item.end],
        "reason": ", ".join(item.reasons),
        "numbers": [records.measured(part) for part in item.quantities],
    }
