import pytest

from annotations.models import Article, Claim
from tests import factories as make
from tests.api.asker import pointers

START = make.TEXT.index(make.WORDS)
PLACE = {"start": START, "end": START + len(make.WORDS), "exact": make.WORDS}


@pytest.fixture
def article(annotator) -> Article:
    return make.make_article(annotator)


def test_mark_parses_the_numbers_that_are_left_out(as_annotator, article):
    answer = as_annotator.post("claims/", {"article": article.pk, **PLACE})
    claim = answer.json()
    assert answer.status_code == 201
    assert answer["Location"] == claim["url"]
    assert claim["article"] == article.pk
    assert claim["span"]["exact"] == make.WORDS
    (quantity,) = claim["quantities"]
    assert (quantity["low"], quantity["approximator"]) == ("1200", "about")
    assert quantity["period"]["first"] == "2024-03-03"
    assert not quantity["confirmed"]


def test_mark_takes_names_and_answers_them_with_slugs(as_annotator, article):
    facts = {
        "statement": "About 1,200 people took the ferry.",
        "claimant": "Port office",
        "said_on": "2024-03-04",
        "topics": ["Ferries", "Ports"],
        "quantities": [{"low": "1200", "high": "1200.0", "unit": "people"}],
    }
    answer = as_annotator.post("claims/", {"article": article.pk, **PLACE, **facts})
    claim = answer.json()
    assert claim["claimant"] == {"slug": "port-office", "name": "Port office"}
    assert {topic["slug"] for topic in claim["topics"]} == {"ferries", "ports"}
    assert claim["wording"] == "restated"
    (quantity,) = claim["quantities"]
    assert (quantity["high"], quantity["confirmed"]) == ("1200", True)


@pytest.mark.parametrize("facts", [{}, {"topics": ["Ports"], "claimant": "Port"}])
def test_mark_answers_the_claim_as_a_reading_does(as_annotator, article, facts):
    answer = as_annotator.post("claims/", {"article": article.pk, **PLACE, **facts})
    assert answer.json() == as_annotator.get(f"claims/{answer.json()['id']}/").json()


@pytest.mark.parametrize(
    ("change", "status", "pointer"),
    [
        ({"article": 10**9}, 400, "/article"),
        ({"article": None}, 400, "/article"),
        ({"start": -1}, 400, "/start"),
        ({"end": 10**9}, 400, "/end"),
        ({"exact": "about 1,300 passengers used the ferry"}, 400, "/exact"),
        ({"start": "7"}, 400, "/start"),
        ({"start": True}, 400, "/start"),
        ({"kind": "rumour"}, 400, "/kind"),
        ({"claimant": "x" * 301}, 400, "/claimant"),
        ({"topics": ["Ferries", 5]}, 400, "/topics/1"),
        ({"topics": ["x" * 301]}, 400, "/topics/0"),
        ({"quantities": [{"low": "many"}]}, 400, "/quantities/0/low"),
        ({"quantities": [{"low": "2", "high": "1"}]}, 400, "/quantities/0/low"),
        ({"quantities": [{}]}, 400, "/quantities/0/low"),
        (
            {"quantities": [{"low": "1", "high": "1", "start": 5000, "end": 6000}]},
            400,
            "/quantities/0/end",
        ),
        ({"quantities": {}}, 400, "/quantities"),
        ({"quantities": [{"period": {"first": "2024"}}]}, 400, None),
        ({"statement": "x" * 2001}, 400, "/statement"),
        ({"verdict": {}}, 400, "/verdict"),
    ],
)
def test_mark_names_what_it_cannot_take(as_annotator, article, change, status, pointer):
    body = {"article": article.pk, **PLACE} | change
    answer = as_annotator.post("claims/", body)
    assert answer.status_code == status
    assert pointers(answer) == [pointer or "/quantities/0/period/first"]
    assert not Claim.objects.exists()


def test_mark_refuses_a_version_that_is_not_current(as_annotator, article):
    body = {"article": article.pk, **PLACE, "article_version": 2}
    assert as_annotator.post("claims/", body).status_code == 409


def test_mark_counts_code_points(as_annotator, annotator):
    text = "🚢🚢 The ferry sank 𝒜 in May.\n"
    article = make.make_article(annotator, text=text)
    start = text.index("The ferry sank")
    words = {"start": start, "end": start + 14, "exact": "The ferry sank"}
    claim = as_annotator.post("claims/", {"article": article.pk, **words}).json()
    assert claim["span"]["start"] == start == 3


def test_mark_is_for_the_desk(stranger, as_roleless, article):
    for pk in (article.pk, 10**9):
        body = {"article": pk, **PLACE}
        assert stranger.post("claims/", body).status_code == 401
        assert as_roleless.post("claims/", body).status_code == 403


def test_change_answers_the_versions_of_claim_and_verdict(as_annotator, claim, draft):
    before = make.fresh(draft).version
    version = make.fresh(claim).version
    answer = as_annotator.patch(
        f"claims/{claim.pk}/", {"claimant": "Port office"}, version
    )
    assert answer.json()["claimant"]["name"] == "Port office"
    assert answer.json()["version"] == version + 1
    assert answer["ETag"] == f'"{version + 1}"'
    assert answer.json()["verdict_version"] == before + 1


