"""A reader reports an error: no account, no cookie."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from annotations.actions import reports
from annotations.actions.errors import Refused, TooMany
from annotations.actions.senders import sender
from annotations.exports.addresses import claim_page
from annotations.models import Report, VerdictRevision
from annotations.queries import public
from annotations.views.forms import prose, take
from annotations.views.origin import from_our_pages
from annotations.views.public import answer_page, draw_page, public_page


def _most(name: str) -> int:
    return Report._meta.get_field(name).max_length


class ReportForm(forms.Form):
    """`website` is for programs that fill in whatever there is; people never see it."""

    text = prose(
        6,
        label=_("What is wrong"),
        required=True,
        max_length=_most("text"),
        error_messages={"required": _("Say what is wrong.")},
    )
    page = forms.CharField(
        label=_("Address of the page"),
        required=False,
        max_length=_most("page"),
        help_text=_("Of the claim that it is about, if it is about one."),
        widget=forms.TextInput(attrs={"inputmode": "url", "dir": "ltr"}),
    )
    contact = forms.CharField(
        label=_("How we can reach you"),
        required=False,
        max_length=_most("contact"),
        help_text=_(
            "If you want an answer. Only the newsroom sees it; it erases it when asked."
        ),
        widget=forms.TextInput(attrs={"autocomplete": "email", "dir": "auto"}),
    )
    website = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )


@from_our_pages
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest) -> HttpResponse:
    """The form; sent, the report is on the desk and the reader is thanked."""
    if request.method == "POST":
        return _sent(request)
    page = _page_of(request.GET.get("claim", ""))
    form = ReportForm(initial={"page": page})
    changed_at = public.changed_at() if "claim" in request.GET else None
    return answer_page(request, "report", {"form": form}, changed_at)


@public_page
def thanks(request: HttpRequest) -> HttpResponse:
    return answer_page(request, "report-thanks", {}, None)


def _sent(request: HttpRequest) -> HttpResponse:
    form = ReportForm(request.POST)
    if not form.is_valid():
        return _drawn(request, form, 400)
    given: dict[str, Any] = dict(form.cleaned_data)
    if given.pop("website"):
        return redirect("report-thanks")
    try:
        reports.send(**given, sender=sender(request.META))
    except TooMany as refused:
        take(form, refused)
        answer = _drawn(request, form, 429)
        answer["Retry-After"] = str(refused.retry_after)
        return answer
    except Refused as refused:
        take(form, refused)
        return _drawn(request, form, 400)
    return redirect("report-thanks")


def _drawn(request: HttpRequest, form: ReportForm, status: int) -> HttpResponse:
    drawn = draw_page(request, "report", {"form": form})
    drawn.status_code = status
    return drawn


def _page_of(claim_id: str) -> str:
    """The address of the published claim of that number, "" where there is none."""
    if not (claim_id.isascii() and claim_id.isdigit() and len(claim_id) < 19):
        return ""
    try:
        return claim_page(public.check(int(claim_id)))
    except VerdictRevision.DoesNotExist:
        return ""
