"""In which order readers' programs get what was published, so that none is missed.

An id is taken when a row is written, not when it is committed: whoever asks for “ids
above the last that I saw” misses what a slower transaction commits later. So each
revision bears the id of its transaction, and is handed out once every transaction up to
that one has ended (`queries/change_feed.py`).
"""

from django.db import models
from django.db.models import Func

TRANSACTION = Func(
    template="pg_current_xact_id()::text::bigint",
    output_field=models.BigIntegerField(),
)
"""The id of the transaction at work: of 64 bits, so it never begins anew."""

HORIZON = Func(
    template="pg_snapshot_xmin(pg_current_snapshot())::text::bigint",
    output_field=models.BigIntegerField(),
)
"""Every transaction with a smaller id has ended: it is seen whole, or undone."""

HISTORY = Func(
    template="""concat_ws('-',
        (pg_control_system()).system_identifier,
        left(pg_walfile_name(pg_current_wal_lsn()), 8),
        (SELECT oid FROM pg_database WHERE datname = current_database()),
        'annotations_verdictrevision'::regclass::oid)""",
    output_field=models.TextField(),
)
"""Which history of the database this is: its server, timeline, database and table.

A restored dump has another table, a copied database another oid, a promoted standby or
a recovery to a point in time another timeline, another server another identifier.
"""


class Epoch(models.Model):
    """A stretch of time in which transaction ids can be compared: one `history`.

    Revisions up to `last_revision` came from before it; their transaction ids are
    another history's and mean nothing here. `code` stands in cursors.
    """

    code = models.CharField(max_length=16)
    history = models.CharField(max_length=100)
    last_revision = models.BigIntegerField()
    begun_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.code
