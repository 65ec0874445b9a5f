import pytest

from annotations.actions.articles import amend_article
from annotations.models import Article, Original, Verdict
from tests import factories as make
from tests.api.asker import pointers

NEW = {"text": make.TEXT, "outlet": "Harbour Gazette", "published_on": "2024-03-05"}
PAGE = (
    "<html lang=en><head><title>Pier closed</title></head><body><article>"
    "<h1>Pier closed</h1>"
    + "".join(
        f"<p>The pier stays closed for {n} days, the port office wrote on Monday, "
        "because the planks of its northern end are rotten and have to be replaced."
        "</p>"
        for n in (10, 20, 30)
    )
    + "</article></body></html>"
)


def test_add_freezes_the_text_and_answers_where_it_is(as_annotator):
    answer = as_annotator.post("articles/", NEW)
    article = answer.json()
    assert answer.status_code == 201
    assert answer["Location"] == article["url"]
    assert article["current_version"]["text"] == make.TEXT
    assert article["outlet"]["name"] == "Harbour Gazette"
    assert article["title"] == "Harbour ferries ran late all winter"


def test_add_keeps_a_saved_page_as_it_came(as_annotator):
    body = {"html": PAGE, "source_url": "https://example.org/pier"}
    article = as_annotator.post("articles/", body).json()
    assert article["title"] == "Pier closed"
    assert article["source_url"] == "https://example.org/pier"
    assert bytes(Original.objects.get().data).decode() == PAGE


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({}, "/text"),
        ({"text": make.TEXT, "html": PAGE}, "/text"),
        ({"text": "  \n "}, "/text"),
        ({"text": 5}, "/text"),
        ({"html": "<p></p>"}, "/html"),
        (NEW | {"source_url": "no address"}, "/source_url"),
        (NEW | {"title": "x" * 501}, "/title"),
        (NEW | {"published_on": "2024-02-30"}, "/published_on"),
        (NEW | {"outlet": "x" * 301}, "/outlet"),
        (NEW | {"language": "English, please"}, "/language"),
        (NEW | {"language": ""}, "/language"),
        (NEW | {"id": 5}, "/id"),
    ],
)
def test_add_names_what_it_cannot_take(as_annotator, body, pointer):
    answer = as_annotator.post("articles/", body)
    assert answer.status_code == 400
    assert pointers(answer) == [pointer]
    assert not Article.objects.exists()


def test_add_is_for_the_desk(stranger, as_roleless):
    assert stranger.post("articles/", NEW).status_code == 401
    assert as_roleless.post("articles/", NEW).status_code == 403


def test_correct_changes_what_is_known_and_not_the_text(as_annotator, claim):
    article = Article.objects.get()
    path = f"articles/{article.pk}/"
    changes = {"title": "Ferries late", "outlet": None, "published_on": None}
    answer = as_annotator.patch(path, changes, article.version)
    assert answer.json()["title"] == "Ferries late"
    assert answer.json()["outlet"] is None
    assert answer.json()["current_version"]["text"] == make.TEXT
    assert answer["ETag"] == f'"{article.version + 1}"'


def test_correct_is_for_the_desk(stranger, as_roleless, claim):
    for asker, status in ((stranger, 401), (as_roleless, 403)):
        for pk in (Article.objects.get().pk, 10**9):
            answer = asker.patch(f"articles/{pk}/", {"title": "x"}, 1)
            assert answer.status_code == status


def test_detail_has_the_working_facts_for_the_desk_alone(
    as_annotator, stranger, published, annotator
):
    article = Article.objects.get()
    path = f"articles/{article.pk}/"
    as_annotator.patch(path, {"title": "Not out yet"}, article.version)
    assert as_annotator.get(path).json()["title"] == "Not out yet"
    shown = stranger.get(path).json()
    assert shown["title"] == "Harbour ferries ran late all winter"
    assert shown["current_version"]["text"] == make.TEXT
    assert shown["html_url"].endswith(f"/articles/{article.pk}/{article.slug}/")


def test_detail_of_an_article_without_published_claim_is_hidden(stranger, claim):
    hidden = stranger.get(f"articles/{Article.objects.get().pk}/")
    absent = stranger.get(f"articles/{10**9}/")
    assert hidden.status_code == absent.status_code == 404
    assert hidden.json() == absent.json()


def test_article_is_public_by_a_claim_that_was_checked_elsewhere(
    stranger, published, annotator
):
    other = make.make_article(annotator, f"Another paper said {make.WORDS} as well.\n")
    path = f"articles/{other.pk}/"
    assert stranger.get(path).status_code == 404
    make.claim_again(published, other, make.WORDS, by=annotator)
    answer = stranger.get(path)
    shown = answer.json()
    assert shown["title"] == other.title
    assert shown["current_version"]["text"] == other.current_version.text
    assert stranger.client.get(shown["html_url"]).status_code == 200
    listed = [row["id"] for row in stranger.get("articles/").json()["results"]]
    assert other.pk in listed
    amend_article(article_id=other.pk, by=annotator, fields={"title": "Renamed"})
    assert stranger.get(path)["ETag"] != answer["ETag"]


def test_list_shows_strangers_what_is_published(
    stranger, as_annotator, as_roleless, published, annotator
):
    make.make_article(annotator, text="Nobody may read this yet.")
    assert len(as_annotator.get("articles/").json()["results"]) == 2
    for asker in (stranger, as_roleless):
        (article,) = asker.get("articles/").json()["results"]
        assert "text" not in article["current_version"]


def test_claims_of_an_article(stranger, as_annotator, published, annotator):
    article = Article.objects.get()
    make.make_claim(article, "The harbour master called the pier safe", annotator)
    path = f"articles/{article.pk}/claims/"
    assert len(as_annotator.get(path).json()["results"]) == 2
    (shown,) = stranger.get(path).json()["results"]
    assert shown["id"] == published.pk


@pytest.mark.parametrize("path", ["articles/{}/", "articles/{}/claims/"])
@pytest.mark.parametrize("pk", [10**9, 2**63, 10**40])
def test_absent_article_answers_404(stranger, as_annotator, path, pk):
    assert stranger.get(path.format(pk)).status_code == 404
    assert as_annotator.get(path.format(pk)).status_code == 404


def test_wrong_methods_answer_405(stranger, as_annotator, claim):
    pk = Article.objects.get().pk
    for asker in (stranger, as_annotator):
        assert asker.send("DELETE", f"articles/{pk}/").status_code == 405
        assert asker.send("PUT", "articles/").status_code == 405
        assert asker.post(f"articles/{pk}/claims/").status_code == 405
    assert not Verdict.objects.exists()
