"""CPU of the database for a search: `make bench CLAIMS=1000000 ARGS="-k search"`.

Prints for words of each commonness, with and without filters, the middle and the 95th
percentile of what the two looks of a search and the reading of a page cost.
"""

import os
import random
from decimal import Decimal
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection

from annotations.management.bulk.language import words
from annotations.queries.search import finding
from annotations.queries.search.walk import TooBroad

CLAIMS = int(os.environ.get("CLAIMS", "20000"))
ROUNDS = 30
"""Searches of each kind, each for another word."""

RANKS = {
    "very common": range(1, 12),
    "common": range(20, 60),
    "middling": range(150, 400),
    "less": range(800, 2000),
    "rare": range(5000, 20_000),
}
FILTERS: dict[str, dict[str, Any]] = {
    "": {},
    "rating": {"rating": "false"},
    "outlet": {"outlet": "bulk-outlet-150"},
    "topic and number": {
        "topic": "bulk-topic-20",
        "min": Decimal(1000),
        "max": Decimal(9000),
    },
}
SHAPES = {
    "word": "{0}",
    "two words": "{0} {1}",
    "beginning": "{0:.4}*",
    "phrase": '"{0} {1}"',
}


def spent(cpu: Path, wanted: dict[str, Any]) -> float | None:
    """Milliseconds of CPU in the server for one search; None without an end."""
    began = int(cpu.read_text().split()[0])
    try:
        finding.find(wanted)
    except TooBroad:
        return None
    return (int(cpu.read_text().split()[0]) - began) / 1e6


def backend() -> Path:
    """Where the kernel counts the time of the server's process for this connection."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return Path(f"/proc/{cursor.fetchone()[0]}/schedstat")


def measure(shape: str, ranks: range, filters: dict[str, Any]) -> str:
    chance, cpu, known = random.Random(5), backend(), words("en")
    found = []
    for _ in range(ROUNDS):
        pair = [known[rank] for rank in chance.sample(ranks, 2)]
        wanted = {"q": SHAPES[shape].format(*pair), **filters}
        spent(cpu, wanted)  # reads what it needs into memory
        found.append(spent(cpu, wanted))
    times = [time for time in found if time is not None] or [0, 0]
    ended = f", {found.count(None)} without an end" if None in found else ""
    return f"{median(times):6.1f} ms, p95 {quantiles(times, n=20)[-1]:6.1f} ms{ended}"


@pytest.mark.django_db(transaction=True)
def test_search():
    call_command("seed_bulk", "--claims", str(CLAIMS))
    print("CPU of the database for one search and its first page")
    for shape in SHAPES:
        print(f"  {shape}")
        for commonness, ranks in RANKS.items():
            for name, filters in FILTERS.items():
                line = measure(shape, ranks, filters)
                print(f"    {commonness:12} {name:17} {line}", flush=True)
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")  # a million rows leave slowly
