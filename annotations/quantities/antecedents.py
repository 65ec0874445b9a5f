"""The noun that an amount is said of, where it stands before it."""

from annotations.quantities import places
from annotations.quantities.nouns import (
    ARTICLES,
    LONGEST,
    SKIPPED,
    ends_phrase,
    phrase,
)
from annotations.quantities.phrases import (
    AUXILIARIES,
    HEADS_OF,
    head_end,
    is_nominal,
    is_verb_at,
    phrase_begin,
)
from annotations.quantities.tokens import NUMBER, WORD, Line
from annotations.quantities.units import UNITS
from annotations.quantities.verbs import is_verb, noun_direction
from annotations.quantities.wordlists import words

_EVERY = frozenset({"each", "every"})
_BEFORE_VALUES = words("to by at from for on an extra just only of")
_AMOUNTS = words("gain cost cut rise set lead spend hold win bill hit advance")
_OPENERS = words("that and but or as while when year month week today if")
_HAVING = words(
    "has have had keeps keep kept maintains maintained sent sends deploys deployed"
    " stations stationed"
)
_AVERAGES = words("average total median maximum minimum mean record combined")
_ORDERING = words(
    "ordered asked told urged forced allowed required advised enabled obliged wants"
    " want expects expect orders asks urges forces allows requires helped obliges"
)
_GIVING = words("gave give gives giving given")
_BOUNDS = words("above below over under")
_DEGREES = words(
    "sharp steep slight small big large huge further overall total average annual"
    " monthly yearly modest significant record real net sudden planned proposed"
)


def preceding(line: Line, index: int, first: int, is_change: bool = False) -> str:
    """The noun phrase that the number before which `index` stands is said of.

    Behind "of" and "by" it is what stands before them ("a budget of", "rates by");
    else the subject of the clause, which begins at token `first`. A change is said of
    what changed ("Shares suffered losses of 40 percent").
    """
    index = before_average(line, index)
    index -= 2 * (line.words(index - 2, 2) in ("short of", "ahead of"))
    if line.word(index - 1) == "that":
        return ""
    near = (
        _given(line, index, first)
        or _brought(line, index, first)
        or _named(line, index, first, is_change)
        or _before_verb(line, index, first)
    )
    text = near or clause_subject(line, first, index)[0]
    if text.lower() == "record" or text.endswith(("'s", "’s")):
        return ""
    return text.rpartition("'s ")[2].rpartition("’s ")[2]


def _given(line: Line, index: int, first: int) -> str:
    """The Greens in "gave the Greens 28 percent"."""
    begin = phrase_begin(line, index, first)
    giver = begin - 1 - (line.word(begin - 1) in ARTICLES | _EVERY)
    is_given = begin < index and giver > first and line.word(giver) in _GIVING
    return phrase(line, begin, index) if is_given else ""


def _brought(line: Line, index: int, first: int) -> str:
    """The object of a verb before "to", "for" and the like, or before a bound."""
    bound = index + (line.word(index) in _BOUNDS)
    is_bound = bound > index or line.word(index - 1) in ("to", "at", "from", "for")
    return _object(line, bound, first) if is_bound else ""


def _named(line: Line, index: int, first: int, is_change: bool) -> str:
    """What stands before "of", "by" and "worth": "a budget of", "rates by"."""
    lead = line.word(index - 1)
    if lead == "of" and noun_direction(line.word(index - 2)):
        at = phrase_begin(line, index - 2, first)
        if at < index - 2 and line.word(at) not in _DEGREES:
            return phrase(line, at, index - 2)
        if is_change:
            return ""
    if lead not in ("of", "by", "worth"):
        return ""
    end = head_end(line, index - 1, first)
    return phrase(line, phrase_begin(line, end, first), end)


def before_average(line: Line, index: int) -> int:
    """Where "an average of" begins that ends before token `index`; else `index`."""
    is_average = line.word(index - 1) == "of" and line.word(index - 2) in _AVERAGES
    return index - 3 if is_average and line.word(index - 3) in ("a", "an") else index


def _object(line: Line, index: int, first: int) -> str:
    """What was brought "to" an amount: "cut its forecast to 2%", "values it at"."""
    end = head_end(line, index - 1, first)
    begin = phrase_begin(line, end, first)
    lead = begin - 1
    is_object = lead > first and line[lead].kind == WORD and begin < end
    if is_object and line.word(lead) in ARTICLES:
        lead -= 1
        is_object = lead > first and not ends_phrase(line[lead])
    else:
        is_bounded = index - 1 < len(line) and line.word(index - 1) in _BOUNDS
        is_object = is_object and (is_verb(line.word(lead)) or is_bounded)
    return phrase(line, begin, end) if is_object else ""


