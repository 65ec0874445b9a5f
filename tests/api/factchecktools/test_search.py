"""`claims:search` and `pages` as documented: parameters, tokens, errors, caching."""

from datetime import timedelta
from urllib.parse import urlencode, urlsplit

import pytest
from django.conf import settings
from django.test import Client

from annotations.models import Article, Newsroom, SearchDocument
from tests import factories as make

pytestmark = pytest.mark.django_db

SEARCH, PAGES = "/v1alpha1/claims:search", "/v1alpha1/pages"
HERE = urlsplit(settings.SITE_URL).hostname


def ask(path: str = SEARCH, **given):
    return Client().get(f"{path}?{urlencode(given)}")


def everything(**given) -> list[dict]:
    return ask(reviewPublisherSiteFilter=HERE, **given).json().get("claims", [])


def error(answer) -> dict:
    assert answer["Content-Type"] == "application/json; charset=UTF-8"
    (name,) = answer.json()
    assert name == "error"
    found = answer.json()["error"]
    assert found["code"] == answer.status_code
    assert found["message"]
    return found


@pytest.fixture
def claims(annotator, reviewer) -> list:
    """Five, the last one published last."""
    article = make.make_article(annotator)
    words = ("1,200", "passengers", "ferry", "3 March 2024", "12 percent")
    return [
        make.make_published_claim(
            annotator, reviewer, article, each, statement=f"Said of {each}."
        )
        for each in words
    ]


def test_claim_has_the_documented_shape(annotator, reviewer):
    make.make_published_claim(
        annotator, reviewer, claimant="Port office", said_on="2024-03-04"
    )
    (claim,) = ask(query="ferry").json()["claims"]
    (review,) = claim.pop("claimReview")
    assert claim["claimant"] == "Port office"
    assert claim["claimDate"] == "2024-03-04T00:00:00Z"
    assert review["publisher"] == {"name": "A newsroom", "site": HERE}
    assert review["url"].startswith(settings.SITE_URL)
    assert review["languageCode"] == "en"
    assert review["textualRating"] in review["title"]


def test_nothing_found_is_an_empty_object(claims):
    answer = ask(query="submarine")
    assert (answer.status_code, answer.json()) == (200, {})


def test_size_is_ten_unless_said_and_a_hundred_at_most(claims):
    assert len(everything()) == 5
    assert len(everything(pageSize=2)) == 2
    assert len(everything(pageSize=0)) == 5
    assert len(everything(pageSize=1_000_000)) == 5


def test_offset_passes_over_and_counts_on_the_first_page_alone(claims):
    texts = [claim["text"] for claim in everything()]
    first = ask(reviewPublisherSiteFilter=HERE, pageSize=2, offset=1).json()
    assert [claim["text"] for claim in first["claims"]] == texts[1:3]
    second = everything(pageSize=2, offset=1, pageToken=first["nextPageToken"])
    assert [claim["text"] for claim in second] == texts[3:]
    assert everything(offset=9) == []


def test_token_is_for_its_own_query(claims):
    first = ask(query="said", pageSize=1).json()
    token = first["nextPageToken"]
    assert ask(query="said", pageSize=2, pageToken=token).status_code == 200
    for other in (
        {"query": "ferry"},
        {"query": "said", "languageCode": "en"},
        {"query": "said", "maxAgeDays": 3},
        {"query": "said", "reviewPublisherSiteFilter": HERE},
    ):
        found = error(ask(pageToken=token, **other))
        assert found["status"] == "INVALID_ARGUMENT"
        assert found["message"].startswith("pageToken: ")


@pytest.mark.parametrize("token", ["x", "1-2-3", "W10:x", "é", "a:b:c"])
def test_token_of_nobody_is_refused(claims, token):
    found = error(ask(query="ferry", pageToken=token))
    assert found["message"].startswith("pageToken: ")