def test_change_of_quantities_keeps_those_that_are_named(as_annotator, claim):
    path = f"claims/{claim.pk}/"
    old = claim.quantities.get()
    body = {"quantities": [{"id": old.pk, "low": "1300", "high": "1300"}, {"low": 5}]}
    found = as_annotator.patch(path, body, 1).json()["quantities"]
    assert {item["low"] for item in found} == {"1300", "5"}
    assert old.pk in {item["id"] for item in found}


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"statement": ""}, "/statement"),
        ({"triage": "not_checking"}, "/triage_reason"),
        ({"triage": "later"}, "/triage"),
        ({"said_on": "1 May"}, "/said_on"),
        ({"article": 1}, "/article"),
        ({"version": 9}, "/version"),
        ([], ""),
        ("claim", ""),
    ],
)
def test_change_names_what_it_cannot_take(as_annotator, claim, body, pointer):
    answer = as_annotator.patch(f"claims/{claim.pk}/", json_of(body), 1)
    assert answer.status_code == 400
    assert pointers(answer) == [pointer]
    assert make.fresh(claim).version == 1


def json_of(body):
    return '"claim"' if body == "claim" else body


def test_change_of_what_is_published_asks_to_reopen(as_annotator, published):
    version = make.fresh(published).version
    answer = as_annotator.patch(f"claims/{published.pk}/", {"kind": "event"}, version)
    assert answer.status_code == 409
    assert "reopen" in answer.json()["detail"]


def test_discard_and_restore(as_annotator, claim):
    path = f"claims/{claim.pk}/"
    assert as_annotator.delete(path, 1).json()["version"] == 2
    assert as_annotator.get(path).status_code == 404
    assert as_annotator.get("claims/").json()["results"] == []
    restored = as_annotator.post(f"{path}restorations/")
    assert restored.json()["id"] == claim.pk
    assert as_annotator.post(f"{path}restorations/").status_code == 409


def test_discard_of_a_published_claim_is_refused(as_editor, published):
    version = make.fresh(published).version
    assert as_editor.delete(f"claims/{published.pk}/", version).status_code == 409


def test_detail_has_the_working_state_for_the_desk_alone(
    as_annotator, stranger, as_roleless, published, annotator
):
    verdict = published.verdict
    make.reopen(verdict, annotator)
    make.amend_claim(published, annotator, statement="Not out yet")
    path = f"claims/{published.pk}/"
    assert as_annotator.get(path).json()["statement"] == "Not out yet"
    assert as_annotator.get(path).json()["verdict"]["status"] == "draft"
    for asker in (stranger, as_roleless):
        shown = asker.get(path).json()
        assert shown["statement"] == make.WORDS
        assert shown["verdict"]["status"] == "published"
        assert shown["triage"] is None


def test_history_tells_the_desk_who_and_strangers_what(
    as_annotator, stranger, published, annotator, reviewer
):
    make.make_update(
        published.verdict, annotator, reviewer, kind="correction", rating="mostly-true"
    )
    path = f"claims/{published.pk}/history/"
    desk = as_annotator.get(path).json()["results"]
    assert {entry["who"] for entry in desk} == {"annotator", "reviewer"}
    last, first = stranger.get(path).json()["results"]
    assert last["changes"] == [
        {"thing": "rating", "field": "label", "old": "True", "new": "Mostly true"}
    ]
    assert last["why"] == "A later register became public."
    assert {entry["who"] for entry in (last, first)} == {""}


@pytest.mark.parametrize("below", ["", "history/", "appearances/"])
def test_hidden_claim_is_as_one_that_is_absent(stranger, as_roleless, claim, below):
    for asker in (stranger, as_roleless):
        hidden = asker.get(f"claims/{claim.pk}/{below}")
        absent = asker.get(f"claims/{10**9}/{below}")
        assert hidden.status_code == absent.status_code == 404
        assert hidden.json() == absent.json()


@pytest.mark.parametrize("pk", [10**9, 2**63, 10**40])
def test_absent_claim_answers_404(as_annotator, pk):
    path = f"claims/{pk}/"
    assert as_annotator.get(path).status_code == 404
    assert as_annotator.patch(path, {}, 1).status_code == 404
    assert as_annotator.delete(path, 1).status_code == 404
    assert as_annotator.post(f"{path}restorations/").status_code == 404
    assert as_annotator.get(f"{path}history/").status_code == 404
    assert as_annotator.get(f"{path}appearances/").status_code == 404


def test_wrong_methods_answer_405(stranger, as_annotator, claim):
    for asker in (stranger, as_annotator):
        assert asker.send("PUT", f"claims/{claim.pk}/").status_code == 405
        assert asker.send("DELETE", "claims/").status_code == 405
        assert asker.get(f"claims/{claim.pk}/restorations/").status_code == 405
        assert asker.post(f"claims/{claim.pk}/history/").status_code == 405


def test_a_second_claim_of_the_same_words_is_refused_where_that_is_asked(
    as_annotator, article
):
    place = {"article": article.pk, **PLACE, "unless_marked": True}
    first = as_annotator.post("claims/", place).json()
    answer = as_annotator.post("claims/", place)
    assert answer.status_code == 409
    assert answer.json()["detail"] == "These words are marked already."
    assert answer.json()["current"]["id"] == first["id"]
    again = as_annotator.post("claims/", {**place, "unless_marked": False})
    assert again.status_code == 201


def test_whole_number_may_be_written_with_a_fraction_of_nought(as_annotator, article):
    start = float(make.TEXT.index(make.WORDS))
    body = {"article": article.pk, "start": start, "end": start + len(make.WORDS)}
    answer = as_annotator.post("claims/", {**body, "exact": make.WORDS})
    assert answer.status_code == 201
    refused = as_annotator.post("claims/", {**body, "start": 0.5, "exact": "x"})
    assert pointers(refused) == ["/start"]
