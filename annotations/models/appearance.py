import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.utils.translation import gettext_lazy as _

from annotations.models import fields
from annotations.models.history import tracked


@tracked
class Appearance(models.Model):
    """One occurrence of a claim in an article. Exactly one of a claim is primary."""

    claim = models.ForeignKey(
        "Claim", on_delete=models.PROTECT, related_name="appearances"
    )
    article = models.ForeignKey(
        "Article", on_delete=models.PROTECT, related_name="appearances"
    )
    is_primary = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)
    added_by = fields.who()
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    confirmed_by = fields.who_if_any()
    confirmed_at = fields.when_if_any()
    discarded_by = fields.who_if_any()
    discarded_at = fields.when_if_any()

    class Meta:
        ordering = ["-is_primary", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["claim"],
                condition=Q(is_primary=True, discarded_at__isnull=True),
                name="appearance_one_primary",
            ),
            fields.paired("appearance", "confirmed"),
            fields.paired("appearance", "discarded"),
        ]

    def __str__(self) -> str:
        return f"{self.claim} in {self.article}"


class SpanState(models.TextChoices):
    """How a span came through from the version before."""

    ANCHORED = "anchored", _("anchored")
    MOVED = "moved", _("moved")
    CHANGED = "changed", _("changed")
    ORPHANED = "orphaned", _("orphaned")


SPAN_EQUALS_TEXT = """
    IF NEW.state = 'orphaned' THEN
        RETURN NEW;
    END IF;
    IF NOT EXISTS (
        SELECT 1
          FROM annotations_articleversion AS version
          JOIN annotations_appearance AS appearance
            ON appearance.article_id = version.article_id
         WHERE version.id = NEW.version_id
           AND appearance.id = NEW.appearance_id
           AND substr(version.text, NEW.start + 1, NEW."end" - NEW.start) = NEW.exact
    ) THEN
        RAISE EXCEPTION 'span % to % is not the text of its version',
            NEW.start, NEW."end"
            USING ERRCODE = 'check_violation', CONSTRAINT = 'span_equals_text';
    END IF;
    RETURN NEW;
"""


@tracked
class Span(models.Model):
    """Where an appearance stands in one version, in Unicode code points.

    `text[start:end] == exact`, checked by the action and again by a trigger.
    An orphaned span keeps the words it lost and has no place.
    """

    appearance = models.ForeignKey(
        Appearance, on_delete=models.PROTECT, related_name="spans"
    )
    version = models.ForeignKey(
        "ArticleVersion", on_delete=models.PROTECT, related_name="spans"
    )
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    exact = models.TextField()
    prefix = fields.short(64)
    suffix = fields.short(64)
    state = models.CharField(
        max_length=8, choices=SpanState.choices, default=SpanState.ANCHORED
    )

    class Meta:
        ordering = ["version", "start"]
        constraints = [
            models.UniqueConstraint(
                fields=["appearance", "version"], name="span_one_a_version"
            ),
            models.CheckConstraint(
                name="span_placed_unless_orphaned",
                condition=Q(state="orphaned", start__isnull=True, end__isnull=True)
                | Q(
                    ~Q(state="orphaned"),
                    start__isnull=False,
                    end__isnull=False,
                    start__lt=F("end"),
                ),
            ),
            models.CheckConstraint(
                name="span_exact_fills_it",
                condition=Q(state="orphaned") | Q(end=F("start") + Length("exact")),
            ),
            fields.one_of("span", "state", SpanState.values),
        ]
        indexes = [models.Index(fields=["version", "start"], name="span_place")]
        triggers = [
            pgtrigger.Trigger(
                name="equals_text",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=SPAN_EQUALS_TEXT,
            )
        ]

    def __str__(self) -> str:
        return self.exact
