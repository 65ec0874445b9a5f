import pytest

from annotations.management.samples.loading import place


def test_place_of_words_counts_code_points():
    assert place("🚰 Households used", "Households") == (2, 12)


@pytest.mark.parametrize("words", ["a", "z"])
def test_words_that_stand_there_twice_or_never_are_no_place(words):
    with pytest.raises(ValueError, match="times, not once"):
        place("a, a", words)
