"""The gate: what must hold before a verdict is published.

The checks follow the codes of practice of the field (IFCN: sources in enough detail
for a reader to repeat the work, a published method; EFCSN: two or more independent
sources for the central claim unless one is all there is). How much is asked depends
on the rating and on the newsroom's settings. Pure: facts in, checks out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    FAILURE = "failure"
    WARNING = "warning"


NEVER_OVERRIDDEN = frozenset({"rating"})
"""Checks without which there is nothing to publish, whatever the reason."""


@dataclass(frozen=True)
class Evidence:
    """One citation as the gate sees it. `origin` names what it rests on."""

    origin: str
    first_hand: bool


@dataclass(frozen=True)
class Dossier:
    """All that the gate looks at.

    `rating_value` and `mostly_true` are steps of the scale in force; `rating_value` is
    None off the scale, `rated` tells whether a rating was chosen at all.
    """

    rated: bool
    rating_value: int | None
    rating_definition: str
    mostly_true: int
    summary: str
    evidence: Sequence[Evidence]
    claimant_was_asked: bool
    low_rating_origins: int = 2


@dataclass(frozen=True)
class Check:
    """One line of the gate: `name` says what holds once it has `passed`, `detail` what
    is missing until then, `field` which form field mends it."""

    code: str
    name: str
    field: str
    passed: bool
    detail: str
    severity: Severity = Severity.FAILURE


def checks(dossier: Dossier) -> list[Check]:
    """Every check in reading order, passed or not."""
    return [
        _rating(dossier),
        _definition(dossier),
        _summary(dossier),
        _first_hand(dossier),
        _origins(dossier),
        _reply(dossier),
    ]


def failures(dossier: Dossier) -> list[Check]:
    """The checks that hold publication back; warnings do not."""
    return [
        check
        for check in checks(dossier)
        if not check.passed and check.severity is Severity.FAILURE
    ]


def _rating(dossier: Dossier) -> Check:
    return Check(
        "rating", "A rating is chosen", "rating", dossier.rated, "Choose a rating."
    )


def _definition(dossier: Dossier) -> Check:
    return Check(
        "rating_definition",
        "The rating has a public definition",
        "rating",
        not dossier.rated or bool(dossier.rating_definition.strip()),
        "The rating has no public definition. An editor can write it.",
    )


def _summary(dossier: Dossier) -> Check:
    return Check(
        "summary",
        "There is a summary",
        "summary",
        bool(dossier.summary.strip()),
        "Write a summary: the reasons in two or three sentences.",
    )


def _first_hand(dossier: Dossier) -> Check:
    return Check(
        "first_hand",
        "A first-hand source is cited",
        "citations",
        any(item.first_hand for item in dossier.evidence),
        "Cite at least one first-hand source.",
    )


def _origins(dossier: Dossier) -> Check:
    wanted = wanted_origins(dossier)
    found = len({_folded(item.origin) for item in dossier.evidence})
    many = "origin" if wanted == 1 else "independent origins"
    return Check(
        "origins",
        "Enough independent origins",
        "citations",
        found >= wanted,
        f"The evidence rests on {found} of {wanted} {many} wanted for this rating.",
    )


def _folded(origin: str) -> str:
    """Capitals and blanks make no other origin."""
    return " ".join(origin.split()).casefold()


def wanted_origins(dossier: Dossier) -> int:
    """One; for a rating under “mostly true” as many as the newsroom asks for."""
    low = (
        dossier.rating_value is not None and dossier.rating_value < dossier.mostly_true
    )
    return dossier.low_rating_origins if low else 1


def _reply(dossier: Dossier) -> Check:
    return Check(
        "reply",
        "The claimant was asked",
        "notices",
        dossier.claimant_was_asked,
        "Nothing says that the claimant was asked for a reply.",
        Severity.WARNING,
    )
