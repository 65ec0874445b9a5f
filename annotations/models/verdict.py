import pgtrigger
from django.db import models
from django.db.models import Q

from annotations.models import fields
from annotations.models.history import frozen, tracked
from annotations.models.verdict_rules import legal_move
from annotations.workflow.states import TRANSITIONS, Move, Status


@tracked
class Verdict(models.Model):
    """The working state of one claim's check. The public never reads this table.

    `version` also counts the claim, spans, quantities and citations, so that
    publishing can name exactly what was read. `revision` is the number of the latest
    public revision, 0 before the first.
    """

    claim = models.OneToOneField(
        "Claim", on_delete=models.PROTECT, related_name="verdict"
    )
    rating = models.ForeignKey(
        "Rating", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    summary = fields.text(1000, help_text="The reasons in short, for the hurried.")
    explanation = fields.text(help_text="The whole reasoning, in Markdown.")
    since = fields.text(1000, help_text="What happened later; not part of the rating.")
    review_by = models.DateField(null=True, blank=True)
    status = models.CharField(
        max_length=10,
        choices=[(value, value.replace("_", " ")) for value in Status],
        default=Status.DRAFT,
    )
    revision = models.PositiveIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)
    created_by = fields.who()
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    submitted_by = fields.who_if_any()
    submitted_at = fields.when_if_any()

    class Meta:
        ordering = ["id"]
        constraints = [
            fields.paired("verdict", "submitted"),
            fields.one_of("verdict", "status", [value.value for value in Status]),
            models.CheckConstraint(
                name="verdict_in_review_was_submitted",
                condition=~Q(status="in_review") | Q(submitted_by__isnull=False),
            ),
            models.CheckConstraint(
                name="verdict_public_has_revision",
                condition=~Q(status__in=["published", "retracted"])
                | Q(revision__gte=1),
            ),
        ]
        indexes = [
            models.Index(fields=["status", "submitted_at"], name="verdict_queue")
        ]
        triggers = [
            legal_move(),
            pgtrigger.Protect(name="no_delete", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"{self.status}: {self.claim}"


class VerdictAuthor(models.Model):
    """Somebody who changed the content of a draft, or submitted it.

    Counted per revision in the making: authors of revision 3 are those who worked
    after revision 2 was published. None of them may publish it.
    """

    verdict = models.ForeignKey(
        Verdict, on_delete=models.PROTECT, related_name="authors"
    )
    user = fields.who("authored_verdicts")
    for_revision = models.PositiveIntegerField()
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["verdict", "for_revision", "user"],
                name="verdictauthor_once",
            )
        ]
        triggers = frozen()

    def __str__(self) -> str:
        return f"{self.user} (revision {self.for_revision})"


def _a_row_of_the_table() -> Q:
    """A move's name, where it leads from and where to, as the table has it."""
    legal = Q()
    for row in TRANSITIONS:
        legal |= Q(
            move=row.move.value,
            from_status__in=[source.value for source in row.sources],
            to_status=row.target.value,
        )
    return legal


class ReviewEvent(models.Model):
    """One move by one person: from, to, who, when, note. Never changed."""

    verdict = models.ForeignKey(
        Verdict, on_delete=models.PROTECT, related_name="events"
    )
    move = models.CharField(
        max_length=10, choices=[(value, value.value) for value in Move]
    )
    from_status = models.CharField(max_length=10)
    to_status = models.CharField(max_length=10)
    by = fields.who("review_events")
    at = models.DateTimeField(auto_now_add=True)
    note = fields.text(5000)
    override_reason = fields.text(1000)
    verdict_version = models.PositiveIntegerField()
    revision = models.ForeignKey(
        "VerdictRevision",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
    )

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="reviewevent_legal_move", condition=_a_row_of_the_table()
            )
        ]
        triggers = frozen()

    def __str__(self) -> str:
        return f"{self.move} by {self.by}"
