import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.ingestion import MAX_TEXT_LENGTH, TextError, canonical, sha256

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


def test_line_ends_of_windows_and_old_macs_become_lf() -> None:
    assert canonical("a\r\nb\rc\n\r\nd") == "a\nb\nc\n\nd"


def test_letters_in_parts_are_composed() -> None:
    assert canonical("Cafe\u0301") == "Café"


def test_byte_order_mark_is_dropped() -> None:
    assert canonical("\ufeffWords") == "Words"


def test_nothing_else_is_trimmed_or_changed() -> None:
    text = "  two  blanks\u00a0\u200f and\ttab \n\n\n“quoted” … 𝟚😀 \n"
    assert canonical(text) == text


def test_nul_is_refused_with_its_place() -> None:
    with pytest.raises(TextError, match="NUL character at position 3") as caught:
        canonical("abc\0d")
    assert caught.value.detail == str(caught.value)


@pytest.mark.parametrize("number", [0xD83D, 0xDE00])
def test_lone_surrogate_is_refused_with_its_place(number: int) -> None:
    with pytest.raises(TextError, match="lone surrogate.* position 2"):
        canonical(f"ab{chr(number)}c")


def test_longest_text_is_kept_and_one_more_character_refused() -> None:
    longest = "a" * MAX_TEXT_LENGTH
    assert canonical(longest) == longest
    with pytest.raises(TextError, match="1,000,001 characters.*1,000,000 at most"):
        canonical(longest + "b")


def test_length_counts_after_line_ends_and_forms_are_settled() -> None:
    assert len(canonical("e\u0301\r\n" * (MAX_TEXT_LENGTH // 2))) == MAX_TEXT_LENGTH


@pytest.mark.parametrize("marks", ["\u0301\u0327", "\u0f73", "\u0344"])
def test_endless_accents_are_refused_before_they_cost_time(marks: str) -> None:
    began = time.perf_counter()
    with pytest.raises(TextError, match="accents stand on one letter"):
        canonical("words a" + marks * 200_000)
    assert time.perf_counter() - began < 2


def test_heavily_accented_and_unspaced_writing_is_kept() -> None:
    hebrew = "בְּרֵאשִׁ֖ית " * 50
    assert canonical(hebrew) == unicodedata.normalize("NFC", hebrew)
    assert canonical("橋" * 5_000) == "橋" * 5_000
    assert len(canonical("a" + "\u0301" * 100)) == 100


@given(ANY_TEXT)
def test_canonical_text_is_stable(raw: str) -> None:
    text = canonical(raw)
    assert canonical(text) == text
    assert "\r" not in text
    assert not text.startswith("\ufeff")


def test_hash_is_of_the_utf8_bytes() -> None:
    known = "850f7dc43910ff890f8879c0ed26fe697c93a067ad93a7d50f466a7028a9bf4e"
    assert sha256("café") == known
