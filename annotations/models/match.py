from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from annotations.models import fields


class ClaimMatch(models.Model):
    """Two claims that may be the same claim, and what a person decided of the pair."""

    class Decision(models.TextChoices):
        SUGGESTED = "suggested", _("suggested")
        CONFIRMED = "confirmed", _("confirmed")
        REJECTED = "rejected", _("rejected")

    claim = models.ForeignKey("Claim", on_delete=models.PROTECT, related_name="matches")
    earlier = models.ForeignKey(
        "Claim", on_delete=models.PROTECT, related_name="later_matches"
    )
    score = models.FloatField()
    reasons = models.JSONField(default=list)
    differences = models.JSONField(default=list)
    decision = models.CharField(
        max_length=9, choices=Decision.choices, default=Decision.SUGGESTED
    )
    decided_by = fields.who_if_any()
    decided_at = fields.when_if_any()

    class Meta:
        verbose_name_plural = "claim matches"
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "earlier"], name="claimmatch_pair_once"
            ),
            models.CheckConstraint(
                name="claimmatch_two_claims", condition=~Q(claim=F("earlier"))
            ),
            models.CheckConstraint(
                name="claimmatch_decided_by_somebody",
                condition=Q(decision="suggested") | Q(decided_by__isnull=False),
            ),
            fields.paired("claimmatch", "decided"),
        ]

    def __str__(self) -> str:
        return f"{self.claim} ~ {self.earlier}"


class ClaimLink(models.Model):
    """A stated relation between two claims."""

    class Relation(models.TextChoices):
        CONTRADICTS = "contradicts", _("contradicts")
        PART_OF = "part_of", _("is part of")
        FOLLOWS = "follows", _("follows")

    claim = models.ForeignKey("Claim", on_delete=models.PROTECT, related_name="links")
    other = models.ForeignKey(
        "Claim", on_delete=models.PROTECT, related_name="linked_from"
    )
    relation = models.CharField(max_length=11, choices=Relation.choices)
    linked_by = fields.who()
    linked_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "other", "relation"], name="claimlink_once"
            ),
            models.CheckConstraint(
                name="claimlink_two_claims", condition=~Q(claim=F("other"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim} {self.relation} {self.other}"


class Assessment(models.Model):
    """A blind second opinion: rated without sight of the verdict or its sources."""

    claim = models.ForeignKey(
        "Claim", on_delete=models.PROTECT, related_name="assessments"
    )
    rating = models.ForeignKey("Rating", on_delete=models.PROTECT, related_name="+")
    note = fields.text(2000)
    assessed_by = fields.who("assessments")
    assessed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "assessed_by"], name="assessment_once_a_person"
            )
        ]

    def __str__(self) -> str:
        return f"{self.rating} by {self.assessed_by}"
