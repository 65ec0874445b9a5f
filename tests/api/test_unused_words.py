import pytest

from annotations.models import Claim
from tests import factories as make
from tests.api.asker import pointers

BODY = {"thing": "claim", "field": "statement", "words": "The ferry was full."}


@pytest.fixture
def claim(annotator) -> Claim:
    return make.make_claim(make.make_article(annotator), make.WORDS, annotator)


@pytest.fixture
def path(claim) -> str:
    return f"claims/{claim.pk}/unused-words/"


def test_words_are_in_the_history(as_annotator, claim, path):
    assert as_annotator.post(path, BODY).status_code == 201
    entries = as_annotator.get(f"claims/{claim.pk}/history/").json()["results"]
    told = [change["new"] for entry in entries for change in entry["changes"]]
    assert "The ferry was full." in told


def test_sent_twice_they_stand_there_once(as_annotator, claim, path):
    for _ in range(2):
        assert as_annotator.post(path, BODY, idempotency_key="k").status_code == 201
    entries = as_annotator.get(f"claims/{claim.pk}/history/").json()["results"]
    assert sum(entry["why"] == "took another's words" for entry in entries) == 1


def test_a_stranger_is_asked_to_sign_in(stranger, path):
    assert stranger.post(path, BODY).status_code == 401


def test_one_without_a_role_is_refused(as_roleless, path):
    assert as_roleless.post(path, BODY).status_code == 403


def test_an_absent_claim_is_not_found(as_annotator):
    assert as_annotator.post("claims/999999/unused-words/", BODY).status_code == 404


def test_other_methods_are_refused(as_annotator, path):
    assert as_annotator.get(path).status_code == 405


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"thing": "rumour"}, "/thing"),
        ({"field": "rumour"}, "/field"),
        ({"words": ""}, "/words"),
        ({"words": 5}, "/words"),
    ],
)
def test_what_cannot_be_taken_is_named(as_annotator, path, change, pointer):
    answer = as_annotator.post(path, BODY | change)
    assert (answer.status_code, pointers(answer)) == (400, [pointer])
