"""Who has an article open. No content: no history and no version goes with it."""

from datetime import timedelta

from django.utils import timezone

from annotations.actions.change import require
from annotations.models import Appearance, Article, Presence, User
from annotations.workflow.roles import Permission

KEPT = timedelta(hours=1)


def be_here(*, article_id: int, by: User, claim_id: int | None = None) -> None:
    """Note that the person looks at the article, and at which of its claims.

    A claim that stands there no more counts as none.
    Raises Article.DoesNotExist, Forbidden.
    """
    require(by, Permission.MARK)
    if not Article.objects.filter(pk=article_id).exists():
        raise Article.DoesNotExist
    now = timezone.now()
    here = Appearance.objects.filter(
        claim_id=claim_id, article_id=article_id, discarded_at=None
    )
    claim = here.values_list("claim_id", flat=True).first() if claim_id else None
    # One statement, so that two windows of one person never collide.
    Presence.objects.bulk_create(
        [Presence(user=by, article_id=article_id, claim_id=claim, seen_at=now)],
        update_conflicts=True,
        unique_fields=["user", "article"],
        update_fields=["claim", "seen_at"],
    )
    Presence.objects.filter(seen_at__lt=now - KEPT).delete()


def go(*, article_id: int, by: User) -> None:
    """Note that the person has closed the article. Raises Forbidden."""
    require(by, Permission.MARK)
    Presence.objects.filter(article_id=article_id, user=by).delete()
