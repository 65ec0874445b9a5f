"""Which epoch of the change feed it is: a new one begins with another history."""

import secrets

from django.db import connection, transaction
from django.db.models import Max

from annotations.models import Epoch, VerdictRevision
from annotations.models.change import HISTORY

# Whoever writes revisions has to end first: a later id is then not committed earlier.
WAIT_FOR_WRITERS = "LOCK TABLE annotations_verdictrevision IN SHARE ROW EXCLUSIVE MODE"


def current() -> Epoch:
    """The epoch; begun here when the database has come into another history."""
    return _standing() or _begin_once()


def _standing() -> Epoch | None:
    newest = Epoch.objects.annotate(now=HISTORY).first()
    return newest if newest and newest.history == newest.now else None


def _begin_once() -> Epoch:
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(WAIT_FOR_WRITERS)
        return _standing() or begin()


def begin() -> Epoch:
    """A new epoch; no revision may be written meanwhile. Cursors of the one before
    mean nothing any more."""
    last = VerdictRevision.objects.aggregate(last=Max("pk"))["last"]
    return Epoch.objects.create(
        code=secrets.token_hex(8), history=HISTORY, last_revision=last or 0
    )
