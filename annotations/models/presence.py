from django.db import models


class Presence(models.Model):
    """That a person has an article open at the workbench, and which claim of it.

    It is of the moment: who has not been seen for a while is not there, and old rows
    are deleted.
    """

    user = models.ForeignKey("User", on_delete=models.CASCADE, related_name="+")
    article = models.ForeignKey(
        "Article", on_delete=models.CASCADE, related_name="presences"
    )
    claim = models.ForeignKey(
        "Claim", on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    seen_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "article"], name="presence_once_an_article"
            )
        ]
        indexes = [models.Index(fields=["seen_at"], name="presence_age")]

    def __str__(self) -> str:
        return f"{self.user} at {self.article}"
