"""Taking back one's own last step in an article, and taking that back."""

from collections.abc import Callable

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from annotations.actions.authorship import locked_claim
from annotations.actions.change import acting, require
from annotations.actions.edits import write
from annotations.actions.errors import Conflict
from annotations.actions.reversal import set_back
from annotations.models import Article, Edit, EditKind, User
from annotations.queries import edits, traces
from annotations.workflow.roles import Permission

NEEDED = (Permission.MARK, Permission.CITE, Permission.DRAFT)


def undo(*, article_id: int, by: User, before: int | None = None) -> Edit:
    """Take back the person's newest step in the article, the newest older than step
    `before` when that is given: what is refused can be passed over.

    Raises Article.DoesNotExist, Forbidden, Conflict (nothing to take back; somebody
    changed it since; published).
    """
    return _reverse(
        EditKind.UNDO,
        article_id,
        by,
        lambda steps: edits.next_undo(steps, before),
        _("There is nothing of yours to take back in this article."),
    )


def redo(*, article_id: int, by: User) -> Edit:
    """Do again what the person took back last, unless they did something new since.

    Raises as `undo`.
    """
    return _reverse(
        EditKind.REDO,
        article_id,
        by,
        edits.next_redo,
        _("There is nothing of yours to do again in this article."),
    )


def _reverse(
    kind: EditKind,
    article_id: int,
    by: User,
    choose: Callable[[QuerySet[Edit]], Edit | None],
    nothing: str,
) -> Edit:
    for permission in NEEDED:
        require(by, permission)
    with transaction.atomic():
        Article.objects.only("pk").get(pk=article_id)
        # One at a time for each person: two quick presses take back two steps.
        User.objects.select_for_update(no_key=True).get(pk=by.pk)
        step = choose(edits.mine(by, article_id))
        if step is None:
            raise Conflict(nothing)
        with acting(by, f"{kind}: {step.deed}") as deed:
            claim = locked_claim(step.claim_id)
            step.refresh_from_db()
            set_back(step, claim, by)
            names = traces.touched(traces.of(claim.pk, [deed.context]))
            return write(deed, claim, names, kind, step)
