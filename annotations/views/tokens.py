"""A person's keys for programs."""

from datetime import timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from annotations.actions import tokens as actions
from annotations.actions.errors import Conflict, Invalid
from annotations.views.access import desk_page
from annotations.views.forms import RevokeForm, TokenForm, take
from annotations.workflow.roles import Scope


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page
def tokens(request: HttpRequest) -> HttpResponse:
    """List, make and revoke one's own tokens; a secret is shown in one answer only."""
    form, secret = TokenForm(), ""
    if request.method == "POST" and "revoke" in request.POST:
        return _revoke(request)
    if request.method == "POST":
        form = TokenForm(request.POST)
        secret = _issue(request, form) if form.is_valid() else ""
    return render(
        request,
        "desk/tokens.html",
        {
            "form": TokenForm() if secret else form,
            "secret": secret,
            "tokens": request.user.api_tokens.all(),
            "now": timezone.now(),
        },
        status=400 if form.errors else 200,
    )


def _issue(request: HttpRequest, form: TokenForm) -> str:
    days = form.cleaned_data["days"]
    try:
        _, secret = actions.issue(
            user=request.user,
            scope=Scope(form.cleaned_data["scope"]),
            label=form.cleaned_data["label"],
            expires_at=timezone.now() + timedelta(days=int(days)) if days else None,
        )
    except Invalid as refused:
        take(form, refused)
        return ""
    return secret


def _revoke(request: HttpRequest) -> HttpResponse:
    form = RevokeForm(request.POST)
    if form.is_valid():
        try:
            actions.revoke(token_id=form.cleaned_data["revoke"], by=request.user)
            messages.success(request, _("The token is revoked and opens nothing now."))
        except Conflict as refused:
            messages.info(request, refused.detail)
    return redirect("desk-tokens")
