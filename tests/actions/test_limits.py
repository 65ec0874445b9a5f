"""A limit counts everybody once, also those who come at the same instant."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import connection
from django.utils import timezone

from annotations.actions import limits
from annotations.actions.errors import TooMany
from annotations.models import Tally

AT_ONCE = 8
MOST = 5


def require():
    limits.require("tries", MOST, 3600)


@pytest.mark.django_db
def test_one_more_than_the_most_is_told_when_to_come_again():
    for _ in range(MOST):
        require()
    with pytest.raises(TooMany) as refused:
        require()
    assert 0 < refused.value.retry_after <= 3600
    limits.require("something-else", MOST, 3600)


@pytest.mark.django_db
def test_count_tells_what_is_left():
    counted = [limits.count("tries", 2, 3600) for _ in range(4)]
    assert [item.left for item in counted] == [1, 0, 0, 0]
    assert [item.is_too_many for item in counted] == [False, False, True, True]


@pytest.mark.django_db
def test_windows_of_different_length_are_counted_apart():
    require()
    assert limits.count("tries", MOST, 60).done == 1


@pytest.mark.django_db
def test_next_window_begins_at_one(monkeypatch):
    now = 1_800_000_000
    monkeypatch.setattr(limits.time, "time", lambda: now)
    require()
    monkeypatch.setattr(limits.time, "time", lambda: now + 3600)
    assert limits.count("tries", MOST, 3600).done == 1


@pytest.mark.django_db
def test_counts_that_ended_are_removed_and_others_stay():
    require()
    for number in range(7):
        limits.count(f"old {number}", MOST, 60)
    ended = timezone.now() - limits.KEPT - timedelta(seconds=90)
    Tally.objects.exclude(done=0).update(ends_at=ended)
    for _ in range(4):
        limits.count("new", MOST, 3600)
    assert Tally.objects.count() == 1


@pytest.mark.django_db
def test_no_address_is_kept():
    limits.count("reports:192.0.2.9", MOST, 3600)
    assert "192.0.2.9" not in str(Tally.objects.values().get())


@pytest.mark.django_db
def test_counting_costs_one_query(django_assert_num_queries):
    with django_assert_num_queries(1):
        require()


@pytest.mark.django_db(transaction=True)
def test_of_many_at_once_no_more_than_the_most_pass():
    ready = Barrier(AT_ONCE)

    def run(_) -> bool:
        try:
            connection.ensure_connection()
            ready.wait(timeout=10)
            require()
        except TooMany:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(AT_ONCE) as pool:
        assert sum(pool.map(run, range(AT_ONCE))) == MOST


@pytest.mark.django_db(transaction=True)
def test_counting_waits_for_no_disk():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relpersistence FROM pg_class WHERE relname = %s",
            [Tally._meta.db_table],
        )
        assert cursor.fetchone() == ("u",)
