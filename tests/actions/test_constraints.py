"""Constraints told in Python say what the database says."""

import random
from datetime import date
from decimal import Decimal

import pytest
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower, Now
from django.utils import timezone

from annotations.actions import constraints
from annotations.actions.change import check
from annotations.actions.errors import Invalid
from annotations.models import Appearance, Claim, Quantity
from tests import factories as make
from tests.models.guards import own_models

CHECKS = [
    pytest.param(model, constraint, id=constraint.name)
    for model in own_models()
    for constraint in model._meta.constraints
    if isinstance(constraint, models.CheckConstraint)
]
VALUES = {
    models.DateField: [date(2024, 3, 3), date(2025, 1, 1)],
    models.DateTimeField: [timezone.now()],
    models.BooleanField: [True, False],
    models.DecimalField: [Decimal("0"), Decimal("2.5"), Decimal("-1")],
    models.IntegerField: [0, 1, 2, 7],
    models.ForeignKey: [1, 2],
}
WORDS = ["", "a", "words"]
ROUNDS = 12


def some_row(model, seed):
    """A row of values drawn by lot, many of them empty."""
    lot = random.Random(seed)
    row = model()
    for field in model._meta.fields:
        known = next(
            (v for kind, v in VALUES.items() if isinstance(field, kind)), WORDS
        )
        chosen = [value for value, _ in field.flatchoices] or known
        pool = [*chosen, *(known if known is WORDS else []), None]
        setattr(row, field.attname, lot.choice(pool))
    return row


@pytest.mark.django_db
@pytest.mark.parametrize(("model", "constraint"), CHECKS)
def test_python_and_database_agree(model, constraint):
    for seed in range(ROUNDS):
        row = some_row(model, seed)
        against = row._get_field_expression_map(meta=model._meta, exclude=None)
        told = constraints.holds(constraint.condition, row) is not False
        assert told == constraint.condition.check(against), vars(row)


@pytest.mark.parametrize(
    "condition",
    [
        Lower("statement"),
        Q(Lower("statement")),
        Q(statement__iregex="a"),
        Q(statement=Lower("slug")),
        Q(version=F("version") * 2),
        Q(version=1) ^ Q(version=2),
    ],
)
def test_what_it_cannot_tell_is_left_to_the_database(condition):
    with pytest.raises(constraints.Unknown):
        constraints.holds(condition, Claim(statement="a", version=1))


def test_a_value_that_the_database_reckons_is_left_to_it():
    with pytest.raises(constraints.Unknown):
        constraints.holds(Q(said_on__isnull=True), Claim(said_on=Now()))


def test_every_broken_constraint_is_named_at_once(db):
    quantity = Quantity(claim_id=1, low=3, high=2, start=5)
    with pytest.raises(Invalid) as caught:
        check(quantity, ["low", "high"])
    assert dict(caught.value.errors) == {
        "low": "The low end is above the high end.",
        "start": "Give start and end, the end above the start.",
    }


def test_a_constraint_over_rows_still_asks_the_database(annotator):
    claim = make.make_claim(make.make_article(annotator), make.WORDS, annotator)
    second = Appearance(
        claim=claim,
        article=claim.appearances.get().article,
        is_primary=True,
        added_by=annotator,
    )
    with pytest.raises(Invalid):
        check(second, ["is_primary"])


def test_a_new_number_is_checked_without_a_query(annotator, django_assert_num_queries):
    claim = make.make_claim(make.make_article(annotator), make.WORDS, annotator)
    number = Quantity(claim=claim, low=1, high=2)
    with django_assert_num_queries(0):
        check(number, ["claim", "low", "high"])


def test_a_row_that_is_not_there_is_still_asked_for(db):
    with pytest.raises(Invalid) as caught:
        check(Quantity(claim_id=999_999, low=1, high=1), ["claim"])
    assert caught.value.errors[0][0] == "claim"
