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
