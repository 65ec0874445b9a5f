"""The figures of a strip as a chart draws them: numbers, words, signs."""

from dataclasses import dataclass
from datetime import date, timedelta

from annotations.quantities.comparison import Figure
from annotations.quantities.intervals import Interval
from annotations.queries.comparison import Cited, Strip
from annotations.templatetags.chart_text import short_months
from annotations.templatetags.figures import amount, when


@dataclass(frozen=True)
class Drawn:
    """One figure. `sign` is "claimed" (a ring), "cited" (a dot), or "apart" (a diamond:
    of the same kind, but not compared)."""

    sign: str
    name: str
    value: str
    days: str
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


def claimed(strip: Strip) -> Drawn:
    item = strip.claimed
    return Drawn("claimed", "The claim", amount(item), _days(item), strip.figure)


def cited(strip: Strip) -> list[Drawn]:
    """The figures that fit on one scale with the claim, by day where they have one."""
    drawn = [_cited(item) for item in strip.cited if _is_alike(strip.figure, item)]
    return sorted(drawn, key=lambda item: item.day or date.max)


def _is_alike(ours: Figure, item: Cited) -> bool:
    """Whether both count in one unit and measure; what the words leave out is alike."""
    theirs = item.figure
    pairs = [(ours.unit, theirs.unit), (ours.measure, theirs.measure)]
    apart = [a for a, b in pairs if a and b and a.casefold() != b.casefold()]
    return not apart and theirs.interval is not None


def _cited(item: Cited) -> Drawn:
    publisher = item.citation["publisher"]
    name = publisher["name"] if publisher else item.citation["title"]
    sign = "apart" if item.compared.withheld else "cited"
    value = amount(item.quantity)
    return Drawn(sign, name, value, _days(item.quantity), item.figure)


def _days(quantity: dict) -> str:
    return short_months(when(quantity))
