"""Figures as a benchmark prints them: nothing here judges them."""

from statistics import median


def show(what: str, times: list[float], unit: str = "ms") -> None:
    """Median and extremes of some runs."""
    low, middle, high = min(times), median(times), max(times)
    print(
        f"  {what:<44} median {middle:8.2f} {unit}   min {low:8.2f}   max {high:8.2f}"
    )
