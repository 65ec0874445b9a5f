"""named(): who is offered as the claimant of a passage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.attribution import named
from annotations.attribution.named import MOST


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("The port office said that about 1,200 people came.", "Port office"),
        ("Fares rose by 12 percent in 2025, the council wrote.", "Council"),
        (
            "The Bay Authority's advisor, Rima Tal, has indicated that it will end.",
            "Rima Tal",
        ),
        (
            "“It is safe,” said harbour master Ole Nys on Monday.",
            "Harbour master Ole Nys",
        ),
        ("According to the transport ministry, 40 boats sank.", "Transport ministry"),
        ("Some 40 boats sank, according to Rima Tal.", "Rima Tal"),
        ("On Monday the coast guard announced that 40 boats sank.", "Coast guard"),
        ("Health minister Rima Tal also noted 40 cases.", "Health minister Rima Tal"),
        ("قالت هيئة الميناء إن نحو 1,200 راكب عبروا.", "هيئة الميناء"),
    ],
)
def test_speaker_comes_first(sentence, first):
    assert named([sentence])[0] == first


@pytest.mark.parametrize(
    "sentence",
    [
        "He said that 40 boats sank.",
        "40 boats sank in North Harbour on Monday 4 May 2020.",
        "They told nobody.",
        "",
        "said",
    ],
)
def test_pronouns_places_and_days_are_nobody(sentence):
    assert named([sentence]) == []


def test_speaker_of_a_neighbour_comes_before_a_mere_name():
    sentences = [
        "The Northern Ferry Company sold 40 boats.",
        "Rima Tal noted that it needed money.",
    ]
    assert named(sentences) == ["Rima Tal", "Northern Ferry Company"]


def test_a_name_is_offered_once_and_few_are():
    assert named(["Rima Tal said so.", "Rima Tal said no."]) == ["Rima Tal"]
    many = [f"{letter}lan Tal said so." for letter in "ABCDEFGHIJ"]
    assert len(named(many)) == MOST


@given(st.lists(st.text(max_size=200), max_size=3))
def test_any_text_is_read_without_an_error(sentences):
    assert all(name.strip() for name in named(sentences))


@pytest.mark.parametrize(
    "part", ["said ", ", ", "A b ", "Rima ", "according to ", "قال "]
)
def test_hostile_text_is_read(part):
    assert len(named([part * 50_000] * 3)) <= MOST
