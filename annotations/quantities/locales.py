"""What a language adds to the digits: its decimal mark and small tables.

English has its own modules; the other languages stand in `languages/`, one a file.
"""

from dataclasses import dataclass, field
from decimal import Decimal

from annotations.quantities.vocabulary import Approximator, Relation

_SHARES = {"half": "50", "third": "33.33", "two_thirds": "66.67", "quarter": "25"} | {
    "three_quarters": "75",
    "fifth": "20",
    "tenth": "10",
}


@dataclass(frozen=True, slots=True)
class Locale:
    """The tables of one language. Keys are in lower case; phrases have blanks."""

    decimal: str = "."
    is_english: bool = False
    has_capital_nouns: bool = False
    """Every noun is written with a capital, so that it tells no name."""
    is_direct: bool = False
    """A noun follows its measure without a link: "three litres milk"."""
    numbers: dict[str, int] = field(default_factory=dict)
    """Number words; those that are also articles are left out."""
    rounds: dict[str, int] = field(default_factory=dict)
    """Round numbers behind an article: "une trentaine"; a dozen is twelve."""
    magnitudes: dict[str, int] = field(default_factory=dict)
    spreads: dict[str, Approximator] = field(default_factory=dict)
    """The counterparts of "hundreds" and "tens of thousands"."""
    shares: dict[str, Decimal] = field(default_factory=dict)
    """The counterparts of "half" and "two thirds", in percent."""
    percents: frozenset[str] = frozenset()
    points: frozenset[str] = frozenset()
    """The counterparts of "percentage points"."""
    units: dict[str, str] = field(default_factory=dict)
    money: dict[str, str] = field(default_factory=dict)
    rates: dict[str, str] = field(default_factory=dict)
    """The counterparts of "per month", as the unit keeps them ("month")."""
    in_each: frozenset[str] = frozenset()
    """The counterparts of "in" in "one in four"."""
    approximators: dict[str, Approximator] = field(default_factory=dict)
    between: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    """The counterparts of "and" in "between 3 and 5"."""
    rising: frozenset[str] = frozenset()
    falling: frozenset[str] = frozenset()
    by: frozenset[str] = frozenset()
    """The counterparts of "by" in "rose by 3 percent"."""
    months: dict[str, int] = field(default_factory=dict)
    iranian_months: dict[str, int] = field(default_factory=dict)
    parts: dict[str, str] = field(default_factory=dict)
    """Phrases for parts of a period: "Ende" is "end"."""
    ordinal_parts: dict[str, tuple[str, int]] = field(default_factory=dict)
    """Phrases for "first quarter" and the like: the name and which one it is."""
    relations: dict[str, Relation] = field(default_factory=dict)
    people: frozenset[str] = frozenset()
    people_endings: tuple[str, ...] = ()
    """How nouns of people end, as "-ers" does."""
    things: frozenset[str] = frozenset()
    """Words with those endings that count no people."""
    noun_leads: tuple[str, ...] = ()
    noun_tails: tuple[str, ...] = ()
    """What is written together with a noun: an article, the ending of its plural."""
    skipped: frozenset[str] = frozenset()
    """Small words between a number and its noun, or a day and its month."""
    labels: frozenset[str] = frozenset()
    """Words whose number is a name: the counterparts of "Section"."""
    clocks: frozenset[str] = frozenset()
    """Words that follow a time of day."""
    within: frozenset[str] = frozenset()
    """The counterparts of "in" before a place."""
    regions: frozenset[str] = frozenset()
    """The counterparts of "city" in "in the city of Cairo"."""
    places: frozenset[str] = frozenset()
    """Names of places that begin with the article."""
    nowhere: frozenset[str] = frozenset()
    """What stands behind those and is no place."""
    articles: frozenset[str] = frozenset()
    """Words that open a noun phrase."""
    heads: frozenset[str] = frozenset()
    """The counterparts of "number" in "the number of claims"."""
    has_bare_heads: bool = False
    """No link stands behind those: "het aantal inbraken"."""
    reaching: frozenset[str] = frozenset()
    """Verbs before their subject, as Arabic has them: "amounted", "cost"."""


def approximators(**listed: str) -> dict[str, Approximator]:
    """Phrases by the name of their approximator, parted by "|"."""
    return {phrase: Approximator(name) for name, phrase in _each(listed)}


def relations(**listed: str) -> dict[str, Relation]:
    """Phrases by the name of their relation, parted by "|"."""
    return {phrase: Relation(name) for name, phrase in _each(listed)}


def parts(**listed: str) -> dict[str, str]:
    """Phrases by the name of the part that they name, parted by "|"."""
    return {phrase: name for name, phrase in _each(listed)}


def ordinal_parts(ordinals: str, **names: str) -> dict[str, tuple[str, int]]:
    """Which quarter or half, e.g. "ersten Quartal", by the English name of the part.

    `ordinals` are the words for first, second and so on, other forms behind "|".
    """
    return {
        f"{form} {word}": (name, number)
        for name, word in _each(names)
        for number, forms in enumerate(ordinals.split(), start=1)
        for form in forms.split("|")
    }


def shares(**listed: str) -> dict[str, Decimal]:
    """Phrases by the English name of the share, parted by "|"."""
    return {phrase: Decimal(_SHARES[name]) for name, phrase in _each(listed)}


def months(listed: str) -> dict[str, int]:
    """Twelve months parted by blanks; other forms behind "|", "_" for a blank."""
    return {
        form.replace("_", " "): number
        for number, forms in enumerate(listed.split(), start=1)
        for form in forms.split("|")
    }


def numbers(listed: str) -> dict[str, int]:
    """Number words with their values: "zwei:2 drei:3"."""
    pairs = (pair.split(":") for pair in listed.split())
    return {word: int(value) for word, value in pairs}


def units(listed: str) -> dict[str, str]:
    """Words by the unit that they name, parted by "|", "_" for a blank."""
    return {
        form.replace("_", " "): unit.replace("_", " ")
        for unit, _, forms in (pair.partition(":") for pair in listed.split())
        for form in forms.split("|")
    }


def phrases(listed: str) -> frozenset[str]:
    """Phrases parted by "|"."""
    return frozenset(listed.split("|"))


def _each(listed: dict[str, str]) -> list[tuple[str, str]]:
    return [(name, each) for name in listed for each in listed[name].split("|")]
