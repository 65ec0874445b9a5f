import pytest

from annotations.models import Appearance
from tests import factories as make
from tests.api.asker import pointers


def place(words: str) -> dict:
    start = make.TEXT.index(words)
    return {"start": start, "end": start + len(words), "exact": words}


def test_re_edge_answers_the_new_span_and_verdict_version(as_annotator, claim, draft):
    appearance = claim.appearances.get()
    path = f"appearances/{appearance.pk}/"
    answer = as_annotator.patch(path, place("about 1,200 passengers"), 1)
    assert answer.json()["span"]["exact"] == "about 1,200 passengers"
    assert (answer.json()["version"], answer["ETag"]) == (2, '"2"')
    assert answer.json()["verdict_version"] == draft.version + 1
    assert as_annotator.get(path).json() == answer.json()


@pytest.mark.parametrize(
    ("change", "status", "pointer"),
    [
        ({"exact": "about 1,300 passengers"}, 400, "/exact"),
        ({"end": 10**9}, 400, "/end"),
        ({"exact": 7}, 400, "/exact"),
        ({"state": "moved"}, 400, "/state"),
    ],
)
def test_re_edge_names_what_it_cannot_take(
    as_annotator, claim, change, status, pointer
):
    body = place("about 1,200 passengers") | change
    answer = as_annotator.patch(f"appearances/{claim.appearances.get().pk}/", body, 1)
    assert (answer.status_code, pointers(answer)) == (status, [pointer])


@pytest.mark.parametrize("given", [[], ["start"], ["end", "exact"]])
def test_re_edge_names_what_is_left_out(as_annotator, claim, given):
    whole = place("about 1,200 passengers")
    body = {name: whole[name] for name in given}
    answer = as_annotator.patch(f"appearances/{claim.appearances.get().pk}/", body, 1)
    assert answer.status_code == 400
    assert pointers(answer) == [f"/{name}" for name in whole if name not in given]
    assert claim.appearances.get().version == 1


def test_re_edge_in_an_old_version_answers_409(as_annotator, claim):
    body = place("about 1,200 passengers") | {"article_version": 7}
    path = f"appearances/{claim.appearances.get().pk}/"
    assert as_annotator.patch(path, body, 1).status_code == 409


def test_re_edge_is_for_the_desk(stranger, as_roleless, claim):
    path = f"appearances/{claim.appearances.get().pk}/"
    body = place("about 1,200 passengers")
    assert stranger.patch(path, body, 1).status_code == 401
    assert as_roleless.patch(path, body, 1).status_code == 403


def test_strangers_get_the_place_as_it_was_published(
    stranger, as_annotator, published, annotator
):
    make.reopen(published.verdict, annotator)
    pk = published.appearances.get().pk
    path = f"appearances/{pk}/"
    as_annotator.patch(path, place("about 1,200 passengers"), 1)
    assert stranger.get(path).json()["span"]["exact"] == make.WORDS
    (listed,) = stranger.get(f"claims/{published.pk}/appearances/").json()["results"]
    assert listed["span"]["exact"] == make.WORDS
    (working,) = as_annotator.get(f"claims/{published.pk}/appearances/").json()[
        "results"
    ]
    assert working["span"]["exact"] == "about 1,200 passengers"


def test_hidden_appearance_is_as_one_that_is_absent(stranger, claim):
    hidden = stranger.get(f"appearances/{Appearance.objects.get().pk}/")
    assert hidden.status_code == 404
    assert hidden.json() == stranger.get(f"appearances/{10**9}/").json()


@pytest.mark.parametrize("pk", [10**9, 2**63])
def test_absent_appearance_answers_404(as_annotator, pk):
    path = f"appearances/{pk}/"
    assert as_annotator.get(path).status_code == 404
    assert as_annotator.patch(path, place(make.WORDS), 1).status_code == 404


def test_wrong_methods_answer_405(stranger, as_annotator, claim):
    pk = claim.appearances.get().pk
    for asker in (stranger, as_annotator):
        assert asker.post(f"appearances/{pk}/").status_code == 405


@pytest.fixture
def other(annotator):
    """Another article with the same words."""
    return make.make_article(annotator, f"{make.TEXT}\nSo it was.\n", title="Ferries")


def test_further_place_of_a_draft_is_said_and_taken_back(
    as_annotator, claim, draft, other
):
    path = f"claims/{claim.pk}/appearances/"
    answer = as_annotator.post(path, {"article": other.pk, **place(make.WORDS)})
    found = answer.json()
    assert (answer.status_code, found["article"]) == (201, other.pk)
    assert answer["Location"] == found["url"]
    assert (found["is_primary"], found["confirmed"]) == (False, True)
    assert found["verdict_version"] == draft.version + 1
    assert len(as_annotator.get(path).json()["results"]) == 2
    gone = as_annotator.delete(f"appearances/{found['id']}/", found["version"])
    assert gone.json() == {
        "id": found["id"],
        "version": 2,
        "verdict_version": draft.version + 2,
    }
    assert len(as_annotator.get(path).json()["results"]) == 1


def test_place_that_was_checked_is_not_put_aside(as_annotator, claim):
    pk = claim.appearances.get().pk
    assert as_annotator.delete(f"appearances/{pk}/", 1).status_code == 409


@pytest.mark.parametrize(
    ("change", "status", "pointer"),
    [
        ({"article": 10**9}, 400, "/article"),
        ({"exact": "about 1,300 passengers"}, 400, "/exact"),
        ({"article_version": 7}, 409, None),
        ({"is_primary": True}, 400, "/is_primary"),
    ],
)
def test_further_place_names_what_it_cannot_take(
    as_annotator, claim, other, change, status, pointer
):
    body = {"article": other.pk, **place(make.WORDS)} | change
    answer = as_annotator.post(f"claims/{claim.pk}/appearances/", body)
    assert answer.status_code == status
    assert pointers(answer) == ([pointer] if pointer else [])


def test_further_place_of_a_published_claim_is_for_reviewers(
    as_annotator, as_reviewer, stranger, published, other
):
    path = f"claims/{published.pk}/appearances/"
    body = {"article": other.pk, **place(make.WORDS)}
    assert as_annotator.post(path, body).status_code == 403
    made = as_reviewer.post(path, body).json()
    assert [row["id"] for row in stranger.get(path).json()["results"]][1:] == [
        made["id"]
    ]
    shown = stranger.get(f"appearances/{made['id']}/")
    assert shown.json()["span"]["exact"] == make.WORDS
    whole = stranger.get(f"claims/{published.pk}/").json()
    assert [row["article"] for row in whole["appearances"]][1:] == [other.pk]
    as_reviewer.delete(f"appearances/{made['id']}/", made["version"])
    assert stranger.get(f"appearances/{made['id']}/").status_code == 404
    assert len(stranger.get(path).json()["results"]) == 1


def test_article_in_which_a_published_claim_stands_again_lists_it(
    as_reviewer, stranger, published, other
):
    def listed():
        return [
            [row["id"] for row in stranger.get(path).json().get("results", [])]
            for path in (f"articles/{other.pk}/claims/", f"claims/?article={other.pk}")
        ]

    assert listed() == [[], []]
    body = {"article": other.pk, **place(make.WORDS)}
    made = as_reviewer.post(f"claims/{published.pk}/appearances/", body).json()
    assert listed() == [[published.pk], [published.pk]]
    assert stranger.get(f"articles/{other.pk}/").json()["html_url"].endswith("ferries/")
    as_reviewer.delete(f"appearances/{made['id']}/", made["version"])
    assert listed() == [[], []]
