"""What every tracked or frozen model has in common.

`tracked` puts django-pghistory under a model: every INSERT, UPDATE and DELETE is
recorded by a trigger, whoever makes it (admin, bulk update, raw SQL). `frozen()`
gives the triggers that make a table append-only.
"""

import pghistory
import pgtrigger


def frozen() -> list[pgtrigger.Trigger]:
    """Triggers that refuse UPDATE, DELETE and TRUNCATE: rows are only ever added."""
    return [
        pgtrigger.Protect(
            name="append_only", operation=pgtrigger.Update | pgtrigger.Delete
        ),
        no_truncate(),
    ]


def no_truncate() -> pgtrigger.Trigger:
    """TRUNCATE would pass row-level guards unseen, so it has its own."""
    return pgtrigger.Trigger(
        name="no_truncate",
        level=pgtrigger.Statement,
        when=pgtrigger.Before,
        operation=pgtrigger.Truncate,
        func="RAISE EXCEPTION 'Rows of % are never removed', TG_TABLE_NAME;",
    )


def words_changed(*, with_new: bool = False) -> pgtrigger.Trigger:
    """Tells the newsroom's row when a word changed that public pages show as it stands,
    rather than as a revision froze it. `with_new` where they show a new row at once."""
    changed = pgtrigger.Update | pgtrigger.Delete
    return pgtrigger.Trigger(
        name="words_changed",
        when=pgtrigger.After,
        operation=changed | pgtrigger.Insert if with_new else changed,
        func="IF TG_OP <> 'UPDATE' OR NEW IS DISTINCT FROM OLD THEN"
        " UPDATE annotations_newsroom SET words_changed_at = clock_timestamp();"
        " END IF; RETURN NULL;",
    )


def tracked(model):
    """Class decorator: keep every state of the model's rows in `<Model>Event`."""
    return pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        # Not "events": a verdict's are its ReviewEvents.
        obj_field=pghistory.ObjForeignKey(related_name="kept_states"),
        meta={"triggers": [no_truncate()]},
    )(model)
