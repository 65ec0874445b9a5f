"""The front page: the latest verdicts, newest first."""

import pytest

from annotations.models import Newsroom
from tests import factories as make

pytestmark = pytest.mark.django_db

LINES = [f"Pier {number} was closed for {number + 2} days." for number in range(1, 23)]


@pytest.fixture
def many(annotator, reviewer):
    """Two claims more than a page holds, in the order of their publication."""
    article = make.make_article(annotator, "\n\n".join(["Piers", *LINES]))
    return [
        make.make_published_claim(annotator, reviewer, article, line) for line in LINES
    ]


def statements(page):
    return [line for line in LINES if line in page.content.decode()]


def test_home_says_so_when_nothing_is_published(client, annotator):
    make.make_verdict(
        make.make_claim(make.make_article(annotator), make.WORDS, annotator), annotator
    )
    page = client.get("/")
    assert page.status_code == 200
    assert "No check has been published yet." in page.content.decode()
    assert "1,200 passengers" not in page.content.decode()


def test_home_shows_claim_rating_claimant_and_day(client, annotator, reviewer):
    claim = make.make_published_claim(
        annotator, reviewer, claimant="Port Office", said_on="2024-03-04"
    )
    html = client.get("/").content.decode()
    assert claim.statement in html
    assert f"/claims/{claim.pk}/{claim.slug}/" in html
    assert "Port Office" in html
    assert "4 March 2024" in html
    assert '<span class="rating colour-green">' in html


def test_home_names_the_newsroom(client, db):
    Newsroom.objects.update(name="The Harbour Desk")
    assert "The Harbour Desk" in client.get("/").content.decode()


def test_home_leads_on(client, annotator, reviewer):
    make.make_published_claim(annotator, reviewer, topics=["Ferries"])
    html = client.get("/").content.decode()
    assert '<form method="get" action="/claims/"' in html
    for target in ("/topics/ferries/", "/corrections/", "/methodology/"):
        assert f'href="{target}"' in html


def test_home_pages_through_all_checks_newest_first_and_none_twice(
    client, many, annotator, reviewer, settings
):
    first = client.get("/")
    cursor = first.context["page"].next
    make.make_published_claim(annotator, reviewer)  # comes in above
    second = client.get(f"/?cursor={cursor}")
    assert statements(first) == LINES[2:]
    assert statements(second) == LINES[:2]
    assert second.context["page"].next == ""
    canonical = f'<link rel="canonical" href="{settings.SITE_URL}/?cursor={cursor}">'
    assert canonical in second.content.decode()


def test_home_costs_five_queries_however_many_claims(
    client, many, django_assert_max_num_queries
):
    with django_assert_max_num_queries(5):
        client.get("/")


def test_page_past_the_last_says_so(client, annotator, reviewer):
    make.make_published_claim(annotator, reviewer)
    page = client.get("/?cursor=1-1")
    assert page.status_code == 200
    assert "There are no earlier checks." in page.content.decode()


@pytest.mark.parametrize(
    "cursor", ["x", "1", "1-", "-1", "1-1-1", "9" * 17 + "-1", "1-" + "9" * 19, "١-١"]
)
def test_cursor_that_no_page_gave_out_is_refused(client, db, cursor):
    answer = client.get("/", {"cursor": cursor})
    assert answer.status_code == 400
    html = answer.content.decode()
    assert "cursor: take it from the link to the next page." in html
    assert '<a href="/claims/">' in html


def test_largest_cursor_that_has_the_form_is_answered(client, db):
    assert client.get("/?cursor=9999999999999999-999999999999999999").status_code == 200


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_home_is_only_read(client, db, method):
    assert getattr(client, method)("/").status_code == 405
