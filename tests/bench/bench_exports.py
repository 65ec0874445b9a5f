"""Exports beside a bare COPY: `make bench CLAIMS=1000000 ARGS="-k exports"`.

Prints for CSV and JSON Lines how long a download from the served site takes and how
long a bare COPY of the same columns, in turns; when the first byte of each file comes;
how much memory the server gains; and whether a file written while others publish says
what the database held at its moment.
"""

import os
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from annotations.exports import formats, stream
from annotations.exports.copying import table
from annotations.exports.formats import Format
from annotations.exports.tables import NESTED
from annotations.queries import public
from tests.bench.figures import show
from tests.exports.snapshots import agrees, publishing

CLAIMS = int(os.environ.get("CLAIMS", "20000"))
ROUNDS = 3
CHUNK = 1024 * 1024


def bare(format: Format) -> float:
    """Seconds of a COPY of the file's columns, read and dropped."""
    checks, more = public.checks(), {}
    if format is formats.JSON_LINES:
        checks, more = public.with_revisions(checks), NESTED
    query = f"COPY ({table(checks, **more)}) TO STDOUT (FORMAT csv)"
    began = time.perf_counter()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0")
        with cursor.copy(query) as rows:
            size = sum(map(len, rows))
    assert size
    return time.perf_counter() - began


def download(site: str, format: Format, **headers: str) -> tuple[float, float, int]:
    """Seconds to the first byte and to the last, and the size."""
    address = f"{site}/api/v1/exports/{format.name}"
    request = urllib.request.Request(address, headers=headers)
    began, size = time.perf_counter(), 1
    with urllib.request.urlopen(request, timeout=900) as answer:
        assert answer.read(1)
        first = time.perf_counter() - began
        while data := answer.read(CHUNK):
            size += len(data)
    return first, time.perf_counter() - began, size


def served() -> Iterator[Path]:
    """The processes of the site, as folders of /proc."""
    for path in Path("/proc").glob("[0-9]*"):
        try:
            words = (path / "cmdline").read_bytes()
            ours = "DATABASE_URL=postgresql:///?" in (path / "environ").read_text()
        except OSError:
            continue
        if b"granian" in words and ours:
            yield path


def peak() -> int:
    """Most memory that a process of the site held since `forget`, in kB."""
    return max(_peak(path) for path in served())


def _peak(path: Path) -> int:
    lines = (path / "status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))


def forget() -> None:
    for path in served():
        (path / "clear_refs").write_text("5")


@pytest.mark.django_db(transaction=True)
def test_exports(site, annotator, reviewer):
    call_command("seed_bulk", "--claims", str(CLAIMS))
    for format in formats.available():  # connects, loads what each needs
        download(site, format)
    forget()
    before = peak()
    for format in (formats.CSV, formats.JSON_LINES):
        compare(site, format)
        print(f"  memory of the server: {(peak() - before) / 1024:+.1f} MB")
    for format in formats.available():
        forget()
        before = peak()
        first, whole, size = download(site, format)
        print(
            f"  {format.name:<20} first byte {first:6.3f} s   whole {whole:7.2f} s"
            f"   {size / 1e6:8.1f} MB   memory {(peak() - before) / 1024:+.1f} MB",
            flush=True,
        )
    first, whole, size = download(site, formats.CSV, **{"Accept-Encoding": "gzip"})
    print(f"  CSV in gzip: {whole:.2f} s, {size / 1e6:.1f} MB, first {first:.3f} s")
    while_others_publish(annotator, reviewer)
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")  # a million rows leave slowly


def compare(site: str, format: Format) -> None:
    """The two in turns, so that both meet the same machine."""
    copied, whole = [], []
    for _ in range(ROUNDS):
        copied.append(bare(format))
        whole.append(download(site, format)[1])
    print(f"{format.name} of {public.checks().count():,} checks")
    show("bare COPY", copied, "s")
    show("download", whole, "s")
    print(f"  ratio {median(whole) / median(copied):.2f}", flush=True)


def while_others_publish(annotator, reviewer) -> None:
    for format in (formats.CSV, formats.JSON_LINES):
        with publishing(annotator, reviewer) as published, stream.one_moment():
            count = agrees(format)
        print(
            f"  {format.name}: {count:,} checks agree, {published()} came out meanwhile"
        )
