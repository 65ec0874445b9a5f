"""The newsroom, and the rating scale in force."""

from django.db.models import QuerySet

from annotations.models import Newsroom, Rating

MOSTLY_TRUE = "mostly-true"


def newsroom() -> Newsroom:
    """The one row, with its scale."""
    return Newsroom.objects.select_related("scale").get(pk=1)


PUBLIC_TEXTS = (
    "contact_email",
    "about",
    "funding",
    "methodology",
    "corrections_policy",
    "data_licence",
)
"""What public pages say of the newsroom where it is written, and leave out else."""


def unwritten() -> list[str]:
    """Names of the newsroom's public texts that nobody has written yet."""
    row = newsroom()
    return [
        row._meta.get_field(name).verbose_name
        for name in PUBLIC_TEXTS
        if not getattr(row, name)
    ]


def of_the_scale() -> QuerySet[Rating]:
    """The newsroom's ratings in the order of their scale."""
    scale = Newsroom.objects.values("scale_id").filter(pk=1)
    return Rating.objects.filter(scale_id__in=scale).order_by("position")


def in_force() -> list[Rating]:
    return list(of_the_scale())


def ends(ratings: list[Rating]) -> tuple[int, int]:
    """(best, worst) value of the scale that these ratings make up."""
    values = [rating.value for rating in ratings if rating.value is not None]
    return (max(values), min(values)) if values else (0, 0)


def mostly_true(ratings: list[Rating]) -> int:
    """The value below which the gate asks for more origins.

    A scale without a step of that slug asks below its second-best step.
    """
    values = sorted(rating.value for rating in ratings if rating.value is not None)
    named = [rating.value for rating in ratings if rating.slug == MOSTLY_TRUE]
    return named[0] if named else (values[-2] if len(values) > 1 else 0)
