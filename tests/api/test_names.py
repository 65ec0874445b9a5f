"""GET names/: what a field offers while somebody types."""

import pytest

from tests import factories as make
from tests.api.asker import pointers


@pytest.fixture
def claim(annotator):
    article = make.make_article(annotator)
    return make.make_claim(article, make.WORDS, annotator, claimant="Port office")


def test_known_names_are_answered(as_annotator, claim):
    answer = as_annotator.get("names/?of=claimant&q=OFF")
    assert answer.json()["results"] == [{"name": "Port office"}]
    assert as_annotator.get("names/?of=outlet").json()["results"] == [
        {"name": "Harbour Gazette"}
    ]
    assert as_annotator.get("names/?of=topic&q=off").json()["results"] == []


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ("", "/of"),
        ("of=mood", "/of"),
        (f"of=topic&q={'x' * 301}", "/q"),
        ("of=topic&words=x", "/words"),
    ],
)
def test_what_cannot_be_asked_is_named(as_annotator, query, pointer):
    answer = as_annotator.get(f"names/?{query}")
    assert (answer.status_code, pointers(answer)) == (400, [pointer])


def test_names_are_for_the_desk(stranger, as_roleless):
    assert stranger.get("names/?of=claimant").status_code == 401
    assert as_roleless.get("names/?of=claimant").status_code == 403


def test_wrong_method_answers_405(as_annotator):
    assert as_annotator.post("names/", {}).status_code == 405
