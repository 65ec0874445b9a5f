"""GET articles/ID/suggestions/, and the dismissals of what it offers."""

import pytest

from annotations.models import DismissedSuggestion
from tests import factories as make
from tests.api.asker import pointers

FERRY = "about 1,200 passengers used the ferry on 3 March 2024"
FARES = "Fares rose by 12 percent in January 2025"


def place(words: str = FARES) -> dict:
    start = make.TEXT.index(words)
    return {"start": start, "end": start + len(words), "exact": words}


@pytest.fixture
def article(annotator):
    return make.make_article(annotator)


@pytest.fixture
def offered(article):
    return f"articles/{article.pk}/suggestions/"


@pytest.fixture
def dismissals(article):
    return f"articles/{article.pk}/dismissals/"


def words_of(answer) -> list[str]:
    sentences = answer.json()["results"]
    return [part["exact"] for item in sentences for part in item["passages"]]


def test_sentences_come_with_reasons_passages_and_numbers(as_annotator, offered):
    first, second = as_annotator.get(offered).json()["results"]
    assert first["exact"].startswith("The port office said")
    assert 0 < first["score"] <= 1
    assert "a number with a noun" in first["reasons"]
    (passage,) = second["passages"]
    assert passage | place() == passage
    assert passage["reasons"] == ["a number with a noun", "a change"]
    (number,) = second["quantities"]
    assert (number["low"], number["high"], number["unit"]) == ("12", "12", "percent")
    assert number["period"]["first"] == "2025-01-01"
    text = make.TEXT[number["start"] : number["end"]]
    assert text == "12 percent"


def test_claimed_passage_is_offered_no_more(as_annotator, article, offered):
    as_annotator.post("claims/", {"article": article.pk, **place()})
    assert words_of(as_annotator.get(offered)) == [FERRY]


def test_dismissed_passage_is_offered_no_more_until_taken_back(
    as_annotator, as_reviewer, offered, dismissals
):
    made = as_annotator.post(dismissals, place() | {"article_version": 1})
    assert (made.status_code, made["ETag"]) == (201, '"1"')
    assert made["Location"] == made.json()["url"]
    assert words_of(as_reviewer.get(offered)) == [FERRY]
    path = f"dismissals/{made.json()['id']}/"
    assert as_reviewer.get(path).json() == made.json()
    assert as_annotator.get(dismissals).json()["results"] == [made.json()]
    taken = as_reviewer.delete(path, 1)
    assert (taken.status_code, taken.json()["version"]) == (200, 2)
    assert words_of(as_annotator.get(offered)) == [FERRY, FARES]
    assert as_annotator.get(path).status_code == 404


def test_same_key_dismisses_once(as_annotator, dismissals):
    first = as_annotator.post(dismissals, place(), idempotency_key="k1")
    again = as_annotator.post(dismissals, place(), idempotency_key="k1")
    assert (again.status_code, again.json()) == (201, first.json())
    assert DismissedSuggestion.objects.count() == 1
    assert as_annotator.post(dismissals, place()).status_code == 409


@pytest.mark.parametrize(
    ("change", "status", "pointer"),
    [
        ({"exact": "Fares fell"}, 400, "/exact"),
        ({"end": 10**9}, 400, "/end"),
        ({"start": -1}, 400, "/start"),
        ({"why": "dull"}, 400, "/why"),
        ({"article_version": 7}, 409, None),
    ],
)
def test_what_cannot_be_taken_is_named(
    as_annotator, dismissals, change, status, pointer
):
    answer = as_annotator.post(dismissals, place() | change)
    assert answer.status_code == status
    assert pointers(answer) == ([pointer] if pointer else [])
    assert not DismissedSuggestion.objects.exists()


def test_strangers_are_asked_to_sign_in(stranger, offered, dismissals):
    for path in (offered, dismissals):
        assert stranger.get(path).status_code == 401
    assert stranger.post(dismissals, place()).status_code == 401
    assert stranger.delete("dismissals/1/", 1).status_code == 401


def test_people_without_a_role_are_refused(as_roleless, offered, dismissals):
    for path in (offered, dismissals):
        assert as_roleless.get(path).status_code == 403
    assert as_roleless.post(dismissals, place()).status_code == 403
    assert as_roleless.delete("dismissals/1/", 1).status_code == 403


def test_absent_ids_answer_404(as_annotator):
    for pk in (10**9, 2**63):
        for noun in ("suggestions", "dismissals"):
            assert as_annotator.get(f"articles/{pk}/{noun}/").status_code == 404
        posted = as_annotator.post(f"articles/{pk}/dismissals/", place())
        assert posted.status_code == 404
        assert as_annotator.get(f"dismissals/{pk}/").status_code == 404
        assert as_annotator.delete(f"dismissals/{pk}/", 1).status_code == 404


def test_wrong_methods_answer_405(as_annotator, stranger, offered, dismissals):
    for asker in (as_annotator, stranger):
        assert asker.post(offered, {}).status_code == 405
        assert asker.send("PUT", dismissals, {}).status_code == 405
        assert asker.post("dismissals/1/", {}).status_code == 405
