"""Quotation marks, and the words around a span."""

import pytest

from annotations.anchoring import quote
from annotations.templatetags.quotes import claimed, lead_in, lead_out, quoted


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "“so”"),
        ("en-GB", "“so”"),
        ("ar", "«so»"),
        ("DE", "„so“"),
        ("fr-CA", "«\u202fso\u202f»"),
        ("und", "“so”"),
    ],
)
def test_marks_are_those_of_the_language(language, expected):
    assert quoted("so", language) == expected


@pytest.mark.parametrize(
    ("wording", "expected"),
    [("verbatim", "“so”"), ("reported", "so"), ("restated", "so")],
)
def test_only_verbatim_words_are_quoted(wording, expected):
    claim = {"statement": "so", "wording": wording, "language": "en"}
    assert claimed(claim) == expected


def test_context_begins_and_ends_with_whole_words():
    text = (
        "The port office said last week that 900 came, "
        "as it did all through the spring."
    )
    start = text.index("900")
    found = quote(text, start, start + 8)
    assert lead_in(found.prefix) == "…office said last week that "
    assert lead_out(found.suffix) == ", as it did all through the…"


def test_context_at_the_ends_of_the_text_is_whole():
    assert (lead_in("It said "), lead_out(" came.")) == ("It said ", " came.")


def test_context_without_a_blank_is_kept():
    assert lead_in("語" * 32) == "…" + "語" * 32
    assert lead_out("語" * 32) == "語" * 32 + "…"


def test_context_turns_nothing_beside_it():
    assert lead_in("It\u202e said\u2067 ") == "It said "
    assert lead_out("\u202b came.") == " came."
