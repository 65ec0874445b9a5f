"""What the comparison of two figures comes to, in short sentences."""

from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later

from annotations.quantities import Approximator
from annotations.quantities.comparison import Fit
from annotations.quantities.intervals import Interval
from annotations.queries.comparison import Cited, Strip
from annotations.queries.figures import comma, figure
from annotations.queries.records import decimal
from annotations.queries.speaking import spoken

LEAST = Decimal("0.001")
DIGITS = 3
"""Of a ratio. It is told as roughly as a reader needs it."""

ABOUT, CLAIMED = later("what “about” allows"), later("what is claimed")
FITS = {
    Fit.INSIDE: later("inside %(bounds)s"),
    Fit.OUTSIDE: later("outside %(bounds)s"),
    Fit.PARTLY: later("partly inside %(bounds)s"),
}


def sentences(strip: Strip, cited: Cited) -> list[str]:
    """Arithmetic first, then what a reader must know of. No judgement."""
    compared = cited.compared
    flags = [spoken(flag) for flag in compared.flags]
    if strip.figure.interval is None:
        return flags or [_("the same period")]
    withheld = [
        _("not compared: %(reason)s") % {"reason": spoken(reason)}
        for reason in compared.withheld
    ]
    return [*withheld, *_arithmetic(strip, cited), *_same(cited), *flags]


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
    reach = {"bounds": bounds(strip.allowed), "percent": grouped(strip.tolerance)}
    if strip.figure.approximator == Approximator.ABOUT:
        return _("what “about” allows: %(percent)s percent, %(bounds)s") % reach
    return _("what is claimed: %(bounds)s") % reach


def grouped(number: Decimal) -> str:
    """2500.50 as "2,500.5"."""
    plain = Decimal(decimal(number) or 0)
    return f"{plain:,f}"


def bounds(interval: Interval) -> str:
    """ "810 to 990", "more than 100", "up to 5"."""
    low, high = interval.low, interval.high
    if low.is_finite() and high.is_finite():
        ends = {"first": grouped(low), "last": grouped(high)}
        return grouped(low) if low == high else _("%(first)s to %(last)s") % ends
    if low.is_finite():
        over, number = interval.strict_low, {"number": grouped(low)}
        return (_("more than %(number)s") if over else _("from %(number)s")) % number
    under, number = interval.strict_high, {"number": grouped(high)}
    return (_("less than %(number)s") if under else _("up to %(number)s")) % number


def ratio_words(ratio: Decimal) -> str:
    """ "0.45 of cited", "2.22 times cited"."""
    if ratio < LEAST:
        return _("less than a thousandth of cited")
    exponent = ratio.adjusted() - DIGITS + 1
    rounded = Decimal(f"{ratio:.{max(-exponent, 0)}f}")
    if rounded == 1:
        if ratio > 1:
            return _("a little more than cited")
        return _("a little less than cited")
    pattern = _("%(ratio)s of cited") if rounded < 1 else _("%(ratio)s times cited")
    return pattern % {"ratio": grouped(rounded)}


def _arithmetic(strip: Strip, cited: Cited) -> Iterator[str]:
    compared = cited.compared
    if compared.difference is None:
        return
    if compared.difference or compared.fit is not Fit.INSIDE or _is_one(strip):
        yield _difference(strip, cited, compared.difference, compared.ratio)
    if compared.fit and strip.allowed and strip.allowed.single is None:
        about = strip.figure.approximator == Approximator.ABOUT
        yield str(FITS[compared.fit]) % {"bounds": ABOUT if about else CLAIMED}


def _is_one(strip: Strip) -> bool:
    ours = strip.figure.interval
    return ours is not None and ours.single is not None


def _difference(
    strip: Strip, cited: Cited, difference: Decimal, ratio: Decimal | None
) -> str:
    ours, theirs = strip.figure.interval, cited.figure.interval
    single = ours and theirs and ours.single is not None and theirs.single is not None
    if not difference:
        return _("the same number") if single else _touching(ours, theirs)
    side = _("%(number)s more") if difference > 0 else _("%(number)s less")
    apart = {"apart": side % {"number": grouped(difference.copy_abs())}}
    if ratio:
        said = apart | {"ratio": ratio_words(ratio)}
        return _("claimed is %(ratio)s, %(apart)s") % said
    if single:
        return _("claimed is %(apart)s than cited") % apart
    return _("claimed is at least %(apart)s than cited") % apart


def _touching(ours: Interval | None, theirs: Interval | None) -> str:
    if ours is not None and theirs is not None and ours.meets(theirs):
        return _("the two overlap")
    return _("the two touch, and do not overlap")


def _same(cited: Cited) -> Iterator[str]:
    if cited.compared.same:
        *names, last = (spoken(name) for name in cited.compared.same)
        both = {"names": comma().join(names), "last": last}
        said = _("%(names)s and %(last)s") % both if names else last
        yield _("same %(names)s") % {"names": said}
