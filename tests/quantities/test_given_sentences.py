"""parse() against sentences written beforehand: all tuned on, nearly all others."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from annotations.quantities import parse

DATA = Path(__file__).parent / "data"
"""The sentences were split before any tuning, by the first byte of the SHA-256 of the
text: even is tuning, odd is held out. See data/README.md."""


def rows(name):
    path = DATA / f"{name}.jsonl"
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def read(row):
    day = row["reference_date"]
    found = parse(row["text"], row["language"], day and date.fromisoformat(day))
    return [as_expected(row["text"], each) for each in found]


def as_expected(text, found):
    return {
        "words": text[found.start : found.end],
        "kind": str(found.kind),
        "low": found.low,
        "high": found.high,
        "approximator": str(found.approximator),
        "measure": found.measure and str(found.measure),
        "unit": found.unit,
        "subject": found.subject,
        "place": found.place,
        "relation": found.relation and str(found.relation),
    }


def expected(row):
    return [
        each | {end: value(each["kind"], each[end]) for end in ("low", "high")}
        for each in row["expected"]
    ]


def value(kind, written):
    if written is None:
        return None
    return date.fromisoformat(written) if kind == "date" else Decimal(written)


def share_right(chosen):
    return sum(read(row) == expected(row) for row in chosen) / len(chosen)


TUNED_ON = ("tuning", "tuning_second", "tuning_third", "once_blind")


@pytest.mark.parametrize(
    "row",
    [row for name in TUNED_ON for row in rows(name)],
    ids=lambda row: row["text"][:50],
)
def test_tuning_sentence_is_read_whole(row):
    assert read(row) == expected(row)


NOT_TUNED_ON = ("held_out", "blind")


@pytest.mark.parametrize("name", NOT_TUNED_ON)
def test_sentences_not_tuned_on_are_nearly_all_right(name):
    assert share_right([row for row in rows(name) if row["expected"]]) >= 0.94


@pytest.mark.parametrize("name", NOT_TUNED_ON)
def test_negatives_not_tuned_on_give_at_most_one_false_alarm_in_twenty(name):
    negatives = [row for row in rows(name) if not row["expected"]]
    assert share_right(negatives) >= 0.95
