"""Time to read a sentence, and how much of a stranger's sentences is read right."""

import json
import time
from datetime import date
from decimal import Decimal
from pathlib import Path

from annotations.quantities import parse, suggest
from tests.bench.figures import show

DATA = Path(__file__).parents[1] / "quantities" / "data"
ROUNDS = 20
TOLD = ("low", "high", "approximator", "measure", "unit", "subject", "place")


def rows(name: str) -> list[dict]:
    lines = (DATA / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_sentences():
    """Milliseconds of CPU a sentence, for parse() and suggest()."""
    held_out = rows("held_out")
    text = " ".join(row["text"] for row in held_out)
    print()
    parsing, suggesting = [], []
    for _ in range(ROUNDS):
        begin = time.process_time()
        for row in held_out:
            parse(row["text"], row["language"])
        middle = time.process_time()
        suggest(text)
        parsing.append(1000 * (middle - begin) / len(held_out))
        suggesting.append(1000 * (time.process_time() - middle) / len(held_out))
    show("parse, a sentence", parsing)
    show("suggest, a sentence", suggesting)


def test_a_strangers_sentences():
    """The share read right, whole, of sentences that the engine was not made for."""
    print()
    held_out = rows("held_out")
    for name, chosen in (
        ("with something to find", [row for row in held_out if row["expected"]]),
        ("with nothing to find", [row for row in held_out if not row["expected"]]),
    ):
        right = sum(is_right(row) for row in chosen)
        print(f"  held out, {name}: {right} of {len(chosen)} right")


def is_right(row: dict) -> bool:
    day = row["reference_date"]
    found = parse(row["text"], row["language"], day and date.fromisoformat(day))
    return [said(row["text"], each) for each in found] == [
        expected(each) for each in row["expected"]
    ]


def said(text: str, found) -> list:
    values = [getattr(found, name) for name in TOLD]
    return [text[found.start : found.end], found.kind, *values, found.relation]


def expected(each: dict) -> list:
    ends = [value(each["kind"], each[name]) for name in ("low", "high")]
    rest = [each[name] for name in TOLD[2:]]
    return [each["words"], each["kind"], *ends, *rest, each["relation"]]


def value(kind: str, written: str | None) -> Decimal | date | None:
    if written is None:
        return None
    return date.fromisoformat(written) if kind == "date" else Decimal(written)
