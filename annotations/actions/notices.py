"""Live public facts beside a frozen revision."""

from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations.actions.authorship import changed_by, verdict_of
from annotations.actions.change import acting, create, locked, require
from annotations.actions.claims import kept
from annotations.actions.errors import Conflict
from annotations.models import Claim, Notice, User
from annotations.workflow.roles import Permission


def place(*, claim_id: int, kind: str, text: str, by: User) -> Notice:
    """Put up a notice. Raises Claim.DoesNotExist, Forbidden, Conflict, Invalid.

    Who may is said by `permission`. Before the first publication a notice belongs to
    what the second person reads, so it counts as a change of the draft.
    """
    require(by, permission(kind, is_public=False))
    with acting(by, f"put up a notice: {kind}"):
        claim = kept(claim_id)
        require(by, permission(kind, is_public=claim.public_version > 0))
        verdict = verdict_of(claim)
        standing = claim.notices.filter(kind=kind, lifted_at=None)
        if kind == Notice.Kind.UNDER_REVIEW and standing.exists():
            raise Conflict(_("It is marked as under review already."))
        notice = create(
            Notice(
                claim=claim,
                kind=kind,
                text=text,
                placed_by=by,
                placed_at=timezone.now(),
            )
        )
        if claim.public_version:
            raise_public_version(claim)
        else:
            changed_by(verdict, by)
    return notice


def permission(kind: str, *, is_public: bool) -> Permission:
    """What a notice of that kind asks for, on a claim that is public or not yet.

    Whoever drafts may note that the claimant was asked; once the claim is public,
    readers would see it at once, so it takes whoever may put up notices.
    """
    is_note_of_the_work = kind == Notice.Kind.WE_ASKED and not is_public
    return Permission.DRAFT if is_note_of_the_work else Permission.NOTICE


def lift(*, notice_id: int, by: User) -> Notice:
    """Take a notice down. Raises Notice.DoesNotExist, Forbidden, Conflict."""
    require(by, Permission.NOTICE)
    with acting(by, "take down a notice"):
        notice = locked(Notice.objects.all(), notice_id)
        if notice.lifted_at:
            raise Conflict(_("It was taken down already."))
        notice.lifted_by, notice.lifted_at = by, timezone.now()
        notice.save(update_fields=["lifted_by", "lifted_at"])
        raise_public_version(notice.claim)
    return notice


def raise_public_version(claim: Claim) -> None:
    """Something that strangers can see changed, where there is anything to see."""
    Claim.objects.filter(pk=claim.pk, public_version__gt=0).update(
        public_version=F("public_version") + 1, public_changed_at=timezone.now()
    )
