"""A figure as the stretch of numbers that its words allow."""

from dataclasses import dataclass
from decimal import Context, Decimal

from annotations.quantities.vocabulary import (
    OPEN_ABOVE,
    OPEN_BELOW,
    SPREADS,
    Approximator,
)

INFINITE = Decimal("Infinity")
ARITHMETIC = Context(prec=80)
"""Wide enough for every number that a column holds, to the last digit."""


@dataclass(frozen=True, slots=True)
class Interval:
    """From `low` to `high`, infinite where open. A strict end is not part of it:
    "more than 100" begins behind 100."""

    low: Decimal
    high: Decimal
    strict_low: bool = False
    strict_high: bool = False

    @property
    def single(self) -> Decimal | None:
        """The one value that it is, if it is one."""
        return self.low if self.low == self.high else None

    def holds(self, other: "Interval") -> bool:
        return self._begins_before(other) and self._ends_behind(other)

    def meets(self, other: "Interval") -> bool:
        """Whether some number lies in both."""
        return not (self._is_below(other) or other._is_below(self))

    def widened(self, percent: Decimal) -> "Interval":
        """With that part of its own size added at each finite end."""
        share = ARITHMETIC.divide(percent, Decimal(100))
        low, high = (
            ARITHMETIC.multiply(end.copy_abs(), share)
            if end.is_finite()
            else Decimal(0)
            for end in (self.low, self.high)
        )
        return Interval(
            ARITHMETIC.subtract(self.low, low),
            ARITHMETIC.add(self.high, high),
            self.strict_low,
            self.strict_high,
        )

    def _begins_before(self, other: "Interval") -> bool:
        if self.low == other.low:
            return other.strict_low or not self.strict_low
        return self.low < other.low

    def _ends_behind(self, other: "Interval") -> bool:
        if self.high == other.high:
            return other.strict_high or not self.strict_high
        return self.high > other.high

    def _is_below(self, other: "Interval") -> bool:
        if self.high == other.low:
            return self.strict_high or other.strict_low
        return self.high < other.low


def interval(
    low: Decimal | None, high: Decimal | None, approximator: str
) -> Interval | None:
    """What the words allow; None where they give no number.

    "Hundreds" without ends is 200 to 999. A bound that was written down as one value
    is open all the same.
    """
    if low is None and high is None:
        low, high = SPREADS.get(Approximator(approximator or "exact"), (None, None))
    if low is None and high is None:
        return None
    if approximator in OPEN_ABOVE and low == high:
        high = None
    if approximator in OPEN_BELOW and low == high:
        low = None
    return Interval(
        low=-INFINITE if low is None else low,
        high=INFINITE if high is None else high,
        strict_low=approximator == Approximator.MORE_THAN and low is not None,
        strict_high=approximator == Approximator.LESS_THAN and high is not None,
    )
