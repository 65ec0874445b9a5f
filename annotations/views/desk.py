"""The desk's first page: what there is to do today."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from annotations.queries import ratings, reports, review
from annotations.views.access import desk_page
from annotations.views.methods import read_only
from annotations.workflow.roles import Permission

SHOWN = 20


@read_only
@desk_page
def desk(request: HttpRequest) -> HttpResponse:
    person = request.user
    returned = list(review.returned_to(person)[:SHOWN])
    drafts = review.drafts_of(person).exclude(pk__in=[row.pk for row in returned])
    reviews = person.may(Permission.RETURN)
    return render(
        request,
        "desk/desk.html",
        {
            "returned": returned,
            "drafts": drafts[:SHOWN],
            "waiting": review.queue()[:SHOWN] if reviews else [],
            "reviews": reviews,
            "reports": reports.waiting().count(),
            "unwritten": ratings.unwritten() if person.may(Permission.MANAGE) else [],
            "articles": review.recent_articles(SHOWN),
        },
    )
