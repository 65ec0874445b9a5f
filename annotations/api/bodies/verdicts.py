from annotations.api.bodies.base import Body
from annotations.api.fields import Choice, Day, Text, Whole
from annotations.models import Verdict
from annotations.workflow.states import RevisionKind

PUBLISHED_AS = [kind for kind in RevisionKind if kind is not RevisionKind.RETRACTION]


class VerdictChanges(Body):
    """The content of a draft; `rating` is a slug of the scale in force."""

    written_to = Verdict
    example = {"summary": "The register of the day has 1,204 passengers."}

    rating = Text(required=False, allow_null=True)
    summary = Text(required=False)
    explanation = Text(required=False, help_text="Markdown.")
    since = Text(required=False, help_text="What happened later.")
    review_by = Day(required=False, allow_null=True)


class NewVerdict(VerdictChanges):
    example = {
        "claim": 1,
        "rating": "true",
        "summary": "The register shows as many.",
    }

    claim = Whole(help_text="The claim's id. A claim has one verdict.")


class MoveBody(Body):
    """What goes with a move; which of these it needs depends on the move."""

    note = Text(required=False, help_text="For the desk.")
    public_note = Text(required=False, help_text="For readers.")
    kind = Choice(
        [kind.value for kind in PUBLISHED_AS],
        required=False,
        allow_blank=True,
        help_text="Of the revision, when publishing.",
    )
    override_reason = Text(
        required=False, help_text="Why an editor publishes past a failed check."
    )
