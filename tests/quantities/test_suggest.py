"""suggest(): which sentences get the dotted line, and why."""

from annotations.quantities import suggest

TEXT = """Monday, May 6, 2024

300 wells closed in Oman

The ministry said that 300 wells in Oman were closed. It was a hard year for everyone.
How many more than 40 will follow? Exports fell by 12% in 2023. Ask at gate 5.
"""


def words():
    return [TEXT[each.start : each.end] for each in suggest(TEXT)]


def test_sentences_with_figures_are_offered_and_others_are_not():
    assert words() == [
        "The ministry said that 300 wells in Oman were closed.",
        "Exports fell by 12% in 2023.",
    ]


def test_each_suggestion_says_why():
    first, second = suggest(TEXT)
    assert "a number with a noun" in first.reasons
    assert "a change" in second.reasons


def test_heading_with_a_figure_of_its_own_is_offered():
    assert [
        each.start for each in suggest("300 wells closed in Oman\n\nIt rained.")
    ] == [0]


def test_scores_stay_between_nought_and_one():
    text = "The UK cut 5% of 3,000 posts by 12% to $4bn in Oman in 2020."
    assert all(0 < each.score <= 1 for each in suggest(text))


def test_date_alone_needs_a_digit_to_be_offered():
    assert suggest("they left on Tuesday.") == []
    assert len(suggest("they left on 4 May 2021.")) == 1
