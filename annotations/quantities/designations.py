"""Numbers of addresses, races, earthquakes, types, rooms and trains."""

from annotations.quantities.tokens import WORD, Line
from annotations.quantities.verbs import is_verb
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
_DEPARTING = words("train bus flight ferry service bulletin news express")
_HOURS = 24
_PLACING = words("in on at from into near via aboard")
_NO_SINGULARS = ("s", "ly", "ing", "ed")
_NO_LABELS = words(
    "total all least most about around just only some almost and or than the a an each"
    " every half part fact particular general its his her their our this that these"
    " under below above nearly up exactly perhaps age between among"
)
_BEHIND_LABELS = words("is was were are has had of in on at to and or by for with from")
_LONGEST_LABEL = 4


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


def is_labelled(line: Line, begin: int, after: int) -> bool:
    """ "In locker 14", "on runway 27": a singular without an article has a number.

    Nothing may be counted behind it.
    """
    text, lead = line[begin].text, line[begin - 1]
    is_short = after == begin + 1 and text.isdecimal() and len(text) <= _LONGEST_LABEL
    if not is_short or line.word(begin - 2) not in _PLACING or lead.kind != WORD:
        return False
    is_noun = lead.text.islower() and not lead.lower.endswith(_NO_SINGULARS)
    is_noun &= lead.lower not in _NO_LABELS and not is_verb(lead.lower)
    is_counted = line[after].kind == WORD and line.word(after) not in _BEHIND_LABELS
    return is_noun and not is_counted and line.word(after) not in ("%", "°", "-", "–")


def is_record(line: Line, after: int) -> bool:
    """ "A 12-year high"."""
    return line.word(after - 2) == "-" and line.word(after) in ("high", "low", "peak")


def is_departure(line: Line, begin: int, after: int) -> bool:
    """ "The 8.30 train"."""
    hour, point, minute = line[begin].text.partition(".")
    is_time = point and hour.isdecimal() and minute.isdecimal() and len(minute) == 2
    return bool(is_time) and line.word(after) in _DEPARTING and int(hour[:3]) < _HOURS


def is_race(line: Line, after: int) -> bool:
    """ "The 400 metres hurdles", "the 100m final"."""
    return line.word(after - 1) in _METRES and line.word(after) in _EVENTS


def is_type(line: Line, after: int) -> bool:
    """ "The 737 MAX was grounded"; not "the 27 EU states"."""
    token = line[after]
    is_shouted = token.kind == WORD and len(token.text) > 2 and token.text.isupper()
    word = line.word(after + 1)
    return is_shouted and (word in ("is", "was", "has") or not word.endswith("s"))
