"""What is said about an amount: its noun, place, unit and measure."""

from dataclasses import dataclass

from annotations.quantities import changes, nouns, places
from annotations.quantities.amounts import Amount
from annotations.quantities.casualties import counts_harmed, is_harmed
from annotations.quantities.locales import Locale
from annotations.quantities.people import is_nation, is_people
from annotations.quantities.rates import of_counted
from annotations.quantities.tokens import Line
from annotations.quantities.units import CODES
from annotations.quantities.verbs import noun_direction
from annotations.quantities.vocabulary import (
    COUNT,
    PEOPLE,
    Approximator,
    Measure,
)
from annotations.quantities.votes import is_part_of_tally

_BREAKS = frozenset({",", ";", ":", "(", "–", "—", '"', "“"})
_LINKS = frozenset({"of"})
_CHANGE_LINKS = frozenset({"of", "in"})
_MONEY_LINKS = frozenset({"of", "in", "on", "for", "worth"})


_VOTES = "votes"


@dataclass(frozen=True, slots=True)
class Said:
    """What the sentence says about one amount."""

    subject: str = ""
    place: str = ""
    unit: str = COUNT
    measure: Measure = Measure.STOCK
    approximator: Approximator = Approximator.EXACT


def describe(
    line: Line, amount: Amount, limit: int, earlier: Said | None, locale: Locale
) -> Said:
    """Everything about `amount`, whose words end before token `limit` at the latest.

    `earlier` is what was said of the amount before it in the sentence: a bare number
    ("and approximately 900 in Syria") counts what that one counted.
    """
    first = _clause_start(line, amount.begin)
    change = _change(line, amount, first, locale)
    noun, after = _noun(line, amount, locale)
    subject, unit = noun, amount.unit
    if noun and not unit:
        subject = nouns.owned(line, first, amount.begin, noun)
        unit, after = of_counted(line, after)
    elif earlier and not noun and _continues(line, amount, earlier, bool(change)):
        subject, unit = earlier.subject, unit or _continued_unit(earlier)
    if is_part_of_tally(line, amount.number):
        subject = _VOTES
    elif not noun and not amount.unit and _is_of_harmed(line, amount, locale):
        subject, unit = subject if _unit(subject, locale) == PEOPLE else "", PEOPLE
    elif not subject and locale.is_english:
        subject = nouns.preceding(line, amount.begin, first)
    place = _place(line, amount, (first, after, limit), not noun, locale)
    if places.is_country(subject):
        subject, place = "", place or subject
    measure = changes.measure(line, amount.number, unit, first)
    return Said(
        subject,
        place,
        unit or _unit(subject, locale),
        Measure.CHANGE if change else measure,
        change or amount.approximator,
    )


def _continues(line: Line, amount: Amount, earlier: Said, is_change: bool) -> bool:
    """Whether an amount without a noun is said of what the one before was said of."""
    if not amount.unit:
        return not is_change
    if amount.approximator is Approximator.MOST:
        return True
    return earlier.measure is Measure.CHANGE and line.word(amount.begin - 1) == "to"


def _continued_unit(earlier: Said) -> str:
    """What was counted before is counted still; a share or change was of it."""
    return earlier.unit if earlier.unit in (PEOPLE, COUNT) else ""


def _is_of_harmed(line: Line, amount: Amount, locale: Locale) -> bool:
    return locale.is_english and counts_harmed(line, amount.begin, amount.after)


def _clause_start(line: Line, index: int) -> int:
    at = index
    while at > 0 and line.word(at - 1) not in _BREAKS:
        at -= 1
    return at


def _change(
    line: Line, amount: Amount, first: int, locale: Locale
) -> Approximator | None:
    if amount.approximator in (Approximator.INCREASE, Approximator.DECREASE):
        return amount.approximator
    return changes.change(line, amount, first, locale)


def _noun(line: Line, amount: Amount, locale: Locale) -> tuple[str, int]:
    """The noun behind the amount ("15% increase in fares" gives "fares")."""
    after, links = amount.after, frozenset[str]()
    if amount.approximator is Approximator.REMAINDER and line.word(after) != "of":
        return "", after
    if amount.is_measured:
        is_money = amount.unit.split("/")[0] in CODES
        links = _MONEY_LINKS if is_money else _LINKS
        if noun_direction(line.word(after)):
            after, links = after + 1, _CHANGE_LINKS
    if not locale.is_english and is_people(line.word(after), locale):
        links = frozenset()
    noun, end = nouns.following(line, after, locale, links)
    if is_harmed(noun.lower()):
        return "", amount.after
    return noun, end if noun else amount.after


def _place(
    line: Line,
    amount: Amount,
    bounds: tuple[int, int, int],
    is_bare: bool,
    locale: Locale,
) -> str:
    """The place behind the noun, else before the amount, else in the first words."""
    first, after, limit = bounds
    return (
        places.between(line, after, limit, locale, leading=False)
        or places.between(line, first, amount.begin, locale, leading=is_bare)
        or places.between(line, 0, min(1, first), locale, leading=False)
    )


def _unit(subject: str, locale: Locale) -> str:
    words = subject.split()
    if not words:
        return COUNT
    is_human = is_people(words[-1].lower(), locale) or is_nation(words[-1])
    return PEOPLE if is_human else COUNT
