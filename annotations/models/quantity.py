from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from annotations.models import fields
from annotations.models.history import tracked
from annotations.quantities import Approximator, Measure, Relation


def word(vocabulary, **options) -> models.CharField:
    """A column for one word of a `quantities` vocabulary; "" for none."""
    choices = [(value.value, value.value.replace("_", " ")) for value in vocabulary]
    options.setdefault("blank", True)
    options.setdefault("default", "")
    return models.CharField(max_length=30, choices=choices, **options)


@tracked
class Quantity(models.Model):
    """A number as a claim: of a claim (what is said) or of a citation (what a source
    says).

    `low` and `high` are equal for one value, one of them is empty for an open end,
    both are empty where only the period is claimed. `start` and `end` are code points
    of the article version that the claim was marked in. `period_first` and
    `period_last` are whole days: “September 2024” is its first and last day.
    """

    claim = models.ForeignKey(
        "Claim",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="quantities",
    )
    citation = models.ForeignKey(
        "Citation",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="quantities",
    )
    low = models.DecimalField(max_digits=38, decimal_places=10, null=True, blank=True)
    high = models.DecimalField(max_digits=38, decimal_places=10, null=True, blank=True)
    approximator = word(Approximator, default=Approximator.EXACT)
    measure = word(Measure)
    unit = fields.short(fields.UNIT)
    subject = fields.short()
    scope = fields.short()
    place = fields.short()
    period_first = models.DateField(null=True, blank=True)
    period_last = models.DateField(null=True, blank=True)
    period_relation = word(Relation)
    attributed_to = ArrayField(
        models.CharField(max_length=fields.SHORT), default=list, blank=True
    )
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    confirmed_by = fields.who_if_any()
    confirmed_at = fields.when_if_any()
    discarded_by = fields.who_if_any()
    discarded_at = fields.when_if_any()

    class Meta:
        verbose_name_plural = "quantities"
        ordering = ["start", "id"]
        constraints = [
            models.CheckConstraint(
                name="quantity_one_owner",
                condition=Q(claim__isnull=False, citation__isnull=True)
                | Q(claim__isnull=True, citation__isnull=False),
            ),
            models.CheckConstraint(
                name="quantity_says_something",
                condition=Q(low__isnull=False)
                | Q(high__isnull=False)
                | Q(period_first__isnull=False)
                | Q(period_last__isnull=False),
                violation_error_code="low",
                violation_error_message=_("Give a number or a period."),
            ),
            models.CheckConstraint(
                name="quantity_low_not_over_high",
                condition=Q(low__isnull=True)
                | Q(high__isnull=True)
                | Q(low__lte=F("high")),
                violation_error_code="low",
                violation_error_message=_("The low end is above the high end."),
            ),
            models.CheckConstraint(
                name="quantity_period_in_order",
                condition=Q(period_first__isnull=True)
                | Q(period_last__isnull=True)
                | Q(period_first__lte=F("period_last")),
                violation_error_code="period_first",
                violation_error_message=_("The first day is after the last."),
            ),
            models.CheckConstraint(
                name="quantity_place_in_text_paired",
                condition=Q(start__isnull=True, end__isnull=True)
                | Q(start__isnull=False, end__isnull=False, start__lt=F("end")),
                violation_error_code="start",
                violation_error_message=_(
                    "Give start and end, the end above the start."
                ),
            ),
            fields.paired("quantity", "confirmed"),
            fields.paired("quantity", "discarded"),
        ]

    def __str__(self) -> str:
        low, high = self.low, self.high
        value = f"{low}" if low == high else f"{low or '…'}–{high or '…'}"
        return " ".join(filter(None, [self.approximator, value, self.subject]))
