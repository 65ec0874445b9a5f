from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from annotations.models import fields


class EditKind(models.TextChoices):
    EDIT = "edit", _("edit")
    UNDO = "undo", _("undo")
    REDO = "redo", _("redo")


class Edit(models.Model):
    """One step of one person's work on a claim, which that person may take back.

    What the rows held before and after it stands in the history, under `contexts`;
    `touched` names what differs, such as "verdict/7/summary". An undo reverses an edit
    or a redo, a redo reverses an undo: each is a step like any other, reversed once at
    most. Ids rise in the order in which a claim was worked on.
    """

    by = fields.who("edits")
    claim = models.ForeignKey("Claim", on_delete=models.PROTECT, related_name="edits")
    kind = models.CharField(max_length=4, choices=EditKind.choices)
    why = fields.short(blank=False)
    touched = ArrayField(models.CharField(max_length=80))
    contexts = ArrayField(models.UUIDField())
    reverses = models.OneToOneField(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="reversed_by",
    )
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["-id"]
        constraints = [
            fields.one_of("edit", "kind", EditKind.values),
            models.CheckConstraint(
                name="edit_reverses_unless_first",
                condition=Q(kind="edit", reverses__isnull=True)
                | Q(~Q(kind="edit"), reverses__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.why} by {self.by}"

    @property
    def deed(self) -> str:
        """What was done at first, whatever was taken back since."""
        if self.kind == EditKind.EDIT:
            return self.why
        return self.why.partition(": ")[2]
