"""The review desk: what waits, and one verdict as the second person reads it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from annotations.models import Verdict
from annotations.queries import comparison, dossiers, review, working
from annotations.views import moves
from annotations.views.access import desk_page
from annotations.views.differences import since_public
from annotations.views.methods import read_only
from annotations.views.passages import passage
from annotations.workflow import gate
from annotations.workflow.states import PAST, Move


@read_only
@desk_page
def queue(request: HttpRequest) -> HttpResponse:
    return render(request, "desk/review_queue.html", {"waiting": review.queue()})


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page
def verdict(request: HttpRequest, verdict_id: int) -> HttpResponse:
    """Read the draft beside its evidence; return it, or publish what was read."""
    found = working.verdicts().get(pk=verdict_id, claim__discarded_at=None)
    tried = moves.make(request, found) if request.method == "POST" else None
    if request.method == "POST" and tried is None:
        messages.success(request, f"{PAST[Move(request.POST['move'])].capitalize()}.")
        return redirect("review")
    return _page(request, found, tried)


def _page(
    request: HttpRequest, found: Verdict, tried: moves.MoveForm | None
) -> HttpResponse:
    if tried:
        found = working.verdicts().get(pk=found.pk)
    claim = working.claims().get(pk=found.claim_id)
    offers = moves.offers(found, request.user, tried)
    return render(
        request,
        "desk/review_verdict.html",
        {
            "verdict": found,
            "claim": claim,
            "passage": passage(claim),
            "strips": comparison.of_draft(claim, found),
            "checks": gate.checks(dossiers.of(found)),
            "differences": since_public(found),
            "offers": offers,
            "tried": moves.out_of_place(tried, offers),
            "events": review.events(found),
        },
        status=tried.status if tried else 200,
    )
