"""Dismissed words stand inside their text, whoever writes them."""

import pytest

from annotations.models import DismissedSuggestion
from tests.models.guards import Case, Trigger, copy_of

GUARD = Trigger("annotations_dismissedsuggestion", "inside_text")
CASES = [
    Case(
        GUARD,
        'UPDATE annotations_dismissedsuggestion SET "end" = 900000'
        " WHERE id = %(dismissal)s",
        "by UPDATE",
    ),
    Case(
        GUARD,
        copy_of(DismissedSuggestion, "%(dismissal)s", start="1", end="900000"),
        "by INSERT",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_place_beyond_the_text_is_refused(world, case):
    case.is_refused(world)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_nothing_but_the_trigger_refuses(world, case):
    case.passes_without_guard(world)
