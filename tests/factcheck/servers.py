"""Embedded servers for tests that break them, in folders of the tests' own."""

import os
import signal
from pathlib import Path

import psycopg

from factcheck import postgres

PROJECT = Path(__file__).parents[2]


def start(folder: Path) -> str:
    return postgres.start(folder, durable=False)


def ask(url: str, question: str) -> object:
    """The first value of the first row."""
    with psycopg.connect(url) as connection:
        row = connection.execute(question).fetchone()
        return row and row[0]


def process_id(folder: Path) -> int:
    return int((folder / "cluster" / "postmaster.pid").read_text().split()[0])


def kill(folder: Path) -> None:
    """As a power cut would: the server cannot tidy up."""
    os.kill(process_id(folder), signal.SIGKILL)
