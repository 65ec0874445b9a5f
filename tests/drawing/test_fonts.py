"""The letters that come along: what they have, and how wide they are."""

import shutil

import pytest

from annotations.drawing import fonts, svg
from annotations.drawing.png import png
from annotations.drawing.sheet import Letters, Sheet
from tests import pixels

SCRIPTS = {
    "Latin": "Łódź, façade, Straße, ½ €",
    "Greek": "Ελλάδα",
    "Cyrillic": "Украина, военных",
    "Arabic": "حوالي ألفين وخمسمئة جندي",
    "Persian": "نیروهای آمریکایی ۲۵۰۰",
    "Hebrew": "כאלפיים חיילים",
    "Devanagari": "लगभग",
}
MISSING = "\u4e2d"
"""A character that the letters do not have."""


def drawn(words, *, bold=False, size=40):
    sheet = Sheet(900, 80, 20, mirrored=False)
    sheet.box(0, 0, 900, 80, svg.PAPER)
    sheet.text(words, 55, Letters(size, svg.INK, bold))
    return pixels.read(png(sheet.picture()))


@pytest.mark.parametrize("script", SCRIPTS)
def test_script_is_drawn_whole(script):
    words = SCRIPTS[script]
    assert fonts.drawable(words) == words
    assert drawn(words).box()


def test_missing_character_would_be_a_box_and_is_left_out():
    assert drawn(MISSING).box() is not None
    assert fonts.drawable(MISSING) == ""
    assert drawn(fonts.drawable(MISSING)).box() is None


def test_no_letter_is_the_box_of_a_missing_one():
    box = drawn(MISSING)
    assert all(drawn(words[0]).rows != box.rows for words in SCRIPTS.values())


def test_letters_are_there_again_after_the_folder_was_swept():
    before = drawn("Words").rows
    shutil.rmtree(fonts.folder().name)
    assert drawn("Words").rows == before


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("script", SCRIPTS)
def test_words_are_never_wider_than_measured(script, bold):
    words = SCRIPTS[script]
    left, _, right, _ = drawn(words, bold=bold).box()
    measured = fonts.width(words, 40, bold=bold)
    assert right - left <= measured + 2
    assert right - left >= 0.6 * measured


def test_bold_is_a_cut_of_its_own_in_arabic_too():
    assert drawn("جندي", bold=True).rows != drawn("جندي").rows


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("We won 🎉🎉 and they lost 👨‍👩‍👧!", "We won and they lost!"),
        ("a\x00b\x0bc\ud800d", "ab cd"),
        ("  two\n lines ", "two lines"),
        ("«\u202fmots\u202f»", "«\xa0mots\xa0»"),
        ("می‌رود", "می‌رود"),
        ("﷼", "ریال"),
        ("☀️", ""),
    ],
)
def test_what_cannot_be_drawn_leaves_no_trace(given, kept):
    assert fonts.drawable(given) == kept


@pytest.mark.parametrize(
    ("words", "readable"),
    [("约有2500名美军驻扎在伊拉克", False), ("About 2,500 军", True), ("🎉", True)],
)
def test_words_of_another_script_are_known_to_be_unreadable(words, readable):
    assert fonts.is_readable(words) is readable
