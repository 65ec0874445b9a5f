from django.db import models


class Tally(models.Model):
    """How often one thing was done in one window of time; kept little longer than that.

    `key` is a digest of thing and time, so that no address of a reader is kept. The
    table is unlogged: a crash empties it, and counting costs no wait for the disk.
    """

    key = models.UUIDField(primary_key=True, editable=False)
    done = models.PositiveIntegerField()
    ends_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "tallies"
        indexes = [models.Index(fields=["ends_at"], name="tally_ended")]

    def __str__(self) -> str:
        return f"{self.done} until {self.ends_at}"
