"""What an open workbench asks every few seconds: who is here, has anything changed?"""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from annotations.actions.presence import be_here, go
from annotations.models import Presence
from annotations.queries import history
from annotations.queries.presence import pulse as pulse_of
from annotations.views.access import desk_page

LARGEST = 2**63 - 1


@require_POST
@desk_page
def pulse(request: HttpRequest, article_id: int) -> HttpResponse:
    """`claim` is the one that is open, `stamp` the last answer's; `leaving` takes the
    person away. Where anything has changed, `changed_by` names who else changed the
    open claim last."""
    if request.POST.get("leaving"):
        go(article_id=article_id, by=request.user)
        return HttpResponse(status=204)
    try:
        claim = _number(request.POST.get("claim", ""))
    except ValueError:
        return JsonResponse({"detail": _("Give the claim as a number.")}, status=400)
    be_here(article_id=article_id, by=request.user, claim_id=claim)
    found = pulse_of(article_id, request.user)
    hand = None
    if claim and found.stamp != request.POST.get("stamp"):
        hand = history.last_hand(claim)
    return JsonResponse(
        {
            "stamp": found.stamp,
            "people": [_person(item) for item in found.people],
            "changed_by": str(hand) if hand and hand != request.user else "",
        }
    )


def _number(words: str) -> int | None:
    """Raises ValueError for what is no id."""
    if not words:
        return None
    number = int(words)
    if not 0 < number <= LARGEST:
        raise ValueError(words)
    return number


def _person(item: Presence) -> dict[str, Any]:
    return {"name": str(item.user), "claim": item.claim_id}
