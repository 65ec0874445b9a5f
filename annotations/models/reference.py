from django.db import models
from django.utils.translation import gettext_lazy as _

from annotations.models import fields, search


class Reference(models.Model):
    """A check of another publisher, as its feed tells of it: for the desk to read.

    It is never a verdict and never public. `rating` is theirs, in their words; `key`
    tells one check of a page from another.
    """

    key = models.CharField(max_length=64, unique=True, editable=False)
    url = fields.address(blank=False)
    publisher = fields.short(blank=False)
    statement = fields.text(2000, blank=False)
    claimant = fields.short()
    rating = fields.short(blank=False)
    published_on = models.DateField(null=True, blank=True)
    language = models.CharField(max_length=35)
    imported_by = fields.who()
    imported_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-id"]
        indexes = [search.statement_index("reference")]

    def __str__(self) -> str:
        return f"{self.publisher}: {self.statement}"


class ReferenceDecision(models.Model):
    """What a person said of a claim and a reference: the same claim, or another."""

    class Decision(models.TextChoices):
        SAME = "same", _("the same claim")
        OTHER = "other", _("another claim")

    claim = models.ForeignKey(
        "Claim", on_delete=models.PROTECT, related_name="reference_decisions"
    )
    reference = models.ForeignKey(
        Reference, on_delete=models.PROTECT, related_name="decisions"
    )
    decision = models.CharField(max_length=5, choices=Decision.choices)
    decided_by = fields.who()
    decided_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "reference"], name="referencedecision_pair_once"
            ),
            fields.one_of("referencedecision", "decision", ["same", "other"]),
        ]

    def __str__(self) -> str:
        return f"{self.claim}: {self.decision} as {self.reference}"
