"""Addresses that are only read."""

from collections.abc import Callable

from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

View = Callable[..., HttpResponse]


def read_only(view: View) -> View:
    """GET and HEAD; every other method is answered 405.

    With or without the CSRF sign of a form: where nothing is written, nothing can be
    forged, and who sends something is told that this is not the place for it.
    """
    return csrf_exempt(require_safe(view))
