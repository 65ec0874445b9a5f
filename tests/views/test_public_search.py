"""The list of checks: words, filters, pages, and what it says when nothing is found."""

import pytest
from django.utils import timezone

from annotations.actions import translations
from annotations.queries.search import finding, walk
from tests import factories as make

pytestmark = pytest.mark.django_db

TEXT = (
    "The port office said that about 1,200 passengers used the ferry in Riva.\n\n"
    "Fares rose by more than 12 percent in January 2025.\n"
)
PEOPLE = "about 1,200 passengers used the ferry"
FARES = "Fares rose by more than 12 percent"


@pytest.fixture
def claims(annotator, reviewer) -> dict[str, int]:
    article = make.make_article(annotator, text=TEXT, outlet="Harbour Gazette")
    other = make.make_article(annotator, text=f"{TEXT}Again.\n", outlet="Pier Times")
    people = make.make_published_claim(
        annotator,
        reviewer,
        article,
        PEOPLE,
        claimant="Port office",
        topics=["Ferries and piers"],
        quantities=[{"low": "1200", "high": "1200", "place": "Riva"}],
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
    return {"people": people.pk, "fares": fares.pk}


def shown(page) -> set[str]:
    html = page.content.decode()
    return {
        name for name, words in (("people", PEOPLE), ("fares", FARES)) if words in html
    }


TODAY = timezone.now().date()

QUESTIONS = [
    ("", {"people", "fares"}),
    ("q=ferry", {"people"}),
    ("q=ferry&rating=unproven", set()),
    ("rating=true", {"people"}),
    ("rating=nothing", set()),
    ("outlet=Pier Times", {"fares"}),
    ("outlet=harbour-gazette", {"people"}),
    ("claimant=Port office", {"people"}),
    ("topic=money", {"fares"}),
    ("place=RIVA", {"people"}),
    ("min=13", {"people"}),
    ("max=12", {"fares"}),
    ("min=12&max=12", {"fares"}),
    (f"from={TODAY}&to={TODAY}", {"people", "fares"}),
    ("to=2020-01-01", set()),
    ("q=&rating=&from=&cursor=&utm_source=x", {"people", "fares"}),
]


@pytest.mark.parametrize(("question", "names"), QUESTIONS)
def test_each_filter_finds_what_the_api_finds(client, claims, question, names):
    page = client.get(f"/claims/?{question}")
    assert page.status_code == 200
    assert shown(page) == names
    known = [part for part in question.split("&") if not part.endswith("=")]
    asked = "&".join(part for part in known if not part.startswith("utm"))
    answer = client.get(f"/api/v1/claims/?{asked}").json()
    assert {row["id"] for row in answer["results"]} == {claims[name] for name in names}


def test_question_is_said_in_plain_words_and_each_part_can_be_left_out(client, claims):
    page = client.get(
        "/claims/?q=ferry&rating=true&topic=ferries-and-piers&min=1200&from=2024-03-01"
    )
    chips = {chip["words"]: chip["without"] for chip in page.context["chips"]}
    assert list(chips) == [
        "“ferry”", "True", "Ferries and piers", "1,200 or more", "since 1 March 2024",
    ]  # fmt: skip
    assert "q=" not in chips["“ferry”"]
    assert "min=1200" in chips["“ferry”"]
    assert "from" not in chips["since 1 March 2024"]
    for address in chips.values():
        assert shown(client.get(address)) == {"people"}
    assert "1 check" in page.content.decode()


@pytest.mark.parametrize("number", ["1,200", "1 200.0", " ١٬٢٠٠ ", "1200"])
def test_number_is_read_as_it_is_written(client, claims, number):
    page = client.get("/claims/", {"min": number, "max": number})
    assert shown(page) == {"people"}
    chips = [chip["words"] for chip in page.context["chips"]]
    assert chips == ["1,200 or more", "1,200 at most"]


@pytest.mark.parametrize(
    ("question", "name", "detail"),
    [
        ("min=many", "min", "Give a number such as 2500 or 12.5."),
        ("min=1,20,0", "min", "Give a number such as 2500 or 12.5."),
        ("max=NaN", "max", "Give a number such as 2500 or 12.5."),
        ("from=yesterday", "from", "Give a day such as 2025-01-31."),
        ("min=9&max=1", "max", "Give a number that is not below “Number from”."),
        ("from=2024-02-01&to=2024-01-31", "to", "a day that is not before “Checked"),
        ("to=2024-13-01", "to", "Give a day such as 2025-01-31."),
        (f"q={'x' * 201}", "q", "at most 200 characters"),
        (f"topic={'x' * 301}", "topic", "at most 300 characters"),
    ],
)
def test_bad_value_is_named_beside_what_the_rest_finds(
    client, claims, question, name, detail
):
    page = client.get(f"/claims/?rating=true&{question}")
    assert page.status_code == 400
    html = page.content.decode()
    assert detail in html
    assert f'id="search-{name}_error"' in html
    assert f'aria-describedby="search-{name}_error"' in html
    assert shown(page) == {"people"}
    assert "no-store" in page["Cache-Control"]


@pytest.mark.parametrize(
    "question",
    ["q=%FF", "min=" + "9" * 28, "from=0001-01-01&to=9999-12-31", "place='%5C", "q=*"],
)
def test_odd_question_is_answered(client, claims, question):
    assert client.get(f"/claims/?{question}").status_code == 200


def test_cursor_of_no_page_is_refused(client, claims):
    page = client.get("/claims/?cursor=x")
    assert page.status_code == 400
    assert "cursor: take it from the link" in page.content.decode()


def test_pages_keep_the_question(client, claims, monkeypatch):
    monkeypatch.setattr(finding.find, "__defaults__", ("", 1))
    first = client.get("/claims/?q=ferry fares&rating=")
    assert shown(client.get("/claims/?q=ferry OR fares")) == set()
    first = client.get("/claims/?min=1")
    assert shown(first) == {"fares"}
    assert first.context["next"].startswith("?min=1&cursor=")
    second = client.get("/claims/" + first.context["next"])
    assert shown(second) == {"people"}
    assert "next" not in second.context
    assert second.context["first"] == "/claims/?min=1"
    assert second.context["canonical"].endswith(first.context["next"])


def test_nothing_found_says_what_helps(client, claims):
    html = client.get("/claims/?q=zeppelin&rating=true").content.decode()
    assert "No check found" in html
    assert "Look at the spelling" in html
    assert "?topic=ferries-and-piers" in html
    assert "?topic=money" in html


def test_empty_site_says_so(client, annotator):
    make.make_verdict(
        make.make_claim(make.make_article(annotator), make.WORDS, annotator), annotator
    )
    html = client.get("/claims/").content.decode()
    assert "No check has been published yet." in html
    assert "Look at the spelling" not in html


def test_words_that_stand_everywhere_are_said_to(client, claims):
    html = client.get("/claims/?q=the").content.decode()
    assert "These words stand in nearly every text." in html


def test_search_that_finds_no_end_is_refused_with_advice(client, claims, monkeypatch):
    def too_broad(*args, **options):
        raise walk.TooBroad

    monkeypatch.setattr(walk, "newest", too_broad)
    page = client.get("/claims/?q=ferry")
    assert page.status_code == 400
    assert "This takes too long to look for." in page.content.decode()
    answer = client.get("/api/v1/claims/?q=ferry")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["pointer"] == "/q"


def test_names_that_only_the_desk_knows_are_not_told(client, claims, annotator):
    make.make_claim(
        make.make_article(annotator),
        make.WORDS,
        annotator,
        claimant="The Secret Office",
    )
    page = client.get("/claims/?claimant=the-secret-office")
    assert "The Secret Office" not in page.content.decode()


def test_list_costs_six_queries(client, claims, django_assert_max_num_queries):
    for question in (
        "",
        "q=ferry&rating=true&outlet=Harbour Gazette&topic=money&place=riva&min=1",
        "q=ferry",
        "q=zeppelin",
        "min=12&to=2030-01-01",
    ):
        with django_assert_max_num_queries(6):
            client.get(f"/claims/?{question}")


@pytest.mark.parametrize("address", ["/claims/", "/ar/claims/"])
@pytest.mark.parametrize("q", ["passengers", "سوريا"])
def test_words_of_either_language_find_what_stands_in_the_readers(
    client, annotator, reviewer, django_assert_max_num_queries, address, q
):
    article = make.make_article(annotator, text=TEXT, outlet="Harbour Gazette")
    claim = make.make_claim(article, PEOPLE, annotator)
    verdict = make.make_verdict(claim, annotator)
    arabic = {"statement": "نقلت العبّارة ركابًا من سوريا"}
    translations.translate(
        claim_id=claim.pk, language="ar", by=annotator, fields=arabic
    )
    make.publish(verdict, annotator, reviewer)
    with django_assert_max_num_queries(6):
        html = client.get(address, {"q": q}).content.decode()
    shown = arabic["statement"] if address.startswith("/ar/") else claim.statement
    assert f"{address}{claim.pk}/" in html
    assert shown in html


@pytest.mark.parametrize("question", ["", "?q=ferry", "?q=zeppelin"])
def test_list_is_cached_by_what_it_says(client, claims, question, annotator, reviewer):
    page = client.get(f"/claims/{question}")
    assert page["Cache-Control"] == "public, max-age=60"
    assert page["Last-Modified"]
    assert "Cookie" not in page.get("Vary", "")
    again = client.get(f"/claims/{question}", HTTP_IF_NONE_MATCH=page["ETag"])
    assert again.status_code == 304
    make.make_published_claim(annotator, reviewer, topics=["Zoo"])
    assert client.get(f"/claims/{question}")["ETag"] != page["ETag"]


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_list_is_only_read(client, method):
    assert getattr(client, method)("/claims/").status_code == 405


def test_typed_markup_stays_words(client, claims):
    html = client.get('/claims/?q=<script>"&place=<b>').content.decode()
    assert "<script>" not in html
    assert "&lt;b&gt;" in html
