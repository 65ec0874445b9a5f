"""Live public facts beside a frozen revision."""

from django.db.models import F
from django.utils import timezone

from annotations.actions.change import acting, create, locked, require
from annotations.actions.claims import kept
from annotations.actions.errors import Conflict
from annotations.models import Claim, Notice, User
from annotations.workflow.roles import Permission


def place(*, claim_id: int, kind: str, text: str, by: User) -> Notice:
    """Put up a notice. Raises Claim.DoesNotExist, Forbidden, Conflict, Invalid.

    “We asked” is a note of the work and may be written by whoever drafts.
    """
    asked = kind == Notice.Kind.WE_ASKED
    require(by, Permission.DRAFT if asked else Permission.NOTICE)
    with acting(by, f"put up a notice: {kind}"):
        claim = kept(claim_id)
        standing = claim.notices.filter(kind=kind, lifted_at=None)
        if kind == Notice.Kind.UNDER_REVIEW and standing.exists():
            raise Conflict("It is marked as under review already.")
        notice = create(
            Notice(
                claim=claim,
                kind=kind,
                text=text,
                placed_by=by,
                placed_at=timezone.now(),
            )
        )
        raise_public_version(claim)
    return notice


def lift(*, notice_id: int, by: User) -> Notice:
    """Take a notice down. Raises Notice.DoesNotExist, Forbidden, Conflict."""
    require(by, Permission.NOTICE)
    with acting(by, "take down a notice"):
        notice = locked(Notice.objects.all(), notice_id)
        if notice.lifted_at:
            raise Conflict("It was taken down already.")
        notice.lifted_by, notice.lifted_at = by, timezone.now()
        notice.save(update_fields=["lifted_by", "lifted_at"])
        raise_public_version(notice.claim)
    return notice


def raise_public_version(claim: Claim) -> None:
    """Something that strangers can see changed, where there is anything to see."""
    Claim.objects.filter(pk=claim.pk, public_version__gt=0).update(
        public_version=F("public_version") + 1, public_changed_at=timezone.now()
    )
