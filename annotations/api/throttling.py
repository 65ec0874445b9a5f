"""How much each asker may ask for: counted for all, told in headers, refused with 429.

Reads and writes have a limit each, in `settings.API_A_MINUTE`: of a token, of a person
who signed in, or of an address of the network.
"""

from django.conf import settings
from django.http.response import HttpResponseBase
from rest_framework.permissions import SAFE_METHODS
from rest_framework.request import Request

from annotations.actions import limits
from annotations.actions.senders import sender

WINDOW = 60
"""Seconds."""


def count(request: Request) -> limits.Counted:
    """Count one more request of whoever asks."""
    kind = _kind(request)
    most = settings.API_A_MINUTE[kind]
    return limits.count(f"{kind}:{_asker(request)}", most, WINDOW)


def tell(request: Request, response: HttpResponseBase, counted: limits.Counted) -> None:
    """Write the limit and what is left of it into the headers (draft RateLimit)."""
    kind = _kind(request)
    response["RateLimit-Policy"] = f'"{kind}";q={counted.most};w={WINDOW}'
    response["RateLimit"] = f'"{kind}";r={counted.left};t={counted.seconds}'


def _kind(request: Request) -> str:
    return "reads" if request.method in SAFE_METHODS else "writes"


def _asker(request: Request) -> str:
    if request.auth is not None:
        return f"token:{request.auth.pk}"
    if request.user.is_authenticated:
        return f"person:{request.user.pk}"
    return f"address:{sender(request.META)}"