def test_last_page_has_no_token(claims):
    assert "nextPageToken" not in ask(query="said").json()


def test_age_counts_from_the_review(claims):
    old = SearchDocument.objects.get(claim=claims[0])
    old.first_published_at -= timedelta(days=30)
    old.save()
    assert len(everything(maxAgeDays=40)) == 5
    assert len(everything(maxAgeDays=10)) == 4
    assert len(everything(maxAgeDays=2**31 - 1)) == 5


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({}, "query"),
        ({"query": " "}, "query"),
        ({"languageCode": "en"}, "query"),
        ({"query": "x" * 201}, "query"),
        ({"query": "x", "pageSize": "many"}, "pageSize"),
        ({"query": "x", "pageSize": -1}, "pageSize"),
        ({"query": "x", "maxAgeDays": "1.5"}, "maxAgeDays"),
        ({"query": "x", "offset": 10**9}, "offset"),
        ({"query": "x", "languageCode": "<b>"}, "languageCode"),
        ({"query": "x", "language": "en"}, "language"),
    ],
)
def test_bad_parameter_is_named(db, given, field):
    found = error(ask(**given))
    assert (found["code"], found["status"]) == (400, "INVALID_ARGUMENT")
    assert found["message"].startswith(f"{field}: ")
    (detail,) = found["details"]
    assert detail["fieldViolations"][0]["field"] == field


def test_parameters_of_every_google_method_are_accepted(claims):
    answer = ask(
        query="said",
        key="none",
        alt="json",
        fields="claims(text)",
        prettyPrint="true",
        callback="alert",
        quotaUser="me",
        access_token="x",
        oauth_token="x",
        uploadType="x",
        upload_protocol="x",
        **{"$.xgafv": "2"},
    )
    assert answer.status_code == 200
    assert answer.content.startswith(b"{")


def test_parameters_that_change_nothing_may_be_given_twice(claims):
    answer = Client().get(f"{SEARCH}?query=said&key=a&key=b&$.xgafv=1&$.xgafv=2")
    assert answer.status_code == 200
    twice = error(Client().get(f"{SEARCH}?query=said&query=ferry"))
    assert twice["message"].startswith("query: ")


def test_parameter_without_a_value_is_not_given(claims):
    asked = {"languageCode": "", "pageToken": "", "reviewPublisherSiteFilter": ""}
    assert ask(query="said", **asked).json() == ask(query="said").json()


def test_token_of_another_service_does_not_matter(claims):
    answer = Client().get(
        f"{SEARCH}?query=said", headers={"authorization": "Bearer of Google"}
    )
    assert answer.status_code == 200


@pytest.mark.parametrize("path", [SEARCH, PAGES, f"{PAGES}/1", "/$discovery/rest"])
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_everything_is_only_read(db, path, method):
    answer = getattr(Client(), method)(path)
    assert error(answer)["code"] == 405
    assert answer["Allow"] == "GET, HEAD, OPTIONS"


def test_form_stands_for_a_question_where_it_says_so(claims):
    kind = "application/x-www-form-urlencoded"

    def send(form: str, stands_for: str):
        headers = {"x-http-method-override": stands_for}
        return Client().post(SEARCH, form, content_type=kind, headers=headers)

    assert send("query=said", "GET").json() == ask(query="said").json()
    assert error(send("query=%00", "GET"))["code"] == 400
    assert send("query=" + "x" * 3_000_000, "GET").status_code == 413
    for other in ("", "PUT", "DELETE"):
        assert error(send("query=said", other))["code"] == 405


@pytest.mark.parametrize("path", ["", "claims", "pages/x"])
def test_absent_address_is_answered_in_the_envelope(db, path):
    for method in ("get", "post"):
        answer = getattr(Client(), method)(f"/v1alpha1/{path}")
        assert error(answer)["status"] == "NOT_FOUND"


