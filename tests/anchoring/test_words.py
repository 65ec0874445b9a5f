"""Two texts beside each other: whatever differs, each can be read whole."""

from hypothesis import given
from hypothesis import strategies as st

from annotations.anchoring import Piece, compare_words

TEXTS = st.text("ab \n\u00e9\u0301\U0001f600", max_size=30)


@given(TEXTS, TEXTS)
def test_each_text_is_there_whole(old, new):
    found = compare_words(old, new)
    assert "".join(piece.text for piece in found if piece.kind != "new") == old
    assert "".join(piece.text for piece in found if piece.kind != "old") == new


def test_a_changed_number_is_cut_out_alone():
    assert compare_words("About 1,200 took it.", "About 1,400 took it.") == [
        Piece("same", "About "),
        Piece("old", "1,200 "),
        Piece("new", "1,400 "),
        Piece("same", "took it."),
    ]


def test_a_text_that_stays_is_one_piece():
    assert compare_words("The pier.", "The pier.") == [Piece("same", "The pier.")]
    assert compare_words("", "") == []
