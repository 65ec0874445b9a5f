"""The only door for strangers: what the public may see, and nothing else.

Public pages, feeds, exports and API answers to strangers start from `checks()`. A
check is the latest VerdictRevision of a claim, so no working state is ever in reach.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    Count,
    Exists,
    Func,
    Max,
    OuterRef,
    QuerySet,
    Subquery,
    Sum,
    TextField,
)
from django.db.models.fields.json import KT
from django.db.models.functions import Coalesce, JSONObject
from django.utils.translation import get_language, gettext_lazy

from annotations.models import (
    Appearance,
    Claim,
    Newsroom,
    Notice,
    Rating,
    Span,
    SpanState,
    VerdictRevision,
)
from annotations.queries import ratings, translations
from annotations.queries.quoting import claimed
from annotations.workflow.states import NOTED_KINDS, RevisionKind, Status

RETRACTED = gettext_lazy("Retracted")
"""The word of a check that no longer stands."""

WITHDRAWN = "grey"
"""Its colour, whatever its rating was; it has no shape."""


class Moment(Func):
    """A time in SQL as `records.moment` writes it."""

    function = "to_char"
    template = (
        "to_char((%(expressions)s) AT TIME ZONE 'UTC',"
        ' \'YYYY-MM-DD"T"HH24:MI:SS.US"Z"\')'
    )
    output_field = TextField()


def checks() -> QuerySet[VerdictRevision]:
    """The latest revision of every published claim, newest first, retracted included.

    `claim` comes along for its slug, public_version and public_changed_at only.
    """
    return _frozen().filter(public_of__isnull=False).order_by("-published_at", "-id")


def check(claim_id: int) -> VerdictRevision:
    """The claim's latest revision. Raises VerdictRevision.DoesNotExist."""
    return checks().get(claim_id=claim_id)


def citing(citation_id: int) -> VerdictRevision:
    """The check of the verdict that the citation belongs to; whether the public sees
    the citation is for its snapshot to say. Raises VerdictRevision.DoesNotExist."""
    return checks().get(verdict__citations=citation_id)


def showing(appearance_id: int) -> VerdictRevision:
    """As `citing`, for an appearance of the claim."""
    return checks().get(claim__appearances=appearance_id)


def status(revision: VerdictRevision) -> Status:
    """What strangers read as the status: published, or retracted."""
    retracted = revision.kind == RevisionKind.RETRACTION
    return Status.RETRACTED if retracted else Status.PUBLISHED


def word(revision: VerdictRevision) -> str:
    """The verdict in a word: the rating's label, or that it was retracted."""
    is_retracted = status(revision) is Status.RETRACTED
    return str(RETRACTED) if is_retracted else revision.rating_label


def headline(revision: VerdictRevision) -> str:
    """The check in one line: its word, and the claim as it may be quoted."""
    return f"{word(revision)}: {claimed(revision.snapshot['claim'])}"


def revisions(claim_id: int) -> QuerySet[VerdictRevision]:
    """Every revision of a published claim, newest first; none of a hidden one."""
    return (
        _frozen()
        .filter(claim_id=claim_id, claim__public__isnull=False)
        .order_by("-number")
    )


EARLIEST_FIRST = ("article__published_on", "pk")
"""How the places of `further()` are told."""


def further() -> QuerySet[Appearance]:
    """Where published claims stand beside the place that was checked; a person has
    said so, and the words are there in some version."""
    placed = Span.objects.filter(appearance=OuterRef("pk"))
    return Appearance.objects.filter(
        Exists(placed.exclude(state=SpanState.ORPHANED)),
        is_primary=False,
        confirmed_at__isnull=False,
        discarded_at=None,
        claim__public__isnull=False,
    )


def primary(check: VerdictRevision) -> int:
    """The id of the appearance that was checked."""
    places = check.snapshot["appearances"]
    return next(place["id"] for place in places if place["is_primary"])


def revisions_with_places(claim_id: int) -> QuerySet[VerdictRevision]:
    """`revisions()`, each with the other articles in which the claim stands:
    `elsewhere`, the earliest first, as {article, slug, title, language, outlet,
    published_on, updated_at}."""
    names = ("slug", "title", "language", "published_on", "updated_at")
    facts = {name: f"article__{name}" for name in names}
    others = (
        further()
        .filter(claim=OuterRef("claim"))
        .exclude(article=OuterRef("article"))
        .order_by(*EARLIEST_FIRST)
        .values(
            json=JSONObject(
                article="article_id", outlet="article__outlet__name", **facts
            )
        )
    )
    return revisions(claim_id).annotate(elsewhere=ArraySubquery(others))


