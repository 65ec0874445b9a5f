"""The same write sent twice happens once: Idempotency-Key.

The key's row is written first, in the transaction of the write itself. A crash leaves
neither; a second sender waits for the first to commit and gets the first answer.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone

from annotations.actions.errors import Refused
from annotations.models import IdempotencyRecord, User

KEPT = timedelta(days=30)
FORGOTTEN_AT_ONCE = 10


class KeyReused(Refused):
    """The key came before with another request."""

    def __init__(self) -> None:
        super().__init__(
            "This Idempotency-Key was sent before with another request. "
            "Make a new key for each write."
        )


@dataclass(frozen=True)
class Answer:
    """What a write answers. `body` is plain JSON data."""

    status: int
    headers: dict[str, str]
    body: Any


def once(
    *, by: User, key: str, fingerprint: str, write: Callable[[], Answer]
) -> Answer:
    """What `write` answers, or what it answered when the person first sent the key.

    A refused write raises, changes nothing and leaves the key free.
    Raises KeyReused when `fingerprint` is not that of the first request.
    """
    with transaction.atomic():
        _forget_old(by, key)
        record = IdempotencyRecord(
            user=by, key=key, fingerprint=fingerprint, status=0, headers={}, body=None
        )
        if not _first(record):
            return _first_answer(by, key, fingerprint)
        answer = write()
        record.status, record.headers = answer.status, answer.headers
        record.body = answer.body
        record.save(update_fields=["status", "headers", "body"])
    return answer


def _first(record: IdempotencyRecord) -> bool:
    """Whether the key is new. Waits for another sender of it who is still at work."""
    try:
        with transaction.atomic():
            record.save(force_insert=True)
    except IntegrityError:
        return False
    return True


def _first_answer(by: User, key: str, fingerprint: str) -> Answer:
    record = IdempotencyRecord.objects.get(user=by, key=key)
    if record.fingerprint != fingerprint:
        raise KeyReused
    return Answer(record.status, record.headers, record.body)


def _forget_old(by: User, key: str) -> None:
    """This key when it is over, and a few others; rows that somebody holds wait."""
    old = IdempotencyRecord.objects.filter(created_at__lt=timezone.now() - KEPT)
    some = old.select_for_update(skip_locked=True).values("pk")
    others = some.filter(~Q(user=by, key=key))[:FORGOTTEN_AT_ONCE]
    old.filter(Q(pk__in=others) | Q(user=by, key=key)).delete()
