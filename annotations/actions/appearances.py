"""A claim that was marked stands in another article, too; or does so no more.

Once the claim is public readers see it at once, so it takes whoever may put up notices;
before, it is a change of the draft.
"""

from django.utils import timezone
from django.utils.translation import gettext as _

from annotations.actions import search
from annotations.actions.authorship import changed_by, require_editable, verdict_of
from annotations.actions.change import (
    acting,
    create,
    discard,
    expect,
    raise_version,
    require,
)
from annotations.actions.claims import kept
from annotations.actions.errors import Conflict
from annotations.actions.notices import raise_public_version
from annotations.actions.places import add_span, check_place, current_version
from annotations.actions.publication import freeze_slug
from annotations.models import Appearance, Article, Claim, User
from annotations.workflow.roles import Permission


def stands_again(
    *,
    claim_id: int,
    article_id: int,
    start: int,
    end: int,
    exact: str,
    by: User,
    version_number: int | None = None,
) -> Appearance:
    """A further appearance, confirmed by whoever says so, in the article's current
    version. Raises Claim.DoesNotExist, Article.DoesNotExist, Forbidden, Conflict (an
    old version), Invalid.
    """
    require(by, Permission.MARK)
    with acting(by, "say where else a claim stands"):
        claim = kept(claim_id)
        _require_may_place(claim, by)
        article = Article.objects.select_related("current_version").get(pk=article_id)
        version = current_version(article, version_number)
        check_place(version.text, start, end, exact)
        appearance = create(
            Appearance(
                claim=claim,
                article=article,
                added_by=by,
                confirmed_by=by,
                confirmed_at=timezone.now(),
            )
        )
        add_span(appearance, version, start, end)
        if claim.public_version:
            freeze_slug(article)
        _placed(claim, by)
    return appearance


def discard_appearance(
    *, appearance_id: int, by: User, expected: int | None = None
) -> Appearance:
    """Put a further appearance aside. Raises Appearance.DoesNotExist, Forbidden, Stale,
    Conflict for the place that was checked."""
    require(by, Permission.MARK)
    with acting(by, "say where a claim stands no more"):
        found = Appearance.objects.filter(discarded_at=None)
        claim = kept(found.values_list("claim_id", flat=True).get(pk=appearance_id))
        appearance = found.get(pk=appearance_id)
        expect(appearance, expected)
        _require_may_place(claim, by)
        if appearance.is_primary:
            raise Conflict(
                _("The claim was marked here: move its edges, or discard the claim.")
            )
        discard(appearance, by)
        _placed(claim, by)
    return appearance


def _require_may_place(claim: Claim, by: User) -> None:
    if claim.public_version:
        require(by, Permission.NOTICE)
    else:
        require_editable(verdict_of(claim))


def _placed(claim: Claim, by: User) -> None:
    """Count that the claim's places are others, and tell readers of a public one."""
    raise_version(claim)
    if claim.public_version:
        raise_public_version(claim)
        search.index_anew(claim)
    else:
        changed_by(verdict_of(claim), by)
