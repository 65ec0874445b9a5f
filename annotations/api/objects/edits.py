"""Steps of a person's work, and what taking one back came to."""

from django.db.models import QuerySet

from annotations.api.objects.parts import Record
from annotations.models import Edit
from annotations.queries import edits, records


def edit(row: Edit | None) -> Record | None:
    """None for none. Needs `reverses` and `reversed_by` loaded."""
    return row and {
        "id": row.pk,
        "claim": row.claim_id,
        "kind": row.kind,
        "what": edits.what(row),
        "at": records.moment(row.made_at),
        "reversed": hasattr(row, "reversed_by"),
    }


def reversal(made: Edit, mine: QuerySet[Edit]) -> Record:
    """What the undo or redo `made` did, and whether more can be done."""
    return {
        "claim": made.claim_id,
        "discarded": made.claim.discarded_at is not None,
        "what": edits.what(made),
        "at": records.moment(made.reverses.made_at),
        "can_undo": edits.next_undo(mine) is not None,
        "can_redo": edits.next_redo(mine) is not None,
    }
