"""A claim and its check in another language, written beside the original."""

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from annotations.actions import translations as actions
from annotations.actions.errors import Conflict, Forbidden, Refused, Stale
from annotations.models import Claim, ClaimTranslation, Verdict
from annotations.queries import working
from annotations.queries.translations import WORDS, originals, outdated
from annotations.views.access import desk_page
from annotations.views.forms import prose, take
from annotations.workflow.roles import Permission
from annotations.workflow.states import CONTENT_EDITABLE

STATUS = {Stale: 412, Conflict: 409, Forbidden: 403}
"""Of an answer to what was refused; 400 for anything else."""


class TranslationForm(forms.Form):
    """`seen` is the version that was read, 0 where there was no translation yet."""

    statement = prose(3, label=_("Claim"), strip=False)
    summary = prose(4, label=_("Summary"), strip=False)
    explanation = prose(
        12, label=_("Explanation"), help_text=_("In Markdown."), strip=False
    )
    seen = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page
def translation(request: HttpRequest, claim_id: int, language: str) -> HttpResponse:
    """The form, each field under the original words; sent, it leads to the claim."""
    names = dict(settings.LANGUAGES)
    if language not in names:
        raise Http404
    claim = working.claims().get(pk=claim_id)
    row = claim.translations.filter(language=language).first()
    verdict = Verdict.objects.filter(claim=claim).first()
    form, status = TranslationForm(initial=_as_it_stands(row)), 200
    if request.method == "POST":
        form = TranslationForm(request.POST)
        status = _written(request, form, claim, language)
        if status == 302:
            return redirect("desk-claim", claim_id=claim_id)
    context = {
        "claim": claim,
        "language": language,
        "name": names[language],
        "current": row if status == 412 else None,
        "rows": _rows(form, claim, verdict, row),
        "form": form,
        "is_closed": bool(verdict and verdict.status not in CONTENT_EDITABLE),
        "may_write": request.user.may(Permission.DRAFT),
    }
    return render(request, "desk/translation.html", context, status=status)


def _as_it_stands(row: ClaimTranslation | None) -> dict[str, object]:
    if row is None:
        return {"seen": 0}
    return {name: getattr(row, name) for name in WORDS} | {"seen": row.version}


def _written(
    request: HttpRequest, form: TranslationForm, claim: Claim, language: str
) -> int:
    """The status to answer with: 302 when it is written."""
    if not form.is_valid():
        return 400
    fields = dict(form.cleaned_data)
    try:
        actions.translate(
            claim_id=claim.pk,
            language=language,
            by=request.user,
            expected=fields.pop("seen"),
            fields=fields,
        )
    except Refused as refused:
        take(form, refused)
        return STATUS.get(type(refused), 400)
    return 302


def _rows(
    form: TranslationForm,
    claim: Claim,
    verdict: Verdict | None,
    row: ClaimTranslation | None,
) -> list[dict[str, object]]:
    """Each field with the words that it translates."""
    current = originals(claim, verdict)
    old = outdated(row, current) if row else []
    return [
        {"field": form[name], "original": current[name], "is_outdated": name in old}
        for name in WORDS
    ]
