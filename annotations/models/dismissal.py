import pgtrigger
from django.db import models
from django.db.models import F, Q

from annotations.models import fields

INSIDE_TEXT = """
    IF NEW."end" > (
        SELECT char_length(text) FROM annotations_articleversion
         WHERE id = NEW.article_version_id
    ) THEN
        RAISE EXCEPTION 'dismissal % to % is outside its text', NEW.start, NEW."end"
            USING ERRCODE = 'check_violation', CONSTRAINT = 'dismissal_inside_text';
    END IF;
    RETURN NEW;
"""


class DismissedSuggestion(models.Model):
    """Words that the desk was offered and will not check: offered to nobody again.

    It is discarded when somebody takes it back.
    """

    article_version = models.ForeignKey(
        "ArticleVersion", on_delete=models.PROTECT, related_name="dismissals"
    )
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    version = models.PositiveIntegerField(default=1)
    dismissed_by = fields.who()
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    discarded_by = fields.who_if_any()
    discarded_at = fields.when_if_any()

    class Meta:
        ordering = ["article_version", "start"]
        constraints = [
            models.UniqueConstraint(
                fields=["article_version", "start", "end"],
                condition=Q(discarded_at__isnull=True),
                name="dismissal_once",
            ),
            models.CheckConstraint(
                name="dismissal_has_words", condition=Q(start__lt=F("end"))
            ),
            fields.paired("dismissal", "discarded"),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="inside_text",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=INSIDE_TEXT,
            )
        ]

    def __str__(self) -> str:
        return f"{self.start} to {self.end} of {self.article_version}"
