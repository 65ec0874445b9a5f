from django.db import models
from django.db.models import Q

from annotations.models import fields
from annotations.models.history import words_changed


class RatingScale(models.Model):
    """An ordered set of ratings. The newsroom names the one in force."""

    name = models.CharField(max_length=fields.SHORT, unique=True)
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.name


class Rating(models.Model):
    """One step of a scale, or one beside it (`value` empty).

    Colour is a name of the palette and shape a name of the shape set in the style
    sheet, so that neither carries the meaning alone.
    """

    class Shape(models.TextChoices):
        CROSS = "cross"
        MINUS = "minus"
        HALF = "half"
        PLUS = "plus"
        CHECK = "check"
        QUESTION = "question"
        RING = "ring"

    scale = models.ForeignKey(
        RatingScale, on_delete=models.PROTECT, related_name="ratings"
    )
    slug = models.SlugField(max_length=40)
    label = models.CharField(max_length=60)
    definition = fields.text(
        500, blank=True, help_text="Public, one line. Publishing asks for it."
    )
    value = models.SmallIntegerField(null=True, blank=True)
    position = models.PositiveSmallIntegerField()
    colour = models.CharField(max_length=20)
    shape = models.CharField(max_length=10, choices=Shape.choices)

    class Meta:
        ordering = ["scale", "position"]
        triggers = [words_changed(with_new=True)]
        constraints = [
            models.UniqueConstraint(
                fields=["scale", "slug"], name="rating_slug_unique_in_scale"
            ),
            models.UniqueConstraint(
                fields=["scale", "position"], name="rating_position_unique_in_scale"
            ),
            models.CheckConstraint(name="rating_label_present", condition=~Q(label="")),
            fields.one_of(
                "rating",
                "shape",
                ["cross", "minus", "half", "plus"] + ["check", "question", "ring"],
            ),
        ]

    def __str__(self) -> str:
        return self.label
