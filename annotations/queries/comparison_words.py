"""What the comparison of two figures comes to, in short sentences."""

from collections.abc import Iterator
from decimal import Decimal

from annotations.quantities import Approximator
from annotations.quantities.comparison import Fit
from annotations.quantities.intervals import Interval
from annotations.queries.comparison import Cited, Strip
from annotations.queries.figures import figure
from annotations.queries.records import decimal

LEAST = Decimal("0.001")
DIGITS = 3
"""Of a ratio. It is told as roughly as a reader needs it."""

FITS = {
    Fit.INSIDE: "inside",
    Fit.OUTSIDE: "outside",
    Fit.PARTLY: "partly inside",
}

ABOUT, CLAIMED = "what “about” allows", "what is claimed"


def sentences(strip: Strip, cited: Cited) -> list[str]:
    """Arithmetic first, then what a reader must know of. No judgement."""
    compared = cited.compared
    if strip.figure.interval is None:
        return list(compared.flags) or ["the same period"]
    withheld = [f"not compared: {reason}" for reason in compared.withheld]
    return [*withheld, *_arithmetic(strip, cited), *_same(cited), *compared.flags]


def told(strip: Strip) -> list[str]:
    """Everything that the table says, for who hears the picture."""
    return [
        f"{cited.citation['title']}: {figure(cited.quantity)}; "
        + "; ".join(sentences(strip, cited))
        for cited in strip.cited
    ]


def allowance(strip: Strip) -> str:
    """What counts as the claim, where that is more than one number."""
    if strip.allowed is None or strip.allowed.single is not None:
        return ""
    if strip.figure.approximator == Approximator.ABOUT:
        return f"{ABOUT}: {grouped(strip.tolerance)} percent, {bounds(strip.allowed)}"
    return f"{CLAIMED}: {bounds(strip.allowed)}"


def grouped(number: Decimal) -> str:
    """2500.50 as "2,500.5"."""
    plain = Decimal(decimal(number) or 0)
    return f"{plain:,f}"


def bounds(interval: Interval) -> str:
    """ "810 to 990", "more than 100", "up to 5"."""
    low, high = interval.low, interval.high
    if low.is_finite() and high.is_finite():
        return grouped(low) if low == high else f"{grouped(low)} to {grouped(high)}"
    if low.is_finite():
        return f"{'more than' if interval.strict_low else 'from'} {grouped(low)}"
    return f"{'less than' if interval.strict_high else 'up to'} {grouped(high)}"


def ratio_words(ratio: Decimal) -> str:
    """ "0.45 of cited", "2.22 times cited"."""
    if ratio < LEAST:
        return "less than a thousandth of cited"
    exponent = ratio.adjusted() - DIGITS + 1
    rounded = Decimal(f"{ratio:.{max(-exponent, 0)}f}")
    if rounded == 1:
        return f"a little {'more' if ratio > 1 else 'less'} than cited"
    return f"{grouped(rounded)} {'of' if rounded < 1 else 'times'} cited"


def _arithmetic(strip: Strip, cited: Cited) -> Iterator[str]:
    compared = cited.compared
    if compared.difference is None:
        return
    if compared.difference or compared.fit is not Fit.INSIDE or _is_one(strip):
        yield _difference(strip, cited, compared.difference, compared.ratio)
    if compared.fit and strip.allowed and strip.allowed.single is None:
        about = strip.figure.approximator == Approximator.ABOUT
        yield f"{FITS[compared.fit]} {ABOUT if about else CLAIMED}"


def _is_one(strip: Strip) -> bool:
    ours = strip.figure.interval
    return ours is not None and ours.single is not None


def _difference(
    strip: Strip, cited: Cited, difference: Decimal, ratio: Decimal | None
) -> str:
    ours, theirs = strip.figure.interval, cited.figure.interval
    single = ours and theirs and ours.single is not None and theirs.single is not None
    if not difference:
        return "the same number" if single else _touching(ours, theirs)
    side = "more" if difference > 0 else "less"
    apart = f"{grouped(difference.copy_abs())} {side}"
    if ratio:
        return f"claimed is {ratio_words(ratio)}, {apart}"
    return f"claimed is {'' if single else 'at least '}{apart} than cited"


def _touching(ours: Interval | None, theirs: Interval | None) -> str:
    meets = ours is not None and theirs is not None and ours.meets(theirs)
    return "the two overlap" if meets else "the two touch, and do not overlap"


def _same(cited: Cited) -> Iterator[str]:
    if cited.compared.same:
        *names, last = cited.compared.same
        before = f"{', '.join(names)} and " if names else ""
        yield f"same {before}{last}"
