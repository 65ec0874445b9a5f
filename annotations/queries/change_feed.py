"""Every publication in commit order, so that whoever reads on misses none.

Revisions from before the epoch come first, by id: all of them are committed. Then those
of the epoch by (transaction id, id), up to the horizon below which no transaction is at
work. Both orders only ever grow at their end.
"""

import re
from dataclasses import dataclass
from typing import Self

from django.db.models import BigIntegerField, F, Func, QuerySet, Value
from django.db.models.lookups import GreaterThanOrEqual

from annotations.models import Epoch, VerdictRevision
from annotations.models.change import HORIZON
from annotations.queries import public
from annotations.queries.pages import CursorError

CURSOR = re.compile(r"([0-9a-f]{16})-([0-9]{1,18})-([0-9]{1,18})")
"""Code of the epoch, transaction id (0 for what came before the epoch), id."""


class CursorLost(Exception):
    """A cursor of another history: what it names was seen there, not here."""


@dataclass(frozen=True, order=True)
class Place:
    """Of a revision in the order of an epoch."""

    xid: int
    pk: int

    @classmethod
    def of(cls, row: VerdictRevision, epoch: Epoch) -> Self:
        return cls(0 if row.pk <= epoch.last_revision else row.xid, row.pk)


BEGINNING = Place(0, 0)


@dataclass(frozen=True)
class Stretch:
    """Revisions that follow each other; `cursor` leads on from the last of them."""

    rows: list[VerdictRevision]
    more: bool
    cursor: str


def after(epoch: Epoch, cursor: str, size: int) -> Stretch:
    """The first `size` revisions after the cursor; from the beginning for "".

    The cursor's own revision is read with them: a history without it, whatever became
    of the database, is not the one that the reader knows.
    Raises CursorError, CursorLost.
    """
    place = _place(epoch, cursor)
    known = 0 if place == BEGINNING else 1
    found = _from(epoch, place, known + size + 1)
    if known and [Place.of(row, epoch) for row in found[:1]] != [place]:
        raise CursorLost
    rows = found[known : known + size]
    last = Place.of(rows[-1], epoch) if rows else place
    return Stretch(
        rows=rows,
        more=len(found) > known + size,
        cursor=f"{epoch.code}-{last.xid}-{last.pk}",
    )


def _place(epoch: Epoch, cursor: str) -> Place:
    if not cursor:
        return BEGINNING
    match = CURSOR.fullmatch(cursor)
    if not match:
        raise CursorError("cursor: take it from the page before.")
    if match[1] != epoch.code:
        raise CursorLost
    return Place(int(match[2]), int(match[3]))


def _from(epoch: Epoch, place: Place, count: int) -> list[VerdictRevision]:
    found = list(_before_epoch(epoch, place)[:count]) if place.xid == 0 else []
    if len(found) < count:
        found += _of_epoch(epoch, place)[: count - len(found)]
    return found


def _before_epoch(epoch: Epoch, place: Place) -> QuerySet[VerdictRevision]:
    return (
        public.all_revisions()
        .filter(pk__gte=place.pk, pk__lte=epoch.last_revision)
        .order_by("pk")
    )


def _of_epoch(epoch: Epoch, place: Place) -> QuerySet[VerdictRevision]:
    reached = GreaterThanOrEqual(
        _pair(F("xid"), F("pk")), _pair(Value(place.xid), Value(place.pk))
    )
    return (
        public.all_revisions()
        .filter(reached, pk__gt=epoch.last_revision, xid__lt=HORIZON)
        .order_by("xid", "pk")
    )


def _pair(*parts: F | Value) -> Func:
    """Compared as a whole, which the index on both does in one step."""
    return Func(*parts, function="ROW", output_field=BigIntegerField())
