"""Names of months, days, seasons and ordinals, and the plain year."""

from annotations.quantities.days import FIRST_YEAR, LAST_YEAR
from annotations.quantities.tokens import NUMBER, Line
from annotations.quantities.wordlists import sequence

_MONTH_NAMES = sequence(
    "january february march april may june july august september october november"
    " december"
)
_SHORT = sequence("jan feb mar apr may jun jul aug sep oct nov dec")
MONTHS = (
    {name: number for number, name in enumerate(_MONTH_NAMES, start=1)}
    | {name: number for number, name in enumerate(_SHORT, start=1)}
    | {"sept": 9}
)
WEEKDAYS = {
    name: number
    for number, name in enumerate(
        sequence("monday tuesday wednesday thursday friday saturday sunday")
    )
}
SEASONS = frozenset({"spring", "summer", "autumn", "fall", "winter"})
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1}
"""Which part is meant; -1 is the last one."""
_ENDINGS = {"st", "nd", "rd", "th", "er", "º"}


def month(line: Line, index: int, names: dict[str, int]) -> tuple[int, int]:
    """The number of the month named at `index` and what follows it; (0, index).

    `names` are the months of another language; English ones need their capital.
    """
    for count in (2, 1) if names else ():
        found = names.get(line.words(index, count))
        if found:
            return found, index + count
    token = line[index]
    found = MONTHS.get(token.lower, 0) if token.is_capital else 0
    return (found, index + 1) if found else (0, index)


def ordinal(line: Line, index: int) -> tuple[int, int]:
    """The day of a month at `index` ("14", "14th") and what follows; (0, index)."""
    token = line[index]
    if token.kind != NUMBER or not token.text.isdecimal() or len(token.text) > 2:
        return 0, index
    following = line[index + 1]
    after = index + 1 + (following.is_glued and following.lower in _ENDINGS)
    number = int(token.text)
    return (number, after) if 1 <= number <= 31 else (0, index)


def year(line: Line, index: int) -> int:
    """The year written at `index` in four digits, 0 for none."""
    token = line[index]
    if token.kind != NUMBER or len(token.text) != 4 or not token.text.isdecimal():
        return 0
    number = int(token.text)
    return number if FIRST_YEAR <= number <= LAST_YEAR else 0
