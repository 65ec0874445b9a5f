"""Names that a field offers while somebody types."""

import pytest

from annotations.actions.claims import discard_claim
from annotations.models import Span
from annotations.queries.names import MOST, Noun, names, nearby
from tests import factories as make


@pytest.fixture
def article(annotator):
    return make.make_article(annotator)


def speak(article, by, *claimants):
    for claimant in claimants:
        make.make_claim(article, make.WORDS, by, claimant=claimant, topics=["Ferries"])


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("port", ["Port office", "Old Port Authority"]),
        ("OFF", ["Port office"]),
        ("élec", ["Électricité générale"]),
        ("elec", ["Électricité générale"]),
        ("general", ["Électricité générale"]),
        ("al-su", ["Council of Al-Sudd"]),
        ("al su", ["Council of Al-Sudd"]),
        ("sudd", ["Council of Al-Sudd"]),
        ("هيئة ال", ["هَيئة الميناء"]),
        ("fice", []),
        ("100%", []),
        ("  port  of", ["Port office"]),
    ],
)
def test_word_is_found_by_its_beginning(article, annotator, typed, found):
    speak(
        article,
        annotator,
        "Port office",
        "Old Port Authority",
        "Électricité générale",
        "Council of Al-Sudd",
        "هَيئة الميناء",
    )
    assert names(Noun.CLAIMANT, typed)[: len(found) or None] == found


def test_no_more_than_ten(article, annotator):
    speak(article, annotator, *(f"Port office {number}" for number in range(12)))
    assert len(names(Noun.CLAIMANT, "port")) == MOST
    assert names(Noun.CLAIMANT, "")[0] == "Port office 11"


def test_name_that_nothing_uses_is_not_offered(article, annotator):
    speak(article, annotator, "Port office")
    claim = article.appearances.get().claim
    make.amend_claim(claim, annotator, claimant="Harbour master")
    assert names(Noun.CLAIMANT, "p") == []
    discard_claim(claim_id=claim.pk, by=annotator)
    assert names(Noun.CLAIMANT, "h") == names(Noun.TOPIC, "ferr") == []


def test_each_noun_has_its_own_names(article, annotator):
    speak(article, annotator, "Port office")
    make.make_verdict(article.appearances.get().claim, annotator)
    assert names(Noun.TOPIC, "fer") == ["Ferries"]
    assert names(Noun.OUTLET, "gaz") == ["Harbour Gazette"]
    assert len(names(Noun.PUBLISHER, "register")) == 1
    assert names(Noun.PUBLISHER, "port") == []


def span_of(claim) -> Span:
    return Span.objects.get(appearance__claim=claim)


def test_speaker_of_the_sentence_and_its_neighbours_stands_nearby(article, annotator):
    claim = make.make_claim(article, make.WORDS, annotator)
    assert nearby(span_of(claim)) == ["Port office"]
    claim = make.make_claim(article, "12 percent", annotator)
    assert nearby(span_of(claim)) == ["Council"]


def test_nobody_stands_near_words_that_are_gone(article, annotator):
    span = span_of(make.make_claim(article, make.WORDS, annotator))
    span.start = span.end = None
    assert nearby(span) == []


@pytest.mark.parametrize("words", ["Title", "late all winter\n\nThe port"])
def test_heading_and_words_over_two_paragraphs(annotator, words):
    article = make.make_article(annotator, f"Title\n\n{make.TEXT}")
    claim = make.make_claim(article, words, annotator)
    assert isinstance(nearby(span_of(claim)), list)