def with_revisions(checks: QuerySet[VerdictRevision]) -> QuerySet[VerdictRevision]:
    """The checks, each with all its revisions in short, newest first: `told`, as
    `records.revision` has them."""
    rows = VerdictRevision.objects.filter(claim=OuterRef("claim")).order_by("-number")
    short = JSONObject(
        number="number",
        kind="kind",
        note="public_note",
        published_at=Moment("published_at"),
    )
    return checks.annotate(told=ArraySubquery(rows.values(json=short)))


def page_changed_at(check: VerdictRevision) -> datetime:
    """When the claim's page last changed, for a row of `revisions_with_places()`."""
    articles = (place["updated_at"] for place in check.elsewhere)
    return max([check.claim.public_changed_at, *map(datetime.fromisoformat, articles)])


def all_revisions() -> QuerySet[VerdictRevision]:
    """Every revision of every published claim, in no order."""
    return _frozen().filter(claim__public__isnull=False).order_by()


def changes() -> QuerySet[VerdictRevision]:
    """Every update, correction and retraction, newest first: what readers were told."""
    return (
        _frozen()
        .filter(claim__public__isnull=False, kind__in=sorted(NOTED_KINDS))
        .order_by("-published_at", "-id")
    )


def log_of_changes() -> QuerySet[VerdictRevision]:
    """`changes()`, each with the rating as it was before: `label_before`."""
    earlier = VerdictRevision.objects.filter(
        verdict=OuterRef("verdict"), number=OuterRef("number") - 1
    )
    said = KT(f"snapshot__translations__{get_language()}__rating__label")
    label = Coalesce(said, "rating_label", output_field=TextField())
    before = Subquery(earlier.values(label=label)[:1])
    return changes().annotate(label_before=before)


def counts_of_changes() -> dict[str, int]:
    """How many changes there have been of each kind; kinds without one are left out."""
    found = changes().order_by().values("kind").annotate(many=Count("pk"))
    return {row["kind"]: row["many"] for row in found.order_by("kind")}


def _frozen() -> QuerySet[VerdictRevision]:
    return VerdictRevision.objects.select_related("claim").only(
        *(field.attname for field in VerdictRevision._meta.fields),
        "claim__slug",
        "claim__public_version",
        "claim__public_changed_at",
    )


def notices(claim_id: int) -> QuerySet[Notice]:
    """The notices that stand on a published claim, newest first."""
    return standing().filter(claim_id=claim_id, claim__public__isnull=False)


def standing() -> QuerySet[Notice]:
    """Notices that were not taken down, newest first. What was retracted is no longer
    under review, whatever still says so."""
    found = Notice.objects.filter(lifted_at=None).order_by("-placed_at", "-id")
    return found.exclude(
        kind=Notice.Kind.UNDER_REVIEW,
        claim__public__revision__kind=RevisionKind.RETRACTION,
    )


@dataclass(frozen=True)
class State:
    """How far all that is public has come: the validator of files that hold it all."""

    version: int
    changed_at: datetime | None


def state() -> State:
    """One number and one time that change with anything public.

    Goes over every claim, as its askers do afterwards; a page takes `changed_at`.
    """
    found = Claim.objects.filter(public_version__gt=0).aggregate(
        version=Sum("public_version"), changed_at=Max("public_changed_at")
    )
    return State(version=found["version"] or 0, changed_at=found["changed_at"])


def changed_at() -> datetime | None:
    """When anything that is public last changed."""
    return Claim.objects.aggregate(at=Max("public_changed_at"))["at"]


def changed_and_named_at() -> tuple[datetime | None, datetime | None]:
    """`changed_at()`, and when a word that pages show as it stands last changed."""
    changed = Claim.objects.filter(public_changed_at__isnull=False)
    latest = changed.order_by("-public_changed_at").values("public_changed_at")[:1]
    return Newsroom.objects.values_list(Subquery(latest), "words_changed_at").get(pk=1)


def busy_topics(most: int = 8) -> list[dict]:
    """The topics, {slug, name}, that the newest hundred checks are most about."""
    newest = checks().values_list("snapshot__claim__topics", flat=True)[:100]
    counted = Counter((row["slug"], row["name"]) for rows in newest for row in rows)
    return [
        {"slug": slug, "name": name} for (slug, name), _ in counted.most_common(most)
    ]


def scale() -> list[Rating]:
    """The ratings in force, with their public definitions, in the reader's words."""
    return translations.in_words(ratings.of_the_scale())
