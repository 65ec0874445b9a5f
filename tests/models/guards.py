"""Asking the database itself: what refuses a statement, and does it pass without?"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, models, transaction

from annotations.models import VerdictRevision


@dataclass(frozen=True)
class Trigger:
    """A trigger of django-pgtrigger, by the name that the model gives it."""

    table: str
    name: str

    @property
    def full_name(self) -> str:
        """As in the database, where a hash tells the tables' triggers apart."""
        (found,) = rows(
            "SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass"
            " AND tgname LIKE %s",
            [self.table, f"pgtrigger\\_{self.name}\\_%"],
        )
        return found[0]

    def refused(self, error: DatabaseError) -> bool:
        """Whether it was this trigger's function that raised."""
        return f"function {self.full_name}()" in error.__cause__.diag.context

    def take_away(self) -> None:
        execute(f"ALTER TABLE {self.table} DISABLE TRIGGER {self.full_name}")


@dataclass(frozen=True)
class Constraint:
    """A CHECK or a unique constraint or index."""

    table: str
    name: str

    def refused(self, error: DatabaseError) -> bool:
        return error.__cause__.diag.constraint_name == self.name

    def take_away(self) -> None:
        known = rows("SELECT 1 FROM pg_constraint WHERE conname = %s", [self.name])
        execute(
            f"ALTER TABLE {self.table} DROP CONSTRAINT {self.name}"
            if known
            else f"DROP INDEX {self.name}"
        )


Guard = Trigger | Constraint


@dataclass(frozen=True)
class Case:
    """A statement that `guard` alone refuses. `sql` may use the world's %(names)s.

    `shields` are guards that would refuse it sooner, so both tests go without them.
    """

    guard: Guard
    sql: str
    what: str = ""
    more: dict[str, Any] = field(default_factory=dict)
    shields: tuple[Guard, ...] = ()

    def __str__(self) -> str:
        return self.what or self.guard.name

    def run(self, world: dict[str, Any]) -> None:
        execute(self.sql, world | self.more)

    def is_refused(self, world: dict[str, Any]) -> None:
        """Assert that the guard refuses the statement."""
        with without(*self.shields), refused_by(self.guard):
            self.run(world)

    def passes_without_guard(self, world: dict[str, Any]) -> None:
        """Assert that nothing else does."""
        with without(*self.shields, self.guard):
            self.run(world)


def execute(sql: str, parameters: Any = None) -> int:
    """Run one statement; answers how many rows it touched."""
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.rowcount


def rows(sql: str, parameters: Any = None) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()


@contextmanager
def refused_by(guard: Guard) -> Iterator[None]:
    """What happens inside must be refused, and by that guard."""
    with pytest.raises(DatabaseError) as caught, transaction.atomic():
        yield
    diag = caught.value.__cause__.diag
    assert guard.refused(caught.value), f"refused by {diag.message_primary}"


@contextmanager
def without(*guards: Guard) -> Iterator[None]:
    """The guards are gone inside; afterwards all is as before."""
    with transaction.atomic():
        execute("SET CONSTRAINTS ALL IMMEDIATE")
        for guard in guards:
            guard.take_away()
        execute("SET CONSTRAINTS ALL DEFERRED")
        yield
        transaction.set_rollback(True)


def copy_of(model: type[models.Model], pk: str, **changes: str) -> str:
    """SQL that inserts a second row like that of `pk`, with columns changed."""
    columns = [
        column.column
        for column in model._meta.concrete_fields
        if not (column.primary_key and column.remote_field is None)
    ]
    values = ", ".join(changes.get(name, f'"{name}"') for name in columns)
    names = ", ".join(f'"{name}"' for name in columns)
    table = model._meta.db_table
    return f"INSERT INTO {table} ({names}) SELECT {values} FROM {table} WHERE id = {pk}"


def next_revision(after: str, *, kind: str, by: str = "editor", **more: str) -> str:
    """SQL that inserts the revision that follows `after`, published by that person."""
    columns = {
        "number": "number + 1",
        "kind": f"'{kind}'",
        "public_note": "'A later register became public.'",
        "published_by_id": f"%({by})s",
    }
    return copy_of(VerdictRevision, f"%({after})s", **(columns | more))


def own_models() -> list[type[models.Model]]:
    """The app's models that a person wrote: without the history's event tables."""
    found = apps.get_app_config("annotations").get_models()
    return [model for model in found if not hasattr(model, "pgh_tracked_model")]


def event_models() -> list[type[models.Model]]:
    """The history's event tables."""
    found = apps.get_app_config("annotations").get_models()
    return [model for model in found if hasattr(model, "pgh_tracked_model")]
