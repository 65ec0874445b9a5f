"""On a claim's page: what another publisher checked is the same claim, or another."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils.translation import gettext as _

from annotations.actions import references
from annotations.actions.errors import Forbidden
from annotations.models import Claim, Reference, ReferenceDecision

ANSWERS = tuple(ReferenceDecision.Decision.values)
"""Names of the buttons; each bears the reference's id."""


def is_answer(request: HttpRequest) -> bool:
    return any(name in request.POST for name in ANSWERS)


def decide(request: HttpRequest, found: Claim) -> None:
    """Raises Reference.DoesNotExist, PermissionDenied."""
    decision = next(name for name in ANSWERS if name in request.POST)
    number = request.POST[decision]
    if not (number.isascii() and number.isdigit() and len(number) < 19):
        raise Reference.DoesNotExist
    try:
        references.decide(
            claim_id=found.pk,
            reference_id=int(number),
            decision=decision,
            by=request.user,
        )
    except Forbidden as refused:
        raise PermissionDenied(refused.detail) from None
    messages.success(request, _("Noted."))
