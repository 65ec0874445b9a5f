"""Who acts when a command is run: a person of the newsroom, by user name."""

from django.core.management.base import CommandError

from annotations.models import User


def person(username: str) -> User:
    """The active person of that user name. Raises CommandError."""
    found = User.objects.filter(username=username).first()
    if found is None:
        raise CommandError(f"There is no user “{username}”.")
    if not found.is_active:
        raise CommandError(f"The user “{username}” is not active.")
    return found


def first_superuser() -> User:
    """The superuser who was there first. Raises CommandError when there is none."""
    everybody = User.objects.filter(is_superuser=True, is_active=True)
    found = everybody.order_by("pk").first()
    if found is None:
        raise CommandError("There is no superuser to act as: say who, with --by USER.")
    return found
