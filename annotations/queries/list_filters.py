"""The filters of the workbench's list: which claims each keeps, and what it says when
there are none."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from annotations.models import Triage
from annotations.queries.workbench import Row
from annotations.workflow.states import Status


@dataclass(frozen=True)
class Filter:
    """`name` stands in addresses; `empty` says what it means that none is listed."""

    name: str
    label: str
    keeps: Callable[[Row], bool]
    empty: str


FILTERS = (
    Filter(
        "all",
        _("All"),
        lambda row: True,
        _("Select words in the article and press c: they become the first claim."),
    ),
    Filter(
        "mine",
        _("Mine"),
        lambda row: row.mine,
        _("You have marked no claim here, and write at no verdict."),
    ),
    Filter(
        "found",
        _("Found"),
        lambda row: row.triage == Triage.FOUND,
        _("No claim waits for a decision whether it is checked."),
    ),
    Filter(
        "checking",
        _("Checking"),
        lambda row: row.triage == Triage.CHECKING,
        _("No claim is being checked."),
    ),
    Filter(
        "review",
        _("In review"),
        lambda row: row.status == Status.IN_REVIEW,
        _("No verdict waits for a second person."),
    ),
    Filter(
        "unsourced",
        _("Unsourced"),
        lambda row: not row.sourced and not is_put_aside(row),
        _("Every claim has evidence."),
    ),
    Filter(
        "unproved",
        _("Unproved"),
        lambda row: row.unproved and not is_put_aside(row),
        _("No quoted words wait for their proof."),
    ),
    Filter(
        "aside",
        _("Put aside"),
        lambda row: is_put_aside(row),
        _("Nothing was put aside."),
    ),
)
"""In the order in which they are offered."""


def is_put_aside(row: Row) -> bool:
    """Whether the claim is not checked, with a reason."""
    return row.triage == Triage.NOT_CHECKING


def names(row: Row) -> list[str]:
    """The filters that keep the row."""
    return [item.name for item in FILTERS if item.keeps(row)]
