"""Time to read a sentence."""

import json
import time
from pathlib import Path

from annotations.quantities import parse, suggest
from tests.bench.figures import show

HELD_OUT = Path(__file__).parents[1] / "quantities" / "data" / "held_out.jsonl"
ROUNDS = 20


def test_sentences():
    """Milliseconds of CPU a sentence, for parse() and suggest()."""
    rows = [json.loads(line) for line in HELD_OUT.read_text("utf-8").splitlines()]
    text = " ".join(row["text"] for row in rows)
    print()
    parsing, suggesting = [], []
    for _ in range(ROUNDS):
        begin = time.process_time()
        for row in rows:
            parse(row["text"], row["language"])
        middle = time.process_time()
        suggest(text)
        parsing.append(1000 * (middle - begin) / len(rows))
        suggesting.append(1000 * (time.process_time() - middle) / len(rows))
    show("parse, a sentence", parsing)
    show("suggest, a sentence", suggesting)
