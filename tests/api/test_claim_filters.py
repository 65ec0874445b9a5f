"""Each filter finds what it says, of published claims and of working ones alike."""

import csv
import io
from datetime import timedelta

import pytest
from django.utils import timezone

from tests import factories as make

TEXT = (
    "The port office said that about 1,200 passengers used the ferry in Riva.\n\n"
    "Fares rose by more than 12 percent in January 2025.\n"
)
PEOPLE = "about 1,200 passengers used the ferry"
FARES = "Fares rose by more than 12 percent"


@pytest.fixture
def found(annotator, reviewer, editor):
    """A claim about people and one about fares; the second is retracted."""
    article = make.make_article(annotator, text=TEXT, outlet="Harbour Gazette")
    other = make.make_article(annotator, text=TEXT + "Again.\n", outlet="Pier Times")
    people = make.make_published_claim(
        annotator,
        reviewer,
        article,
        PEOPLE,
        claimant="Port office",
        topics=["Ferries and piers"],
        quantities=[{"low": "1200", "high": "1200", "place": "Riva"}],
        verdict={"rating": "true"},
    )
    fares = make.make_published_claim(
        annotator,
        reviewer,
        other,
        FARES,
        topics=["Money"],
        quantities=[{"low": "12", "high": None, "approximator": "more_than"}],
        verdict={"rating": "unproven"},
    )
    make.retract(fares.verdict, editor)
    return {"people": people.pk, "fares": fares.pk, "article": article.pk}


TODAY = timezone.now().date()
TOMORROW = TODAY + timedelta(days=1)


FILTERS = [
    ("rating=true", ["people"]),
    ("rating=false", []),
    ("rating=unproven", []),  # what is retracted has no rating that stands
    ("rating=unproven&status=retracted", []),
    ("status=published", ["people"]),
    ("status=retracted", ["fares"]),
    ("status=draft", []),
    ("article={article}", ["people"]),
    ("outlet=harbour-gazette", ["people"]),
    ("outlet=Pier Times", ["fares"]),
    ("claimant=port-office", ["people"]),
    ("claimant=Port office", ["people"]),
    ("claimant=Port", []),
    ("claimant=Pier Times", ["fares"]),  # an outlet says what nobody else is named for
    ("claimant=harbour-gazette", []),
    ("topic=money", ["fares"]),
    ("topic=Ferries and piers", ["people"]),
    ("topic=nothing", []),
    ("place=riva", ["people"]),
    ("min=1200", ["people"]),
    ("min=12", ["fares", "people"]),
    ("max=12", ["fares"]),
    ("min=13&max=1199.5", []),
    (f"from={TODAY - timedelta(days=1)}", ["fares", "people"]),
    (f"from={TOMORROW + timedelta(days=1)}", []),
    (f"to={TODAY - timedelta(days=2)}", []),
    (f"to={TOMORROW}", ["fares", "people"]),
    ("updated_since=2020-01-01T00:00:00Z", ["fares", "people"]),
    ("updated_since=2220-01-01T00:00:00Z", []),
    ("rating=true&topic=money", []),
    ("q=ferries", ["people"]),
    ("q=ferr* -zeppelin", ["people"]),
    ("q=1200&rating=true", ["people"]),
    ("q=ferries&rating=unproven", []),
    ("q=zeppelin", []),
    ("q='; --", ["fares", "people"]),
]


def test_each_filter_finds_what_it_says(stranger, as_annotator, found):
    wrong = {}
    for query, names in FILTERS:
        for asker in (stranger, as_annotator):
            page = asker.get(f"claims/?{query.format(**found)}").json()
            ids = [item["id"] for item in page["results"]]
            if ids != [found[name] for name in names]:
                wrong[query] = ids
    assert wrong == {}


@pytest.mark.django_db(transaction=True)
def test_files_hold_what_the_list_finds(stranger, found):
    wrong = {}
    for query, names in FILTERS:
        answer = stranger.get(f"exports/verdicts.csv?{query.format(**found)}")
        text = io.StringIO(answer.getvalue().decode(), newline="")
        ids = [int(row["claim_id"]) for row in csv.DictReader(text)]
        if ids != sorted(found[name] for name in names):
            wrong[query] = ids
    assert wrong == {}


