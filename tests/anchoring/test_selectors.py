import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.anchoring import CONTEXT_LENGTH, Quote, SpanError, check, locate, quote

TEXT = "The office 🚢 counted 1,204 ships. It had written 1,402 ships before."
SHIPS = TEXT.index("1,204")


def error_of(text: str, start: int, end: int, exact: str) -> SpanError:
    with pytest.raises(SpanError) as caught:
        check(text, start, end, exact)
    return caught.value


def test_quote_has_its_words_and_their_neighbours() -> None:
    assert quote(TEXT, SHIPS, SHIPS + 11) == Quote(
        start=21,
        end=32,
        exact="1,204 ships",
        prefix="The office 🚢 counted ",
        suffix=". It had written 1,402 ships bef",
    )


def test_context_is_cut_at_its_length_and_at_the_ends_of_the_text() -> None:
    text = "a" * 100
    middle, whole = quote(text, 50, 60), quote(text, 0, 100)
    assert len(middle.prefix) == len(middle.suffix) == CONTEXT_LENGTH == 32
    assert (whole.prefix, whole.suffix) == ("", "")


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 3), (0, 99999)])
def test_quote_of_no_part_of_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="No words stand"):
        quote(TEXT, start, end)


@given(st.text(min_size=1), st.data())
def test_quote_checks_out_and_is_found_again(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = quote(text, start, end)
    place = locate(text, found.exact, found.prefix, found.suffix, near=start)
    assert place == start
    if found.exact == found.exact.strip():
        check(text, start, end, found.exact)


@pytest.mark.parametrize(
    ("start", "end", "exact", "field", "detail"),
    [
        (-3, 5, "The", "start", "-3 is before the text; offsets begin at 0."),
        (0, 999, "The", "end", "999 is beyond the text, which has 68 characters."),
        (10**30, 10**30 + 1, "x", "end", "is beyond the text"),
        (5, 5, "", "end", "The span is empty; end must be above start (5)."),
        (7, 5, "xx", "end", "The span is empty; end must be above start (7)."),
        (3, 10, " office", "start", "begins with white space; move it to 4."),
        (4, 11, "office ", "end", "ends with white space; move it to 10."),
        (3, 4, " ", "start", "white space"),
    ],
)
def test_bad_offsets_name_the_field_and_the_fix(
    start: int, end: int, exact: str, field: str, detail: str
) -> None:
    error = error_of(TEXT, start, end, exact)
    assert error.field == field
    assert detail in error.detail


def test_differing_words_are_shown_with_the_place_of_the_right_ones() -> None:
    error = error_of(TEXT, 4, 9, "1,204 ships")
    assert error.field == "exact"
    assert error.detail == (
        "From 4 to 9 stands “offic”; the quoted words stand at 21 to 32."
    )


def test_words_that_stand_nowhere_are_said_to() -> None:
    assert "stand nowhere" in error_of(TEXT, 4, 10, "bureau").detail
    assert "stand nowhere" in error_of(TEXT, 4, 10, "").detail


def test_offsets_counted_as_javascript_does_are_recognised() -> None:
    assert "not UTF-16 units" in error_of(TEXT, 22, 33, "1,204 ships").detail


def test_long_words_are_cut_in_the_message() -> None:
    error = error_of("word " * 100, 0, 499, "other")
    assert f"“{('word ' * 100)[:79]}…”" in error.detail


def test_words_that_repeat_without_end_cost_no_time() -> None:
    text = "a" * 1_000_000
    began = time.perf_counter()
    error_of(text, 0, 400_000, "a" * 500_000)
    assert time.perf_counter() - began < 1


def test_of_equal_words_the_one_with_the_right_neighbours_is_located() -> None:
    assert locate(TEXT, " ships", prefix="1,402") == TEXT.rindex(" ships")
    assert locate(TEXT, " ships", suffix=". It") == TEXT.index(" ships")


def test_of_equal_neighbours_the_nearest_is_located() -> None:
    assert locate("ships ships ships", "ships", near=7) == 6
    assert locate("ships ships ships", "ships") == 0


def test_overlapping_occurrences_are_seen() -> None:
    assert locate("aaa", "aa", near=1) == 1


def test_words_that_do_not_occur_are_not_located() -> None:
    assert locate(TEXT, "bureau") is None
    assert locate(TEXT, "") is None


def test_of_equally_near_words_the_first_is_located() -> None:
    assert locate("ships or ships", "ships", near=4) == 0
    assert locate("ab ab", "ab", near=1) == 0
    assert locate("a-a", "a", near=1) == 0
