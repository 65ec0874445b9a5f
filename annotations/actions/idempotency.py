"""The same write sent twice happens once: Idempotency-Key.

The key's row is written first, in the transaction of the write itself. A crash leaves
neither; a second sender waits for the first to commit and gets the first answer.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from annotations.actions.errors import Refused
from annotations.models import IdempotencyRecord, User

KEPT = timedelta(days=30)
FORGOTTEN_AT_ONCE = 10

# Others' keys that are over are removed on the way, save those that somebody holds.
TAKE = """
WITH forgotten AS (
    DELETE FROM annotations_idempotencyrecord WHERE id IN (
        SELECT id FROM annotations_idempotencyrecord
         WHERE created_at < %(over)s AND (user_id, key) <> (%(user)s, %(key)s)
         ORDER BY created_at LIMIT %(most)s FOR UPDATE SKIP LOCKED
    )
)
INSERT INTO annotations_idempotencyrecord AS record
       (user_id, key, fingerprint, status, headers, body, created_at)
VALUES (%(user)s, %(key)s, %(fingerprint)s, 0, '{}', NULL, %(now)s)
    ON CONFLICT (user_id, key) DO UPDATE
       SET fingerprint = excluded.fingerprint, status = excluded.status,
           headers = excluded.headers, body = excluded.body,
           created_at = excluded.created_at
     WHERE record.created_at < %(over)s
RETURNING id
"""


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
        mine = _first(by, key, fingerprint)
        if mine is None:
            return _first_answer(by, key, fingerprint)
        answer = write()
        _keep(mine, answer)
    return answer


def _first(by: User, key: str, fingerprint: str) -> int | None:
    """The id of the key's row when the key is new, or is over and used anew; else None.

    Waits for another sender of it who is still at work. One statement.
    """
    now = timezone.now()
    facts = {
        "user": by.pk,
        "key": key,
        "fingerprint": fingerprint,
        "now": now,
        "over": now - KEPT,
        "most": FORGOTTEN_AT_ONCE,
    }
    with connection.cursor() as cursor:
        cursor.execute(TAKE, facts)
        row = cursor.fetchone()
    return row[0] if row else None


def _keep(pk: int, answer: Answer) -> None:
    row = IdempotencyRecord.objects.filter(pk=pk)
    row.update(status=answer.status, headers=answer.headers, body=answer.body)


def _first_answer(by: User, key: str, fingerprint: str) -> Answer:
    record = IdempotencyRecord.objects.get(user=by, key=key)
    if record.fingerprint != fingerprint:
        raise KeyReused
    return Answer(record.status, record.headers, record.body)
