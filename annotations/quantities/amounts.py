"""One amount in a sentence: its number or range, its bounds and its unit."""

from dataclasses import dataclass, replace
from decimal import Decimal

from annotations.quantities import (
    approximators,
    fractions,
    numbers,
    rates,
    ratios,
    spreads,
    traps,
    units,
    votes,
)
from annotations.quantities.locales import Locale
from annotations.quantities.nouns import is_head_noun
from annotations.quantities.tokens import NUMBER, Line
from annotations.quantities.verbs import direction
from annotations.quantities.vocabulary import (
    PERCENT,
    TIMES,
    Approximator,
)

_RANGE_LINKS = frozenset({"to", "-", "–", "—", "bis", "à", "a", "до", "إلى", "تا"})
_TIMES = frozenset({"hours", "days", "weeks", "months", "years", "decades"})
_PASSING = frozenset(
    {
        "passé",
        "passée",
        "passe",
        "pasó",
        "passou",
        "passato",
        "passera",
        "passer",
        "passent",
        "passant",
        "pasará",
        "pasar",
        "passerà",
        "passará",
    }
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A value in tokens `begin:after`; `unit` is "" for what is merely counted.

    `number` is where the number itself begins, behind the approximator. `is_measured`
    tells that the noun needs a link ("tonnes of wheat", against "20-mile fence").
    """

    begin: int
    after: int
    low: Decimal | None
    high: Decimal | None
    approximator: Approximator = Approximator.EXACT
    unit: str = ""
    has_power: bool = False
    is_measured: bool = False
    number: int = 0


def read(line: Line, index: int, locale: Locale, stop: int) -> Amount | None:
    """The amount whose number, or currency sign, stands at token `index`.

    Its approximator may stand before `index`, not before token `stop`.
    """
    special = _special(line, index) if locale.is_english else None
    special = special or _share(line, index, locale) or _spread(line, index, locale)
    single = special or _single(line, index, locale)
    if single is None:
        return None
    return _bounded(line, _ranged(line, single, locale, stop), locale, stop)


def _special(line: Line, index: int) -> Amount | None:
    """Shares in words, and "doubled"."""
    share = fractions.share(line, index)
    if share:
        return Amount(index, share.after, share.percent, share.percent, unit=PERCENT)
    if line.word(index) == "twice" and fractions.is_twice(line, index):
        return Amount(index, index + 1, Decimal(2), Decimal(2), unit=TIMES)
    if line.word(index) == "halved":
        half, found = Decimal(50), Approximator.DECREASE
        return Amount(index, index + 1, half, half, found, PERCENT)
    times = Decimal(fractions.multiple(line, index))
    if times:
        found = Approximator.INCREASE
        return Amount(index, index + 1, times, times, found, TIMES)
    return None


def _share(line: Line, index: int, locale: Locale) -> Amount | None:
    """ "Die Hälfte", "deux tiers"."""
    part = ratios.read(line, index, locale)
    if part:
        percent, after = part
        is_inside = line.word(index + 2) in locale.in_each
        return Amount(
            index, after, percent, percent, unit=PERCENT, is_measured=is_inside
        )
    for count in (3, 2, 1) if locale.shares else ():
        share = locale.shares.get(line.words(index, count))
        if share and _is_share(line, index, index + count, locale):
            return Amount(index, index + count, share, share, unit=PERCENT)
    return None


def _is_share(line: Line, begin: int, after: int, locale: Locale) -> bool:
    """Not a number word, nor a part of a year.

    "خمس السكان" is a fifth, "خمس نساء" are five women; "metà 2020" is its middle.
    """
    phrase = line.words(begin, after - begin)
    if phrase in locale.parts:
        return line.word(after) in locale.skipped
    if phrase not in locale.numbers:
        return True
    return line.word(after).startswith(locale.noun_leads)


def _spread(line: Line, index: int, locale: Locale) -> Amount | None:
    """ "Hundreds", "tens of billions of dollars"."""
    spread = spreads.read(line, index, locale)
    if spread is None:
        return None
    after = spread.after
    is_of = line.word(after) in ("of", "de", "d'", "di")
    unit, end = units.at(line, after + is_of, locale)
    after = end if unit else after
    return Amount(
        index,
        after,
        spread.low,
        spread.high,
        spread.approximator,
        unit,
        has_power=True,
        is_measured=bool(unit),
    )


def _single(line: Line, index: int, locale: Locale) -> Amount | None:
    """One number with its money sign before it or its unit behind it."""
    sign, at = units.money_before(line, index)
    at, factor = (at + 1, -1) if _is_minus(line, at) else (at, 1)
    at, factor = (at + 1, -1) if _is_minus_word(line, at) else (at, factor)
    number = numbers.read(line, at, locale)
    if number is None or (factor < 0 and line.word(at - 1) == "-" and at - 1 > index):
        return None
    value, after = units.scale(sign, number.value * factor, line, number.after)
    number = replace(number, value=value, after=after)
    unit, after = sign, number.after
    if sign:
        unit, after = rates.with_rate(line, sign, after)
    else:
        unit, after = units.unit_after(line, number, locale)
        if not unit and traps.is_trap(line, at, number.after, locale):
            return None
        if not unit and line.word(at) == "half" and number.after == at + 2:
            return None
        if unit and traps.is_trap(line, at, after, locale):
            return None
    is_joined = line.word(number.after) in ("-", "‑") and not sign
    return Amount(
        index,
        after,
        value,
        value,
        Approximator.ABOUT if number.is_about else Approximator.EXACT,
        unit,
        has_power=number.has_power,
        is_measured=bool(unit) and not is_joined,
    )


def _is_while(line: Line, amount: Amount, begin: int, locale: Locale) -> bool:
    """ "31 witnesses over six weeks": within that time, and no bound."""
    is_over = line.word(begin) == "over" and amount.begin - begin == 1
    is_time = amount.unit in _TIMES and is_head_noun(line[begin - 1].text, locale)
    return is_over and is_time and begin > 0


def _is_minus_word(line: Line, index: int) -> bool:
    return line.word(index) == "minus" and line[index + 1].kind == NUMBER


def _is_minus(line: Line, index: int) -> bool:
    """A minus sign: glued to the number behind it and not to the word before it."""
    token = line[index]
    return token.text in ("-", "−") and not token.is_glued and line[index + 1].is_glued


def _ranged(line: Line, first: Amount, locale: Locale, stop: int) -> Amount:
    """ "300 to 400", "between 20 and 30 percent", "$1.2m-$1.5m"; else `first` alone."""
    lead, link = line.word(first.begin - 1), line.word(first.after)
    is_between = lead == "between" and link in ("and", "to")
    is_between |= lead in locale.between and link in locale.links
    is_between &= first.begin > stop
    if not (is_between or link in _RANGE_LINKS) or votes.is_tally(line, first.begin):
        return first
    if not is_between and _moves(line, first, locale):
        return first
    if link == "to" and not _is_plain(first):
        return first
    second = _single(line, first.after + 1, locale)
    if second is None or first.low is None or second.high is None:
        return first
    low, high = first.low, second.high
    if second.has_power and not first.has_power and low < second.high:
        low = same_power(low, second, line)
    if low >= high or second.approximator is not Approximator.EXACT:
        return first
    if first.unit and second.unit and first.unit != second.unit:
        return first
    return Amount(
        first.begin - is_between,
        second.after,
        low,
        high,
        Approximator.BETWEEN,
        second.unit or first.unit,
        is_measured=second.is_measured or first.is_measured,
    )


def _is_plain(amount: Amount) -> bool:
    return amount.approximator is Approximator.EXACT


def _moves(line: Line, first: Amount, locale: Locale) -> bool:
    """Whether "from 19% to 21%" or "fell 7% to 310" tells two values, not a range."""
    if not locale.is_english:
        return _moves_elsewhere(line, first, locale)
    near = range(max(0, first.begin - 4), first.begin)
    return line.word(first.after) == "to" and any(
        direction(line.word(at)) for at in near
    )


def _moves_elsewhere(line: Line, first: Amount, locale: Locale) -> bool:
    """ "Est passé de 7 % à 8 %", "stieg von 3 auf 5": two values too."""
    near = {line.word(at) for at in range(max(0, first.begin - 6), first.begin)}
    return bool(near & (locale.rising | locale.falling | _PASSING))


def same_power(low: Decimal, second: Amount, line: Line) -> Decimal:
    """ "2 to 3 million": the first number shares the second one's magnitude."""
    for power in (3, 6, 9, 12):
        scaled = low * 10**power
        if second.high is not None and scaled < second.high < scaled * 1000:
            return scaled
    return low


def _bounded(line: Line, amount: Amount, locale: Locale, stop: int) -> Amount:
    """Add the words before and behind that make it a bound or an estimate."""
    found, begin = approximators.before(line, amount.begin, locale, stop)
    trailing, after = approximators.after(line, amount.after)
    if _is_while(line, amount, begin, locale) or (
        stop > 0 and amount.begin - stop == 1 and line.word(stop) == "over"
    ):
        found, begin = Approximator.EXACT, amount.begin
    amount = replace(amount, begin=begin, after=after, number=amount.begin)
    if trailing is not None and found is Approximator.EXACT:
        found = trailing
    is_change = amount.approximator is Approximator.INCREASE
    if is_change and approximators.is_open_above(found):
        return replace(amount, high=None)
    if amount.approximator is not Approximator.EXACT:
        return amount
    if approximators.is_open_above(found):
        return replace(amount, approximator=found, high=None)
    if approximators.is_open_below(found):
        return replace(amount, approximator=found, low=None)
    return replace(amount, approximator=found)
