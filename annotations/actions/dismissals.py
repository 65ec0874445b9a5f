"""What the desk was offered to check and will not check, and the way back."""

from django.utils.translation import gettext as _

from annotations.actions.change import acting, create, discard, expect, locked, require
from annotations.actions.errors import Conflict
from annotations.actions.places import check_place, current_version
from annotations.models import Article, DismissedSuggestion, User
from annotations.workflow.roles import Permission


def dismiss(
    *,
    article_id: int,
    by: User,
    start: int,
    end: int,
    exact: str,
    version_number: int | None = None,
) -> DismissedSuggestion:
    """Have these words of the current version suggested to nobody again.

    Raises Article.DoesNotExist, Forbidden, Conflict (an old version, or dismissed
    already), Invalid.
    """
    require(by, Permission.MARK)
    with acting(by, "dismiss a suggestion"):
        rows = Article.objects.select_related("current_version")
        version = current_version(locked(rows, article_id), version_number)
        check_place(version.text, start, end, exact)
        place = {"article_version": version, "start": start, "end": end}
        if DismissedSuggestion.objects.filter(discarded_at=None, **place).exists():
            raise Conflict(_("It was dismissed already."))
        return create(DismissedSuggestion(**place, dismissed_by=by))


def take_back(
    *, dismissal_id: int, by: User, expected: int | None = None
) -> DismissedSuggestion:
    """Have the words suggested again.

    Raises DismissedSuggestion.DoesNotExist, also when it was taken back before,
    Forbidden, Stale.
    """
    require(by, Permission.MARK)
    with acting(by, "take back a dismissal"):
        standing = DismissedSuggestion.objects.filter(discarded_at=None)
        row = locked(standing, dismissal_id)
        expect(row, expected)
        discard(row, by)
    return row
