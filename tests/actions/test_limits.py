"""A limit counts everybody once, also those who come at the same instant."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.management import call_command
from django.db import connection

from annotations.actions import limits
from annotations.actions.errors import TooMany

AT_ONCE = 8
MOST = 5


@pytest.fixture
def shared(settings, transactional_db):
    """A cache like the site's, which all processes share."""
    backend = "django.core.cache.backends.db.DatabaseCache"
    settings.CACHES = {"default": {"BACKEND": backend, "LOCATION": "shared_cache"}}
    call_command("createcachetable")
    yield
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE shared_cache")


def count():
    limits.count("tries", MOST, 3600)


@pytest.mark.django_db
def test_one_more_than_the_most_is_told_when_to_come_again():
    for _ in range(MOST):
        count()
    with pytest.raises(TooMany) as refused:
        count()
    assert 0 < refused.value.retry_after <= 3600
    limits.count("something-else", MOST, 3600)


def test_of_many_at_once_no_more_than_the_most_pass(shared):
    ready = Barrier(AT_ONCE)

    def run(_) -> bool:
        try:
            connection.ensure_connection()
            ready.wait(timeout=10)
            count()
        except TooMany:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(AT_ONCE) as pool:
        assert sum(pool.map(run, range(AT_ONCE))) == MOST
