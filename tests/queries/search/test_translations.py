"""A check is found by the words of its translations, in the ways of their language."""

import pytest

from annotations.actions import translations
from annotations.models import SearchWord
from annotations.queries.search import finding
from tests import factories as make

ARABIC = "ارتفع سعر القمح"
INTO_ENGLISH = {
    "statement": "The price of wheat has risen",
    "summary": "Bakeries pay more for each sack.",
}
INTO_ARABIC = {
    "statement": "نقلت العبّارة ركابًا من سوريا",
    "summary": "السجل يثبت ذلك.",
}


@pytest.fixture
def make_claim(annotator, reviewer):
    """`make_claim(into, fields)`: published, with that translation."""

    def made(into, fields, article=None, words=make.WORDS, language="en"):
        article = article or make.make_article(annotator)
        claim = make.make_claim(article, words, annotator, language=language)
        verdict = make.make_verdict(claim, annotator)
        translate(claim, into, annotator, fields)
        make.publish(verdict, annotator, reviewer)
        return make.fresh(claim)

    return made


@pytest.fixture
def wheat(make_claim, annotator):
    """In Arabic, and in English by its translation."""
    article = make.make_article(annotator, f"{ARABIC}.\n", language="ar")
    return make_claim("en", INTO_ENGLISH, article, ARABIC, "ar")


@pytest.fixture
def ferry(make_claim):
    """In English, and in Arabic by its translation."""
    return make_claim("ar", INTO_ARABIC)


def translate(claim, language, by, fields):
    translations.translate(claim_id=claim.pk, language=language, by=by, fields=fields)


def found(q, **wanted):
    return [check.claim_id for check in finding.find({"q": q, **wanted}).checks]


@pytest.mark.parametrize(
    "q",
    ["wheat", "prices", "bakery", "bak*", '"price of wheat"', "القمح", "wheat القمح"],
)
def test_arabic_claim_is_found_by_its_english_words(wheat, q):
    assert found(q) == [wheat.pk]


@pytest.mark.parametrize(
    "q", ["سوريا", "السوريا", "سور*", '"ركابًا من سوريا"', "سجل", "passenger سوريا"]
)
def test_english_claim_is_found_by_its_arabic_words(ferry, q):
    assert found(q) == [ferry.pk]


def test_translation_may_be_left_out_and_no_phrase_goes_from_text_to_text(wheat):
    assert found("القمح -wheat") == []
    assert found('"risen bakeries"') == []
    assert found('"القمح the price"') == []


def test_translated_claim_stays_of_the_language_it_was_written_in(wheat, ferry):
    assert found("wheat", language="ar") == [wheat.pk]
    assert found("wheat", language="en") == []


def test_translation_of_part_of_the_words_is_found_too(make_claim):
    claim = make_claim("ar", {"statement": INTO_ARABIC["statement"]})
    assert found("سوريا") == [claim.pk]


def test_translation_is_found_as_it_was_last_published(ferry, annotator, reviewer):
    make.reopen(ferry.verdict, annotator)
    translate(ferry, "ar", annotator, {"statement": "نقلت العبّارة ركابًا من لبنان"})
    assert (found("سوريا"), found("لبنان")) == ([ferry.pk], [])
    make.publish(
        make.fresh(ferry.verdict),
        annotator,
        reviewer,
        kind="update",
        public_note="Of another country.",
    )
    assert (found("سوريا"), found("لبنان")) == ([], [ferry.pk])


def test_translation_that_was_taken_back_is_found_no_more(ferry, annotator, reviewer):
    make.reopen(ferry.verdict, annotator)
    translate(ferry, "ar", annotator, dict.fromkeys(INTO_ARABIC, ""))
    assert found("سوريا") == [ferry.pk]
    verdict = make.fresh(ferry.verdict)
    make.publish(
        verdict, annotator, reviewer, kind="update", public_note="Badly translated."
    )
    assert found("سوريا") == []
    assert found("ferry") == [ferry.pk]


def test_retracted_check_is_found_by_its_translation_as_by_its_own_words(ferry, editor):
    make.retract(ferry.verdict, editor)
    for q in ("ferry", "سوريا"):
        assert found(q, status="retracted") == [ferry.pk]
        assert found(q, status="published") == []


def test_words_are_written_in_one_order_whatever_tags_their_languages_have(make_claim):
    """Of a tag without a stemmer, before “en” and after it: two publications at once
    would else wait for each other."""
    for tag in ("cs", "sq"):
        make_claim("en", INTO_ENGLISH, language=tag)
        written = SearchWord.objects.filter(word="").order_by("pk")
        assert [row.language for row in written] == ["english", "simple"]
        SearchWord.objects.all().delete()


def test_words_of_translations_that_nobody_published_are_unknown(
    annotator,
):
    claim = make.make_claim(make.make_article(annotator), make.WORDS, annotator)
    translate(claim, "ar", annotator, INTO_ARABIC)
    assert found("سوريا") == []
    assert not SearchWord.objects.exists()
