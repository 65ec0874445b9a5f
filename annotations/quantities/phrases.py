"""Noun phrases read backwards, from the word behind them."""

from annotations.quantities.calendar_words import MONTHS
from annotations.quantities.nouns import ARTICLES, LONGEST, ends_phrase
from annotations.quantities.people_words import ENDINGS, PEOPLE, THINGS
from annotations.quantities.tokens import NUMBER, WORD, Line
from annotations.quantities.verbs import direction, is_verb, noun_direction
from annotations.quantities.wordlists import words

HEADS_OF = words(
    "number total amount share proportion percentage rate sum half most majority"
    " dozens scores hundreds thousands millions"
)
AUXILIARIES = words(
    "is are was were be been being has have had will would can could should may might"
    " must do does did not now still already also up down"
)
_NOUNS_TOO = words(
    "wait cost plan hope support work demand return use need lead run show strike"
    " drive vote rest house host seat cover stay average total gain increase decrease"
    " decline range claim visit import export score train rank rise fall drop jump"
    " surge slump climb attack search pay"
)
"""Verbs that are nouns behind a singular, where a verb would have its ending."""
_PLURALS_TOO = words("cuts costs votes works plans strikes raises increases rises runs")
_BEHIND_PLURALS = words("worth of was were are is have has had will would")
_BEHIND_NOUNS = AUXILIARIES | words("of for to in")


def phrase_begin(line: Line, after: int, first: int) -> int:
    """Where the noun phrase that ends before token `after` begins."""
    at = after
    while at > first and after - at < LONGEST and is_nominal(line, at - 1):
        lead = line.word(at - 1)
        if at < after and lead.endswith("s") and _are_people(lead):
            return at if not _are_people(line.word(at)) else at - 1
        at -= 1
    return at


def _are_people(word: str) -> bool:
    return word in PEOPLE or (word.endswith(ENDINGS) and word not in THINGS)


def head_end(line: Line, after: int, first: int) -> int:
    """Where the head of the phrase ends that ends before token `after`.

    "The cost of the damage" ends with the cost, "the number of claims" with the claims.
    """
    at = phrase_begin(line, after, first)
    at -= line.word(at - 1) in ARTICLES
    is_part = line.word(at - 1) == "of" and at - 1 > first and at < after
    if not is_part or line.word(at - 2) in HEADS_OF or not is_nominal(line, at - 2):
        return after
    return at - 1


def is_nominal(line: Line, index: int) -> bool:
    """Whether the token may be part of a noun phrase."""
    token = line[index]
    if token.kind == NUMBER and line.word(index - 1) not in MONTHS:
        return line[index - 1].is_capital and is_verb(line.word(index + 1))
    if token.kind != WORD or ends_phrase(token) or token.lower in ARTICLES:
        return False
    if token.lower.endswith("ing") and line.word(index - 1) in AUXILIARIES:
        return False
    if token.is_glued and line.word(index - 1) in ("-", "‑"):
        return False
    # "The average queue": behind an article a verb is none.
    is_behind = line.word(index - 1) in ARTICLES and not noun_direction(token.lower)
    return index == 0 or is_behind or not is_verb_at(line, index)


def is_verb_at(line: Line, index: int) -> bool:
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
        return following not in _BEHIND_PLURALS and not direction(following)
    return not (following in _BEHIND_NOUNS or is_verb(following))
