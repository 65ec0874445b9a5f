"""How often one thing may be done: counted in a table that all processes share."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.db import connection
from django.utils.crypto import salted_hmac

from annotations.actions.errors import TooMany

KEPT = timedelta(minutes=5)
"""Counts are kept so long after their end, for clocks that differ between machines."""

# Those that ended are removed on the way, more of them than can be added: nobody counts
# there any more, so no two counters ever wait for each other's rows.
ONE_MORE = """
WITH ended AS (
    DELETE FROM annotations_tally WHERE key IN (
        SELECT key FROM annotations_tally WHERE ends_at < %(forget)s
         ORDER BY ends_at LIMIT 3 FOR UPDATE SKIP LOCKED
    )
)
INSERT INTO annotations_tally AS tally (key, done, ends_at)
VALUES (%(key)s, 1, %(ends_at)s)
    ON CONFLICT (key) DO UPDATE SET done = tally.done + 1
RETURNING done
"""


@dataclass(frozen=True)
class Counted:
    """How often it was done in this window, and the seconds until the next."""

    done: int
    most: int
    seconds: int

    @property
    def left(self) -> int:
        return max(0, self.most - self.done)

    @property
    def is_too_many(self) -> bool:
        return self.done > self.most


def count(what: str, most: int, seconds: int) -> Counted:
    """Count one more `what` in a window of `seconds`. One statement of the database."""
    now = int(time.time())
    window, passed = divmod(now, seconds)
    facts = {
        "key": _key(f"{what}:{seconds}:{window}"),
        "ends_at": datetime.fromtimestamp((window + 1) * seconds, UTC),
        "forget": datetime.fromtimestamp(now, UTC) - KEPT,
    }
    with connection.cursor() as cursor:
        cursor.execute(ONE_MORE, facts)
        (done,) = cursor.fetchone()
    return Counted(done, most, seconds - passed)


def require(what: str, most: int, seconds: int) -> None:
    """Count one more `what`. Raises TooMany above `most` in a window of `seconds`."""
    counted = count(what, most, seconds)
    if counted.is_too_many:
        raise TooMany(counted.seconds)


def _key(what: str) -> UUID:
    """A digest, so that the table holds no address of the network."""
    made = salted_hmac("annotations.limits", what, algorithm="sha256").digest()
    return UUID(bytes=made[:16])
