"""What readers reported: what is open, what was done, by whom."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.views.decorators.http import require_http_methods

from annotations.actions import reports as actions
from annotations.actions.errors import Conflict, Forbidden, Invalid
from annotations.queries import reports
from annotations.views.access import desk_page
from annotations.views.forms import prose, take
from annotations.workflow.roles import Permission

SHOWN = 50


class CloseForm(forms.Form):
    report = forms.IntegerField(min_value=1, max_value=2**63 - 1)
    note = prose(2, label=later("What was done"), required=True, max_length=1000)


class EraseForm(forms.Form):
    erase = forms.IntegerField(min_value=1, max_value=2**63 - 1)


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page
def inbox(request: HttpRequest) -> HttpResponse:
    """The open ones, oldest first, and the last that were closed."""
    tried = None
    if request.method == "POST":
        try:
            tried = _erase(request) if "erase" in request.POST else _close(request)
        except Forbidden as refused:
            raise PermissionDenied(refused.detail) from None
        if tried is None:
            return redirect("desk-reports")
    context = {
        "waiting": reports.waiting()[:SHOWN],
        "many": reports.waiting().count(),
        "closed": reports.closed()[:SHOWN],
        "answers": request.user.may(Permission.ANSWER),
        "tried": tried,
    }
    status = 400 if tried else 200
    return render(request, "desk/reports.html", context, status=status)


def _close(request: HttpRequest) -> CloseForm | None:
    """None when it was closed, else the form to show again."""
    form = CloseForm(request.POST)
    if not form.is_valid():
        return form
    try:
        actions.close(
            report_id=form.cleaned_data["report"],
            note=form.cleaned_data["note"],
            by=request.user,
        )
        messages.success(request, _("The report is closed."))
    except Conflict as refused:
        messages.info(request, refused.detail)
    except Invalid as refused:
        take(form, refused)
        return form
    return None


def _erase(request: HttpRequest) -> EraseForm | None:
    form = EraseForm(request.POST)
    if not form.is_valid():
        return form
    actions.erase_contact(report_id=form.cleaned_data["erase"], by=request.user)
    messages.success(request, _("The reader's contact is erased."))
    return None
