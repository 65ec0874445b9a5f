"""The noun that an amount is said of, where it stands before it."""

from annotations.quantities import places
from annotations.quantities.calendar_words import MONTHS
from annotations.quantities.nouns import (
    ARTICLES,
    LONGEST,
    SKIPPED,
    ends_phrase,
    phrase,
)
from annotations.quantities.people_words import ENDINGS, PEOPLE, THINGS
from annotations.quantities.tokens import NUMBER, WORD, Line
from annotations.quantities.units import UNITS
from annotations.quantities.verbs import is_verb, noun_direction
from annotations.quantities.wordlists import words

_EVERY = frozenset({"each", "every"})
_HEADS_OF = words(
    "number total amount share proportion percentage rate sum half most majority dozens"
    " scores hundreds thousands millions"
)
_BEFORE_VALUES = words("to by at from for on an extra just only of")
_AMOUNTS = words("gain cost cut rise set lead spend hold win bill hit advance")
_AUXILIARIES = words(
    "is are was were be been being has have had will would can could should may might"
    " must do does did not now still already also up down"
)
_OPENERS = words("that and but or as while when year month week today if")
_HAVING = words(
    "has have had keeps keep kept maintains maintained sent sends deploys deployed"
    " stations stationed"
)
_NOUNS_TOO = words(
    "wait cost plan hope support work demand return use need lead run show strike drive"
    " vote rest house host seat cover stay average total gain increase decrease decline"
    " range claim visit import export score train rank"
    " rise fall drop jump surge slump climb attack search"
)
"""Verbs that are nouns behind a singular, where a verb would have its ending."""
_PLURALS_TOO = words("cuts costs votes works plans strikes raises increases rises runs")
_BEHIND_PLURALS = words("worth of was were are is have has had will would")
_BEHIND_NOUNS = _AUXILIARIES | words("of for to in")
_AVERAGES = words("average total median maximum minimum mean record combined")
_ORDERING = words(
    "ordered asked told urged forced allowed required advised enabled obliged wants want"
    " expects expect orders asks urges forces allows requires helped obliges"
)
_GIVING = words("gave give gives giving given")
_DEGREES = words(
    "sharp steep slight small big large huge further overall total average annual"
    " monthly yearly modest significant record real net sudden planned proposed"
)


def preceding(line: Line, index: int, first: int) -> str:
    """The noun phrase that the number before which `index` stands is said of.

    Behind "of" and "by" it is what stands before them ("a budget of", "rates by");
    else the subject of the clause, which begins at token `first`.
    """
    index = before_average(line, index)
    lead = line.word(index - 1)
    if lead == "that":
        return ""
    given = _phrase_begin(line, index, first)
    giver = given - 1 - (line.word(given - 1) in ARTICLES)
    if given < index and giver > first and line.word(giver) in _GIVING:
        return phrase(line, given, index)
    bound = index + (line.word(index) in ("above", "below", "over", "under"))
    if bound > index or lead in ("to", "at", "from", "for"):
        found = _object(line, bound, first)
        if found:
            return found
    if lead == "of" and noun_direction(line.word(index - 2)):
        at = _phrase_begin(line, index - 2, first)
        if at < index - 2 and line.word(at) not in _DEGREES:
            return phrase(line, at, index - 2)
    if lead in ("of", "by", "worth"):
        end = _whole_end(line, index - 1, first)
        at = _phrase_begin(line, end, first)
        if at < end:
            return phrase(line, at, end)
    near = _before_verb(line, index, first)
    text = near or clause_subject(line, first, index)[0]
    if text.lower() == "record":
        return ""
    _, _, owned_ = text.rpartition("'s " if "'s " in text else "’s ")
    return "" if text.endswith(("'s", "’s")) else owned_


def before_average(line: Line, index: int) -> int:
    """Where "an average of" begins that ends before token `index`; else `index`."""
    is_average = line.word(index - 1) == "of" and line.word(index - 2) in _AVERAGES
    return index - 3 if is_average and line.word(index - 3) in ("a", "an") else index


def _object(line: Line, index: int, first: int) -> str:
    """What was brought "to" an amount: "cut its forecast to 2%", "values it at"."""
    end = _whole_end(line, index - 1, first)
    begin = _phrase_begin(line, end, first)
    lead = begin - 1
    is_object = lead > first and line[lead].kind == WORD and begin < end
    if is_object and line.word(lead) in ARTICLES:
        lead -= 1
        is_object = lead > first and not ends_phrase(line[lead])
    else:
        is_object = is_object and is_verb(line.word(lead))
    return phrase(line, begin, end) if is_object else ""


def _whole_end(line: Line, after: int, first: int) -> int:
    """Where the head of the phrase ends that ends before token `after`.

    "The cost of the damage" ends with the cost, "the number of claims" with the claims.
    """
    at = _phrase_begin(line, after, first)
    at -= line.word(at - 1) in ARTICLES
    is_part = line.word(at - 1) == "of" and at - 1 > first and at < after
    if not is_part or line.word(at - 2) in _HEADS_OF or not _is_nominal(line, at - 2):
        return after
    return at - 1


