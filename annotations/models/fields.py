"""Shared column shapes, so that a limit or a rule is stated once."""

from django.core.validators import (
    MaxLengthValidator,
    ProhibitNullCharactersValidator,
    RegexValidator,
    URLValidator,
)
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from annotations.directions import MARKS, TURNS

SHORT = 300
"""Longest name, title or label, in characters."""

UNIT = 40
"""Longest unit of a quantity, in characters."""

LONG = 20_000
"""Longest piece of prose that an editor writes, in characters."""

TAG = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}"
"""A language tag by its form (BCP 47); “und” where it is not known."""

BAD_ADDRESS = _(
    "Give the address without a name or password before “@”, and without signs that "
    "turn the direction of the text."
)

BAD_TAG = _("Give a language tag such as “en” or “pt-BR”.")


def text(max_length: int = LONG, **options) -> models.TextField:
    """Prose: never NULL, "" when there is none."""
    options.setdefault("blank", True)
    options.setdefault("default", "")
    # A text column checks its length in forms only.
    validators = [ProhibitNullCharactersValidator(), MaxLengthValidator(max_length)]
    return models.TextField(max_length=max_length, validators=validators, **options)


def short(max_length: int = SHORT, **options) -> models.CharField:
    """One line: never NULL, "" when there is none."""
    options.setdefault("blank", True)
    options.setdefault("default", "")
    return models.CharField(max_length=max_length, **options)


def address(**options) -> models.URLField:
    """An http(s) address; "" when there is none.

    It is published: one that carries a password would give it away, and one that is
    drawn in another order than it has leads elsewhere than it says (RFC 3987, 4.1).
    """
    options.setdefault("blank", True)
    options.setdefault("default", "")
    validators = [
        URLValidator(schemes=["http", "https"]),
        RegexValidator(
            rf"\A[^/]*//[^/?#]*@|[{TURNS}{MARKS}]",
            message=BAD_ADDRESS,
            inverse_match=True,
        ),
    ]
    return models.URLField(max_length=2000, validators=validators, **options)


def language() -> models.CharField:
    """A language tag; English unless said."""
    validators = [RegexValidator(rf"\A{TAG}\Z", message=BAD_TAG)]
    return models.CharField(max_length=35, default="en", validators=validators)


def paired(model: str, what: str) -> models.CheckConstraint:
    """`what`_by and `what`_at are both set or both empty."""
    return models.CheckConstraint(
        name=f"{model}_{what}_paired",
        condition=Q(**{f"{what}_by__isnull": True, f"{what}_at__isnull": True})
        | Q(**{f"{what}_by__isnull": False, f"{what}_at__isnull": False}),
        violation_error_message=f"Who and when of “{what}” go together.",
    )


def one_of(model: str, field: str, values) -> models.CheckConstraint:
    """The column holds one of the values, in the database too."""
    return models.CheckConstraint(
        name=f"{model}_{field}_known", condition=Q(**{f"{field}__in": list(values)})
    )


def who(related_name: str = "+", **options) -> models.ForeignKey:
    """A person; people are never deleted from under what they did."""
    return models.ForeignKey(
        "annotations.User",
        on_delete=models.PROTECT,
        related_name=related_name,
        **options,
    )


def who_if_any(related_name: str = "+") -> models.ForeignKey:
    return who(related_name, null=True, blank=True)


def when_if_any() -> models.DateTimeField:
    return models.DateTimeField(null=True, blank=True)
