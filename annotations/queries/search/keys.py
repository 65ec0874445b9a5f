"""What published checks are narrowed by, as keys of their documents.

Ranges of numbers and days have keys too, as coarse as powers of ten and months: they
bring the index near; the exact bounds are asked of the row.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Q
from django.db.models.expressions import RawSQL

from annotations.models.search import KEY
from annotations.queries.search.asking import Asked
from annotations.workflow.states import Status

LARGEST = 16
"""The largest that `search_size` in the database answers, and the smallest negated."""

FIRST_YEAR = 1970

LETTERS = {
    "rating": "r", "outlet": "o", "claimant": "", "topic": "t", "place": "p",
    "article": "a", "status": "s", "min": "n", "max": "x",
}  # fmt: skip
"""How the keys of a filter begin, as `search_keys` in the database writes them. Those
of a claimant are of two kinds, see `_speakers`."""

Wanted = Mapping[str, Any]


def narrowed(asked: Asked, wanted: Wanted, path: str = "") -> Q:
    """The checks that are wanted, as a condition on the documents at `path`."""
    q = Q()
    for part in _parts(asked, wanted):
        q &= Q(**{f"{path}words__matches": part})
    if "min" in wanted:
        q &= Q(**{f"{path}low__gte": wanted["min"]})
    if "max" in wanted:
        q &= Q(**{f"{path}high__lte": wanted["max"]})
    if "updated_since" in wanted:
        q &= Q(**{f"{path}claim__public_changed_at__gte": wanted["updated_since"]})
    if "language" in wanted:
        q &= _language(wanted["language"], path)
    return q & period(wanted, f"{path}first_published_at")


def _parts(asked: Asked, wanted: Wanted) -> Iterator[str]:
    """The conditions on words and keys, what is rarest first: the index looks for them
    in their order, and goes back to the first as soon as one is not met."""
    if asked.typed:
        yield from asked.queries or [_key("none")]
    yield from _keys(asked, wanted)


def _keys(asked: Asked, wanted: Wanted) -> Iterator[str]:
    """One query of keys for each filter that has keys."""
    made: dict[str, Callable[[], Iterable[object]]] = {
        "article": lambda: [wanted["article"]],
        "claimant": lambda: _speakers(asked),
        "outlet": lambda: asked.ids("outlet"),
        "place": lambda: asked.slugs("place"),
        "topic": lambda: asked.slugs("topic"),
        "rating": lambda: asked.ids("rating"),
        "min": lambda: _sizes(wanted),
        "max": lambda: _sizes(wanted),
        "status": lambda: [str(wanted["status"])],
    }
    for name in filter(wanted.__contains__, made):
        yield _any(LETTERS[name], made[name]())
    if "rating" in wanted:
        # What is retracted keeps the key of a rating that no longer stands.
        yield _any(LETTERS["status"], [Status.PUBLISHED.value])
    if "from" in wanted or "to" in wanted:
        yield _any("", _span(wanted.get("from", date.min), wanted.get("to", date.max)))


def _speakers(asked: Asked) -> Iterator[str]:
    """Claimants of that name, and outlets of checks in which nobody else is named."""
    yield from (f"c{pk}" for pk in asked.ids("claimant"))
    yield from (f"q{pk}" for pk in asked.ids("speaker"))


def _any(letter: str, values: Iterable[object]) -> str:
    """Any of the values; what has no value is found nowhere."""
    return " | ".join(_key(f"{letter}{value}") for value in values) or _key("none")


def _key(name: str) -> str:
    quoted = name.replace("\\", "\\\\").replace("'", "''")
    return f"'{KEY}{quoted}'"


def _sizes(wanted: Wanted) -> range:
    """Of a number between the bounds: of either of its ends."""
    least = _size(wanted["min"]) if "min" in wanted else -LARGEST
    most = _size(wanted["max"]) if "max" in wanted else LARGEST
    return range(least, most + 1)


def _size(number: Decimal) -> int:
    """As `search_size` in the database."""
    if number == 0:
        return 0
    size = min(2 + max(number.adjusted(), -1), LARGEST)
    return size if number > 0 else -size


def _span(first: date, last: date) -> Iterator[str]:
    """The years and months that hold the days; nothing was published before 1970."""
    first = max(first, date(FIRST_YEAR, 1, 1))
    last = min(last, date(datetime.now(UTC).year + 1, 12, 31))
    start, end = first.year * 12 + first.month - 1, last.year * 12 + last.month
    while start < end:
        year, month = divmod(start, 12)
        if month == 0 and start + 12 <= end:
            yield f"y{year}"
            start += 12
        else:
            yield f"m{year}-{month + 1}"
            start += 1


def period(wanted: Wanted, column: str) -> Q:
    """First publication within the days that are wanted."""
    q = Q()
    if "from" in wanted:
        q &= Q(**{f"{column}__gte": _midnight(wanted["from"])})
    if "to" in wanted and wanted["to"] < date.max:
        q &= Q(**{f"{column}__lt": _midnight(wanted["to"] + timedelta(days=1))})
    return q


def _language(tag: str, path: str) -> Q:
    """In that language, whatever its region. The key brings the index near: several
    languages can have one."""
    key = RawSQL("'''=l' || search_language(%s) || ''''", [tag])
    column = f"{path}claim__public__revision__language"
    same = Q(**{f"{column}__iexact": tag}) | Q(**{f"{column}__istartswith": f"{tag}-"})
    return Q(**{f"{path}words__matches": key}) & same


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, UTC)
