"""Who wrote a draft, and what their writing does to the verdict's version."""

from collections.abc import Iterator

from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations.actions.change import locked
from annotations.actions.errors import Conflict
from annotations.models import Claim, User, Verdict, VerdictAuthor
from annotations.workflow.states import CONTENT_EDITABLE, Move, Status, Transition


def locked_claim(pk: int) -> Claim:
    """The claim, locked. Every write to a claim or its verdict locks this row first."""
    return locked(Claim.objects.all(), pk)


def locked_verdict(pk: int) -> Verdict:
    """The verdict with its claim, both locked, the claim first (one lock order).

    Raises Verdict.DoesNotExist, also where the claim was discarded.
    """
    locked_claim(Verdict.objects.values_list("claim_id", flat=True).get(pk=pk))
    kept = Verdict.objects.filter(claim__discarded_at=None)
    return locked(kept.select_related("claim", "rating"), pk)


def require_editable(verdict: Verdict | None) -> None:
    """Raise Conflict when the content is closed: published or retracted."""
    if verdict and verdict.status not in CONTENT_EDITABLE:
        if verdict.status == Status.PUBLISHED:
            raise Conflict(_("The verdict is published: reopen it first."))
        raise Conflict(_("The verdict is %s.") % verdict.get_status_display())


def verdict_of(claim: Claim) -> Verdict | None:
    """The claim's verdict, locked, or None."""
    return Verdict.objects.select_for_update().filter(claim=claim).first()


def changed_by(verdict: Verdict | None, by: User) -> None:
    """Record `by` as an author of the draft and raise the verdict's version."""
    if verdict is None:
        return
    record_author(verdict, by)
    Verdict.objects.filter(pk=verdict.pk).update(
        version=F("version") + 1, updated_at=timezone.now()
    )
    verdict.refresh_from_db(fields=["version", "updated_at"])


def record_author(verdict: Verdict, by: User) -> None:
    VerdictAuthor.objects.get_or_create(
        verdict=verdict, user=by, for_revision=verdict.revision + 1
    )


def record_authors_of_numbers(verdict: Verdict) -> None:
    """Whoever confirmed a number of the claim before there was a draft wrote at it."""
    numbers = verdict.claim.quantities.filter(discarded_at=None)
    for person in User.objects.filter(pk__in=numbers.values("confirmed_by")):
        record_author(verdict, person)


def is_author(verdict: Verdict, person: User, row: Transition) -> bool:
    """Whether the person wrote what the move would put before the public.

    For publishing that is the draft. A retraction judges the whole of it, so whoever
    ever wrote at it is an author.
    """
    wrote = verdict.authors.filter(user=person)
    if row.move is not Move.RETRACT:
        wrote = wrote.filter(for_revision=verdict.revision + 1)
    return wrote.exists()


def wrote_it(row: Transition) -> str:
    """Why an author may not make the move."""
    return _("You wrote this verdict: somebody else must %s it.") % row.move


def names(verdict: Verdict, revision: int) -> Iterator[str]:
    """Names of the revision's authors, in the order in which they began."""
    rows = verdict.authors.filter(for_revision=revision).select_related("user")
    return (str(row.user) for row in rows.order_by("since", "pk"))