def is_named(line: Line, index: int) -> bool:
    """Whether a noun before "of" or "worth" tells what the amount at `index` is.

    "A fee of €80 million for the striker" is said of the fee; "a total of €3 million
    for schools" of the schools.
    """
    if line.word(index - 1) not in ("of", "worth"):
        return False
    if before_average(line, index) < index:
        return False
    return _is_nominal(line, index - 2) and line.word(index - 2) not in _HEADS_OF


def amount_named(line: Line, index: int) -> str:
    """The word that names the amount before which `index` stands: "a gain of £12m"."""
    is_named = line.word(index - 1) == "of" and line.word(index - 2) in _AMOUNTS
    return line[index - 2].text if is_named and line.word(index - 3) in ARTICLES else ""


def _phrase_begin(line: Line, after: int, first: int) -> int:
    """Where the noun phrase that ends before token `after` begins."""
    at = after
    while at > first and after - at < LONGEST and _is_nominal(line, at - 1):
        lead = line.word(at - 1)
        if at < after and lead.endswith("s") and _are_people(lead):
            return at if not _are_people(line.word(at)) else at - 1
        at -= 1
    return at


def _are_people(word: str) -> bool:
    return word in PEOPLE or (word.endswith(ENDINGS) and word not in THINGS)


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
    begin = _phrase_begin(line, after, first)
    if after == end or begin == after:
        return ""
    lead = line.word(begin - 1) if begin > first else ""
    while lead in ARTICLES:
        begin, lead = begin - 1, line.word(begin - 2) if begin - 1 > first else ""
    if line.word(begin) in ("year", "month", "week") and after - begin > 1:
        begin, lead = begin + 1, ""
    is_subject = not lead or lead in _OPENERS or is_verb(lead) or lead in ("'", "’")
    is_subject |= line[begin - 1].kind == NUMBER
    if not is_subject:
        return ""
    while line.word(begin) in ARTICLES:
        begin += 1
    return phrase(line, begin, after)


def _ordered(line: Line, index: int, first: int) -> str:
    """The firm in "ordered the firm to pay €3 million"; its "to" is before `index`."""
    begin = _phrase_begin(line, index - 1, first)
    lead = begin - 1 - (line.word(begin - 1) in ARTICLES)
    is_ordered = lead > first and line.word(lead) in _ORDERING
    return phrase(line, begin, index - 1) if is_ordered else ""


def _is_nominal(line: Line, index: int) -> bool:
    token = line[index]
    if token.kind == NUMBER and line.word(index - 1) not in MONTHS:
        return line[index - 1].is_capital and is_verb(line.word(index + 1))
    if token.kind != WORD or ends_phrase(token) or token.lower in ARTICLES:
        return False
    if token.lower.endswith("ing") and line.word(index - 1) in _AUXILIARIES:
        return False
    if token.is_glued and line.word(index - 1) in ("-", "‑"):
        return False
    # "The average queue": behind an article a verb is none.
    is_behind = line.word(index - 1) in ARTICLES and not noun_direction(token.lower)
    return index == 0 or is_behind or not _is_verb(line, index)


def _is_verb(line: Line, index: int) -> bool:
    """Whether the word is a verb here: "they support", not "public support"."""
    word, lead = line.word(index), line[index - 1]
    is_noun_too = word in _NOUNS_TOO or word in _PLURALS_TOO
    if not is_noun_too or index == 0:
        return is_verb(word)
    is_noun = lead.kind == WORD and not ends_phrase(lead) and lead.lower not in ARTICLES
    is_owner = lead.lower.endswith(("'s", "’s"))
    is_plural = lead.lower in PEOPLE or (lead.lower.endswith("s") and not is_owner)
    is_told = is_verb(lead.lower) and line.word(index - 2) not in ARTICLES
    if not is_noun or is_plural or is_told:
        return True
    following = line.word(index + 1)
    if word in _PLURALS_TOO:
        return following not in _BEHIND_PLURALS
    return not (following in _BEHIND_NOUNS or is_verb(following))


def _is_doing(line: Line, index: int) -> bool:
    """ "Groves covering 2,500 hectares": a verb that stands for a clause."""
    word, lead = line.word(index), line[index - 1]
    return word.endswith("ing") and len(word) > 5 and lead.kind == WORD


def _is_predicate(line: Line, index: int) -> bool:
    """A verb; the first word of a sentence is taken for a noun ("House prices")."""
    word = line.word(index)
    is_doing = word.endswith("ing") and line.word(index - 1) in _AUXILIARIES
    return word in _AUXILIARIES or is_doing or (index > 0 and _is_verb(line, index))


def clause_subject(line: Line, first: int, last: int) -> tuple[str, int]:
    """The noun phrase with which the clause `first:last` begins, and what follows it.

    "The number of claims" gives "claims".
    """
    at = first
    while at < last and (line.word(at) in SKIPPED | _EVERY or line[at].kind != WORD):
        at += 1
    after = at
    while after < last and _is_nominal(line, after) and after - at < LONGEST:
        after += 1
    text = phrase(line, at, after)
    is_head = text.lower() in _HEADS_OF or text.lower() in UNITS
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
