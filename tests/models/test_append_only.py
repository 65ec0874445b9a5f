"""What was published or done is never changed, deleted or emptied away."""

import pytest

from annotations.models import (
    ArchivedCopy,
    ArticleVersion,
    Original,
    ReviewEvent,
    VerdictAuthor,
    VerdictRevision,
)
from tests.models.guards import (
    Trigger,
    event_models,
    execute,
    own_models,
    refused_by,
    rows,
    without,
)

FROZEN = {
    ArchivedCopy: "copy",
    ArticleVersion: "version",
    Original: "original",
    ReviewEvent: "event",
    VerdictAuthor: "verdict_author",
    VerdictRevision: "revision",
}
EVENTS = event_models()
TRACKED = sorted(model.pgh_tracked_model.__name__ for model in EVENTS)

named = {"ids": lambda model: model.__name__}


def first_column(model) -> str:
    return next(f.column for f in model._meta.concrete_fields if not f.primary_key)


def guards_against_truncate() -> list[Trigger]:
    """All of them, as TRUNCATE … CASCADE meets several."""
    tables = rows(
        "SELECT tgrelid::regclass::text FROM pg_trigger"
        r" WHERE tgname LIKE 'pgtrigger\_no\_truncate\_%'"
    )
    return [Trigger(table, "no_truncate") for (table,) in tables]


@pytest.mark.parametrize("model", FROZEN, **named)
def test_frozen_row_is_not_changed(world, model):
    table, column = model._meta.db_table, first_column(model)
    guard = Trigger(table, "append_only")
    sql = f"UPDATE {table} SET {column} = {column} WHERE id = %s"
    with refused_by(guard):
        execute(sql, [world[FROZEN[model]]])
    with without(guard):
        assert execute(sql, [world[FROZEN[model]]]) == 1


@pytest.mark.parametrize("model", FROZEN, **named)
def test_frozen_row_is_not_deleted(world, model):
    table = model._meta.db_table
    guard = Trigger(table, "append_only")
    sql = f"DELETE FROM {table} WHERE id = %s"
    with refused_by(guard):
        execute(sql, [world[FROZEN[model]]])
    with without(guard):
        assert execute(sql, [world[FROZEN[model]]]) == 1


@pytest.mark.parametrize("column", ["summary", "snapshot", "rating_label", "number"])
def test_revision_keeps_every_word(world, column):
    with refused_by(Trigger("annotations_verdictrevision", "append_only")):
        execute(
            "UPDATE annotations_verdictrevision"
            f" SET {column} = {column} WHERE id = %(revision)s",
            world,
        )


def test_bulk_update_and_delete_are_refused_like_any_other(world):
    guard = Trigger("annotations_verdictrevision", "append_only")
    with refused_by(guard):
        VerdictRevision.objects.update(summary="Something else.")
    with refused_by(guard):
        VerdictRevision.objects.all()._raw_delete("default")


@pytest.mark.parametrize("model", [*FROZEN, *EVENTS], **named)
def test_table_is_not_emptied(world, model):
    guard = Trigger(model._meta.db_table, "no_truncate")
    sql = f"TRUNCATE {model._meta.db_table} CASCADE"
    execute("SET CONSTRAINTS ALL IMMEDIATE")
    with refused_by(guard):
        execute(sql)
    with without(*guards_against_truncate()):
        execute(sql)
        assert not model.objects.exists()


def test_verdict_is_not_deleted(world):
    guard = Trigger("annotations_verdict", "no_delete")
    sql = "DELETE FROM annotations_verdict WHERE id = %(draft)s"
    with refused_by(guard):
        execute(sql, world)
    with without(guard):
        assert execute(sql, world) == 1


@pytest.mark.parametrize("model", EVENTS, **named)
@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE {} SET pgh_label = 'x' WHERE pgh_id = %s",
        "DELETE FROM {} WHERE pgh_id = %s",
    ],
    ids=["change", "delete"],
)
def test_history_is_not_rewritten(world, model, sql):
    table = model._meta.db_table
    guard = Trigger(table, "append_only")
    statement = sql.format(table)
    event = model.objects.order_by("pgh_id").last()
    with refused_by(guard):
        execute(statement, [event.pk])
    with without(guard):
        assert execute(statement, [event.pk]) == 1


def test_what_must_be_tracked_is_tracked():
    assert TRACKED == [
        "Appearance",
        "Article",
        "Citation",
        "Claim",
        "ClaimTopic",
        "ClaimTranslation",
        "Quantity",
        "Span",
        "Verdict",
    ]


def test_every_append_only_table_of_the_models_is_tried_here():
    found = {
        model
        for model in own_models()
        if any(t.name == "append_only" for t in getattr(model._meta, "triggers", []))
    }
    assert found == set(FROZEN)
