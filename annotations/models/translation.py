from django.db import models

from annotations.models import fields
from annotations.models.history import tracked, words_changed


def language() -> models.CharField:
    return models.CharField(max_length=35, help_text="A tag such as ar or pt-BR.")


@tracked
class ClaimTranslation(models.Model):
    """The words of a claim and of its check in another language; "" where there is no
    translation. What was written stays the original, and is what was checked.

    Part of the draft: it is published with the next revision, as far as the original
    is still the one that was translated.
    """

    claim = models.ForeignKey(
        "Claim", on_delete=models.PROTECT, related_name="translations"
    )
    language = language()
    statement = fields.text(2000)
    summary = fields.text(1000)
    explanation = fields.text(help_text="In Markdown.")
    originals = models.JSONField(
        default=dict, blank=True, help_text="The words that each was translated from."
    )
    version = models.PositiveIntegerField(default=1)
    added_by = fields.who()
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["claim", "language"]
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "language"], name="claimtranslation_one_a_language"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.language}: {self.statement or self.claim}"


class RatingTranslation(models.Model):
    """What a rating is called in another language, and what it means."""

    rating = models.ForeignKey(
        "Rating", on_delete=models.CASCADE, related_name="translations"
    )
    language = language()
    label = models.CharField(max_length=60)
    definition = fields.text(500)

    class Meta:
        ordering = ["rating", "language"]
        triggers = [words_changed(with_new=True)]
        constraints = [
            models.UniqueConstraint(
                fields=["rating", "language"], name="ratingtranslation_one_a_language"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.language}: {self.label}"
