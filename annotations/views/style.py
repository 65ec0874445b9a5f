"""Every component of the pages in every state, for those who build them."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from annotations.queries import public
from annotations.views import style_samples as samples
from annotations.views.access import desk_page
from annotations.views.forms import prose
from annotations.views.methods import read_only


class SampleForm(forms.Form):
    """A field of each kind; the first and the last are wrong when nothing is given."""

    words = forms.CharField(
        label=_("A line"), error_messages={"required": _("Write something here.")}
    )
    choice = forms.ChoiceField(
        label=_("A choice"),
        choices=[("a", _("One")), ("b", _("Another"))],
        required=False,
        help_text=_("What it is for."),
    )
    day = forms.DateField(
        label=_("A day"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
    )
    text = prose(
        3,
        label=_("A text"),
        required=True,
        error_messages={"required": _("Write the reasons.")},
        help_text=_("Two or three sentences."),
    )


@read_only
@desk_page
def style(request: HttpRequest) -> HttpResponse:
    """Type, spaces, palette, and the parts that pages are made of."""
    scale = samples.ratings(public.scale())
    return render(request, "desk/style.html", _basics() | _parts(scale))


def _basics() -> dict[str, Any]:
    return {
        "sizes": samples.SCALE_OF_TYPE,
        "spaces": samples.SPACES,
        "schemes": ("light", "dark"),
        "surfaces": samples.SURFACES,
        "colours": samples.COLOURS,
        "states": samples.STATES,
        "arabic": samples.ARABIC,
        "english": samples.ENGLISH,
    }


def _parts(scale: list[dict[str, Any]]) -> dict[str, Any]:
    tally = samples.tally(scale)
    return {
        "ratings": scale,
        "retracted": samples.check(scale[0], "retraction"),
        "article": samples.article(),
        "css": {1: "green", 2: "red"},
        "labels": {1: _("Claim 1"), 2: _("Claim 2")},
        "notice": samples.under_review(),
        "changes": samples.changes(scale),
        "rows": samples.rows(scale),
        "tally": tally,
        "widest": max(step.count for step in tally.steps),
        "sample": samples.snapshot(),
        "verdicts": samples.statuses(),
        "claim": samples.check(scale[0]).claim,
        "checks": samples.gate_lines(),
        "form": SampleForm(auto_id="empty-%s"),
        "wrong": SampleForm({}, auto_id="wrong-%s"),
    }
