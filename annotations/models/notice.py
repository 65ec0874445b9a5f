from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from annotations.models import fields


class Notice(models.Model):
    """A dated fact that the public sees live beside the frozen revision."""

    class Kind(models.TextChoices):
        UNDER_REVIEW = "under_review", _("under review")
        STILL_HOLDS = "still_holds", _("still holds")
        WE_ASKED = "we_asked", _("we asked")

    claim = models.ForeignKey("Claim", on_delete=models.PROTECT, related_name="notices")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    text = fields.text(1000)
    placed_by = fields.who("placed_notices")
    placed_at = models.DateTimeField()
    lifted_by = fields.who_if_any()
    lifted_at = fields.when_if_any()

    class Meta:
        ordering = ["-placed_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["claim"],
                condition=Q(kind="under_review", lifted_at__isnull=True),
                name="notice_one_under_review",
            ),
            fields.paired("notice", "lifted"),
            fields.one_of(
                "notice", "kind", ["under_review", "still_holds", "we_asked"]
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.text}"
