"""The constraints of a row, told without asking the database where that can be.

Django asks with one query for each CHECK constraint, which made up half the time of
marking a claim. The database still has the last word when the row is written.
"""

import operator
from collections.abc import Callable, Iterator
from functools import reduce
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.db.models.expressions import Combinable, CombinedExpression
from django.db.models.functions import Length

Truth = bool | None
"""As in SQL: None where a column is NULL and so nobody knows."""

LOOKUPS: dict[str, Callable[[Any, Any], bool]] = {
    "exact": operator.eq,
    "in": lambda value, known: value in known,
    "range": lambda value, ends: ends[0] <= value <= ends[1],
    "lt": operator.lt,
    "lte": operator.le,
    "gt": operator.gt,
    "gte": operator.ge,
}


class Unknown(Exception):
    """A condition or a value that only the database can judge."""


def validate(row: models.Model, *, alone: bool = False) -> None:
    """As `row.validate_constraints()`. Raises ValidationError.

    `alone`: other rows, and so the UNIQUE constraints, are left to the database.
    """
    broken: dict[str, list[ValidationError]] = {}
    for error in _errors(row, alone):
        error.update_error_dict(broken)
    if broken:
        raise ValidationError(broken)


def _errors(row: models.Model, alone: bool) -> Iterator[ValidationError]:
    for model, constraints in row.get_constraints():
        for constraint in constraints:
            is_of_others = isinstance(constraint, models.UniqueConstraint)
            if (alone and is_of_others) or _is_seen_to_hold(constraint, row):
                continue
            try:
                constraint.validate(model, row)
            except ValidationError as error:
                yield error


def _is_seen_to_hold(constraint: models.BaseConstraint, row: models.Model) -> bool:
    """False says nothing: the constraint then speaks for itself."""
    if not isinstance(constraint, models.CheckConstraint):
        return False
    try:
        return holds(constraint.condition, row) is not False
    except Unknown:
        return False


def holds(condition: Any, row: models.Model) -> Truth:
    """Whether the row meets the condition. Raises Unknown."""
    if not isinstance(condition, Q):
        raise Unknown(condition)
    truths = [
        holds(part, row) if isinstance(part, Q) else _compare(part, row)
        for part in condition.children
    ]
    if condition.connector == Q.AND:
        whole = reduce(_and, truths, True)
    elif condition.connector == Q.OR:
        whole = _not(reduce(_and, map(_not, truths), True))
    else:
        raise Unknown(condition.connector)
    return _not(whole) if condition.negated else whole


def _and(one: Truth, other: Truth) -> Truth:
    if one is False or other is False:
        return False
    return None if one is None or other is None else True


def _not(truth: Truth) -> Truth:
    return None if truth is None else not truth


def _compare(part: Any, row: models.Model) -> Truth:
    """One lookup, such as ("low__lte", F("high"))."""
    if not isinstance(part, tuple):
        raise Unknown(part)
    name, _, lookup = part[0].partition("__")
    value = _column(name, row)
    if lookup == "isnull":
        return (value is None) is part[1]
    compare = LOOKUPS.get(lookup or "exact")
    if compare is None:
        raise Unknown(lookup)
    other = _value(part[1], row)
    return None if value is None or other is None else compare(value, other)


def _value(wanted: Any, row: models.Model) -> Any:
    if isinstance(wanted, F):
        return _column(wanted.name, row)
    if isinstance(wanted, Length):
        words = _value(wanted.source_expressions[0], row)
        return None if words is None else len(words)
    if isinstance(wanted, CombinedExpression) and wanted.connector == Combinable.ADD:
        one, other = _value(wanted.lhs, row), _value(wanted.rhs, row)
        return None if one is None or other is None else one + other
    if hasattr(wanted, "resolve_expression"):
        raise Unknown(wanted)
    return wanted


def _column(name: str, row: models.Model) -> Any:
    field = row._meta.pk if name == "pk" else row._meta.get_field(name)
    value = getattr(row, field.attname)
    if hasattr(value, "resolve_expression"):
        raise Unknown(value)
    return value


def settled(row: models.Model) -> set[str]:
    """Foreign keys whose row is at hand, so that nobody needs to ask whether it is."""
    return {
        field.name
        for field in row._meta.fields
        if field.many_to_one
        and field.is_cached(row)
        and getattr(field.get_cached_value(row), "pk", None) is not None
        and field.get_cached_value(row).pk == getattr(row, field.attname)
    }
