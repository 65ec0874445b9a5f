"""What an action refuses with. Interfaces turn these into their own kind of answer."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from annotations.workflow.gate import Check


class Refused(Exception):
    """Base of all refusals. `detail` is one sentence for the person who asked."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class Invalid(Refused):
    """The input cannot be taken. `errors` are (field path, sentence) pairs."""

    def __init__(self, errors: Sequence[tuple[str, str]]) -> None:
        super().__init__(errors[0][1])
        self.errors = list(errors)

    @classmethod
    def at(cls, field: str, detail: str) -> "Invalid":
        return cls([(field, detail)])


class Forbidden(Refused):
    """The person may not do this, whatever the input."""


class Conflict(Refused):
    """The state of the thing forbids it now."""


class Stale(Refused):
    """The thing was changed since the asker read it. `current` is how it stands."""

    def __init__(self, current: Any) -> None:
        super().__init__(_("It was changed since you read it. Look, and try again."))
        self.current = current


class AlreadyMarked(Refused):
    """The words are a claim of this article; `current` is that claim."""

    def __init__(self, current: Any) -> None:
        super().__init__(_("These words are marked already."))
        self.current = current


class TooMany(Refused):
    """It was done too often of late. `retry_after` is in seconds."""

    def __init__(self, retry_after: int) -> None:
        super().__init__(_("Too many have been sent of late. Try again in an hour."))
        self.retry_after = retry_after


class GateFailed(Refused):
    """The checks before publication that did not pass."""

    def __init__(self, checks: Sequence[Check]) -> None:
        super().__init__(_("It is not ready to be published: ") + checks[0].detail)
        self.checks = list(checks)
