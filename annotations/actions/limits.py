"""How often one thing may be done: counted in the cache that all processes share."""

import time

from django.core.cache import cache

from annotations.actions.errors import TooMany


def count(what: str, most: int, seconds: int) -> None:
    """Count one more `what`. Raises TooMany above `most` in a window of `seconds`.

    Two at the same instant may count as one: this holds back floods, not the last one.
    """
    window, passed = divmod(int(time.time()), seconds)
    key = f"limit:{what}:{window}"
    done = cache.get(key, 0)
    if done >= most:
        raise TooMany(seconds - passed)
    cache.set(key, done + 1, timeout=seconds)
