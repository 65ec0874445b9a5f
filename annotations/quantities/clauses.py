"""What is said about an amount: its noun, place, unit and measure."""

from dataclasses import dataclass

from annotations.quantities import antecedents, changes, nouns, places, subjects
from annotations.quantities.amounts import Amount
from annotations.quantities.casualties import counts_harmed, is_harmed, is_state
from annotations.quantities.locales import Locale
from annotations.quantities.numbers import SMALL
from annotations.quantities.people import is_nation, is_people, is_person
from annotations.quantities.rates import of_counted, with_rate
from annotations.quantities.tokens import WORD, Line
from annotations.quantities.unit_names import LENGTHS
from annotations.quantities.units import CODES, is_money
from annotations.quantities.verbs import is_verb, noun_direction
from annotations.quantities.vocabulary import (
    COUNT,
    PEOPLE,
    PERCENT,
    Approximator,
    Measure,
)
from annotations.quantities.votes import is_part_of_tally
from annotations.quantities.wordlists import words

_BREAKS = frozenset({",", ";", ":", "(", "–", "—", '"', "“", "،", "؛"})
_LINKS = frozenset({"of"})
_CHANGE_LINKS = frozenset({"of", "in"})
_MORE = words("more fewer less")
_NO_NOUNS = words("a an per each every than")
_MONEY_LINKS = words("of in on for worth für pour para")


_VOTES = "votes"
_BEFORE_ATTRIBUTES = words("a an the its their his her this that another new")
_COMPARING = words("up down compared against versus from roughly about almost nearly")
"""What opens a clause that says more of the same: "sold 3 million, up 4%"."""
_LENGTHS = frozenset(LENGTHS.values()) | {"km", "cm", "mm", "nautical miles"}
_STUFF = frozenset({"tonnes", "kg", "g", "litres", "barrels", "hectares", "mm", "cm"})
"""Units whose noun says what is weighed or poured."""


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
    noun, after = _noun(line, amount, locale)
    noun, change = _change(line, amount, first, (noun, after), locale)
    clause = _Clause(line, amount, first, noun, after, change, earlier, locale)
    subject, unit, after = _named(clause)
    subject, unit = _unnamed(clause, subject, unit)
    place = _place(line, amount, (first, after, limit), not noun, locale)
    if places.is_country(subject):
        subject, place = "", place or subject
    unit = unit or _unit(subject, locale)
    measure = changes.measure(line, amount.number, unit, first)
    return _said(subject, place, unit, change, (measure, amount.approximator))


@dataclass(frozen=True, slots=True)
class _Clause:
    """An amount in its clause, which begins at token `first`.

    Its own noun ends before token `after`; `change` is the direction of a change;
    `earlier` is what was said of the amount before it.
    """

    line: Line
    amount: Amount
    first: int
    noun: str
    after: int
    change: Approximator | None
    earlier: Said | None
    locale: Locale


def _named(clause: _Clause) -> tuple[str, str, int]:
    """Subject and unit as its noun, or the amount before it, tells; what follows."""
    line, amount, earlier = clause.line, clause.amount, clause.earlier
    if earlier and _is_gapped(clause.noun, earlier):
        return earlier.subject, amount.unit, amount.after
    if clause.noun:
        return _counted(clause)
    if earlier and _continues(line, amount, earlier, clause.change is not None):
        unit = amount.unit or _continued_unit(earlier)
        return earlier.subject, unit, clause.after
    return "", amount.unit, clause.after


def _unnamed(clause: _Clause, subject: str, unit: str) -> tuple[str, str]:
    """Subject and unit where words around the amount tell them better than a noun."""
    line, amount, locale = clause.line, clause.amount, clause.locale
    is_bare = not clause.noun and not amount.unit
    if is_part_of_tally(line, amount.number):
        return _VOTES, unit
    if is_bare and _is_of_harmed(line, amount, locale):
        return _if_people(subject, locale), PEOPLE
    if subject == "others" and _is_of_harmed(line, amount, locale):
        return subject, PEOPLE
    if subject:
        return subject, unit
    is_first = clause.first == amount.begin and line.word(amount.after) in _MORE
    if clause.earlier and (is_first or line.word(clause.first) in _COMPARING):
        return clause.earlier.subject, unit
    is_change = clause.change is not None
    return _subject_before(line, amount, clause.first, is_change, locale), unit


def _said(
    subject: str,
    place: str,
    unit: str,
    change: Approximator | None,
    otherwise: tuple[Measure, Approximator],
) -> Said:
    if change:
        return Said(subject, place, unit, Measure.CHANGE, change)
    return Said(subject, place, unit, *otherwise)


def _if_people(subject: str, locale: Locale) -> str:
    return subject if _unit(subject, locale) == PEOPLE else ""


