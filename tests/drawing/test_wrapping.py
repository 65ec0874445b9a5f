"""Words fill a box and never leave it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.drawing import fonts, wrapping
from annotations.drawing.fonts import drawable

LONG = "“" + " ".join(f"word{number}" for number in range(200)) + "”"
WORDS = st.lists(st.text("aiWم1,”", min_size=1, max_size=30), min_size=1, max_size=60)


@given(WORDS, st.floats(80, 1000), st.floats(40, 500), st.booleans())
def test_lines_stay_within_the_box(words, room, height, bold):
    found = wrapping.fit(" ".join(words), room, height, (60, 20), bold=bold)
    widths = [fonts.width(line, found.size, bold=bold) for line in found.words]
    assert max(widths) <= room + 0.001
    assert found.height <= max(height, found.leading) + 0.001


@given(WORDS, st.floats(80, 1000))
def test_no_word_is_lost_where_all_fit(words, room):
    found = wrapping.fit(" ".join(words), room, 100_000, (60, 20), bold=True)
    assert "".join(found.words).replace(" ", "") == "".join(words)


def test_what_is_too_long_ends_with_an_ellipsis_after_a_whole_word():
    found = wrapping.fit(LONG, 500, 200, (60, 20), bold=True)
    *_, last = " ".join(found.words).split(" ")
    assert last.endswith("…”")
    assert last.removesuffix("…”") in LONG.split(" ")
    assert found.size == 20


def test_short_words_are_as_large_as_allowed():
    assert wrapping.fit("Nobody came.", 1000, 300, (60, 20), bold=True).size == 60


def test_last_line_is_not_left_with_one_word():
    words = "Measles cases in the Alder region rose again"
    found = wrapping.fit(words, 620, 300, (50, 20), bold=True)
    assert len(found.words) == 2
    assert min(len(line.split()) for line in found.words) > 2


@pytest.mark.parametrize("words", ["", "🎉"])
def test_nothing_to_say_is_an_empty_line(words):
    found = wrapping.fit(drawable(words), 500, 200, (60, 20), bold=False)
    assert found.words == ("",)


def test_one_line_shrinks_before_it_is_cut():
    words, size = wrapping.fit_line("Mostly true", 200, (76, 30), bold=True)
    assert words == "Mostly true"
    assert 30 < size < 76
    words, size = wrapping.fit_line("Mostly true " * 9, 200, (76, 30), bold=True)
    assert (words, size) == ("Mostly true…", 30)


def test_marks_stay_with_their_letter_where_a_word_is_broken():
    lines = wrapping.wrap("e\u0301" * 90, 100, 30, bold=False)
    assert len(lines) > 1
    assert all(line.startswith("e") for line in lines)
