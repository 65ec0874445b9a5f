"""What was typed, as terms; nothing that can be typed is an error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.queries.search.terms import Kind, Term, terms


def word(words, without=False):
    return Term(words, Kind.WORD, without)


def phrase(words, without=False):
    return Term(words, Kind.PHRASE, without)


def beginning(words, without=False):
    return Term(words, Kind.BEGINNING, without)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", []),
        ("ferry", [word("ferry")]),
        ("  ferry\n pier ", [word("ferry"), word("pier")]),
        ('"ferry boat" pier', [phrase("ferry boat"), word("pier")]),
        ("«قوارب النقل»", [phrase("قوارب النقل")]),
        ("ferr*", [beginning("ferr")]),
        ("co-op*", [word("co"), beginning("op")]),
        ("fer*ry", [beginning("fer")]),
        ("-pier", [word("pier", True)]),
        ('-"ferry boat"', [phrase("ferry boat", True)]),
        ("-ferr*", [beginning("ferr", True)]),
        ("co-operation", [word("co-operation")]),
        ('ferry "pier', [word("ferry"), word("pier")]),
        ('pier"', [word("pier")]),
        ('""', []),
        ("- -- * ** -* & | ! ( ) :* <->", []),
        ("ferry & !pier", [word("ferry"), word("!pier")]),
        ("2,500", [word("2,500")]),
    ],
)
def test_terms_of_what_is_typed(typed, found):
    assert terms(typed) == found


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_anything_can_be_typed(typed):
    for term in terms(typed):
        assert term.words.strip()
