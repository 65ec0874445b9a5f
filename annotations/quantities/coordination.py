"""Amounts that share words: the place behind "and", the unit of "from 2 to 3 euros"."""

from dataclasses import replace

from annotations.quantities.amounts import Amount, same_power
from annotations.quantities.casualties import is_state
from annotations.quantities.clauses import Said
from annotations.quantities.nouns import ends_phrase
from annotations.quantities.tokens import NUMBER, WORD, Line
from annotations.quantities.verbs import is_verb
from annotations.quantities.wordlists import words

_FROM = frozenset({"from", "de", "du", "von", "da", "dal", "del"})
_TO = frozenset({"to", "à", "a", "auf", "al"})
_AND = words("and und et y e i و")
_FARED = words("was were are died drowned arrested detained injured rescued have been")


def with_shared_places(
    line: Line, amounts: list[Amount], said: list[Said]
) -> list[Said]:
    """`said` with places filled in: "six died and 22 were hurt when ... in Mali".

    Nothing but the noun, and a verb that tells how people fared, may stand between an
    amount and the "and" before the next one.
    """
    shared = list(said)
    for at in range(len(said) - 2, -1, -1):
        place = shared[at + 1].place
        if place and not shared[at].place and _joins(line, *amounts[at : at + 2]):
            shared[at] = replace(shared[at], place=place)
    return shared


def _joins(line: Line, first: Amount, second: Amount) -> bool:
    last = second.begin - 1
    while last > first.after and is_state(line.word(last)):
        last -= 1
    if line.word(last) not in _AND:
        return False
    return all(_is_plain(line, at) for at in range(first.after, last))


def _is_plain(line: Line, index: int) -> bool:
    """Whether the word is a noun's, or tells how people fared."""
    word = line.word(index)
    if word in _FARED or is_state(word):
        return True
    is_end = ends_phrase(line[index]) and word != "of"
    return line[index].kind == WORD and not is_verb(word) and not is_end


def with_shared_unit(line: Line, first: Amount, second: Amount) -> Amount:
    """`first` of "from 2 to 2.50 euros", "from 3 to 4 million", with its unit."""
    is_from = line.word(first.begin - 1) in _FROM and not first.unit
    if (
        not is_from
        or line.word(first.after) not in _TO
        or second.number > first.after + 1
    ):
        return first
    value = first.low
    if value is None or first.has_power or line[first.number].kind != NUMBER:
        return first
    if second.has_power and second.high is not None and value < second.high:
        value = same_power(value, second, line)
    return replace(first, low=value, high=value, unit=second.unit)
