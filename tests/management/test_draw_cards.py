"""`manage.py draw_cards`: every public card anew, or those that are wanting."""

import pytest

from annotations.models import CardImage, Newsroom
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def claims(annotator, reviewer):
    made = [make.make_published_claim(annotator, reviewer) for _ in range(2)]
    hidden = make.make_claim(make.make_article(annotator), make.WORDS, annotator)
    make.make_verdict(hidden, annotator)
    return made


def times():
    found = CardImage.objects.order_by("revision__claim")
    return list(found.values_list("drawn_at", flat=True))


def test_every_public_card_is_drawn_and_drawn_anew(run, claims):
    out, _ = run("draw_cards")
    assert "2 drawn" in out
    first = times()
    run("draw_cards")
    assert len(first) == 2
    assert all(new > old for new, old in zip(times(), first, strict=True))


def test_only_wanting_cards_are_drawn_on_request(run, claims):
    run("draw_cards")
    CardImage.objects.filter(revision__claim=claims[0]).delete()
    out, _ = run("draw_cards", "--missing")
    assert "1 drawn" in out
    assert "0 drawn" in run("draw_cards", "--missing")[0]


def test_card_that_says_an_old_name_is_wanting(run, claims):
    run("draw_cards")
    Newsroom.objects.update(name="Another newsroom")
    assert "2 drawn" in run("draw_cards", "--missing")[0]
