import pytest

from annotations.models import Citation
from tests import factories as make
from tests.api.asker import pointers

NEW = {
    "title": "Passenger register",
    "kind": "official",
    "stance": "supports",
    "publisher": "Register office",
    "url": "https://example.org/register",
    "first_hand": True,
    "quantity": {"low": "1187", "high": "1187"},
}


def test_cite_answers_citation_and_verdict_version(as_annotator, draft):
    answer = as_annotator.post("citations/", NEW | {"verdict": draft.pk})
    citation = answer.json()
    assert answer.status_code == 201
    assert answer["Location"] == citation["api_url"]
    assert citation["url"] == "https://example.org/register"
    assert citation["publisher"]["slug"] == "register-office"
    assert citation["quantity"]["low"] == "1187"
    assert citation["verdict_version"] == draft.version + 1


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"verdict": 10**9}, "/verdict"),
        ({"title": ""}, "/title"),
        ({"kind": "gossip"}, "/kind"),
        ({"stance": None}, "/stance"),
        ({"url": "javascript:alert(1)"}, "/url"),
        ({"first_hand": "yes"}, "/first_hand"),
        ({"publisher": "x" * 301}, "/publisher"),
        ({"quantity": {"low": "NaN"}}, "/quantity/low"),
        ({"quantity": {"low": "1e5"}}, "/quantity/low"),
        ({"quantity": {"place": "x" * 301, "low": 1}}, "/quantity/place"),
        ({"proof": "seen"}, "/proof"),
    ],
)
def test_cite_names_what_it_cannot_take(as_annotator, draft, change, pointer):
    body = NEW | {"verdict": draft.pk} | change
    answer = as_annotator.post("citations/", body)
    assert (answer.status_code, pointers(answer)) == (400, [pointer])
    assert Citation.objects.count() == 1


def test_cite_is_for_the_desk(stranger, as_roleless, draft):
    body = NEW | {"verdict": draft.pk}
    assert stranger.post("citations/", body).status_code == 401
    assert as_roleless.post("citations/", body).status_code == 403


def test_change_and_discard_answer_the_verdict_version(as_annotator, draft):
    citation = draft.citations.get()
    path = f"citations/{citation.pk}/"
    changed = as_annotator.patch(path, {"quote": "1,187 passengers"}, 1)
    assert changed.json()["quote"] == "1,187 passengers"
    assert changed.json()["verdict_version"] == draft.version + 1
    gone = as_annotator.delete(path, changed["ETag"])
    assert gone.json()["verdict_version"] == draft.version + 2
    assert as_annotator.get(path).status_code == 404


def test_change_of_published_evidence_asks_to_reopen(as_annotator, published):
    path = f"citations/{published.verdict.citations.get().pk}/"
    assert as_annotator.patch(path, {"quote": "x"}, 1).status_code == 409
    assert as_annotator.delete(path, 1).status_code == 409


def test_strangers_get_the_citation_as_it_was_published(
    stranger, as_annotator, published, annotator
):
    make.reopen(published.verdict, annotator)
    citation = published.verdict.citations.get()
    path = f"citations/{citation.pk}/"
    as_annotator.patch(path, {"quote": "Not out yet"}, 1)
    new = make.make_citation(published.verdict, annotator)
    assert stranger.get(path).json()["quote"] == ""
    assert stranger.get(f"citations/{new.pk}/").status_code == 404
    as_annotator.delete(path, 2)
    assert stranger.get(path).json()["title"] == citation.title


@pytest.mark.parametrize("pk", [10**9, 2**63, 10**40])
def test_absent_citation_answers_404(stranger, as_annotator, pk):
    path = f"citations/{pk}/"
    assert stranger.get(path).status_code == 404
    assert as_annotator.get(path).status_code == 404
    assert as_annotator.patch(path, {}, 1).status_code == 404
    assert as_annotator.delete(path, 1).status_code == 404


def test_hidden_citation_is_as_one_that_is_absent(stranger, draft):
    hidden = stranger.get(f"citations/{draft.citations.get().pk}/")
    assert hidden.json() == stranger.get(f"citations/{10**9}/").json()


def test_wrong_methods_answer_405(stranger, as_annotator):
    for asker in (stranger, as_annotator):
        assert asker.get("citations/").status_code == 405
        assert asker.post("citations/1/").status_code == 405
