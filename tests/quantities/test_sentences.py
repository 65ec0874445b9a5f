"""Where sentences begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.quantities import sentences


@pytest.mark.parametrize(
    ("text", "mark", "expected"),
    [
        ("One came. Two left. Three stayed.", "Two", "Two left."),
        ("Dr. A. Smith of the U.S. Army saw 3.5 km. He left.", "3.5", None),
        ("هل غادروا؟ نعم غادروا.", "نعم", "نعم غادروا."),
        ("وہ گیا۔ وہ آیا۔", "آیا", "وہ آیا۔"),
        ("A heading\n\nA sentence here.", "sentence", "A sentence here."),
        ("A line wrapped\nby hand. Next.", "wrapped", "A line wrapped\nby hand."),
        ("He said “Go.” She went.", "went", "She went."),
        ("他来了。她走了。", "走", "她走了。"),
        ("Es begann (am 3. Oktober 1990). Dann kam er.", "am", None),
        ("It closed at 5. Then it rained.", "rained", "Then it rained."),
    ],
)
def test_a_word_stands_in_its_whole_sentence(text, mark, expected):
    expected = expected or text.removesuffix(" He left.").removesuffix(" Dann kam er.")
    start = text.index(mark)
    assert [text[a:b] for a, b in sentences(text) if a <= start < b] == [expected]


@given(st.text(st.sampled_from('aB1 .!?؟۔\n"”。'), max_size=60))
def test_sentences_cover_everything_but_blanks(text):
    spans = sentences(text)
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(
        text.split()
    )
    assert all(a < b for a, b in spans)
