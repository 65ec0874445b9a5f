"""Tokens: what keeps the time to read any text in step with its length."""

import pytest

from annotations.quantities import parse
from annotations.quantities.tokens import LONGEST, lines


def test_text_without_stops_is_read_in_pieces_of_bounded_length():
    text = "about 30 men in 2014 " * 500
    pieces = lines(text, 0, len(text))
    assert all(len(piece) <= LONGEST for piece in pieces)
    assert sum(len(piece) for piece in pieces) == 2500


@pytest.mark.parametrize(
    "unit",
    [".", "1", "1,", "a-", "(0", "+1", "a.", "\u0301", " ", "و4", "52-48 ", "half of "]
    + ["the year to ", "12 were were ", "per 1 ", "in November "],
)
def test_long_hostile_text_is_read(unit):
    assert isinstance(parse(unit * (20_000 // len(unit))), list)


def test_name_with_digits_is_one_code():
    (line,) = lines("The F-16 left.", 0, 14)
    assert [token.text for token in line] == ["The", "F-16", "left", "."]
