"""Claims by the hundred thousand, inside the database: for measuring, not for reading.

Where the role may set `session_replication_role`, triggers and look-ups of keys are
passed by: the rows keep their rules by the way they are made. Where it may not, every
rule is asked of every row, which takes longer.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import connection, transaction
from django.db.models import Max

from annotations.management.bulk import statements
from annotations.management.bulk.language import SYLLABLES, words
from annotations.management.bulk.making import ARTICLE, CLAIM, CLAIMS, Maker, Stock
from annotations.models import (
    Appearance,
    Article,
    ArticleVersion,
    Citation,
    Claim,
    Claimant,
    Outlet,
    Quantity,
    SearchDocument,
    Source,
    Topic,
    User,
    Verdict,
    VerdictRevision,
)
from annotations.queries import ratings, records

BATCH = 20_000
"""Claims of a transaction."""

LOCK = 811_203
"""An advisory lock of PostgreSQL."""

YEARS = 8
COUNTS = {Outlet: 200, Claimant: 2000, Topic: 100, Source: 500}
PLACES = 200
OF_CLAIM = (Claim, Appearance, Quantity, Verdict, Citation, VerdictRevision)

FREE = "SELECT has_parameter_privilege('session_replication_role', 'SET')"
UNGUARDED = "SET LOCAL session_replication_role = replica"
AT_ONCE = "SET CONSTRAINTS ALL IMMEDIATE"
"""Else each row's trigger would go through all look-ups that wait for the commit."""

UNHURRIED = {
    "statement_timeout": "0",
    "idle_in_transaction_session_timeout": "0",
    "maintenance_work_mem": "512MB",
}
WORD_INDEXES = {Claim: "claim_statement_words", SearchDocument: "searchdocument_words"}


class Busy(Exception):
    """Another seed_bulk writes into this database."""


def write(total: int, batch: Callable[[int], Any]) -> None:
    """Make so many claims, a multiple of ten; `batch(made)` is called after each
    transaction. Raises Busy while another one does."""
    with _alone():
        _write_all(total, batch)


def _write_all(total: int, batch: Callable[[int], Any]) -> None:
    given = _people()
    stock = _stock()
    maker = Maker(stock, total)
    ids = _reserve(total)
    with _unhurried(), _unindexed():
        for first in range(0, total, BATCH):
            last = min(first + BATCH, total)
            with transaction.atomic(), connection.cursor() as cursor:
                _write(
                    cursor, maker, range(first // CLAIMS, last // CLAIMS), ids, given
                )
            batch(last)
    _words()


@contextmanager
def _alone() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
        if not cursor.fetchone()[0]:
            raise Busy
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])


def _write(cursor, maker: Maker, numbers: range, ids, given: dict[str, Any]) -> None:
    cursor.execute(FREE)
    cursor.execute(UNGUARDED if cursor.fetchone()[0] else AT_ONCE)
    cursor.execute(statements.TABLES)
    made = [maker.article(number, ids) for number in numbers]
    _copy(cursor, "bulk_article", ARTICLE, (head for head, _ in made))
    _copy(cursor, "bulk", CLAIM, (claim for _, claims in made for claim in claims))
    cursor.execute("ANALYZE bulk; ANALYZE bulk_article")
    for statement in statements.BATCH:
        cursor.execute(statement, given)


def _copy(cursor, table: str, columns: tuple[str, ...], rows: Iterator[tuple]) -> None:
    with cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def _people() -> dict[str, Any]:
    """Author and reviewer, who cannot sign in, and what the newsroom measures by."""
    author, _ = User.objects.get_or_create(username="bulk-author")
    reviewer, _ = User.objects.get_or_create(username="bulk-reviewer")
    best, worst = ratings.ends(ratings.in_force())
    return {
        "author": author.pk,
        "reviewer": reviewer.pk,
        "author_name": str(author),
        "reviewer_name": str(reviewer),
        "tolerance": json.dumps(records.tolerance(ratings.newsroom())),
        "best": best,
        "worst": worst,
    }


def _stock() -> Stock:
    """What claims are about: as much of it as a busy site has."""
    ids = {}
    for model, count in COUNTS.items():
        noun = model._meta.model_name
        rows = [
            model(name=f"Bulk {noun} {n}", slug=f"bulk-{noun}-{n}")
            for n in range(count)
        ]
        model.objects.bulk_create(rows, ignore_conflicts=True)
        found = model.objects.filter(slug__startswith=f"bulk-{noun}-").order_by("pk")
        ids[model] = list(found.values_list("pk", flat=True))
    last = datetime.now(UTC)
    return Stock(
        outlets=ids[Outlet],
        claimants=ids[Claimant],
        topics=ids[Topic],
        sources=ids[Source],
        ratings=[rating.pk for rating in ratings.in_force()],
        places=[f"{word.capitalize()} Bay" for word in words("en")[100 : 100 + PLACES]],
        first=last - timedelta(days=365 * YEARS),
        last=last,
    )


def _reserve(total: int) -> tuple[int, int]:
    """The first article's and the first claim's id, with all that follow kept free."""
    articles = _keep((Article, ArticleVersion), total // CLAIMS)
    return articles, _keep(OF_CLAIM, total)


def _keep(models, count: int) -> int:
    tops = [model.objects.aggregate(top=Max("pk"))["top"] or 0 for model in models]
    with connection.cursor() as cursor:
        for model in models:
            table = model._meta.db_table
            cursor.execute(
                "SELECT setval(pg_get_serial_sequence(%s, 'id'), %s)",
                [table, max(tops) + count],
            )
    return max(tops) + 1


@contextmanager
def _unhurried() -> Iterator[None]:
    """Without the limits that pages have."""
    with connection.cursor() as cursor:
        for name, value in UNHURRIED.items():
            cursor.execute(f"SET {name} = '{value}'")
        try:
            yield
        finally:
            for name in UNHURRIED:
                cursor.execute(f"RESET {name}")


@contextmanager
def _unindexed() -> Iterator[None]:
    """Without the indexes of words, which are made in one go afterwards; those that a
    run left unmade which was cut off, too."""
    with connection.cursor() as cursor:
        for name in WORD_INDEXES.values():
            cursor.execute(f'DROP INDEX IF EXISTS "{name}"')
        try:
            yield
        finally:
            for model, name in WORD_INDEXES.items():
                index = next(row for row in model._meta.indexes if row.name == name)
                cursor.execute(str(index.create_sql(model, connection.schema_editor())))
            cursor.execute("ANALYZE")


def _words() -> None:
    """What the texts are made of, as the beginnings of words are looked up."""
    with connection.cursor() as cursor:
        for language in SYLLABLES:
            cursor.execute(
                "INSERT INTO annotations_searchword (language, word)"
                " SELECT search_language(%s), word FROM (SELECT '' UNION"
                "   SELECT unnest(search_vocabulary(%s, %s, '', '', '{}'))"
                " ) AS said(word) ON CONFLICT DO NOTHING",
                [language, language, " ".join(words(language))],
            )
