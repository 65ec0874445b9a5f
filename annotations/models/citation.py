from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from annotations.models import fields
from annotations.models.history import frozen, tracked


class CitationKind(models.TextChoices):
    DOCUMENT = "document", _("document")
    DATASET = "dataset", _("dataset")
    OFFICIAL = "official", _("official statement")
    ACADEMIC = "academic", _("academic work")
    NEWS = "news", _("news report")
    EXPERT = "expert", _("expert")
    INTERVIEW = "interview", _("interview")
    MEDIA = "media", _("picture or recording")
    SOCIAL = "social", _("social media")


class Stance(models.TextChoices):
    SUPPORTS = "supports", _("supports")
    REFUTES = "refutes", _("refutes")
    CONTEXT = "context", _("gives context")


class Proof(models.TextChoices):
    """How the quoted words are known to be the source's."""

    TEXT = "text", _("found in the archived copy")
    SEEN = "seen", _("seen by a second person")
    NOT_POSSIBLE = "not_possible", _("not possible")
    NONE_YET = "none_yet", _("none yet")


class ArchivedCopy(models.Model):
    """A kept copy of a cited page: its bytes, its text and when it was taken."""

    class Method(models.TextChoices):
        FETCHED = "fetched", _("fetched")
        UPLOADED = "uploaded", _("uploaded")
        PASTED = "pasted", _("pasted")

    url = fields.address()
    method = models.CharField(max_length=8, choices=Method.choices)
    content_type = models.CharField(max_length=100)
    data = models.BinaryField()
    text = models.TextField(blank=True, default="")
    sha256 = models.CharField(max_length=64)
    captured_by = fields.who()
    captured_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "archived copies"
        constraints = [
            fields.one_of("archivedcopy", "method", ["fetched", "uploaded", "pasted"])
        ]
        triggers = frozen()

    def __str__(self) -> str:
        return f"{self.url or self.content_type} ({self.captured_at:%Y-%m-%d})"


@tracked
class Citation(models.Model):
    """One use of a source as evidence for one verdict."""

    verdict = models.ForeignKey(
        "Verdict", on_delete=models.PROTECT, related_name="citations"
    )
    url = fields.address()
    title = fields.short(500, blank=False)
    publisher = models.ForeignKey(
        "Source",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="citations",
    )
    kind = models.CharField(max_length=10, choices=CitationKind.choices)
    first_hand = models.BooleanField(default=False)
    stance = models.CharField(max_length=8, choices=Stance.choices)
    quote = fields.text(5000)
    translation = fields.text(5000)
    locator = fields.short(help_text="Page, paragraph, table cell, minute.")
    origin = fields.short(
        help_text="What the source itself rests on; one briefing is one origin."
    )
    published_on = models.DateField(null=True, blank=True)
    accessed_on = models.DateField(null=True, blank=True)
    note = fields.text(5000)
    proof = models.CharField(
        max_length=12, choices=Proof.choices, default=Proof.NONE_YET
    )
    proof_reason = fields.short()
    archived_copy = models.ForeignKey(
        ArchivedCopy,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="citations",
    )
    version = models.PositiveIntegerField(default=1)
    added_by = fields.who()
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    seen_by = fields.who_if_any()
    seen_at = fields.when_if_any()
    discarded_by = fields.who_if_any()
    discarded_at = fields.when_if_any()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="citation_title_present", condition=~Q(title="")
            ),
            models.CheckConstraint(
                name="citation_proof_impossible_has_reason",
                condition=~Q(proof="not_possible") | ~Q(proof_reason=""),
            ),
            models.CheckConstraint(
                name="citation_proof_seen_by_somebody",
                condition=~Q(proof="seen") | Q(seen_by__isnull=False),
            ),
            models.CheckConstraint(
                name="citation_proof_text_has_copy",
                condition=~Q(proof="text") | Q(archived_copy__isnull=False),
            ),
            fields.paired("citation", "seen"),
            fields.paired("citation", "discarded"),
            fields.one_of("citation", "kind", CitationKind.values),
            fields.one_of("citation", "stance", Stance.values),
            fields.one_of("citation", "proof", Proof.values),
        ]

    def __str__(self) -> str:
        return self.title
