from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import Q
from django.db.models.fields.json import KeyTransform
from django.utils.translation import gettext_lazy as _

from annotations.models import fields
from annotations.models.change import TRANSACTION
from annotations.models.history import frozen
from annotations.models.verdict_rules import points_at_latest, two_people
from annotations.workflow.states import NOTED_KINDS, RevisionKind


def names() -> ArrayField:
    return ArrayField(models.CharField(max_length=fields.SHORT), default=list)


class VerdictRevision(models.Model):
    """A numbered, frozen snapshot: everything that the public sees of one check.

    The columns are those that lists filter by and tables export; `snapshot` holds
    the nested rest (see `actions/snapshots.py` for its exact shape).
    """

    class Kind(models.TextChoices):
        FIRST = "first", _("first publication")
        UPDATE = "update", _("update")
        CORRECTION = "correction", _("correction")
        COPY_EDIT = "copy_edit", _("copy edit")
        RETRACTION = "retraction", _("retraction")

    verdict = models.ForeignKey(
        "Verdict", on_delete=models.PROTECT, related_name="revisions"
    )
    claim = models.ForeignKey(
        "Claim", on_delete=models.PROTECT, related_name="revisions"
    )
    article = models.ForeignKey(
        "Article", on_delete=models.PROTECT, related_name="revisions"
    )
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=10, choices=Kind.choices)
    public_note = fields.text(2000)
    override_reason = fields.text(1000)
    published_by = fields.who("published_revisions")
    published_at = models.DateTimeField()
    first_published_at = models.DateTimeField()

    statement = models.TextField()
    claimant = models.ForeignKey(
        "Claimant", on_delete=models.PROTECT, null=True, related_name="revisions"
    )
    said_on = models.DateField(null=True)
    claim_kind = models.CharField(max_length=12)
    topics = names()
    outlet = models.ForeignKey(
        "Outlet", on_delete=models.PROTECT, null=True, related_name="revisions"
    )
    language = models.CharField(max_length=35)
    article_version = models.ForeignKey(
        "ArticleVersion", on_delete=models.PROTECT, related_name="revisions"
    )
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    exact = models.TextField()
    quantity_low = models.DecimalField(max_digits=38, decimal_places=10, null=True)
    quantity_high = models.DecimalField(max_digits=38, decimal_places=10, null=True)
    quantity_place = fields.short()
    rating = models.ForeignKey(
        "Rating", on_delete=models.PROTECT, related_name="revisions"
    )
    rating_label = models.CharField(max_length=60)
    rating_value = models.SmallIntegerField(null=True)
    summary = models.TextField()
    correction_count = models.PositiveIntegerField(default=0)
    snapshot = models.JSONField()
    xid = models.BigIntegerField(
        db_default=TRANSACTION,
        editable=False,
        help_text="Of the transaction that wrote it: the order of the change feed.",
    )

    class Meta:
        ordering = ["verdict", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["verdict", "number"], name="revision_number_unique"
            ),
            models.CheckConstraint(
                name="revision_number_from_one", condition=Q(number__gte=1)
            ),
            models.CheckConstraint(
                name="revision_first_is_first",
                condition=Q(number=1, kind="first") | ~Q(number=1) & ~Q(kind="first"),
            ),
            models.CheckConstraint(
                name="revision_public_note_present",
                condition=~Q(kind__in=sorted(NOTED_KINDS)) | ~Q(public_note=""),
            ),
            fields.one_of("revision", "kind", [kind.value for kind in RevisionKind]),
        ]
        indexes = [
            models.Index(fields=["-published_at", "-id"], name="revision_newest"),
            models.Index(fields=["claim", "-number"], name="revision_of_claim"),
            models.Index(fields=["article", "start"], name="revision_in_article"),
            models.Index(fields=["xid", "id"], name="revision_as_committed"),
            # Which checks cite a source: `queries/nouns.py` asks by containment.
            GinIndex(
                OpClass(KeyTransform("citations", "snapshot"), name="jsonb_path_ops"),
                name="revision_citations",
            ),
        ]
        triggers = [*frozen(), two_people()]

    def __str__(self) -> str:
        return f"{self.statement} (revision {self.number})"


class PublicCheck(models.Model):
    """Which revision of a claim the public reads: the latest. One row a claim.

    A pointer, so that lists and pages find the current revision by an index and the
    revisions themselves never change. `translated` are the languages into which that
    revision has claim and summary translated, for lists of pages in a language.
    """

    claim = models.OneToOneField(
        "Claim", on_delete=models.PROTECT, primary_key=True, related_name="public"
    )
    revision = models.OneToOneField(
        VerdictRevision, on_delete=models.PROTECT, related_name="public_of"
    )
    translated = ArrayField(
        models.CharField(max_length=35), blank=True, default=list, db_default=[]
    )

    class Meta:
        triggers = [points_at_latest()]

    def __str__(self) -> str:
        return str(self.revision)
