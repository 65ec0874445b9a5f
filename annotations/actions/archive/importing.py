"""An archive into a site that is empty: all of it, in one transaction, or nothing."""

from collections import Counter
from collections.abc import Iterable, Iterator

import pghistory.trigger
import pgtrigger
from django.db import connection, transaction
from django.db.models import Max

from annotations.actions import epochs, search
from annotations.actions.archive import reading, writing
from annotations.actions.archive.reading import Line, NotTaken
from annotations.actions.archive.verdicts import replay
from annotations.queries.archive import FIRST_ROWS, HISTORY, TABLES, VERDICTS, Table

LIMITS = ("statement_timeout", "idle_in_transaction_session_timeout")


def take_in(file: Iterable[bytes]) -> Counter[str]:
    """Write everything that the archive holds; answers how many rows of each type.

    The triggers stay on but those that write history: the history comes along.
    Raises NotTaken, and then the site is as empty as before.
    """
    with transaction.atomic():
        _alone()
        _require_empty()
        _clear_first_rows()
        taken: Counter[str] = Counter()
        _record_no_history()
        writing.write(_counted(reading.lines(file), taken), replay)
        _require_first_rows(taken)
        _go_on_counting()
        search.index_all()
        epochs.begin()
    return taken


def _alone() -> None:
    """Nobody else writes meanwhile, and no limit of a page's ends it."""
    tables = ", ".join(
        connection.ops.quote_name(table.model._meta.db_table) for table in TABLES
    )
    with connection.cursor() as cursor:
        for limit in LIMITS:
            cursor.execute(f"SET LOCAL {limit} = 0")
        cursor.execute(f"LOCK TABLE {tables} IN SHARE ROW EXCLUSIVE MODE")


def _require_empty() -> None:
    found = [
        table.type.replace("_", " ")
        for table in TABLES
        if table not in (*FIRST_ROWS, *HISTORY) and table.rows().exists()
    ]
    if found:
        raise NotTaken(
            0,
            f"This site holds something already ({', '.join(found)}), and an archive "
            "goes into an empty one: give DATABASE_URL or FACTCHECK_DATA another "
            "database, run “manage.py migrate”, and import again.",
        )


def _clear_first_rows() -> None:
    for table in reversed(FIRST_ROWS):
        table.model._base_manager.all().delete()


def _record_no_history() -> None:
    """Until the transaction ends. Not `pgtrigger.ignore`: it fails on its way out of a
    transaction that failed, and hides why."""
    recorders = [
        trigger.get_pgid(model)
        for model, trigger in pgtrigger.registered()
        if isinstance(trigger, pghistory.trigger.Event)
    ]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('pgtrigger.ignore', %s::text[]::text, true)", [recorders]
        )


def _counted(lines: Iterable[Line], taken: Counter[str]) -> Iterator[Line]:
    for line in lines:
        taken[line.table.type] += 1
        yield line


def _require_first_rows(taken: Counter[str]) -> None:
    if taken["newsroom"] != 1:
        raise NotTaken(0, "The archive has no newsroom, which every site has one of.")


def _go_on_counting() -> None:
    """What comes next gets ids above all that came in."""
    tables = [*TABLES, *VERDICTS.inner]
    with connection.cursor() as cursor:
        for table in tables:
            last = table.model._base_manager.aggregate(last=Max("pk"))["last"]
            key = table.model._meta.pk
            if last is not None and _is_counted(table):
                cursor.execute(
                    "SELECT setval(pg_get_serial_sequence(%s, %s), %s)",
                    [table.model._meta.db_table, key.column, last],
                )


def _is_counted(table: Table) -> bool:
    return not table.model._meta.pk.remote_field
