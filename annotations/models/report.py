from django.db import models
from django.db.models import Q

from annotations.models import fields


class Report(models.Model):
    """What a reader says is wrong, and what the desk did about it.

    No history is kept of it, so that a contact which is erased is gone.
    """

    claim = models.ForeignKey(
        "Claim",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="reports",
    )
    page = fields.short(2000, help_text="The page that it is about.")
    text = fields.text(5000, blank=False)
    contact = fields.short(help_text="How to answer the reader, where they said so.")
    sent_at = models.DateTimeField(auto_now_add=True)
    done_by = fields.who_if_any()
    done_at = fields.when_if_any()
    note = fields.text(1000)

    class Meta:
        ordering = ["-sent_at", "-id"]
        constraints = [
            models.CheckConstraint(name="report_text_present", condition=~Q(text="")),
            fields.paired("report", "done"),
            models.CheckConstraint(
                name="report_done_has_note",
                condition=Q(done_at__isnull=True) | ~Q(note=""),
            ),
        ]
        indexes = [
            models.Index(
                fields=["sent_at"],
                condition=Q(done_at__isnull=True),
                name="report_open",
            )
        ]

    def __str__(self) -> str:
        return self.text[:80]