def _counted(clause: _Clause) -> tuple[str, str, int]:
    """Subject, unit and the token after them, of an amount with a noun."""
    line, amount, noun, after = clause.line, clause.amount, clause.noun, clause.after
    if not amount.unit:
        unit, after = of_counted(line, after, clause.locale)
        return antecedents.owned(line, clause.first, amount.begin, noun), unit, after
    if amount.is_measured and amount.unit not in CODES:
        unit, after = with_rate(line, amount.unit, after)
        return noun, unit, after
    return noun, amount.unit, after


def _is_gapped(noun: str, earlier: Said) -> bool:
    """ "Six soldiers were killed and 22 wounded": the noun was said before."""
    is_of_people = earlier.unit == PEOPLE and not is_state(earlier.subject.lower())
    return is_of_people and is_state(noun.lower())


def _subject_before(
    line: Line, amount: Amount, first: int, is_change: bool, locale: Locale
) -> str:
    """What an amount is said of that has no noun behind it."""
    if not locale.is_english:
        return subjects.subject(line, amount.begin, first, locale)
    named = "" if is_change else antecedents.amount_named(line, amount.begin)
    found = named or antecedents.preceding(line, amount.begin, first, is_change)
    first_word, _, rest = found.partition(" ")
    return rest if first_word.lower() in SMALL else found


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
    line: Line, amount: Amount, first: int, named: tuple[str, int], locale: Locale
) -> tuple[str, Approximator | None]:
    """What changed, and the direction; the noun and None for what is no change.

    "A $2bn budget cut" is a change of the budget. `named` is the noun, and the token
    after it.
    """
    noun, after = named
    if is_part_of_tally(line, amount.number):
        return noun, None
    if amount.approximator in (Approximator.INCREASE, Approximator.DECREASE):
        return noun, amount.approximator
    found = changes.change(line, amount, first, locale)
    if found or not noun or not _is_attribute(line, amount, amount.after):
        return noun, found
    what, _, last = noun.rpartition(" ")
    if what and noun_direction(last):
        return what, noun_direction(last)
    return noun, noun_direction(line.word(after))


def _noun(line: Line, amount: Amount, locale: Locale) -> tuple[str, int]:
    """The noun behind the amount ("15% increase in fares" gives "fares")."""
    after, links = amount.after, frozenset[str]()
    if amount.approximator is Approximator.REMAINDER and line.word(after) != "of":
        return "", after
    if amount.is_measured:
        is_open = is_money(amount.unit) and not antecedents.is_named(line, amount.begin)
        links = _MONEY_LINKS if is_open else _LINKS
        if noun_direction(line.word(after)):
            is_more = line.word(after) in _MORE
            if is_more and line.word(after + 1) in _NO_NOUNS:
                return "", after + 1
            after, links = after + 1, frozenset() if is_more else _CHANGE_LINKS
    if locale.is_english and _is_attribute(line, amount, after):
        links = frozenset()
    if not locale.is_english and _follows_at_once(line, amount, after, locale):
        links = frozenset()
    noun, end = nouns.following(line, after, locale, links)
    if is_harmed(noun.lower()):
        return "", amount.after
    return noun, end if noun else amount.after


def _is_attribute(line: Line, amount: Amount, after: int) -> bool:
    """ "A $750m loan", "the 12 km road": the noun follows a measure at once."""
    lead, word = line.word(amount.begin - 1), line[after]
    is_second = lead == "," and line.word(amount.begin - 3) == "-"
    if is_second and word.kind == WORD:
        return not nouns.ends_phrase(word)
    if lead not in _BEFORE_ATTRIBUTES or word.kind != WORD or nouns.ends_phrase(word):
        return False
    return lead in ("a", "an") or not is_verb(word.lower)


def _follows_at_once(line: Line, amount: Amount, after: int, locale: Locale) -> bool:
    """ "40 Tonnen Weizen", "۴۰ درصد مردم": no link stands before the noun."""
    if is_people(line.word(after), locale):
        return True
    if locale.has_capital_nouns:
        return amount.unit in _STUFF and line[after].is_capital
    is_part = amount.unit == PERCENT or amount.unit in _STUFF
    return locale.is_direct and is_part


def _place(
    line: Line,
    amount: Amount,
    bounds: tuple[int, int, int],
    is_bare: bool,
    locale: Locale,
) -> str:
    """The place behind the noun, else before the amount, else in the first words."""
    first, after, limit = bounds
    # "40 km from Kabul" is not in Kabul.
    after += amount.unit in _LENGTHS and line.word(after) == "from"
    # ", killing 16 soldiers": where the sentence says that it happened.
    early = first if line.word(first).endswith("ing") else min(1, first)
    return (
        places.between(line, after, limit, locale, leading=False)
        or places.between(line, first, amount.begin, locale, leading=is_bare)
        or places.between(line, 0, early, locale, leading=False)
    )


def _unit(subject: str, locale: Locale) -> str:
    words = subject.split()
    if not words:
        return COUNT
    is_human = is_person(words[-1].lower(), locale) or is_nation(words[-1])
    return PEOPLE if is_human else COUNT
