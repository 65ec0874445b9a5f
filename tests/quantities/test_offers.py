"""offers(): the passages of a sentence that can each become a claim."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.quantities import Offer, attach, offers, parse, suggest

WRITTEN = date(2024, 9, 14)
HOSTILE = [
    "1 " * 3000,
    "in 2014 " * 2000,
    "(" * 5000 + "300 wells" + ")" * 5000,
    "300 of the 400 of the 500 of the 600 of the 700 wells closed in 2014.",
    "\ud800 300 wells \x00 closed in 2014.",
    "a" * 20_000 + " 300 wells.",
    "“300 wells”–“in 2014”—“12%”.",
]


def offers_in(text: str, language: str = "en") -> list[Offer]:
    return offers(text, parse(text, language, WRITTEN), language)


def passages(text: str, language: str = "en") -> list[str]:
    return [
        text[passage.start : passage.end]
        for offer in offers_in(text, language)
        for passage in offer.passages
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            (
                "Today the UK has roughly 1,400 soldiers in Kenya and about 300 in"
                " neighbouring Uganda, working for the Joint Mission founded in 2009"
                " to train recruits."
            ),
            [
                "roughly 1,400 soldiers in Kenya",
                "about 300 in neighbouring Uganda",
                "the Joint Mission founded in 2009",
            ],
        ),
        (
            (
                "The plan foresees the closing of dozens of rural schools by June 2026"
                " and the rest following by the end of the next year."
            ),
            [
                "dozens of rural schools by June 2026",
                "the rest following by the end of the next year",
            ],
        ),
        (
            (
                "It provides for the sale of most council flats in Leeds over the next"
                " three years, with the proceeds going to repairs."
            ),
            ["most council flats in Leeds over the next three years"],
        ),
        (
            "Fares rose by 12 percent in January 2025, the council wrote.",
            ["Fares rose by 12 percent in January 2025"],
        ),
        (
            "Two thirds of the 450 nurses in Kerala were vaccinated by June 2021.",
            ["Two thirds of the 450 nurses in Kerala were vaccinated by June 2021"],
        ),
        (
            "The pier was built in 1998 and repaired in May 2019.",
            ["The pier was built in 1998", "repaired in May 2019"],
        ),
        (
            "In 2014, the harbour master closed the pier.",
            ["In 2014, the harbour master closed the pier"],
        ),
        (
            "The port wants to return to its pre-2014 timetable, he said.",
            ["The port wants to return to its pre-2014 timetable"],
        ),
        ("The bridge costs $4bn.", ["The bridge costs $4bn"]),
    ],
)
def test_passage_goes_through_noun_place_and_date(sentence, expected):
    assert passages(sentence) == expected


def test_arabic_passages_hold_number_and_noun():
    text = (
        "قالت هيئة الميناء إن نحو 1,200 راكب استخدموا العبّارة. تأسست الشركة عام ٢٠١٤."
    )
    assert passages(text, "ar") == ["نحو 1,200 راكب", "تأسست الشركة عام ٢٠١٤"]


def test_dateline_question_and_repeated_headline_are_not_offered():
    text = (
        "Monday, May 6, 2024\n\n300 wells closed in Oman\n\n"
        "The ministry said that 300 wells in Oman were closed.\n"
        "How many more than 40 will follow?\n\nNo comments:\n\nPost a comment\n"
    )
    assert passages(text) == ["300 wells in Oman"]


def test_passage_gives_what_marking_it_gives():
    text = (
        "Kenya is far. About 300 nurses work in Uganda. They will be 400 by May 2026."
    )
    found = parse(text, "en", WRITTEN)
    made = [item for offer in offers_in(text) for item in offer.passages]
    assert len(made) == 2
    for item in made:
        assert list(item.quantities) == attach(found, item.start, item.end)


def test_each_passage_says_why():
    (offer,) = offers_in("Fares rose by 12% and 40 ferries sank in 2014.")
    assert offer.passages[0].reasons == ("a number with a noun", "a change")
    assert offer.passages[1].reasons == ("a number with a noun",)


def test_sentences_are_those_of_suggest():
    text = "Exports fell by 12% in 2023. It rained. The bill passed on 4 May 2021."
    found = [offer.suggestion for offer in offers_in(text)]
    assert found == suggest(text)


def assert_sound(text: str, language: str) -> None:
    for offer in offers_in(text, language):
        last = offer.suggestion.start
        for item in offer.passages:
            assert last <= item.start <= item.figure_start
            assert item.figure_end <= item.end <= offer.suggestion.end
            assert item.quantities
            words = text[item.start : item.end]
            assert words == words.strip()
            for edge in (item.start, item.end):
                around = text[max(edge - 1, 0) : edge + 1]
                assert not (len(around) == 2 and around.isalpha())
            last = item.end


WORDS = (
    "The port 300 wells in Oman and about 12% of 2014 by the end formed pre-2014 ,"
    " . ; ( ) – “ ” $4bn 1.5 most rest the remainder next year rose 40 😀 نحو ٢٠١٤"
    " راكب في المئة \n the-2014 U.S. May 6, 2024 twice half of the"
)
PIECES = st.lists(st.sampled_from(WORDS.split(" ")), max_size=30).map(" ".join)


@given(PIECES | st.text(max_size=80), st.sampled_from(["en", "ar", "de", "xx"]))
def test_passages_of_any_text_are_whole_words_in_order_and_hold_their_figure(
    text, language
):
    assert_sound(text, language)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_read_without_an_error(text):
    assert_sound(text, "en")
