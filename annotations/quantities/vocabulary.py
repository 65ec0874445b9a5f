"""The words a quantity is described in: what the models store and pages show.

Rules that belong to a word (the spread of "hundreds", the side on which "more than"
is open) stand here too, so that each has one home.
"""

from decimal import Decimal
from enum import StrEnum


class Kind(StrEnum):
    """What was found in the text."""

    QUANTITY = "quantity"
    DATE = "date"


class Approximator(StrEnum):
    """How exactly the text gives the number."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"
    BETWEEN = "between"
    INCREASE = "increase"
    DECREASE = "decrease"
    MOST = "most"
    REMAINDER = "remainder"
    DOZENS = "dozens"
    HUNDREDS = "hundreds"
    THOUSANDS = "thousands"
    TENS_OF_THOUSANDS = "tens_of_thousands"
    HUNDREDS_OF_THOUSANDS = "hundreds_of_thousands"
    MILLIONS = "millions"
    TENS_OF_MILLIONS = "tens_of_millions"
    HUNDREDS_OF_MILLIONS = "hundreds_of_millions"
    BILLIONS = "billions"


class Measure(StrEnum):
    """What kind of number it is. A share is a part of a whole; a limit is a rule."""

    STOCK = "stock"
    CHANGE = "change"
    SHARE = "share"
    LIMIT = "limit"


class Relation(StrEnum):
    """How the fact stands to its period. "By" is a deadline."""

    AT = "at"
    BY = "by"
    SINCE = "since"
    DURING = "during"
    BEFORE = "before"
    AFTER = "after"


PERCENT = "percent"
PERCENTAGE_POINTS = "percentage points"
TIMES = "times"
PEOPLE = "people"
COUNT = "count"
"""Units that are words. COUNT is for things that are neither measured nor people.
Money is its ISO 4217 code ("USD"); a rate is "unit/period" ("barrels/day"), of things
counted "per day", "per 100,000 people"."""

OPEN_ABOVE = frozenset({Approximator.MORE_THAN, Approximator.AT_LEAST})
OPEN_BELOW = frozenset({Approximator.LESS_THAN, Approximator.AT_MOST})
"""Bounds: the number is the low (or the high) and the other end stays empty."""

SPREADS: dict[Approximator, tuple[Decimal, Decimal]] = {
    Approximator.DOZENS: (Decimal(24), Decimal(99)),
    Approximator.HUNDREDS: (Decimal(200), Decimal(999)),
    Approximator.THOUSANDS: (Decimal(2_000), Decimal(9_999)),
    Approximator.TENS_OF_THOUSANDS: (Decimal(20_000), Decimal(99_999)),
    Approximator.HUNDREDS_OF_THOUSANDS: (Decimal(200_000), Decimal(999_999)),
    Approximator.MILLIONS: (Decimal(2_000_000), Decimal(9_999_999)),
    Approximator.TENS_OF_MILLIONS: (Decimal(20_000_000), Decimal(99_999_999)),
    Approximator.HUNDREDS_OF_MILLIONS: (Decimal(200_000_000), Decimal(999_999_999)),
    Approximator.BILLIONS: (Decimal(2_000_000_000), Decimal(9_999_999_999)),
}
"""Low and high of a bare order of magnitude: from two of it up to the next one."""
