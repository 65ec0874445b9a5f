import pytest

from annotations.workflow.roles import Scope
from tests import factories as make
from tests.api.asker import Api, pointers


@pytest.fixture
def path(claim) -> str:
    """Of the article in which the annotator marked a claim."""
    return f"articles/{claim.appearances.get().article_id}"


def test_undo_and_redo_answer_what_they_did(as_annotator, claim, path):
    make.amend_claim(claim, claim.marked_by, statement="Anew.")
    at = as_annotator.get(f"{path}/edits/").json()["undo"]["at"]
    expected = {
        "claim": claim.pk,
        "discarded": False,
        "what": "statement and wording",
        "at": at,
    }
    undone = as_annotator.post(f"{path}/undos/")
    assert undone.status_code == 200
    assert undone.json() == expected | {"can_undo": True, "can_redo": True}
    assert make.fresh(claim).statement == claim.statement
    redone = as_annotator.post(f"{path}/redos/").json()
    assert redone["what"] == expected["what"]
    assert (redone["can_undo"], redone["can_redo"]) == (True, False)
    assert make.fresh(claim).statement == "Anew."


def test_undo_of_a_mark_says_that_the_claim_is_gone(as_annotator, claim, path):
    undone = as_annotator.post(f"{path}/undos/").json()
    assert (undone["discarded"], undone["what"]) == (True, "the marking")
    assert as_annotator.get(f"claims/{claim.pk}/").status_code == 404
    assert not undone["can_undo"]
    redone = as_annotator.post(f"{path}/redos/").json()
    assert (redone["discarded"], redone["claim"]) == (False, claim.pk)


def test_own_steps_are_listed_newest_first(
    as_annotator, as_reviewer, claim, draft, path
):
    as_annotator.post(f"{path}/undos/")
    listed = as_annotator.get(f"{path}/edits/").json()
    told = [(row["kind"], row["what"], row["reversed"]) for row in listed["results"]]
    assert told == [
        ("undo", "added evidence", False),
        ("edit", "added evidence", True),
        ("edit", "triage, rating and summary", False),
        ("edit", "the marking", False),
    ]
    assert listed["undo"] == listed["results"][2]
    assert listed["redo"] == listed["results"][0]
    empty = {"undo": None, "redo": None, "results": []}
    assert as_reviewer.get(f"{path}/edits/").json() == empty


def test_fifty_steps_are_listed_at_a_fixed_cost(
    as_annotator, claim, path, django_assert_max_num_queries
):
    for number in range(55):
        make.amend_claim(claim, claim.marked_by, topics=[f"Topic {number}"])
    with django_assert_max_num_queries(10):
        listed = as_annotator.get(f"{path}/edits/").json()
    assert len(listed["results"]) == 50


def test_nothing_to_take_back_answers_409_with_a_sentence(as_reviewer, path):
    for way, words in (("undos", "to take back"), ("redos", "to do again")):
        answer = as_reviewer.post(f"{path}/{way}/")
        assert answer.status_code == 409
        assert words in answer.json()["detail"]


def test_what_somebody_changed_since_answers_409_and_can_be_passed_over(
    as_annotator, claim, path, reviewer
):
    annotator = claim.marked_by
    make.amend_claim(claim, annotator, kind="event")
    make.amend_claim(claim, annotator, topics=["Fares"])
    make.amend_claim(claim, reviewer, topics=["Ferries"])
    answer = as_annotator.post(f"{path}/undos/")
    assert answer.status_code == 409
    assert "reviewer changed the topics after you, on " in answer.json()["detail"]
    blocked = as_annotator.get(f"{path}/edits/").json()["undo"]["id"]
    passed = as_annotator.post(f"{path}/undos/", {"before": blocked})
    assert passed.json()["what"] == "kind"


def test_same_key_takes_back_once(as_annotator, claim, path):
    make.amend_claim(claim, claim.marked_by, topics=["Fares"])
    first = as_annotator.post(f"{path}/undos/", idempotency_key="k")
    again = as_annotator.post(f"{path}/undos/", idempotency_key="k")
    assert again.json() == first.json()
    assert make.fresh(claim).discarded_at is None


@pytest.mark.parametrize(
    ("way", "body", "pointer"),
    [
        ("undos", {"before": "yesterday"}, "/before"),
        ("undos", {"claim": 1}, "/claim"),
        ("redos", {"before": 1}, "/before"),
    ],
)
def test_what_cannot_be_taken_is_named(as_annotator, path, way, body, pointer):
    answer = as_annotator.post(f"{path}/{way}/", body)
    assert (answer.status_code, pointers(answer)) == (400, [pointer])


def test_published_verdict_answers_409(as_annotator, published):
    article = published.appearances.get().article_id
    answer = as_annotator.post(f"articles/{article}/undos/")
    assert answer.status_code == 409
    assert "reopen it first" in answer.json()["detail"]


def test_steps_are_for_the_desk(stranger, as_roleless, path):
    for asker, status in ((stranger, 401), (as_roleless, 403)):
        assert asker.get(f"{path}/edits/").status_code == status
        for way in ("undos", "redos"):
            assert asker.post(f"{path}/{way}/").status_code == status


def test_key_for_reading_takes_nothing_back(with_token, annotator, claim, path):
    reading = with_token(annotator, Scope.READ)
    assert reading.get(f"{path}/edits/").status_code == 200
    for way in ("undos", "redos"):
        assert reading.post(f"{path}/{way}/").status_code == 403
    writing = with_token(annotator, Scope.WRITE)
    assert writing.post(f"{path}/undos/").status_code == 200


@pytest.mark.parametrize("pk", [10**9, 2**63])
def test_absent_article_answers_404(as_annotator, pk):
    assert as_annotator.get(f"articles/{pk}/edits/").status_code == 404
    for way in ("undos", "redos"):
        assert as_annotator.post(f"articles/{pk}/{way}/").status_code == 404


def test_strangers_learn_of_no_article(stranger: Api, path):
    hidden = stranger.get(f"{path}/edits/")
    assert hidden.json() == stranger.get(f"articles/{10**9}/edits/").json()


def test_wrong_methods_answer_405(stranger, as_annotator, path):
    for asker in (stranger, as_annotator):
        assert asker.post(f"{path}/edits/").status_code == 405
        for way in ("undos", "redos"):
            assert asker.get(f"{path}/{way}/").status_code == 405