def test_filters_of_strangers_look_at_what_is_published(
    stranger, as_annotator, found, annotator
):
    claim = make.Claim.objects.get(pk=found["people"])
    make.reopen(claim.verdict, annotator)
    make.amend_claim(claim, annotator, claimant="Harbour master", topics=["Secrets"])
    for query in ("claimant=harbour-master", "topic=secrets", "status=draft"):
        assert stranger.get(f"claims/?{query}").json()["results"] == []
        (item,) = as_annotator.get(f"claims/?{query}").json()["results"]
        assert item["id"] == claim.pk
    assert len(stranger.get("claims/?claimant=port-office").json()["results"]) == 1


def test_unpublished_claims_are_found_by_status_on_the_desk(as_annotator, annotator):
    claim = make.make_claim(make.make_article(annotator), make.WORDS, annotator)
    make.make_verdict(claim, annotator)
    (item,) = as_annotator.get("claims/?status=draft").json()["results"]
    assert item["id"] == claim.pk
    assert as_annotator.get("claims/?status=published").json()["results"] == []


@pytest.mark.parametrize(
    ("q", "finds"),
    [
        ("ferries", True),
        ("FERRY passengers", True),
        ('"used the ferry"', True),
        ("passen*", True),
        ("1200 -pier", True),
        ("the", False),
        ("ferry -passengers", False),
        ("zeppelin*", False),
        ("%26 '", True),
    ],
)
def test_desk_finds_words_of_its_drafts_and_strangers_do_not(
    as_annotator, stranger, annotator, q, finds
):
    make.make_claim(make.make_article(annotator), make.WORDS, annotator)
    assert bool(as_annotator.get(f"claims/?q={q}").json()["results"]) is finds
    assert stranger.get(f"claims/?q={q}").json()["results"] == []


def test_search_leads_from_page_to_page(stranger, found):
    first = stranger.get("claims/?q=-zeppelin&page_size=1")
    assert [row["id"] for row in first.json()["results"]] == [found["fares"]]
    assert first["Link"] == f'<{first.json()["next"]}>; rel="next"'
    second = stranger.get(first.json()["next"].partition("/v1/")[2]).json()
    assert [row["id"] for row in second["results"]] == [found["people"]]
    assert (second["next"], second["previous"]) == (None, None)
    assert stranger.get("claims/?q=ferries&cursor=x").status_code == 400


def test_answer_to_a_search_is_confirmed_until_it_changes(stranger, found, annotator):
    first = stranger.get("claims/?q=ferries")
    etag = first["ETag"]
    client = stranger.client
    path = "/api/v1/claims/?q=ferries"
    assert client.get(path, HTTP_IF_NONE_MATCH=etag).status_code == 304
    claim = make.Claim.objects.get(pk=found["fares"])
    make.Claim.objects.filter(pk=claim.pk).update(public_version=9)
    assert client.get(path, HTTP_IF_NONE_MATCH=etag).status_code == 304
    make.Claim.objects.filter(pk=found["people"]).update(public_version=9)
    assert client.get(path, HTTP_IF_NONE_MATCH=etag).status_code == 200


@pytest.mark.parametrize(
    ("question", "end"),
    [("min=9&max=1", "max"), ("from=2024-02-01&to=2024-01-31", "to")],
)
def test_range_that_ends_before_it_begins_is_refused_at_its_end(
    client, db, question, end
):
    answer = client.get(f"/api/v1/claims/?{question}")
    assert answer.status_code == 400
    assert [row["pointer"] for row in answer.json()["errors"]] == [f"/{end}"]


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/claims/?rating=true&rating=false",
        "/api/v1/exports/verdicts.csv?min=1&min=2",
        "/v1alpha1/claims:search?query=a&query=b",
        "/annotations/?page=1&page=2",
    ],
)
def test_parameter_that_is_given_twice_is_refused_by_its_name(client, db, path):
    answer = client.get(path)
    assert answer.status_code == 400
    assert "twice" in answer.content.decode()


@pytest.mark.parametrize("path", ["/v1alpha1/claims:search?query=a", "/annotations/"])
def test_open_addresses_are_counted_too(client, db, path, settings):
    settings.API_A_MINUTE = {"reads": 2, "writes": 2}
    assert '"reads";r=1' in client.get(path)["RateLimit"]
    client.get(path)
    refused = client.get(path)
    assert refused.status_code == 429
    assert int(refused["Retry-After"]) > 0
