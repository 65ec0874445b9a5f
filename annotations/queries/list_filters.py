"""The filters of the workbench's list: which claims each keeps, and what it says when
there are none."""

from collections.abc import Callable
from dataclasses import dataclass

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
        "All",
        lambda row: True,
        "Select words in the article and press c: they become the first claim.",
    ),
    Filter(
        "mine",
        "Mine",
        lambda row: row.mine,
        "You have marked no claim here, and write at no verdict.",
    ),
    Filter(
        "found",
        "Found",
        lambda row: row.triage == Triage.FOUND,
        "No claim waits for a decision whether it is checked.",
    ),
    Filter(
        "checking",
        "Checking",
        lambda row: row.triage == Triage.CHECKING,
        "No claim is being checked.",
    ),
    Filter(
        "review",
        "In review",
        lambda row: row.status == Status.IN_REVIEW,
        "No verdict waits for a second person.",
    ),
    Filter(
        "unsourced",
        "Unsourced",
        lambda row: not row.sourced and not is_put_aside(row),
        "Every claim has evidence.",
    ),
    Filter(
        "unproved",
        "Unproved",
        lambda row: row.unproved and not is_put_aside(row),
        "No quoted words wait for their proof.",
    ),
    Filter(
        "aside",
        "Put aside",
        lambda row: is_put_aside(row),
        "Nothing was put aside.",
    ),
)
"""In the order in which they are offered."""


def is_put_aside(row: Row) -> bool:
    """Whether the claim is not checked, with a reason."""
    return row.triage == Triage.NOT_CHECKING


def names(row: Row) -> list[str]:
    """The filters that keep the row."""
    return [item.name for item in FILTERS if item.keeps(row)]
