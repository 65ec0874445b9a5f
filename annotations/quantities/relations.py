"""How a date stands to what is said: the words before it."""

from annotations.quantities.calendar_dates import DateSpan
from annotations.quantities.locales import Locale
from annotations.quantities.tokens import Line
from annotations.quantities.vocabulary import Relation

_BEFORE = {
    "by": Relation.BY,
    "no later than": Relation.BY,
    "not later than": Relation.BY,
    "since": Relation.SINCE,
    "ever since": Relation.SINCE,
    "from": Relation.SINCE,
    "starting": Relation.SINCE,
    "starting in": Relation.SINCE,
    "as of": Relation.AT,
    "before": Relation.BEFORE,
    "until": Relation.BEFORE,
    "till": Relation.BEFORE,
    "up to": Relation.BEFORE,
    "prior to": Relation.BEFORE,
    "ahead of": Relation.BEFORE,
    "pre -": Relation.BEFORE,
    "after": Relation.AFTER,
    "following": Relation.AFTER,
    "post -": Relation.AFTER,
    "during": Relation.DURING,
    "over": Relation.DURING,
    "throughout": Relation.DURING,
    "within": Relation.DURING,
}
_LONGEST = 3


def relation(line: Line, span: DateSpan, locale: Locale) -> Relation:
    """The relation of a date to its sentence; an interval is DURING, else AT."""
    found = _named(line, span.begin, locale)
    if span.is_interval and found in (Relation.SINCE, Relation.AT, None):
        return Relation.DURING
    return found or Relation.AT


def _named(line: Line, index: int, locale: Locale) -> Relation | None:
    if line.word(index - 1) == "the" or line.word(index - 1) in locale.skipped:
        index -= 1
    if line.words(index - 2, 2) == "at least":
        index -= 2
    for count in range(_LONGEST, 0, -1):
        phrase = line.words(index - count, count)
        found = _BEFORE.get(phrase) or locale.relations.get(phrase)
        if found is not None:
            return found
    return None
