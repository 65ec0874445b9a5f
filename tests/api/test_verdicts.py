import pytest

from annotations.models import Verdict
from tests import factories as make
from tests.api.asker import pointers


def test_begin_answers_the_draft(as_annotator, claim):
    body = {"claim": claim.pk, "rating": "half-true", "summary": "In part."}
    answer = as_annotator.post("verdicts/", body)
    verdict = answer.json()
    assert answer.status_code == 201
    assert answer["Location"] == verdict["url"]
    assert (verdict["rating_label"], verdict["rating_value"]) == ("Half true", 3)
    assert (verdict["status"], verdict["revision"]) == ("draft", 0)
    assert verdict["published_at"] is None


def test_begin_a_second_one_answers_409(as_annotator, draft):
    answer = as_annotator.post("verdicts/", {"claim": draft.claim_id})
    assert answer.status_code == 409


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"rating": "wonderful"}, "/rating"),
        ({"rating": 5}, "/rating"),
        ({"claim": 10**9}, "/claim"),
        ({"claim": 10**30}, "/claim"),
        ({"summary": "x" * 1001}, "/summary"),
        ({"review_by": "soon"}, "/review_by"),
        ({"status": "published"}, "/status"),
    ],
)
def test_begin_names_what_it_cannot_take(as_annotator, claim, change, pointer):
    answer = as_annotator.post("verdicts/", {"claim": claim.pk} | change)
    assert answer.status_code == 400
    assert pointers(answer) == [pointer]
    assert not Verdict.objects.exists()


def test_begin_is_for_the_desk(stranger, as_roleless, claim):
    body = {"claim": claim.pk}
    assert stranger.post("verdicts/", body).status_code == 401
    assert as_roleless.post("verdicts/", body).status_code == 403


def test_change_of_the_draft(as_annotator, draft):
    path = f"verdicts/{draft.pk}/"
    answer = as_annotator.patch(
        path, {"rating": None, "since": "Later."}, draft.version
    )
    assert answer.json()["rating"] is None
    assert answer.json()["since"] == "Later."
    assert answer["ETag"] == f'"{draft.version + 1}"'


def test_change_of_what_is_published_asks_to_reopen(as_annotator, published):
    verdict = published.verdict
    answer = as_annotator.patch(
        f"verdicts/{verdict.pk}/", {"summary": "x"}, verdict.version
    )
    assert answer.status_code == 409


def test_detail_has_the_working_state_for_the_desk_alone(
    as_annotator, stranger, as_roleless, published, annotator
):
    verdict = make.reopen(published.verdict, annotator)
    path = f"verdicts/{verdict.pk}/"
    as_annotator.patch(path, {"summary": "Not out yet"}, verdict.version)
    assert as_annotator.get(path).json()["summary"] == "Not out yet"
    for asker in (stranger, as_roleless):
        shown = asker.get(path).json()
        assert shown["summary"] == "The register of the day shows as many."
        assert shown["status"] == "published"
        assert len(shown["citations"]) == 1


def test_retracted_verdict_says_so_to_strangers(stranger, published, editor):
    make.retract(published.verdict, editor)
    shown = stranger.get(f"verdicts/{published.verdict.pk}/").json()
    assert shown["status"] == "retracted"
    assert [item["kind"] for item in shown["revisions"]] == ["retraction", "first"]
    assert shown["revisions"][0]["note"] == "The register was a forgery."


def test_revisions_keep_the_words_they_were_given_under(
    stranger, as_annotator, published, annotator, reviewer
):
    verdict = published.verdict
    make.make_update(verdict, annotator, reviewer, summary="A later register.")
    for asker in (stranger, as_annotator):
        found = asker.get(f"verdicts/{verdict.pk}/revisions/").json()["results"]
        assert [item["summary"] for item in found] == [
            "A later register.",
            "The register of the day shows as many.",
        ]


def test_list_shows_strangers_what_is_published(
    stranger, as_annotator, published, annotator
):
    other = make.make_claim(
        make.make_article(annotator), "rose by 12 percent", annotator
    )
    make.make_verdict(other, annotator)
    assert len(as_annotator.get("verdicts/").json()["results"]) == 2
    (shown,) = stranger.get("verdicts/").json()["results"]
    assert shown["id"] == published.verdict.pk


@pytest.mark.parametrize("below", ["", "revisions/"])
def test_hidden_verdict_is_as_one_that_is_absent(stranger, draft, below):
    hidden = stranger.get(f"verdicts/{draft.pk}/{below}")
    absent = stranger.get(f"verdicts/{10**9}/{below}")
    assert hidden.status_code == absent.status_code == 404
    assert hidden.json() == absent.json()


def test_verdict_of_a_discarded_claim_is_absent(as_annotator, draft):
    version = make.fresh(draft.claim).version
    as_annotator.delete(f"claims/{draft.claim_id}/", version)
    path = f"verdicts/{draft.pk}/"
    assert as_annotator.get(path).status_code == 404
    assert as_annotator.patch(path, {"summary": "x"}, draft.version).status_code == 404
    assert as_annotator.get("verdicts/").json()["results"] == []


@pytest.mark.parametrize("pk", [10**9, 2**63, 10**40])
def test_absent_verdict_answers_404(as_annotator, pk):
    path = f"verdicts/{pk}/"
    assert as_annotator.get(path).status_code == 404
    assert as_annotator.patch(path, {}, 1).status_code == 404
    assert as_annotator.get(f"{path}revisions/").status_code == 404


def test_wrong_methods_answer_405(stranger, as_annotator, draft):
    for asker in (stranger, as_annotator):
        assert asker.send("DELETE", f"verdicts/{draft.pk}/").status_code == 405
        assert asker.post(f"verdicts/{draft.pk}/revisions/").status_code == 405
