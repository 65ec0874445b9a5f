"""Where claims stand: checking a place against the text, and re-edging it."""

from typing import Any

from django.utils.translation import gettext as _

from annotations.actions.authorship import (
    changed_by,
    locked_claim,
    require_editable,
    verdict_of,
)
from annotations.actions.change import acting, expect, raise_version, require
from annotations.actions.edits import remember
from annotations.actions.errors import AlreadyMarked, Conflict, Invalid
from annotations.anchoring import SpanError, check, quote
from annotations.models import Appearance, Article, ArticleVersion, Claim, Span, User
from annotations.workflow.roles import Permission


def current_version(article: Article, number: int | None) -> ArticleVersion:
    """The article's current version. Raises Conflict when `number` is another."""
    version = article.current_version
    if number is not None and number != version.number:
        raise Conflict(
            _("Version %(given)s is not the article's current one, %(current)s.")
            % {"given": number, "current": version.number}
        )
    return version


def check_place(text: str, start: int, end: int, exact: str) -> None:
    """Raise Invalid, naming the field, unless text[start:end] == exact."""
    try:
        check(text, start, end, exact)
    except SpanError as error:
        raise Invalid.at(error.field, error.detail) from None


def require_unmarked(version: ArticleVersion, start: int, end: int) -> None:
    """Raises AlreadyMarked when a kept claim stands at exactly this place."""
    found = Span.objects.filter(
        version=version,
        start=start,
        end=end,
        appearance__discarded_at=None,
        appearance__claim__discarded_at=None,
    )
    # Of each mark nearly all are the first at their place: the claim is read if not.
    if taken := found.order_by("pk").values_list("appearance__claim", flat=True)[:1]:
        raise AlreadyMarked(Claim.objects.get(pk=taken[0]))


def add_span(
    appearance: Appearance, version: ArticleVersion, start: int, end: int
) -> Span:
    """The first span of a new appearance."""
    place = _place(version, start, end)
    return Span.objects.create(appearance=appearance, version=version, **place)


def put_span(
    appearance: Appearance, version: ArticleVersion, start: int, end: int
) -> Span:
    """Set the appearance's span in the version."""
    place = _place(version, start, end)
    span, _ = Span.objects.update_or_create(
        appearance=appearance, version=version, defaults=place
    )
    return span


def _place(version: ArticleVersion, start: int, end: int) -> dict[str, Any]:
    """The columns of a span there."""
    place = quote(version.text, start, end)
    return {
        "start": start,
        "end": end,
        "exact": place.exact,
        "prefix": place.prefix,
        "suffix": place.suffix,
        "state": "anchored",
    }


def re_edge(
    *,
    appearance_id: int,
    by: User,
    start: int,
    end: int,
    exact: str,
    version_number: int | None = None,
    expected: int | None = None,
) -> Appearance:
    """Move the edges of an appearance's span; nothing else of the claim changes.

    Raises Appearance.DoesNotExist, Forbidden, Stale, Conflict, Invalid.
    """
    require(by, Permission.MARK)
    with acting(by, "re-edge a span") as deed:
        appearance = Appearance.objects.select_related("article__current_version").get(
            pk=appearance_id, discarded_at=None, claim__discarded_at=None
        )
        claim = locked_claim(appearance.claim_id)
        appearance.refresh_from_db(fields=["version"])
        verdict = verdict_of(claim)
        expect(appearance, expected)
        require_editable(verdict)
        version = current_version(appearance.article, version_number)
        check_place(version.text, start, end, exact)
        put_span(appearance, version, start, end)
        for row in (appearance, claim):
            raise_version(row)
        changed_by(verdict, by)
        remember(deed, claim)
    return appearance
