"""Google's API client for Python on this site, as it would be on Google's."""

import json
from urllib.parse import urlsplit

import pytest
from googleapiclient.errors import HttpError

from annotations.models import PublicCheck
from annotations.queries import public
from tests import factories as make

pytestmark = pytest.mark.django_db(transaction=True)

KNOWN = {"text", "claimant", "claimDate", "claimReview"}
KNOWN_OF_REVIEW = {
    "publisher",
    "url",
    "title",
    "reviewDate",
    "textualRating",
    "languageCode",
}


def walk(service, **asked) -> list[dict]:
    """All claims, from page to page as the client does it."""
    found, request = [], service.claims().search(**asked)
    while request is not None:
        answer = request.execute()
        found += answer.get("claims", [])
        request = service.claims().search_next(request, answer)
    return found


def ids(claims: list[dict]) -> list[int]:
    paths = [urlsplit(claim["claimReview"][0]["url"]).path for claim in claims]
    return [int(path.split("/")[2]) for path in paths]


def here(service) -> str:
    return urlsplit(service._baseUrl).hostname


def test_client_pages_through_every_sample_once(samples, google):
    expected = sorted(PublicCheck.objects.values_list("pk", flat=True))
    assert len(expected) > 10
    for size in (1, 3, 100):
        found = walk(google, reviewPublisherSiteFilter=here(google), pageSize=size)
        assert sorted(ids(found)) == expected


def test_claims_have_the_documented_fields_and_no_null(samples, google):
    checks = {check.claim_id: check for check in public.checks()}
    found = walk(google, reviewPublisherSiteFilter=here(google), pageSize=50)
    for pk, claim in zip(ids(found), found, strict=True):
        frozen = checks[pk].snapshot
        (review,) = claim["claimReview"]
        assert set(claim) <= KNOWN
        assert set(review) == KNOWN_OF_REVIEW
        assert claim["text"] == frozen["claim"]["statement"]
        assert review["publisher"]["site"] == here(google)
        assert review["textualRating"] == public.word(checks[pk])
        assert review["reviewDate"].endswith("Z")
        assert ("claimDate" in claim) == bool(frozen["claim"]["said_on"])
        assert None not in (*claim.values(), *review.values())


def test_language_counts_and_its_region_does_not(samples, google):
    """Each on more pages than one, so that it has to hold on every page."""
    asked = {"reviewPublisherSiteFilter": here(google), "pageSize": 1}
    for code, language in (("ar-EG", "ar"), ("en", "en")):
        written = public.checks().filter(language=language).order_by("claim_id")
        expected = list(written.values_list("claim_id", flat=True))
        assert len(expected) > 1
        found = walk(google, languageCode=code, **asked)
        assert sorted(ids(found)) == expected
        said = {claim["claimReview"][0]["languageCode"] for claim in found}
        assert said == {language}
    assert walk(google, languageCode="is", **asked) == []


@pytest.mark.parametrize("site", ["www.{}", "https://{}/", "{}"])
def test_publisher_is_known_by_host(google, annotator, reviewer, site):
    make.make_published_claim(annotator, reviewer)
    asked = site.format(here(google))
    assert walk(google, reviewPublisherSiteFilter=asked)


def test_other_publishers_have_published_nothing_here(google, annotator, reviewer):
    make.make_published_claim(annotator, reviewer)
    answer = google.claims().search(reviewPublisherSiteFilter="example.com").execute()
    assert answer == {}


def test_words_find_the_claim_that_says_them(google, annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer)
    article = claim.appearances.get().article
    make.make_published_claim(annotator, reviewer, article, "Fares rose by 12 percent")
    assert ids(walk(google, query="passengers ferry")) == [claim.pk]
    assert walk(google, query="submarines") == []


def test_question_too_long_for_an_address_is_answered(google, annotator, reviewer):
    """The client sends it as a form."""
    claim = make.make_published_claim(annotator, reviewer)
    asked = {"query": f"ferry -{'渡' * 190}", "quotaUser": "x" * 400}
    assert ids(walk(google, **asked)) == [claim.pk]
    raised, _ = refusal(google.claims().search(**asked, languageCode="no language"))
    assert raised.reason.startswith("languageCode: ")


def test_list_stays_whole_while_checks_come_in(google, annotator, reviewer):
    article = make.make_article(annotator)
    for words in ("1,200", "passengers", "ferry", "3 March 2024", "12 percent", "pier"):
        make.make_published_claim(annotator, reviewer, article, words)
    expected = set(PublicCheck.objects.values_list("pk", flat=True))
    asked = {"reviewPublisherSiteFilter": here(google), "pageSize": 2}
    request = google.claims().search(**asked)
    answer = request.execute()
    found = answer["claims"]
    make.make_published_claim(annotator, reviewer)
    while request := google.claims().search_next(request, answer):
        answer = request.execute()
        found += answer["claims"]
    assert len(found) == len(expected)
    assert set(ids(found)) == expected


def refusal(request) -> tuple[HttpError, dict]:
    """As the client raises it, and the envelope that it was read from."""
    with pytest.raises(HttpError) as caught:
        request.execute()
    (error,) = json.loads(caught.value.content).values()
    assert error["code"] == caught.value.status_code
    assert error["message"] == caught.value.reason
    return caught.value, error


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({}, "query"),
        ({"query": "ferry", "languageCode": "no language"}, "languageCode"),
        ({"query": "ferry", "pageToken": "nobody's"}, "pageToken"),
    ],
)
def test_client_reads_what_is_wrong(google, asked, field):
    raised, error = refusal(google.claims().search(**asked))
    assert (raised.status_code, error["status"]) == (400, "INVALID_ARGUMENT")
    assert raised.reason.startswith(f"{field}: ")
    (detail,) = raised.error_details
    assert detail["@type"] == "type.googleapis.com/google.rpc.BadRequest"
    (violation,) = detail["fieldViolations"]
    assert violation["field"] == field
    assert raised.reason == f"{field}: {violation['description']}"


def test_client_reads_that_a_page_is_not_there(google):
    raised, error = refusal(google.pages().get(name="pages/1000000"))
    assert (raised.status_code, error["status"]) == (404, "NOT_FOUND")
    assert raised.reason == "There is nothing at this address."


def test_client_pages_through_the_markup_of_every_sample(samples, google):
    found, request = [], google.pages().list(organization=here(google), pageSize=3)
    while request is not None:
        answer = request.execute()
        found += answer.get("claimReviewMarkupPages", [])
        request = google.pages().list_next(request, answer)
    assert len(found) == PublicCheck.objects.count()
    assert len({page["pageUrl"] for page in found}) == len(found)
    for page in found:
        assert google.pages().get(name=page["name"]).execute() == page
        by_url = google.pages().list(url=page["pageUrl"]).execute()
        assert by_url == {"claimReviewMarkupPages": [page]}
