"""One claim on a page of its own: all that is known of it, and all that was done."""

from collections.abc import Iterator

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from annotations.actions import notices
from annotations.actions.errors import Forbidden, Refused
from annotations.models import Claim, ClaimTranslation, Notice, User, Verdict
from annotations.queries import (
    comparison,
    dossiers,
    history,
    references,
    review,
    translations,
    working,
)
from annotations.views import elsewhere, moves
from annotations.views.access import desk_page
from annotations.views.forms import NoticeForm, take
from annotations.views.passages import passage
from annotations.workflow import gate
from annotations.workflow.roles import Permission


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page
def claim(request: HttpRequest, claim_id: int) -> HttpResponse:
    """Show the claim; a POST makes a move, puts up or takes down a notice, or says
    whether another publisher checked the same."""
    found = working.claims().get(pk=claim_id)
    tried = notice = None
    if request.method == "POST":
        if "move" in request.POST:
            tried = moves.make(request, _verdict(found))
        elif "lift" in request.POST:
            _lift(request, found)
        elif elsewhere.is_answer(request):
            elsewhere.decide(request, found)
        else:
            notice = _place(request, found)
        if not (tried or notice):
            return redirect("desk-claim", claim_id=claim_id)
        found = working.claims().get(pk=claim_id)
    return _page(request, found, tried, notice)


def _page(
    request: HttpRequest,
    found: Claim,
    tried: moves.MoveForm | None,
    notice: NoticeForm | None,
) -> HttpResponse:
    verdict = working.verdicts().filter(claim=found).first()
    context = {
        "claim": found,
        "verdict": verdict,
        "passage": passage(found),
        "translations": list(_translations(found)),
        "strips": comparison.of_draft(found, verdict),
        "notices": found.notices.select_related("placed_by").filter(lifted_at=None),
        "notice_form": notice or _notice_form(found, request.user),
        "may_lift": request.user.may(Permission.NOTICE),
        "history": history.of(found.pk),
        "elsewhere": references.of_claim(found),
        "compares": request.user.may(Permission.MARK),
    }
    if verdict:
        offers = moves.offers(verdict, request.user, tried)
        context |= {
            "checks": gate.checks(dossiers.of(verdict)),
            "offers": offers,
            "events": review.events(verdict),
            "tried": moves.out_of_place(tried, offers),
        }
    status = tried.status if tried else 400 if notice else 200
    return render(request, "desk/claim.html", context, status=status)


def _translations(
    found: Claim,
) -> Iterator[tuple[str, str, ClaimTranslation | None]]:
    """Each language that the claim is not in: code, its own name, what stands there."""
    rows = translations.of_claim(found)
    for code, name in settings.LANGUAGES:
        if code in rows or code != found.language:
            yield code, name, rows.get(code)


def _verdict(found: Claim) -> Verdict:
    return working.verdicts().get(claim=found)


def _kinds(found: Claim, person: User) -> list[Notice.Kind]:
    """The kinds of notice that the person may put up now."""
    is_public = found.public_version > 0
    return [
        kind
        for kind in Notice.Kind
        if person.may(notices.permission(kind, is_public=is_public))
    ]


def _notice_form(found: Claim, person: User) -> NoticeForm | None:
    """An empty form; None for somebody who may put up nothing here."""
    kinds = _kinds(found, person)
    return NoticeForm(kinds) if kinds else None


def _place(request: HttpRequest, found: Claim) -> NoticeForm | None:
    form = NoticeForm(_kinds(found, request.user), request.POST)
    if form.is_valid():
        try:
            notices.place(claim_id=found.pk, by=request.user, **form.cleaned_data)
        except Refused as refused:
            take(form, refused)
    return form if form.errors else None


def _lift(request: HttpRequest, found: Claim) -> None:
    number = request.POST["lift"]
    standing = {str(row.pk): row.pk for row in found.notices.filter(lifted_at=None)}
    try:
        notices.lift(notice_id=standing[number], by=request.user)
    except KeyError:
        raise Notice.DoesNotExist from None
    except Forbidden as refused:
        raise PermissionDenied(refused.detail) from None
    except Refused as refused:
        messages.error(request, refused.detail)
