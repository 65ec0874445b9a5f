"""The second look: the newest documents of a condition, however many there are.

Reading all places of a common word takes long, and so does going through all documents
for a rare one. So the documents are asked in blocks, the newest first, each larger
than the one before, until enough are found: of a common word the first blocks are
enough, and a rare one has few places in each. Blocks are keys in the index (`=b0:7`),
so each look-up costs what the rarer of the two costs.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import OperationalError, connection
from django.db.models import Q
from django.db.models.expressions import RawSQL
from psycopg.errors import QueryCanceled

from annotations.models import SearchDocument
from annotations.models.search import KEY

LONGEST = "1s"
"""The end of a search that finds no end."""

SMALLEST = 10
"""Turns in a block of the first level, as a power of two."""

LEVELS = 6
FACTOR = 4
"""Blocks of a level that make one of the next."""

LEAST = 2
"""Blocks taken of a level before the next: so that no block is much larger than all
before it together."""


class TooBroad(Exception):
    """A search that did not come to an end in time."""


@dataclass(frozen=True)
class Place:
    """Where a claim stands in a list."""

    claim_id: int
    turn: int
    score: int


def newest(condition: Q, until: int, most: int, rank: str = "") -> list[Place]:
    """The newest `most` documents of the condition with a turn of at most `until`.

    `rank` is the tsquery that scores them. One query. Raises TooBroad.
    """
    found, given = (
        SearchDocument.objects.filter(words__matches=RawSQL("block.key", []))
        .filter(condition, turn__lte=until)
        .order_by("-turn")
        .values("claim_id", "turn", "words")
        .query.sql_with_params()
    )
    keys = [f"'{KEY}b{level}:{number}'" for level, number in blocks(until)]
    statement = f"""
        SET LOCAL statement_timeout = '{LONGEST}';
        SELECT claim_id, turn, (1000000 * ts_rank(words, %s::tsquery))::integer
          FROM unnest(%s::text[]) AS block(key) CROSS JOIN LATERAL ({found}) AS found
         LIMIT %s;
        SET LOCAL statement_timeout = DEFAULT
    """  # noqa: S608 - made by the ORM
    try:
        with connection.cursor() as cursor:
            cursor.execute(statement, [rank, keys, *given, most])
            cursor.nextset()
            return [Place(*row) for row in cursor.fetchall()]
    except OperationalError as error:
        if isinstance(error.__cause__, QueryCanceled):
            raise TooBroad from error
        raise


def blocks(until: int) -> Iterator[tuple[int, int]]:
    """(level, number) of the blocks that hold the turns up to `until`, newest first."""
    number = until >> SMALLEST
    for level in range(LEVELS):
        taken, is_last = 0, level == LEVELS - 1
        while number >= 0 and (
            is_last or taken < LEAST or number % FACTOR != FACTOR - 1
        ):
            yield level, number
            number, taken = number - 1, taken + 1
        number //= FACTOR
