"""Frozen texts: out once a published claim stands in them, and not before."""

import pytest

from tests import factories as make

pytestmark = pytest.mark.django_db


def address(article, number: int = 1) -> str:
    return f"/articles/{article.pk}/versions/{number}.txt"


def test_text_of_a_published_claim_is_served_to_the_letter(client, annotator, reviewer):
    article = make.make_article(annotator, text="🚢 «Riva» & co.\n\nأُغلق الميناء.\n")
    make.make_published_claim(annotator, reviewer, article, "أُغلق الميناء")
    answer = client.get(address(article))
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.content.decode() == article.current_version.text
    again = client.get(address(article), headers={"if-none-match": answer["ETag"]})
    assert again.status_code == 304
    assert not answer.cookies


def test_text_without_a_published_claim_is_hidden(client, annotator, reviewer):
    article = make.make_article(annotator)
    draft = make.make_claim(article, make.WORDS, annotator)
    assert client.get(address(article)).status_code == 404
    make.publish(make.make_verdict(draft, annotator), annotator, reviewer)
    assert client.get(address(article)).status_code == 200
    assert client.get(address(article, 2)).status_code == 404
    assert client.get(f"/articles/{10**9}/versions/1.txt").status_code == 404


def test_text_is_only_read(client, annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer)
    answer = client.post(address(claim.appearances.get().article))
    assert answer.status_code == 405
