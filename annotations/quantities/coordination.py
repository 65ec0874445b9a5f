"""Amounts joined by "and" that share the place named behind the last of them."""

from dataclasses import replace

from annotations.quantities.amounts import Amount
from annotations.quantities.casualties import is_state
from annotations.quantities.clauses import Said
from annotations.quantities.nouns import ends_phrase
from annotations.quantities.tokens import WORD, Line
from annotations.quantities.verbs import is_verb
from annotations.quantities.wordlists import words

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
