"""An epoch begins with each history of the database, and once."""

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from annotations.actions import epochs
from annotations.models import Epoch, VerdictRevision
from annotations.models.change import HISTORY
from tests import factories as make

pytestmark = pytest.mark.django_db(transaction=True)


def history() -> str:
    epochs.current()
    return Epoch.objects.annotate(now=HISTORY).values_list("now", flat=True)[0]


def test_history_names_server_timeline_database_and_table():
    assert re.fullmatch("[0-9]{10,20}-[0-9A-F]{8}-[0-9]+-[0-9]+", history())


def test_a_restored_table_is_another_history():
    known, code = history(), epochs.current().code
    table = VerdictRevision._meta.db_table
    with connection.cursor() as cursor:
        # A dump's table is made anew: same rows, another identity.
        cursor.execute(f"ALTER TABLE {table} RENAME TO put_aside")
        cursor.execute(f"CREATE TABLE {table} (LIKE put_aside INCLUDING ALL)")
    try:
        assert history() != known
        assert epochs.current().code != code
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"DROP TABLE {table}")
            cursor.execute(f"ALTER TABLE put_aside RENAME TO {table}")


def test_epoch_stays_while_the_history_does(annotator, reviewer):
    first = epochs.current()
    make.make_published_claim(annotator, reviewer)
    assert epochs.current() == first
    assert first.last_revision == 0


def test_epoch_that_begins_later_knows_what_came_before(annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer)
    assert epochs.current().last_revision == make.revision_of(claim).pk


def test_of_many_who_find_another_history_one_begins_the_epoch():
    def run(_) -> str:
        try:
            return epochs.current().code
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        codes = set(pool.map(run, range(4)))
    assert len(codes) == Epoch.objects.count() == 1