def is_named(line: Line, index: int) -> bool:
    """Whether a noun before "of" or "worth" tells what the amount at `index` is.

    "A fee of €80 million for the striker" is said of the fee; "a total of €3 million
    for schools" of the schools.
    """
    if line.word(index - 1) not in ("of", "worth"):
        return False
    if before_average(line, index) < index:
        return False
    return is_nominal(line, index - 2) and line.word(index - 2) not in HEADS_OF


def amount_named(line: Line, index: int) -> str:
    """The word that names the amount before which `index` stands: "a gain of £12m"."""
    is_named = line.word(index - 1) == "of" and line.word(index - 2) in _AMOUNTS
    return line[index - 2].text if is_named and line.word(index - 3) in ARTICLES else ""


def _before_verb(line: Line, index: int, first: int) -> str:
    """The phrase next to the verb: "revenue" in "the company said revenue rose 14%".

    "" when a preposition stands before it ("unemployment in rural areas fell").
    """
    after = index
    while after > first and line.word(after - 1) in _BEFORE_VALUES:
        after -= 1
    end = after
    after -= after > first + 1 and _is_doing(line, after - 1)
    while after > first and _is_predicate(line, after - 1):
        after -= 1
    if after < end and line.word(after - 1) == "to":
        return _ordered(line, after, first)
    begin = phrase_begin(line, after, first)
    if after == end or begin == after:
        return ""
    at = begin
    while at > first and line.word(at - 1) in ARTICLES:
        at -= 1
    if line.word(begin) in ("year", "month", "week") and after - begin > 1:
        return phrase(line, begin + 1, after)
    return phrase(line, begin, after) if _is_open(line, at, first) else ""


def _is_open(line: Line, at: int, first: int) -> bool:
    """Whether a subject may begin at token `at`: nothing before it takes it along."""
    lead = line[at - 1]
    is_opened = lead.lower in _OPENERS or lead.text in ("'", "’")
    return at <= first or is_opened or lead.kind == NUMBER or is_verb(lead.lower)


def _ordered(line: Line, index: int, first: int) -> str:
    """The firm in "ordered the firm to pay €3 million"; its "to" is before `index`."""
    begin = phrase_begin(line, index - 1, first)
    lead = begin - 1 - (line.word(begin - 1) in ARTICLES)
    is_ordered = lead > first and line.word(lead) in _ORDERING
    return phrase(line, begin, index - 1) if is_ordered else ""


def _is_doing(line: Line, index: int) -> bool:
    """ "Groves covering 2,500 hectares": a verb that stands for a clause."""
    word, lead = line.word(index), line[index - 1]
    return word.endswith("ing") and len(word) > 5 and lead.kind == WORD


def _is_predicate(line: Line, index: int) -> bool:
    """A verb; the first word of a sentence is taken for a noun ("House prices")."""
    word = line.word(index)
    is_doing = word.endswith("ing") and line.word(index - 1) in AUXILIARIES
    return word in AUXILIARIES or is_doing or (index > 0 and is_verb_at(line, index))


def clause_subject(line: Line, first: int, last: int) -> tuple[str, int]:
    """The noun phrase with which the clause `first:last` begins, and what follows it.

    "The number of claims" gives "claims".
    """
    at = first
    while at < last and (line.word(at) in SKIPPED | _EVERY or line[at].kind != WORD):
        at += 1
    after = at
    while after < last and is_nominal(line, after) and after - at < LONGEST:
        after += 1
    text = phrase(line, at, after)
    is_head = text.lower() in HEADS_OF or text.lower() in UNITS
    if is_head and line.word(after) == "of":
        return clause_subject(line, after + 1, last)
    return text, after


def owned(line: Line, first: int, last: int, subject: str) -> str:
    """The subject with its country where the clause says that a country has it.

    "Germany has 450 soldiers in Mali": "German soldiers".
    """
    text, after = clause_subject(line, first, last)
    adjective = places.owner(text)
    while line.word(after) in ("still", "currently", "now", "also"):
        after += 1
    if not adjective or line.word(after) not in _HAVING:
        return subject
    following = line.word(after + 1)
    if is_verb(following) and following not in _HAVING:
        return subject
    if subject.startswith(adjective) or not subject:
        return subject
    return f"{adjective} {subject}"
