"""Bare numbers that count people who came to harm: "12 were killed", "killed 60"."""

from annotations.quantities.tokens import Line
from annotations.quantities.wordlists import words

_PASSIVES = words("were was are have has had been be feared reported others more")
_HARMED = words(
    "killed wounded injured hurt died drowned arrested detained hospitalised"
    " hospitalized evacuated abducted displaced rescued homeless missing dead infected"
)
_STATES = words(
    "dead wounded injured missing hurt homeless killed stranded trapped unhurt ill sick"
    " alive unaccounted hospitalised hospitalized"
)
_HARMING = words(
    "killed killing kills kill wounded wounding injured injuring hurt displacing"
    " displaced infected infecting abducted"
)
_LEAVING = words("left leaving leaves")
_LACKING = words("without stranded trapped")


def counts_harmed(line: Line, begin: int, after: int) -> bool:
    """Whether the number in `begin:after`, which has no noun, counts such people."""
    if line.word(begin - 1) in _HARMING:
        return True
    if line.word(begin - 1) in _LEAVING and line.word(after) in _LACKING:
        return True
    if line.word(after) == "aboard" or line.words(after, 2) == "on board":
        return True
    while line.word(after) in _PASSIVES:
        after += 1
    return line.word(after) in _HARMED


def is_state(word: str) -> bool:
    """Whether a word (lower case) behind a noun or a number tells how people fared.

    "Six soldiers were killed and 22 wounded": 22 soldiers.
    """
    return word in _STATES


def is_harmed(word: str) -> bool:
    """Whether a word (lower case) tells what happened to people, so is no noun."""
    return word in _HARMED and word not in ("dead", "wounded", "injured")
