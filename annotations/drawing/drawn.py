"""One figure of a chart: its number, its words, its sign."""

from dataclasses import dataclass
from datetime import date, timedelta

from annotations.quantities.comparison import Figure
from annotations.quantities.intervals import Interval


@dataclass(frozen=True)
class Drawn:
    """One figure. `sign` is "claimed" (a ring), "cited" (a dot), or "apart" (a diamond:
    of the same kind, but not compared); `comma` parts the name from the days."""

    sign: str
    name: str
    value: str
    days: str
    comma: str
    figure: Figure

    @property
    def interval(self) -> Interval:
        found = self.figure.interval
        if found is None:
            raise ValueError("A chart draws numbers.")
        return found

    @property
    def ends(self) -> list[float]:
        """Its finite ends, lowest first."""
        ends = (self.interval.low, self.interval.high)
        return [float(end) for end in ends if end.is_finite()]

    @property
    def day(self) -> date | None:
        """The day at which it stands in time: the middle of its period."""
        first, last = self.figure.first, self.figure.last
        if first and last:
            return first + timedelta(days=(last - first).days // 2)
        return first or last
