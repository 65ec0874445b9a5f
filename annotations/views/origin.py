"""Forms for strangers set no cookie: where a form was sent from is what guards it."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt

from annotations.exports.addresses import site

View = Callable[..., HttpResponse]
REFUSED = gettext_lazy(
    "This form can be sent from our own page only. Open the page in your browser, and "
    "send it from there."
)


def from_our_pages(view: View) -> View:
    """Refuse what a browser does not say was sent from a page of this site.

    In place of the CSRF cookie: every browser of today names the origin of a POST.
    """

    @csrf_exempt
    @wraps(view)
    def guarded(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if request.method == "POST" and not _is_ours(request):
            raise PermissionDenied(str(REFUSED))
        return view(request, **kwargs)

    return guarded


def _is_ours(request: HttpRequest) -> bool:
    origin = request.headers.get("Origin")
    fetched = request.headers.get("Sec-Fetch-Site")
    here = f"{request.scheme}://{request.get_host()}"
    if fetched is not None and fetched != "same-origin":
        return False
    if origin is not None:
        return origin in (here, site())
    return fetched is not None
