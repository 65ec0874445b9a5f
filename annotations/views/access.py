"""Who may open the desk's pages."""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.decorators import login_required
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

View = Callable[..., HttpResponse]


def desk_page(view: View) -> View:
    """Ask for a sign-in, and for a role on the desk; what is absent answers 404."""

    @wraps(view)
    @login_required
    def guarded(request: HttpRequest, **kwargs: int) -> HttpResponse:
        if not request.user.is_on_desk:
            return render(request, "desk/no_role.html", status=403)
        try:
            return view(request, **kwargs)
        except ObjectDoesNotExist:
            raise Http404 from None

    return guarded
