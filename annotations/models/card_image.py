from django.db import models


class CardImage(models.Model):
    """The picture that a shared link to a check shows: one a revision, PNG.

    Not frozen with it: it also says who the newsroom is, and is drawn anew when that or
    the looks change. `version` names all that it was drawn from.
    """

    revision = models.OneToOneField(
        "VerdictRevision",
        on_delete=models.PROTECT,
        primary_key=True,
        related_name="card_image",
    )
    version = models.CharField(max_length=16)
    data = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    drawn_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"Card of {self.revision}"
