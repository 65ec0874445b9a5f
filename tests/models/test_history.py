"""Every change is on record, whoever makes it and by whatever way."""

import pghistory
import pytest
from django.apps import apps

from annotations.models import Claim
from tests.models.guards import event_models, execute, rows

ClaimEvent = apps.get_model("annotations", "ClaimEvent")
CHANGES = {
    "appearance": "version = version + 1",
    "article": "title = 'Another title'",
    "citation": "note = 'Another note'",
    "claim": "statement = 'Another statement'",
    "claimtranslation": "summary = 'Another summary'",
    "claimtopic": "claim_id = %(free_claim)s",
    "quantity": "low = low - 1",
    "span": "prefix = 'before it '",
    "verdict": "summary = 'Another summary'",
}
ROWS = {"claimtopic": "topic", "verdict": "draft"}


def recorded(model: str, pk: int) -> list[str]:
    """What the row's history calls its changes, oldest first."""
    found = rows(
        f"SELECT pgh_label FROM annotations_{model}event"
        " WHERE pgh_obj_id = %s ORDER BY pgh_id",
        [pk],
    )
    return [label for (label,) in found]


def test_every_tracked_model_is_tried_here():
    tracked = {model.pgh_tracked_model._meta.model_name for model in event_models()}
    assert tracked == set(CHANGES)


@pytest.mark.parametrize("model", CHANGES)
def test_change_by_raw_sql_is_recorded(world, model):
    pk = world[ROWS.get(model, model)]
    before = recorded(model, pk)
    sql = f"UPDATE annotations_{model} SET {CHANGES[model]} WHERE id = {pk}"
    assert execute(sql, world) == 1
    assert recorded(model, pk) == [*before, "update"]


def test_deletion_by_raw_sql_is_recorded(world):
    pk = world["topic"]
    execute("DELETE FROM annotations_claimtopic WHERE id = %s", [pk])
    assert recorded("claimtopic", pk) == ["insert", "delete"]


def test_bulk_update_is_recorded_row_by_row(world):
    count = Claim.objects.count()
    (before,) = rows("SELECT count(*) FROM annotations_claimevent")
    Claim.objects.update(language="fr")
    (after,) = rows("SELECT count(*) FROM annotations_claimevent")
    assert after[0] - before[0] == count


def test_who_and_why_stand_in_the_event_itself(world):
    with pghistory.context(user=world["author"], why="try it"):
        Claim.objects.filter(pk=world["claim"]).update(language="de")
    last = ClaimEvent.objects.filter(pgh_obj_id=world["claim"]).latest("pgh_id")
    assert last.pgh_context == {"user": world["author"], "why": "try it"}
