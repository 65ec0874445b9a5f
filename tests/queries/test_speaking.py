"""Sentences of engines that come out in the language that is being spoken."""

import pytest
from django.utils.translation import override

from annotations.ingestion import IngestionError, from_file, from_html, from_text
from annotations.queries import speaking
from annotations.saying import Said
from annotations.workflow.states import Move, Status, refusal


def test_plain_text_stays_as_it_stands():
    assert speaking.spoken("100 % of it") == "100 % of it"


def test_what_stands_in_a_sentence_is_translated_too():
    sentence = Said("of %(what)s", what=Said("about a year"))
    with override("ar"):
        assert speaking.spoken(sentence) == "of نحو سنة"


@pytest.mark.parametrize("move", Move)
@pytest.mark.parametrize("status", Status)
def test_every_refusal_of_a_move_can_be_said_in_another_language(move, status):
    reason = refusal(move, status, 0)
    assert reason is None or (isinstance(reason, Said) and "{" not in reason)


@pytest.mark.parametrize(
    "read",
    [
        lambda: from_text(""),
        lambda: from_text("a\x00"),
        lambda: from_text("\ud800"),
        lambda: from_text("e" + "\u0301" * 200),
        lambda: from_text("a" * 1_000_001),
        lambda: from_file("picture.png", b"\x89PNG"),
        lambda: from_file("text.txt", b"\x00\xff\xfe\x81"),
        lambda: from_html("<p></p>"),
        lambda: from_html("a" * 10_000_001),
    ],
)
def test_every_refusal_of_a_text_can_be_said_in_another_language(read):
    with pytest.raises(IngestionError) as error:
        read()
    assert isinstance(error.value.detail, Said)
    assert error.value.detail.pattern
