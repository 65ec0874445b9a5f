import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from annotations.actions.appearances import discard_appearance
from annotations.models import Article, Claim
from tests import factories as make
from tests.api.asker import pointers

COUNT = 5
NOUNS = ["articles", "claims", "verdicts"]


@pytest.fixture
def many(annotator, reviewer) -> list[int]:
    """Ids of published claims, newest first; each in an article of its own."""
    text = "The ferry carried 40 people.\n"
    made = [
        make.make_published_claim(
            annotator,
            reviewer,
            make.make_article(annotator, text=f"{text}Day {number}.\n"),
            "The ferry carried 40 people",
            verdict={"rating": "true"},
        )
        for number in range(COUNT)
    ]
    return [claim.pk for claim in reversed(made)]


def walk(asker, path: str, way: str) -> list[list[int]]:
    """Ids of each page from there on."""
    pages = []
    while path:
        page = asker.get(path).json()
        pages.append([item["id"] for item in page["results"]])
        path = page[way] and local(page[way])
    return pages


def test_walk_sees_each_claim_once_both_ways(many, stranger, as_annotator):
    for asker in (stranger, as_annotator):
        forward = walk(asker, "claims/?page_size=2", "next")
        assert forward == [many[0:2], many[2:4], many[4:]]
        last = asker.get("claims/?page_size=2").json()
        for _ in range(2):
            last = asker.get(local(last["next"])).json()
        back = walk(asker, local(last["previous"]), "previous")
        assert back == [many[2:4], many[0:2]]


def local(url: str) -> str:
    return "/api/" + url.partition("/api/")[2]


def test_walk_keeps_its_place_while_claims_come_in(stranger, many, annotator, reviewer):
    first = stranger.get("claims/?page_size=2").json()
    make.make_published_claim(annotator, reviewer)
    second = stranger.get(local(first["next"])).json()
    assert [item["id"] for item in second["results"]] == many[2:4]


def test_link_header_names_the_neighbours(stranger, many):
    for noun in NOUNS:
        first = stranger.get(f"{noun}/?page_size=2")
        assert first["Link"] == f'<{first.json()["next"]}>; rel="next"'
        second = stranger.get(local(first.json()["next"]))
        assert 'rel="prev"' in second["Link"]
        assert "page_size=2" in second["Link"]
        assert "Link" not in stranger.get(f"{noun}/")


def test_filters_stay_on_from_page_to_page(stranger, many):
    page = stranger.get("claims/?rating=true&page_size=1").json()
    assert "rating=true" in page["next"]
    assert stranger.get("claims/?rating=false").json()["results"] == []


def test_long_page_costs_no_more_queries(many, stranger, as_annotator):
    for asker, most in ((stranger, 6), (as_annotator, 22)):
        for noun in NOUNS:
            short = queries(asker, f"{noun}/?page_size=1")
            assert queries(asker, f"{noun}/?page_size={COUNT}") == short <= most


def queries(asker, path: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        asker.get(path)
    return len(captured)


def test_claims_of_an_article_are_paged(stranger, many):
    article = Article.objects.get(appearances__claim=Claim.objects.get(pk=many[0]))
    page = stranger.get(f"articles/{article.pk}/claims/?page_size=1").json()
    assert [item["id"] for item in page["results"]] == [many[0]]
    assert page["next"] is None


SHORT = [
    "claims/{claim}/appearances/",
    "claims/{claim}/history/",
    "verdicts/{verdict}/revisions/",
    "articles/{article}/suggestions/",
    "ratings/",
]
"""Lists that are made whole before a page is taken of them."""


@pytest.fixture
def long(published, annotator, reviewer) -> Claim:
    """A claim with three revisions, in three places of two articles."""
    for summary in ("One more.", "And one more."):
        make.make_update(
            make.fresh(published.verdict), annotator, reviewer, summary=summary
        )
    text = (
        f"Some said that {make.WORDS}. Others that 40 boats came on 4 March 2024. "
        "Fares rose by 12 percent in January 2025.\n"
    )
    for number in range(2):
        other = make.make_article(annotator, f"{text}Day {number}.\n")
        make.claim_again(published, other, make.WORDS, by=reviewer)
    return published


def at(path: str, claim: Claim) -> str:
    article = claim.appearances.order_by("pk").last().article_id
    return path.format(claim=claim.pk, verdict=claim.verdict.pk, article=article)


@pytest.mark.parametrize("path", SHORT)
def test_every_list_is_walked_both_ways(long, stranger, as_annotator, path):
    path = at(path, long)
    for asker in (stranger, as_annotator):
        first = asker.get(path)
        if first.status_code == 401:
            continue
        whole = first.json()["results"]
        assert len(whole) > 1
        pages, address = [], f"{path}?page_size=1"
        while address:
            answer = asker.get(address).json()
            pages.append(answer)
            address = answer["next"] and local(answer["next"])
        assert [page["results"] for page in pages] == [[row] for row in whole]
        back = [pages[-1]]
        while back[-1]["previous"]:
            back.append(asker.get(local(back[-1]["previous"])).json())
        assert [page["results"] for page in back] == [[row] for row in whole[::-1]]


@pytest.mark.parametrize("path", SHORT)
def test_every_list_tells_its_neighbours_and_refuses_what_is_none(
    long, as_annotator, path
):
    path = at(path, long)
    first = as_annotator.get(f"{path}?page_size=1")
    assert first["Link"] == f'<{first.json()["next"]}>; rel="next"'
    for query in ("page_size=101", "page_size=0", "cursor=x"):
        answer = as_annotator.get(f"{path}?{query}")
        assert (answer.status_code, pointers(answer)) == (
            400,
            [f"/{query.partition('=')[0]}"],
        )


def test_place_in_a_list_holds_while_things_come_and_go(
    long, stranger, as_annotator, annotator, reviewer
):
    before = stranger.get(f"claims/{long.pk}/history/").json()["results"]
    history = stranger.get(f"claims/{long.pk}/history/?page_size=1").json()
    places = as_annotator.get(f"claims/{long.pk}/appearances/?page_size=2").json()
    make.make_update(make.fresh(long.verdict), annotator, reviewer, summary="Newest.")
    gone = long.appearances.get(pk=places["results"][1]["id"])
    discard_appearance(appearance_id=gone.pk, by=reviewer, expected=gone.version)
    after = stranger.get(local(history["next"])).json()["results"]
    assert after == before[1:2]
    (last,) = as_annotator.get(local(places["next"])).json()["results"]
    assert last["id"] == long.appearances.latest("pk").pk
