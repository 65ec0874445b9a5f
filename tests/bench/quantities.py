"""Time to read a sentence: `python tests/bench/quantities.py` from the root."""

import json
import sys
import time
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(_ROOT))

from annotations.quantities import parse, suggest  # noqa: E402 - found by the path above

_ROUNDS = 20


def main() -> None:
    """Print milliseconds of CPU a sentence over the held-out material."""
    path = _ROOT / "tests" / "quantities" / "data" / "held_out.jsonl"
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    begin = time.process_time()
    for _ in range(_ROUNDS):
        for row in rows:
            parse(row["text"], row["language"])
    spent = time.process_time() - begin
    print(f"parse: {1000 * spent / (_ROUNDS * len(rows)):.3f} ms a sentence")
    text = " ".join(row["text"] for row in rows)
    begin = time.process_time()
    for _ in range(_ROUNDS):
        suggest(text)
    spent = time.process_time() - begin
    print(f"suggest: {1000 * spent / (_ROUNDS * len(rows)):.3f} ms a sentence")


if __name__ == "__main__":
    main()
