"""Things that go by a name: found when they exist, made when they do not."""

from typing import TypeVar

from django.db import IntegrityError, transaction
from django.utils.text import slugify

from annotations.actions.change import check, storable
from annotations.actions.errors import Invalid
from annotations.models.named import Named

Thing = TypeVar("Thing", bound=Named)


def named(model: type[Thing], name: str | None, field: str) -> Thing | None:
    """The `model` row of that name, made when new; None for an empty name.

    Names are compared whole, without blanks at the ends. Raises Invalid, naming
    `field`, for a name that is too long or cannot be stored.
    """
    name = " ".join((name or "").split())
    if not name:
        return None
    storable(field, name)
    found = model.objects.filter(name=name).first()
    if found:
        return found
    row = model(name=name, slug=free_slug(model, name))
    try:
        check(row, ["name"])
    except Invalid as error:
        raise Invalid.at(field, error.detail) from None
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:  # name or slug was taken by somebody else this instant
        return named(model, name, field)
    return row


def free_slug(model: type[Named], name: str) -> str:
    """A slug that no other row of the model has; Unicode letters are kept."""
    base = readable_slug(name) or model._meta.model_name
    taken = set(
        model.objects.filter(slug__startswith=base).values_list("slug", flat=True)
    )
    slug, number = base, 2
    while slug in taken:
        slug, number = f"{base}-{number}", number + 1
    return slug


def readable_slug(words: str, length: int = 60) -> str:
    """The words as a slug of at most `length` characters, cut between words."""
    slug = slugify(words, allow_unicode=True)
    if len(slug) <= length:
        return slug
    return slug[:length].rsplit("-", 1)[0]
