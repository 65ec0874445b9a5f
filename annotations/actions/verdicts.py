"""Drafting a verdict. Its moves are in `actions/moves.py`."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from annotations.actions.authorship import (
    locked_verdict,
    record_author,
    record_authors_of_numbers,
    require_editable,
)
from annotations.actions.change import acting, amend, create, expect, require
from annotations.actions.claims import kept
from annotations.actions.edits import remember
from annotations.actions.errors import Conflict, Invalid
from annotations.models import Claim, Rating, Triage, User, Verdict
from annotations.queries import ratings
from annotations.workflow.roles import Permission

CONTENT = ("rating", "summary", "explanation", "since", "review_by")
"""What a draft consists of; `rating` is given as a slug of the scale in force."""


def draft(*, claim_id: int, by: User, fields: Mapping[str, Any]) -> Verdict:
    """The claim's verdict, begun. A claim has one: a second raises Conflict.

    Its authors are who begins it and who gave the claim its numbers.

    A claim that was only found is being checked from now on.
    Raises Claim.DoesNotExist, Forbidden, Conflict, Invalid.
    """
    require(by, Permission.DRAFT)
    with acting(by, "begin a verdict") as deed:
        claim = kept(claim_id)
        if Verdict.objects.filter(claim=claim).exists():
            raise Conflict(_("The claim has a verdict already: change that one."))
        verdict = create(Verdict(claim=claim, created_by=by, **_resolved(fields)))
        record_author(verdict, by)
        record_authors_of_numbers(verdict)
        if claim.triage != Triage.CHECKING:
            _check(claim)
        remember(deed, claim)
    return verdict


def _check(claim: Claim) -> None:
    """Follows from the verdict, which has a version of its own: whoever read the claim
    before may write on at it."""
    claim.triage, claim.triage_reason = Triage.CHECKING, ""
    claim.save(update_fields=["triage", "triage_reason", "updated_at"])


def amend_verdict(
    *, verdict_id: int, by: User, expected: int | None = None, fields: Mapping[str, Any]
) -> Verdict:
    """Change the draft's content. An edit during review keeps the status.

    Raises Verdict.DoesNotExist, Forbidden, Stale, Conflict (published), Invalid.
    """
    require(by, Permission.DRAFT)
    with acting(by, "change a verdict") as deed:
        verdict = locked_verdict(verdict_id)
        expect(verdict, expected)
        require_editable(verdict)
        if amend(verdict, _resolved(fields)):
            record_author(verdict, by)
            remember(deed, verdict.claim)
    return verdict


def _resolved(fields: Mapping[str, Any]) -> dict[str, Any]:
    changes = {name: fields[name] for name in CONTENT if name in fields}
    if "rating" in changes:
        changes["rating"] = rating(changes["rating"])
    return changes


def rating(slug: str | None) -> Rating | None:
    """The rating of that slug in the scale in force; None for none. Raises Invalid."""
    if not slug:
        return None
    known = {item.slug: item for item in ratings.in_force()}
    if slug not in known:
        raise Invalid.at("rating", f"Unknown. Use one of: {', '.join(known)}.")
    return known[slug]