def test_search_by_image_is_told_from_one_that_finds_nothing(db):
    answer = Client().get("/v1alpha1/claims:imageSearch?imageUri=https://a.example/b")
    assert answer.status_code == 501
    assert error(answer)["status"] == "UNIMPLEMENTED"
    assert "claims:search" in error(answer)["message"]


def test_nul_is_answered_so_that_the_client_can_read_it(db):
    answer = Client().get(f"{SEARCH}?query=%00")
    assert answer.status_code == 400
    told = answer.json()["error"]
    assert "NUL" in told["message"]
    assert (told["code"], told["status"]) == (400, "INVALID_ARGUMENT")


def test_answers_may_be_kept_and_change_with_what_is_public(claims, editor):
    first = ask(query="said")
    again = Client().get(
        f"{SEARCH}?query=said", headers={"if-none-match": first["ETag"]}
    )
    assert (first["Cache-Control"], again.status_code) == ("public, max-age=60", 304)
    make.retract(claims[0].verdict, editor)
    assert ask(query="said")["ETag"] != first["ETag"]
    words = [item["claimReview"][0]["textualRating"] for item in everything()]
    assert words.count("Retracted") == 1


def test_page_holds_the_markup_of_the_claim_page(annotator, reviewer):
    Newsroom.objects.update(logo_url="https://example.org/logo.png")
    claim = make.make_published_claim(annotator, reviewer, verdict={"rating": "true"})
    page = ask(f"{PAGES}/{claim.pk}").json()
    assert page["name"] == f"pages/{claim.pk}"
    assert page["claimReviewAuthor"]["imageUrl"] == "https://example.org/logo.png"
    (markup,) = page["claimReviewMarkups"]
    assert markup["url"] == page["pageUrl"]
    assert markup["claimReviewed"] == claim.statement
    rating = markup["rating"]
    numbers = (rating["worstRating"], rating["ratingValue"], rating["bestRating"])
    assert (rating["textualRating"], numbers) == ("True", (1, 5, 5))


def test_rating_off_the_scale_has_no_number(annotator, reviewer):
    claim = make.make_published_claim(
        annotator, reviewer, verdict={"rating": "unproven"}
    )
    (markup,) = ask(f"{PAGES}/{claim.pk}").json()["claimReviewMarkups"]
    assert set(markup["rating"]) == {"textualRating", "ratingExplanation"}


def test_pages_are_asked_for_by_address_or_by_organization(claims):
    url = ask(f"{PAGES}/{claims[0].pk}").json()["pageUrl"]
    by_url = ask(PAGES, url=url).json()["claimReviewMarkupPages"]
    assert [page["name"] for page in by_url] == [f"pages/{claims[0].pk}"]
    assert ask(PAGES, url=f"{settings.SITE_URL}/about/").json() == {}
    assert ask(PAGES, url="https://example.com/claims/1/").json() == {}
    assert ask(PAGES, url="http://[").status_code == 200
    assert len(ask(PAGES, organization=HERE).json()["claimReviewMarkupPages"]) == 5
    for given in ({}, {"url": url, "organization": HERE}):
        assert error(ask(PAGES, **given))["message"].startswith("url: ")


def test_page_in_any_language_is_asked_for_by_its_address(claims):
    page = ask(f"{PAGES}/{claims[0].pk}").json()
    there = page["pageUrl"].replace(settings.SITE_URL, f"{settings.SITE_URL}/ar")
    assert ask(PAGES, url=there).json() == {"claimReviewMarkupPages": [page]}
    for absent in ("en", "ar-EG", "xx"):
        assert ask(PAGES, url=there.replace("/ar/", f"/{absent}/")).json() == {}


def test_hidden_and_absent_pages_are_the_same_404(claims, annotator):
    hidden = make.make_claim(Article.objects.get(), "the council", annotator)
    for pk in (hidden.pk, 10**9):
        assert error(ask(f"{PAGES}/{pk}"))["status"] == "NOT_FOUND"
