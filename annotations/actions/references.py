"""Checks of other publishers: taken in as references, and told apart by people."""

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from annotations.actions.change import acting, check, create, require
from annotations.actions.errors import Invalid
from annotations.ingestion.claimreviews import Review, Unreadable
from annotations.models import Claim, Reference, ReferenceDecision, User
from annotations.workflow.roles import Permission


@dataclass
class Taken:
    """What became of so many reviews."""

    new: int = 0
    changed: int = 0
    known: int = 0
    refused: list[Unreadable] = field(default_factory=list)


def take_in(*, reviews: Sequence[Review], by: User) -> Taken:
    """Keep the reviews; what is known already is renewed. Raises Forbidden."""
    require(by, Permission.MANAGE)
    taken = Taken()
    with transaction.atomic():
        keyed = {_key(review): review for review in reviews}
        known = Reference.objects.select_for_update().in_bulk(keyed, field_name="key")
        for key, review in keyed.items():
            row = known.get(key) or Reference(key=key, imported_by=by)
            try:
                _keep(row, asdict(review), taken)
            except Invalid as refused:
                taken.refused.append(Unreadable(review.url, refused.detail))
    return taken


def _keep(row: Reference, facts: dict[str, Any], taken: Taken) -> None:
    if row.pk is None:
        for name, value in facts.items():
            setattr(row, name, value)
        create(row)
        taken.new += 1
    elif _renew(row, facts):
        taken.changed += 1
    else:
        taken.known += 1


def _key(review: Review) -> str:
    return hashlib.sha256(f"{review.url}\n{review.statement}".encode()).hexdigest()


def _renew(row: Reference, facts: dict[str, Any]) -> bool:
    changed = [name for name, value in facts.items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, facts[name])
    if changed:
        check(row, changed)
        row.save(update_fields=changed)
    return bool(changed)


def decide(*, claim_id: int, reference_id: int, decision: str, by: User) -> None:
    """Say that the reference is about the same claim, or about another; the last word
    counts.

    Raises Claim.DoesNotExist, Reference.DoesNotExist, Forbidden, Invalid.
    """
    require(by, Permission.MARK)
    if decision not in ReferenceDecision.Decision.values:
        raise Invalid.at("decision", _("Say whether it is the same claim or another."))
    with acting(by, "compare with a check elsewhere"):
        ReferenceDecision.objects.update_or_create(
            claim=Claim.objects.get(pk=claim_id, discarded_at=None),
            reference=Reference.objects.get(pk=reference_id),
            defaults={"decision": decision, "decided_by": by},
        )
