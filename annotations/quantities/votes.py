"""Results of votes: "passed 52-48", "a 5-4 ruling"."""

from annotations.quantities.tokens import NUMBER, Line
from annotations.quantities.wordlists import words

_DASHES = frozenset({"-", "–"})
_VOTING = words(
    "vote votes voted voting passed approved rejected confirmed adopted ratified ruled"
    " ruling acquitted impeached ballot majority backed endorsed"
)
_REACH = 8
_REACH_BEHIND = 3


def is_tally(line: Line, index: int) -> bool:
    """Whether the number at token `index` is the first half of a vote's result."""
    first, dash, second = line[index], line[index + 1], line[index + 2]
    is_dash = dash.text in _DASHES and dash.is_glued and second.is_glued
    is_by = dash.lower in ("to", "against") and line.word(index - 1) in ("by", "voted")
    if not is_dash and not is_by:
        return False
    if not (_is_whole(line, index) and _is_whole(line, index + 2)):
        return False
    if max(len(first.text), len(second.text)) > len("9,999"):
        return False
    near = [*range(max(0, index - _REACH), index)]
    near += range(index + 3, index + 3 + _REACH_BEHIND)
    return any(line.word(at) in _VOTING for at in near)


def is_part_of_tally(line: Line, index: int) -> bool:
    """Whether the number at token `index` is either half of a vote's result."""
    return is_tally(line, index) or (index >= 2 and is_tally(line, index - 2))


def _is_whole(line: Line, index: int) -> bool:
    token = line[index]
    return token.kind == NUMBER and token.text.isdecimal()
