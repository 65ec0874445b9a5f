"""Cards are drawn at publication, and never stand in its way."""

from hashlib import sha256

import pytest

from annotations.actions import cards, translations
from annotations.models import CardImage, Newsroom, VerdictRevision
from annotations.queries import public, ratings
from tests import factories as make


@pytest.mark.django_db(transaction=True)
def test_publication_draws_the_card_of_its_revision(annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer)
    image = CardImage.objects.get()
    assert image.revision == VerdictRevision.objects.get(claim=claim)
    data = bytes(image.data)
    assert data.startswith(b"\x89PNG")
    assert image.sha256 == sha256(data).hexdigest()


@pytest.mark.django_db(transaction=True)
def test_publication_draws_a_card_for_each_language_of_its_words(annotator, reviewer):
    claim = make.make_claim(make.make_article(annotator), make.WORDS, annotator)
    verdict = make.make_verdict(claim, annotator)
    words = {"statement": "استخدم العبّارة نحو 1,200 راكب.", "summary": "كما قيل."}
    translations.translate(claim_id=claim.pk, language="ar", by=annotator, fields=words)
    make.publish(verdict, annotator, reviewer)
    english, arabic = CardImage.objects.order_by("-language")
    assert (english.language, arabic.language) == ("en", "ar")
    assert english.sha256 != arabic.sha256


@pytest.mark.django_db(transaction=True)
def test_publication_stands_where_the_card_cannot_be_drawn(
    annotator, reviewer, monkeypatch, caplog
):
    monkeypatch.setattr(cards.card, "draw", lambda card: "no picture at all")
    claim = make.make_published_claim(annotator, reviewer)
    assert public.check(claim.pk).number == 1
    assert not CardImage.objects.exists()
    assert "on_commit" in caplog.text


@pytest.mark.django_db
def test_card_drawn_again_takes_the_place_of_the_first(annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer)
    check = public.check(claim.pk)
    first = cards.draw(check, ratings.newsroom())
    Newsroom.objects.update(name="Another newsroom")
    again = cards.draw(check, ratings.newsroom())
    assert CardImage.objects.get().sha256 == again.sha256 != first.sha256
