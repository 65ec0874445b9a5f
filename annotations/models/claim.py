from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from annotations.models import fields, search
from annotations.models.history import tracked


class Wording(models.TextChoices):
    """How near `statement` is to what was said. Only verbatim words get quote marks."""

    VERBATIM = "verbatim", _("verbatim")
    REPORTED = "reported", _("reported")
    RESTATED = "restated", _("restated")


class ClaimKind(models.TextChoices):
    QUANTITY = "quantity", _("quantity")
    EVENT = "event", _("event")
    CAUSE = "cause", _("cause")
    RULE = "rule", _("rule")
    PLAN = "plan", _("plan")
    PREDICTION = "prediction", _("prediction")
    ATTRIBUTION = "attribution", _("attribution")
    OPINION = "opinion", _("opinion")
    OTHER = "other", _("other")


class Triage(models.TextChoices):
    """A desk finds many claims and checks few."""

    FOUND = "found", _("found")
    CHECKING = "checking", _("checking")
    NOT_CHECKING = "not_checking", _("not checking")


@tracked
class Claim(models.Model):
    """A checkable statement. Where it stands in articles is in its appearances."""

    statement = fields.text(
        2000,
        blank=False,
        help_text="The claim restated so that it stands alone.",
    )
    wording = models.CharField(
        max_length=10, choices=Wording.choices, default=Wording.RESTATED
    )
    claimant = models.ForeignKey(
        "Claimant",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="claims",
        help_text="Who says it; the outlet when nobody else is named.",
    )
    said_on = models.DateField(null=True, blank=True)
    kind = models.CharField(
        max_length=12, choices=ClaimKind.choices, default=ClaimKind.OTHER
    )
    triage = models.CharField(
        max_length=12, choices=Triage.choices, default=Triage.FOUND
    )
    triage_reason = fields.short()
    topics = models.ManyToManyField(
        "Topic", through="ClaimTopic", blank=True, related_name="claims"
    )
    language = fields.language()
    version = models.PositiveIntegerField(default=1)
    marked_by = fields.who("marked_claims")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    discarded_by = fields.who_if_any()
    discarded_at = fields.when_if_any()
    slug = models.SlugField(
        max_length=80,
        blank=True,
        default="",
        allow_unicode=True,
        help_text="Frozen at first publication.",
    )
    public_version = models.PositiveIntegerField(
        default=0, help_text="Counts every change that strangers can see; the ETag."
    )
    public_changed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="claim_statement_present", condition=~Q(statement="")
            ),
            models.CheckConstraint(
                name="claim_not_checking_has_reason",
                condition=~Q(triage="not_checking") | ~Q(triage_reason=""),
            ),
            models.CheckConstraint(
                name="claim_published_is_kept",
                condition=Q(public_version=0) | Q(discarded_at__isnull=True),
            ),
            fields.paired("claim", "discarded"),
            fields.one_of("claim", "wording", Wording.values),
            fields.one_of("claim", "kind", ClaimKind.values),
            fields.one_of("claim", "triage", Triage.values),
        ]
        indexes = [
            models.Index(fields=["public_changed_at"], name="claim_public_changed"),
            search.statement_index("claim"),
        ]

    def __str__(self) -> str:
        return self.statement


@tracked
class ClaimTopic(models.Model):
    """That a claim is about a topic; a table of its own so that history sees it."""

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE)
    topic = models.ForeignKey("Topic", on_delete=models.PROTECT)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["claim", "topic"], name="claimtopic_once")
        ]

    def __str__(self) -> str:
        return f"{self.topic}: {self.claim}"
