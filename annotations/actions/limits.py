"""How often one thing may be done: counted in the cache that all processes share, which
is a table of the same database."""

import time

from django.core.cache import cache
from django.db import connection, transaction

from annotations.actions.errors import TooMany


def count(what: str, most: int, seconds: int) -> None:
    """Count one more `what`. Raises TooMany above `most` in a window of `seconds`."""
    window, passed = divmod(int(time.time()), seconds)
    key = f"limit:{what}:{window}"
    with transaction.atomic():
        _one_at_a_time(key)
        done = cache.get(key, 0)
        if done >= most:
            raise TooMany(seconds - passed)
        cache.set(key, done + 1, timeout=seconds)


def _one_at_a_time(key: str) -> None:
    """Until the transaction ends. The cache itself cannot count in one step."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [key])
