"""How every action writes: who and why on record, versions raised, input checked."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

import pghistory
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations.actions import constraints
from annotations.actions.errors import Forbidden, Invalid, Stale
from annotations.models import User
from annotations.workflow.roles import Permission

Row = TypeVar("Row", bound=models.Model)


@dataclass(frozen=True)
class Deed:
    """One action on record: whose, why, and under which context of the history."""

    by: User
    why: str
    context: UUID


@contextmanager
def acting(by: User, why: str) -> Iterator[Deed]:
    """One transaction whose changes are recorded as done by `by` for reason `why`."""
    with transaction.atomic(), pghistory.context(user=by.pk, why=why) as context:
        yield Deed(by, why, context.id)


def require(by: User, permission: Permission) -> None:
    """Raise Forbidden unless the person's roles allow it."""
    if not by.may(permission):
        raise Forbidden(_("Your role does not allow you to %s.") % permission)


def expect(row: Any, version: int | None) -> None:
    """Raise Stale when `version` is given and is not the row's."""
    if version is not None and row.version != version:
        raise Stale(row)


def storable(field: str, value: Any) -> None:
    """Raise Invalid for text that the database could not hold as it is."""
    if isinstance(value, str):
        if "\x00" in value:
            raise Invalid.at(field, _("Remove the NUL character."))
        if any("\ud800" <= char <= "\udfff" for char in value):
            raise Invalid.at(
                field, _("Remove the broken character (half a surrogate pair).")
            )
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            storable(f"{field}/{index}", item)


def check(
    row: models.Model, names: Mapping[str, Any] | list[str], alone: bool = False
) -> None:
    """Raise Invalid where a named field does not hold what its column asks for, or
    where the row as a whole breaks a constraint; `alone`, one that is its own affair.

    A constraint's `violation_error_code` is the field that its error belongs to.
    """
    for name in names:
        storable(name, getattr(row, row._meta.get_field(name).attname))
    others = {field.name for field in row._meta.fields} - set(names)
    try:
        row.clean_fields(exclude=others | constraints.settled(row))
        constraints.validate(row, alone=alone)
    except ValidationError as error:
        raise Invalid(_pairs(row, error)) from None


def _pairs(row: models.Model, error: ValidationError) -> list[tuple[str, str]]:
    known = {field.name for field in row._meta.fields}
    sentences: dict[str, list[str]] = {}
    for name, found in error.error_dict.items():
        for item in found:
            field = item.code if item.code in known else ""
            place = field if name == NON_FIELD_ERRORS else name
            sentences.setdefault(place, []).extend(item.messages)
    return [
        (name, " ".join(dict.fromkeys(messages)))
        for name, messages in sentences.items()
    ]


def amend(row: Any, fields: Mapping[str, Any]) -> bool:
    """Write the fields that differ, and raise `version` when any does.

    Returns whether anything changed. Raises Invalid.
    """
    changed = [name for name, value in fields.items() if getattr(row, name) != value]
    if not changed:
        return False
    for name in changed:
        setattr(row, name, fields[name])
    check(row, changed)
    row.version += 1
    row.save(update_fields=[*changed, "version", "updated_at"])
    return True


def raise_version(row: Any) -> None:
    """Count a change inside the row that is in none of its own columns."""
    row.version += 1
    row.save(update_fields=["version", "updated_at"])


def create(row: Row, *, alone: bool = False) -> Row:
    """Check every field of a new row and write it. Raises Invalid.

    `alone` says that no other row can stand in its way, as what it belongs to is new.
    """
    check(
        row, [field.name for field in row._meta.fields if not field.primary_key], alone
    )
    row.save(force_insert=True)
    return row


def discard(row: Any, by: User) -> None:
    """Put the row aside; nothing is deleted from the desk."""
    amend(row, {"discarded_by": by, "discarded_at": timezone.now()})


def restore(row: Any) -> None:
    """Take back a discard."""
    amend(row, {"discarded_by": None, "discarded_at": None})


def locked(queryset: models.QuerySet[Row], pk: int) -> Row:
    """The row, locked until the transaction ends. Raises its DoesNotExist."""
    return queryset.select_for_update(of=("self",)).get(pk=pk)
