"""The workbench, where one article is annotated, and the parts of it that redraw."""

import json
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_http_methods
from django.views.i18n import JSONCatalog

from annotations.actions.authorship import is_author
from annotations.models import (
    Article,
    CitationKind,
    Claim,
    ClaimKind,
    Quantity,
    Rating,
    Stance,
    Triage,
    User,
    Verdict,
    Wording,
)
from annotations.queries import (
    comparison,
    dossiers,
    list_filters,
    names,
    presence,
    ratings,
    review,
    working,
)
from annotations.queries import workbench as query
from annotations.views import suggestions, workbench_parts
from annotations.views.access import desk_page
from annotations.views.methods import read_only
from annotations.workflow import gate
from annotations.workflow.states import CONTENT_EDITABLE, Status, open_moves

API_ROOT = "/api/v1/"
HEAD = 5
"""Blocks at the beginning of an article among which its headline stands."""
TRIAGE_REASONS = (
    "opinion",
    "trivial",
    "not checkable",
    "checked elsewhere",
    "outside our field",
)
"""Why a claim is not checked, mostly; the place of each is its key."""

VOCABULARIES = {
    "wordings": Wording.choices,
    "kinds": ClaimKind.choices,
    "triages": Triage.choices,
    "citation_kinds": CitationKind.choices,
    "stances": Stance.choices,
    "approximators": Quantity._meta.get_field("approximator").choices,
    "measures": Quantity._meta.get_field("measure").choices,
    "relations": Quantity._meta.get_field("period_relation").choices,
}
"""The words that the card's choices offer."""


@read_only
@desk_page
@ensure_csrf_cookie
def workbench(request: HttpRequest, article_id: int) -> HttpResponse:
    stamp = presence.stamp(article_id)
    found = query.workbench(article_id, request.user)
    context = (
        suggestions.listed(found.article)
        | _parts_context(found, stamp)
        | {
            "api_root": API_ROOT,
            "catalogue": _catalogue(request),
            "triage_reasons": TRIAGE_REASONS,
            "begins_with_title": _begins_with_title(found.article),
            "filters": list_filters.FILTERS,
            "ratings": ratings.in_force(),
            "shapes": ["", *Rating.Shape.values],
        }
        | VOCABULARIES
    )
    return render(request, "desk/workbench.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page
def text(request: HttpRequest, article_id: int) -> HttpResponse:
    """The parts of the article and of its list that have changed: those that the
    signatures in `have` do not name. They may be too many for an address: then they
    come by POST, which changes nothing."""
    # The stamp is read first: what comes between is asked for once more.
    stamp = presence.stamp(article_id)
    found = query.workbench(article_id, request.user)
    given = request.POST if request.method == "POST" else request.GET
    have = given.get("have", "")
    return render(request, "desk/_parts.html", _parts_context(found, stamp, have))


@read_only
@desk_page
def card(request: HttpRequest, claim_id: int) -> HttpResponse:
    """The card of one claim, with its forms."""
    claim = working.claims().get(pk=claim_id)
    begun = hasattr(claim, "verdict")
    verdict = working.verdicts().get(claim=claim) if begun else None
    context = _card_context(claim, verdict, request.user)
    return render(request, "desk/_card.html", context)


def first_card(request: HttpRequest, claim: Claim) -> str:
    """The card of a claim that has just been marked; it has no verdict yet."""
    context = _card_context(claim, None, request.user)
    return render_to_string("desk/_card.html", context, request)


def _parts_context(
    found: query.Workbench, stamp: str, have: str = ""
) -> dict[str, Any]:
    drawing = workbench_parts.draw(found, have)
    version = found.article.current_version
    return {
        "article": found.article,
        "version": version,
        "drawing": drawing,
        "listed": {
            "version": version.number,
            "stamp": stamp,
            "parts": drawing.parts,
        },
    }


def _catalogue(request: HttpRequest) -> dict[str, Any]:
    """The scripts' sentences in the language that is spoken, by their English words;
    none where that is English."""
    answer = JSONCatalog.as_view(packages=["annotations"])(request)
    return json.loads(answer.content)["catalog"]


def _begins_with_title(article: Article) -> bool:
    """Whether the text shows the headline itself, so that it need not stand twice."""
    version = article.current_version
    beginnings = [
        version.text[block["start"] : block["end"]]
        for block in version.blocks[:HEAD]
        if block["kind"] == "heading"
    ]
    return article.title in [" ".join(words.split()) for words in beginnings]


def _card_context(
    claim: Claim, verdict: Verdict | None, person: User
) -> dict[str, Any]:
    appearance = working.primary(claim)
    span = working.place(appearance) if appearance else None
    return {
        "claim": claim,
        "appearance": appearance,
        "span": span,
        "nearby": names.nearby(span) if span else [],
        "verdict": verdict,
        "citations": verdict.citations.all() if verdict else [],
        "strips": comparison.of_draft(claim, verdict),
        "editable": verdict is None or verdict.status in CONTENT_EDITABLE,
        "ratings": ratings.in_force() if verdict else [],
        "checks": gate.checks(dossiers.of(verdict)) if verdict else [],
        "moves": _moves(verdict, person) if verdict else [],
        "last_event": review.events(verdict).first() if verdict else None,
        **VOCABULARIES,
    }


def _moves(verdict: Verdict, person: User) -> list:
    """Open moves that the person may make and that ask for nothing but a click."""
    return [
        row
        for row in open_moves(Status(verdict.status), verdict.revision)
        if person.may(row.permission)
        and not row.note_required
        and not row.makes_revision
        and not (row.second_person and is_author(verdict, person, row))
    ]
