"""Every constraint of the models refuses what it should, and nothing else does."""

import pytest

from tests.models.constraint_cases import CASES
from tests.models.guards import Constraint, execute, own_models, refused_by, without

CONSTRAINTS = {
    constraint.name: model
    for model in own_models()
    for constraint in model._meta.constraints
}
CASED = {case.guard.name for case in CASES}
PAIRED = sorted(
    name for name in CONSTRAINTS if name.endswith("_paired") and name not in CASED
)
NAMED_OTHERWISE = {"verdict": "draft", "claim": "draft_claim", "claimmatch": "match"}


def test_every_constraint_has_its_case():
    assert CASED | set(PAIRED) == set(CONSTRAINTS)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_constraint_refuses(world, case):
    case.is_refused(world)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_nothing_but_the_constraint_refuses(world, case):
    case.passes_without_guard(world)


@pytest.mark.parametrize(
    "half", ["by_id = %(author)s", "at = now()"], ids=["who", "when"]
)
@pytest.mark.parametrize("name", PAIRED)
def test_who_and_when_are_both_there_or_neither(world, name, half):
    table = CONSTRAINTS[name]._meta.db_table
    noun, what, _ = name.split("_")
    row = NAMED_OTHERWISE.get(noun, noun)
    guard = Constraint(table, name)
    sql = f"UPDATE {table} SET {what}_{half} WHERE id = %({row})s"
    empty = f"UPDATE {table} SET {what}_by_id = NULL, {what}_at = NULL"
    execute(f"{empty} WHERE id = %({row})s", world)
    with refused_by(guard):
        execute(sql, world)
    with without(guard):
        assert execute(sql, world) == 1
