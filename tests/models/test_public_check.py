"""What the public is pointed at is the latest revision of that very claim."""

import pytest

from annotations.models import Claim, User
from tests import factories as make
from tests.models.guards import Case, Trigger

GUARD = Trigger("annotations_publiccheck", "points_at_latest")
CASES = [
    Case(
        GUARD,
        "UPDATE annotations_publiccheck SET revision_id = %(earlier)s"
        " WHERE claim_id = %(claim)s",
        "an earlier revision",
    ),
    Case(
        GUARD,
        "INSERT INTO annotations_publiccheck (claim_id, revision_id)"
        " VALUES (%(draft_claim)s, %(earlier)s)",
        "another claim's revision",
    ),
]


@pytest.fixture
def two_revisions(world):
    """The published claim after an update, and the number of its first revision."""
    author, reviewer = (
        User.objects.get(pk=world[who]) for who in ("author", "reviewer")
    )
    claim = Claim.objects.get(pk=world["claim"])
    make.make_update(claim.verdict, author, reviewer, summary="Counted anew.")
    return world | {"earlier": world["revision"]}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_pointing_elsewhere_is_refused(two_revisions, case):
    case.is_refused(two_revisions)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_nothing_but_the_trigger_refuses_it(two_revisions, case):
    case.passes_without_guard(two_revisions)
