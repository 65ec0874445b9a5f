from decimal import Decimal, InvalidOperation
from typing import Any

import pgtrigger
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q, Value
from django.utils.translation import gettext_lazy as _

from annotations.models import fields
from annotations.models.history import words_changed


class Named(models.Model):
    """Something with a name of its own and a page of its own at its slug."""

    name = models.CharField(max_length=fields.SHORT, unique=True)
    slug = models.SlugField(max_length=80, unique=True, allow_unicode=True)

    class Meta:
        abstract = True
        ordering = ["name"]
        triggers = [words_changed()]

    def __str__(self) -> str:
        return self.name


class Outlet(Named):
    """Who published an article."""

    url = fields.address()


class Source(Named):
    """Who stands behind evidence."""

    url = fields.address()


class Claimant(Named):
    """Who says it."""

    url = fields.address()
    description = fields.short(help_text="Office or function, one line.")


class Topic(Named):
    """What claims are about."""


class Newsroom(models.Model):
    """Who publishes this site. Exactly one row, made by the first migration."""

    name = fields.short(default="A newsroom", blank=False)
    url = fields.address()
    logo_url = fields.address()
    contact_email = models.EmailField(blank=True, default="")
    about = fields.text()
    funding = fields.text()
    methodology = fields.text()
    corrections_policy = fields.text()
    data_licence = fields.short(help_text="Under what the open data may be used.")
    data_licence_url = fields.address()
    scale = models.ForeignKey(
        "RatingScale", on_delete=models.PROTECT, help_text="The rating scale in force."
    )
    about_tolerance = models.DecimalField(
        max_digits=5,
        decimal_places=2,
        default=10,
        help_text="Percent within which a figure still counts as “about”.",
    )
    about_tolerance_by_unit = models.JSONField(
        default=dict,
        blank=True,
        db_default=Value({}, models.JSONField()),
        help_text="The same for single units, where it shall be another.",
    )
    low_rating_origins = models.PositiveSmallIntegerField(
        default=2,
        help_text="Independent origins wanted for a rating under “mostly true”.",
    )
    assessment_share = models.DecimalField(
        max_digits=3,
        decimal_places=2,
        default=0,
        help_text="Share of claims that get a blind second assessment, 0 to 1.",
    )
    words_changed_at = models.DateTimeField(
        null=True,
        editable=False,
        help_text="When this row, a name or a rating was last changed.",
    )

    class Meta:
        verbose_name_plural = "newsroom"
        triggers = [
            pgtrigger.Trigger(
                name="words_changed_here",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                func="IF NEW IS DISTINCT FROM OLD THEN"
                " NEW.words_changed_at = clock_timestamp(); END IF; RETURN NEW;",
            )
        ]
        constraints = [
            models.CheckConstraint(name="newsroom_single_row", condition=Q(pk=1)),
            models.CheckConstraint(
                name="newsroom_about_tolerance_is_percent",
                condition=Q(about_tolerance__range=(0, 100)),
                violation_error_code="about_tolerance",
                violation_error_message=_("Give a percentage from 0 to 100."),
            ),
            models.CheckConstraint(
                name="newsroom_assessment_share_is_share",
                condition=Q(assessment_share__range=(0, 1)),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        problem = _problem(self.about_tolerance_by_unit)
        if problem:
            raise ValidationError({"about_tolerance_by_unit": problem})


def _problem(percents: Any) -> str:
    """What is wrong with them; "" when each unit has a percentage."""
    if not isinstance(percents, dict):
        return "Give units with their percentages."
    for unit, percent in percents.items():
        if not unit.strip() or len(unit) > fields.UNIT:
            return f"“{unit}”: a unit has 1 to {fields.UNIT} characters."
        if not _is_percent(percent):
            return f"{unit}: “{percent}” is no percentage from 0 to 100."
    return ""


def _is_percent(value: Any) -> bool:
    try:
        given = Decimal(value)
    except (InvalidOperation, TypeError, ValueError):
        return False
    return given.is_finite() and 0 <= given <= 100
