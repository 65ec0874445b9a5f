"""Numbers in addresses, and those of races, earthquakes and types."""

from annotations.quantities.tokens import WORD, Line
from annotations.quantities.wordlists import words

_STREETS = words(
    "street road avenue lane drive square boulevard terrace way court crescent place"
    " st rd ave blvd"
)
_STREETS_FIRST = words("Rue Via Calle Avenida Rua Boulevard Avenue Place Piazza Plaza")
_RACES = words(
    "hurdles freestyle butterfly backstroke breaststroke relay medley sprint sprints"
    " steeplechase"
)
_EVENTS = _RACES | words("final finals champion race heat heats title gold runner")
_METRES = words("m metre metres meter meters")
_QUAKES = words(
    "quake earthquake tremor aftershock aftershocks richter erdbeben beben séisme"
    " sismo terremoto magnitude magnitud stärke زلزال زلزله"
)
_QUAKE_REACH = 6


def is_address(line: Line, after: int) -> bool:
    """Whether a street's name follows a number, at `after`: "12 Main Street"."""
    if line[after].text in _STREETS_FIRST and line[after + 1].kind == WORD:
        return True
    for step in range(3):
        if not line[after + step].is_capital:
            return False
        if step and line.word(after + step) in _STREETS:
            return True
    return False


def is_magnitude(line: Line, begin: int, after: int) -> bool:
    """ "A 5.9 earthquake", "the quake measured 6.1"."""
    text = line[begin].text
    if after - begin > 1 or len(text) != len("5.9") or text.isdecimal():
        return False
    near = range(max(0, begin - _QUAKE_REACH), after + 2)
    return any(line.word(at) in _QUAKES for at in near)


def is_record(line: Line, after: int) -> bool:
    """ "A 12-year high"."""
    return line.word(after - 2) == "-" and line.word(after) in ("high", "low", "peak")


def is_race(line: Line, after: int) -> bool:
    """ "The 400 metres hurdles", "the 100m final"."""
    return line.word(after - 1) in _METRES and line.word(after) in _EVENTS


def is_type(line: Line, after: int) -> bool:
    """ "The 737 MAX was grounded"; not "the 27 EU states"."""
    token = line[after]
    is_shouted = token.kind == WORD and len(token.text) > 2 and token.text.isupper()
    word = line.word(after + 1)
    return is_shouted and (word in ("is", "was", "has") or not word.endswith("s"))
