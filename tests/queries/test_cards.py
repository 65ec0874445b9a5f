"""What a card says of a check."""

import re
from datetime import date

import pytest
from django.utils import translation

from annotations.actions import translations
from annotations.models import Newsroom, Verdict
from annotations.queries import cards, public, ratings
from tests import factories as make

pytestmark = pytest.mark.django_db

COUNTED = {"low": "1200", "high": "1200", "unit": "people", "approximator": "about"}


@pytest.fixture
def claim(annotator, reviewer):
    """Restated, with a number, and a source that gives another."""
    return published(annotator, reviewer, cited=["450"])


def published(annotator, reviewer, *, cited=(), quantities=(COUNTED,), **facts):
    claim = make.make_claim(
        make.make_article(annotator),
        make.WORDS,
        annotator,
        quantities=list(quantities),
        **facts,
    )
    verdict = make.make_verdict(claim, annotator, rating="half-true", citations=2)
    for low in cited:
        figure = {"low": low, "high": low, "unit": "people"}
        make.make_citation(verdict, annotator, quantity=figure)
    make.publish(verdict, annotator, reviewer)
    return make.fresh(claim)


def card_of(claim):
    return cards.of(public.check(claim.pk), ratings.newsroom())


def verdict_of(claim) -> Verdict:
    return Verdict.objects.get(claim=claim)


def texts(card):
    return [shape["words"] for shape in card.chart.shapes if shape["kind"] == "text"]


def test_card_says_claim_rating_speaker_and_newsroom(annotator, reviewer):
    claim = published(
        annotator,
        reviewer,
        wording="restated",
        claimant="Port office",
        said_on=date(2024, 3, 3),
    )
    card = card_of(claim)
    assert card.claim == claim.statement
    assert (card.rating, card.shape, card.colour) == ("Half true", "half", "amber")
    assert card.speaker.replace("\u2068", "").replace("\u2069", "") == (
        "Port office, 3 March 2024"
    )
    assert card.newsroom == "A newsroom"
    assert (card.note, card.withdrawn, card.mirrored) == ("", False, False)


@pytest.mark.parametrize(
    ("wording", "marks"), [("verbatim", True), ("reported", False), ("restated", False)]
)
def test_only_verbatim_words_stand_in_quotation_marks(
    annotator, reviewer, wording, marks
):
    claim = published(annotator, reviewer, wording=wording)
    assert card_of(claim).claim.startswith("“") is marks


def test_chart_has_the_claim_and_the_figures_of_its_sources(claim):
    words = " ".join(texts(card_of(claim)))
    assert "The claim" in words
    assert "450" in words


def test_claim_without_figures_of_sources_has_no_chart(annotator, reviewer):
    assert card_of(published(annotator, reviewer)).chart is None


def test_claim_of_two_numbers_has_no_chart(annotator, reviewer):
    pair = (COUNTED, COUNTED | {"low": "12", "high": "12"})
    claim = published(annotator, reviewer, quantities=pair, cited=["12"])
    assert card_of(claim).chart is None


def test_numbers_too_far_apart_have_no_chart(annotator, reviewer):
    assert card_of(published(annotator, reviewer, cited=["1200000000"])).chart is None


def test_figures_that_find_no_room_are_counted(annotator, reviewer):
    claim = published(
        annotator, reviewer, cited=[str(1200 + 100 * place) for place in range(8)]
    )
    found = card_of(claim)
    assert any("more." in words for words in texts(found))
    assert found.chart.height <= cards.card.CHART_HIGH


def test_correction_update_and_retraction_say_so(claim, annotator, reviewer, editor):
    make.make_update(verdict_of(claim), annotator, reviewer, "correction")
    assert card_of(claim).note.startswith("Corrected on ")
    make.make_update(verdict_of(claim), annotator, reviewer, "update")
    assert card_of(claim).note == "Corrected"
    make.retract(verdict_of(claim), editor)
    card = card_of(claim)
    assert (card.rating, card.colour, card.chart) == ("Retracted", "grey", None)
    assert card.withdrawn
    assert card.note == "This check no longer stands"
    assert card.date.startswith("Retracted on ")


def test_update_says_so(claim, annotator, reviewer):
    make.make_update(verdict_of(claim), annotator, reviewer, "update")
    assert card_of(claim).note.startswith("Updated on ")


def test_arabic_claim_mirrors_the_card(annotator, reviewer):
    claim = published(annotator, reviewer, statement="استخدم ١٢٠٠ مسافر العبارة")
    assert card_of(claim).mirrored


def test_claim_that_the_letters_lack_is_not_told_in_pieces(annotator, reviewer):
    claim = published(annotator, reviewer, statement="约有2500名美军驻扎在伊拉克")
    assert card_of(claim).claim == "Read the claim on its page"


def test_card_is_in_the_language_of_the_site_whoever_asks(claim):
    said = card_of(claim)
    with translation.override("ar"):
        assert card_of(claim).date == said.date


def test_translated_claim_has_a_card_in_the_words_of_each_language(
    claim, annotator, reviewer
):
    words = {"statement": "استخدم العبّارة نحو 1,200 راكب.", "summary": "كما قيل."}
    verdict = make.reopen(verdict_of(claim), annotator)
    translations.translate(claim_id=claim.pk, language="ar", by=annotator, fields=words)
    make.publish(
        verdict, annotator, reviewer, kind="correction", public_note="A slip of ours."
    )
    english = card_of(claim)
    with translation.override("ar"):
        arabic = card_of(claim)
    assert (english.claim, english.rating) == (f"“{claim.statement}”", "Half true")
    assert (arabic.claim, arabic.rating) == (words["statement"], "نصف صحيح")
    assert (english.mirrored, arabic.mirrored) == (False, True)
    for said in (arabic.date, arabic.note, *texts(arabic)):
        assert not re.search("[A-Za-z]", said.replace("Register office", "")), said


def test_claim_in_another_language_of_the_site_has_its_card_in_that(
    annotator, reviewer
):
    claim = published(
        annotator, reviewer, statement="استخدم ١٢٠٠ مسافر العبارة", language="ar-EG"
    )
    for asked in ("en", "ar"):
        with translation.override(asked):
            card = card_of(claim)
        assert (card.mirrored, card.rating) == (True, "نصف صحيح")
        assert not re.search("[A-Za-z]", card.date)


def test_version_changes_with_whatever_the_card_says(claim, annotator, reviewer):
    def version():
        return cards.version(public.check(claim.pk), ratings.newsroom())

    first = version()
    assert version() == first
    Newsroom.objects.update(name="Another newsroom")
    renamed = version()
    make.make_update(verdict_of(claim), annotator, reviewer, "update")
    assert len({first, renamed, version()}) == 3
