"""A long list of checks, a page at a time.

A cursor names the last row of the page before it, so that nothing is skipped or shown
twice while new checks come in above.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from annotations.models import VerdictRevision

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
CURSOR = re.compile(r"([0-9]{1,16})-([0-9]{1,18})")
"""Microseconds since EPOCH, and the id."""


class CursorError(ValueError):
    """A cursor that no page gave out."""


@dataclass(frozen=True)
class Page:
    """`next` is the cursor of the page after this one, "" on the last."""

    checks: list[VerdictRevision]
    next: str


def page(checks: QuerySet[VerdictRevision], cursor: str = "", size: int = 20) -> Page:
    """The first `size` of the checks (newest first) that come after the cursor.

    One query. Raises CursorError.
    """
    found = list(_after(checks, cursor)[: size + 1])
    shown = found[:size]
    return Page(shown, _cursor(shown[-1]) if len(found) > size else "")


def _after(checks: QuerySet[VerdictRevision], cursor: str) -> QuerySet[VerdictRevision]:
    if not cursor:
        return checks
    match = CURSOR.fullmatch(cursor)
    if not match:
        raise CursorError(_("cursor: take it from the link to the next page."))
    at = EPOCH + timedelta(microseconds=int(match[1]))
    return checks.filter(
        Q(published_at__lt=at) | Q(published_at=at, id__lt=int(match[2]))
    )


def _cursor(row: VerdictRevision) -> str:
    return f"{(row.published_at - EPOCH) // timedelta(microseconds=1)}-{row.pk}"
