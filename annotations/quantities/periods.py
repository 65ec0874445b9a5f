"""Which date of a sentence is said of which amount."""

from annotations.quantities.amounts import Amount
from annotations.quantities.calendar_dates import DateSpan
from annotations.quantities.locales import Locale
from annotations.quantities.tokens import NUMBER, WORD, Line
from annotations.quantities.wordlists import words

_PREPOSITIONS = words(
    "in on at by since until till before after during from to between throughout over"
    " within through of for around mid early late than"
)
_CLAUSE = 8
_YEARS = words("year fiscal")
_BREAKS = frozenset({",", ";", ":", "(", ")"})
_CONJUNCTIONS = words("and but or while whereas")
_ASIDES = words("which who whose when where part after before since because")
_RECORDS = words(
    "lowest highest worst best biggest largest smallest steepest sharpest fastest"
    " first deadliest hottest coldest driest wettest longest"
)
"""Behind these "since 1994" dates the last time that it was so."""
_ORIGINS = words(
    "founded formed created established built signed elected born launched opened set"
    " adopted passed begun started agreed introduced"
)
_AUXILIARIES = words("was were been be being is are has have had")


def periods(
    line: Line, amounts: list[Amount], spans: list[DateSpan], locale: Locale
) -> list[DateSpan | None]:
    """For each amount its date: the one behind it, else the one that opens the clause.

    A date that tells the origin of something else ("part of a force created in 2012")
    or that is a mere label ("the 2014 referendum") belongs to no amount.
    """
    usable = [span for span in spans if not _is_label(line, span, locale)]
    return [_period(line, amounts, at, usable, locale) for at in range(len(amounts))]


def _period(
    line: Line, amounts: list[Amount], at: int, spans: list[DateSpan], locale: Locale
) -> DateSpan | None:
    amount = amounts[at]
    behind = [span for span in spans if span.begin >= amount.after]
    behind = [span for span in behind if not _is_barred(line, amount.after, span)]
    limit = amounts[at + 1].begin if at + 1 < len(amounts) else len(line)
    for span in behind:
        if span.begin < limit:
            return span
    before = [span for span in spans if span.after <= amount.begin]
    opening = [
        span
        for span in before
        if _opens_clause(line, span, locale) or _leads(line, amounts, at, span)
    ]
    if opening:
        return opening[-1]
    shared = [span for span in behind if not _has_comma(line, amount.after, span.begin)]
    return shared[0] if shared else None


def _leads(line: Line, amounts: list[Amount], at: int, span: DateSpan) -> bool:
    """ "Was re-elected in 2018 with 76 percent": a date in the amount's own clause."""
    amount = amounts[at]
    if at and amounts[at - 1].begin > span.begin or _is_barred(line, span.begin, span):
        return False
    if any(_ends_clause(line, step) for step in range(span.after, amount.begin)):
        return False
    lead = line.word(span.begin - 1)
    near = range(max(0, span.begin - _CLAUSE), span.begin)
    return lead in _PREPOSITIONS and not any(
        line.word(step) in _ASIDES for step in near
    )


def _ends_clause(line: Line, index: int) -> bool:
    return line[index].kind != WORD or line.word(index) in _CONJUNCTIONS | _ASIDES


def _has_comma(line: Line, first: int, last: int) -> bool:
    return any(line.word(index) in _BREAKS for index in range(first, last))


def _is_label(line: Line, span: DateSpan, locale: Locale) -> bool:
    """A bare year without a preposition, which German does not need."""
    if span.after - span.begin > 1 or line[span.begin].kind != NUMBER:
        return False
    lead = line.word(span.begin - 1)
    return not (
        locale.has_capital_nouns
        or lead in _YEARS
        or lead in _PREPOSITIONS
        or lead in locale.relations
        or lead in locale.skipped
    )


def _is_barred(line: Line, first: int, span: DateSpan) -> bool:
    """Whether `span`, which stands behind, dates something else than the amount."""
    lead = span.begin - 1
    while line.word(lead) in _PREPOSITIONS or line.word(lead) == "the":
        lead -= 1
    if line.word(lead) in _ORIGINS and line.word(lead - 1) not in _AUXILIARIES:
        return True
    if line.word(span.begin - 1) == "since" and any(
        line.word(at) in _RECORDS for at in range(first, span.begin)
    ):
        return True
    for index in range(first, span.begin):
        following = line.word(index + 1)
        if line.word(index) == ";":
            return True
        if line.word(index) == "," and (
            following in _ASIDES or following.endswith("ing")
        ):
            return True
    return False


def _opens_clause(line: Line, span: DateSpan, locale: Locale) -> bool:
    """ "In 2016, 350 factories ..." and "but by 2020 300 of them ...".

    A German date may stand anywhere in its clause ("stiegen 2023 um 12 Prozent").
    """
    lead = span.begin - 1
    leads = _PREPOSITIONS | {"the", "as"} | locale.relations.keys() | locale.between
    while line.word(lead) in leads:
        lead -= 1
    word = line.word(lead)
    if locale.has_capital_nouns and line[lead].kind == WORD:
        return True
    return lead < 0 or word in _BREAKS or word in _CONJUNCTIONS
