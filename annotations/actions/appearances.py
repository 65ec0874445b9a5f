"""A claim that was marked stands in another article, too."""

from django.utils import timezone

from annotations.actions.authorship import changed_by, verdict_of
from annotations.actions.change import acting, create, raise_version, require
from annotations.actions.claims import kept
from annotations.actions.notices import raise_public_version
from annotations.actions.places import check_place, put_span
from annotations.models import Appearance, Article, User
from annotations.workflow.roles import Permission


def stands_again(
    *, claim_id: int, article_id: int, start: int, end: int, exact: str, by: User
) -> Appearance:
    """A further appearance, confirmed by whoever says so, in the article's current
    version. Raises Claim.DoesNotExist, Article.DoesNotExist, Forbidden, Invalid.

    Once the claim is public readers see it at once, so it takes whoever may put up
    notices; before, it is a change of the draft.
    """
    require(by, Permission.MARK)
    with acting(by, "say where else a claim stands"):
        claim = kept(claim_id)
        verdict = verdict_of(claim)
        if claim.public_version:
            require(by, Permission.NOTICE)
        article = Article.objects.select_related("current_version").get(pk=article_id)
        version = article.current_version
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
        put_span(appearance, version, start, end)
        if claim.public_version:
            raise_public_version(claim)
        else:
            raise_version(claim)
            changed_by(verdict, by)
    return appearance
