from django.db import models
from django.db.models import Q

from annotations.models import fields
from annotations.models.history import frozen, tracked


@tracked
class Article(models.Model):
    """A published piece under check. Its words are in its versions."""

    title = fields.short(500)
    source_url = fields.address()
    outlet = models.ForeignKey(
        "Outlet",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="articles",
    )
    byline = fields.short()
    published_on = models.DateField(null=True, blank=True)
    language = fields.language()
    slug = models.SlugField(
        max_length=80,
        blank=True,
        default="",
        allow_unicode=True,
        help_text="Frozen when a claim of the article is first published.",
    )
    current_version = models.OneToOneField(
        "ArticleVersion",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    version = models.PositiveIntegerField(default=1)
    added_by = fields.who("added_articles")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["source_url"], name="article_source_url")]

    def __str__(self) -> str:
        return self.title or f"Article {self.pk}"


class ArticleVersion(models.Model):
    """One frozen text of an article. Offsets count its Unicode code points.

    `blocks` is a list of {kind, level, start, end} as made by `ingestion`.
    """

    article = models.ForeignKey(
        Article, on_delete=models.PROTECT, related_name="versions"
    )
    number = models.PositiveIntegerField()
    text = models.TextField()
    sha256 = models.CharField(max_length=64)
    blocks = models.JSONField(default=list)
    captured_at = models.DateTimeField()
    captured_by = fields.who()

    class Meta:
        ordering = ["article", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "number"], name="articleversion_number_unique"
            ),
            models.CheckConstraint(
                name="articleversion_number_from_one", condition=Q(number__gte=1)
            ),
            models.CheckConstraint(
                name="articleversion_text_present", condition=~Q(text="")
            ),
        ]
        indexes = [models.Index(fields=["sha256"], name="articleversion_sha256")]
        triggers = frozen()

    def __str__(self) -> str:
        return f"{self.article}, version {self.number}"


class Original(models.Model):
    """The bytes that came in, as they came. Kept and hashed, never served inline."""

    version = models.OneToOneField(
        ArticleVersion, on_delete=models.PROTECT, related_name="original"
    )
    content_type = models.CharField(max_length=100)
    filename = fields.short()
    data = models.BinaryField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        triggers = frozen()

    def __str__(self) -> str:
        return self.filename or self.content_type
