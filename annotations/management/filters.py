"""The filters of published checks as options of a command."""

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from annotations.management import arguments
from annotations.queries.search.filters import FILTERS, Kind
from annotations.queries.search.terms import LONGEST
from annotations.workflow.states import Status

MOST_DIGITS, MOST_PLACES = 38, 10
PUBLIC = (Status.PUBLISHED, Status.RETRACTED)


def add_filters(parser: ArgumentParser) -> None:
    group = parser.add_argument_group("filters", "as those of the API's claims/")
    for row in FILTERS:
        group.add_argument(
            f"--{row.name.replace('_', '-')}",
            type=READ[row.kind],
            metavar=row.kind.name,
            help=row.help.replace("%", "%%") or "published or retracted",
        )


def wanted(options: dict[str, Any]) -> dict[str, Any]:
    """Of the options of a command, the filters that were given."""
    names = [row.name for row in FILTERS]
    return {name: options[name] for name in names if options.get(name) is not None}


def words(text: str) -> str:
    if len(text) > LONGEST:
        raise ArgumentTypeError(f"at most {LONGEST} characters.")
    return arguments.text(text)


def status(text: str) -> Status:
    if text not in PUBLIC:
        raise ArgumentTypeError(f"use one of: {', '.join(PUBLIC)}.")
    return Status(text)


def whole(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 19):
        raise ArgumentTypeError("give an id: a whole number.")
    return int(text)


def number(text: str) -> Decimal:
    try:
        found = Decimal(text)
        fits = found == found.quantize(Decimal(1).scaleb(-MOST_PLACES))
    except InvalidOperation:
        fits = False
    if not fits or abs(found.adjusted()) > MOST_DIGITS - MOST_PLACES:
        raise ArgumentTypeError("give a number such as 2500 or 12.5.")
    return found


def day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError("give a day such as 2025-01-31.") from None


def moment(text: str) -> datetime:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or found.tzinfo is None:
        raise ArgumentTypeError(
            "give a time with its zone, such as 2025-01-31T12:00:00Z."
        )
    return found


READ: dict[Kind, Callable[[str], Any]] = {
    Kind.WORDS: words,
    Kind.NAME: arguments.text,
    Kind.STATUS: status,
    Kind.ID: whole,
    Kind.NUMBER: number,
    Kind.DAY: day,
    Kind.MOMENT: moment,
}
