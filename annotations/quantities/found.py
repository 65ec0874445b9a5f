"""What the engine gives back: plain, frozen records."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from annotations.quantities.vocabulary import Approximator, Kind, Measure, Relation


@dataclass(frozen=True, slots=True)
class Period:
    """Whole days, both included; None for an open end. "2014" is its 365 days."""

    first: date | None
    last: date | None
    relation: Relation


@dataclass(frozen=True, slots=True)
class Found:
    """A number or a date that stands at `start:end` (code points, end excluded).

    A quantity has Decimals in `low` and `high` (equal for one value, None for an open
    end) and its words include the approximator and the unit, not the counted noun.
    Its `relation` is that of `period`, the date that the sentence gives for it.
    A date has its first and last day in `low` and `high`; its words exclude "in", "by"
    and the like, which are its `relation`; its `period` is None.
    """

    start: int
    end: int
    kind: Kind
    low: Decimal | date | None
    high: Decimal | date | None
    approximator: Approximator = Approximator.EXACT
    measure: Measure | None = None
    unit: str = ""
    subject: str = ""
    place: str = ""
    relation: Relation | None = None
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """A quantity with its period, as a claim keeps it.

    Where the marked words hold a date and no number, `low`, `high` and `measure` are
    None and `unit` is empty: the date itself is what is claimed, in `period`.
    """

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    approximator: Approximator
    measure: Measure | None
    unit: str
    subject: str
    place: str
    period: Period | None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A sentence worth checking: `score` from 0 to 1, `reasons` in plain words."""

    start: int
    end: int
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that can become a claim, at `start:end`.

    `figure_start:figure_end` is the number or date that it is about, and `quantities`
    is what marking it gives.
    """

    start: int
    end: int
    figure_start: int
    figure_end: int
    reasons: tuple[str, ...]
    quantities: tuple[Measured, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """A sentence worth checking, with the passages that can each become a claim."""

    suggestion: Suggestion
    passages: tuple[Passage, ...]
