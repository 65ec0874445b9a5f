"""Cards to be looked at."""

import pytest

from annotations.drawing.card import Card

FACTS = {
    "newsroom": "The Harbour Gazette",
    "rating": "Mostly true",
    "shape": "plus",
    "colour": "olive",
    "claim": "“Around 1,200 passengers used the ferry”",
    "speaker": "Port office, 3 March 2024",
    "note": "",
    "date": "Checked on 3 May 2026",
    "mirrored": False,
    "withdrawn": False,
}


@pytest.fixture
def make_card():
    """`make_card(**facts)`: a card that says this, and for the rest what it may."""
    return lambda **facts: Card(**(FACTS | facts))
