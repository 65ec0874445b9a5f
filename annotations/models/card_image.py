from django.db import models


class CardImage(models.Model):
    """The picture that a shared link to a check shows, PNG: one a revision and language
    in which its claim stands.

    Not frozen with it: it also says who the newsroom is, and is drawn anew when that or
    the looks change. `version` names all that it was drawn from.
    """

    revision = models.ForeignKey(
        "VerdictRevision", on_delete=models.PROTECT, related_name="card_images"
    )
    # The release before this column writes none while both are running.
    language = models.CharField(max_length=35, db_default="")
    version = models.CharField(max_length=16)
    data = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    drawn_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["revision", "language"], name="cardimage_one_a_language"
            )
        ]

    def __str__(self) -> str:
        return f"Card of {self.revision} ({self.language})"
