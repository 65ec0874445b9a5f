"""Last-Modified: later whenever the page says something else, and not at all times."""

from datetime import timedelta
from email.utils import parsedate_to_datetime
from time import sleep, time

import pytest
from django.conf import settings
from django.utils import timezone

from annotations.models import (
    Claim,
    Newsroom,
    Outlet,
    Rating,
    RatingTranslation,
    Topic,
)
from annotations.queries import release
from tests import ages
from tests import factories as make

pytestmark = pytest.mark.django_db

ALL = [
    "/", "/claims/", "/claims/?q=ferry", "/corrections/", "/statistics/",
    "/methodology/", "/about/", "/data/", "/report/", "/report/thanks/", "{claim}",
    "{claim}history/", "{claim}embed/", "{claim}card.png", "{article}",
    "/outlets/harbour-gazette/", "/topics/ferries/", "/feeds/claims.atom",
    "/feeds/corrections.atom", "/feeds/topics/ferries.atom",
    "/oembed?url={site}{claim}", "/card.png", "/robots.txt", "/sitemap.xml",
    "/sitemaps/record.xml", "/sitemaps/topics.xml", "/sitemaps/claims-0.xml",
]  # fmt: skip
WRITTEN = ["/methodology/", "/about/", "/data/", "/report/", "/card.png", "/robots.txt"]


@pytest.fixture(autouse=True)
def old_release(monkeypatch):
    monkeypatch.setattr(release, "made_at", lambda: LONG_AGO)


LONG_AGO = timezone.now() - timedelta(days=3)


def age() -> None:
    """All that is there was changed an hour ago; revisions, which never change, were
    published in a second that is over."""
    sleep(1 - time() % 1)
    ages.age()


@pytest.fixture
def claim(annotator, reviewer) -> Claim:
    claim = make.make_published_claim(annotator, reviewer, topics=["Ferries"])
    age()
    return claim


@pytest.fixture
def addresses(claim) -> list[str]:
    article = claim.revisions.get().article
    known = {
        "site": settings.SITE_URL,
        "claim": f"/claims/{claim.pk}/{claim.slug}/",
        "article": f"/articles/{article.pk}/{article.slug}/",
    }
    return [path.format(**known) for path in ALL]


def test_every_public_answer_names_a_time_and_confirms_a_copy_of_it(client, addresses):
    for path in addresses:
        first = client.get(path)
        assert first.status_code == 200, path
        at = first["Last-Modified"]
        again = client.get(path, headers={"if-modified-since": at})
        assert again.status_code == 304, path


CHANGES = {
    "newsroom": lambda: Newsroom.objects.update(name="Another desk", about="Others."),
    "outlet": lambda: Outlet.objects.update(name="Another Gazette"),
    "topic": lambda: Topic.objects.filter(slug="ferries").update(name="Boats"),
    "rating": lambda: Rating.objects.update(definition="It is.", colour="grey"),
    "words of a rating": lambda: RatingTranslation.objects.update(definition="صواب"),
}
CHANGED = {
    "newsroom": {"/", "/about/", "/card.png", "/feeds/claims.atom"},
    "outlet": {"/outlets/harbour-gazette/"},
    "topic": {"/topics/ferries/", "/feeds/topics/ferries.atom"},
    "rating": {"/methodology/", "/"},
    "words of a rating": {"/ar/methodology/"},
}


@pytest.mark.parametrize("change", CHANGES)
def test_copy_by_its_time_alone_is_not_confirmed_when_the_page_changed(
    client, addresses, change
):
    paths = [*addresses, "/ar/methodology/"]
    before = {path: client.get(path) for path in paths}
    CHANGES[change]()
    changed = set()
    for path in paths:
        if client.get(path).content != before[path].content:
            changed.add(path)
            stale = {"if-modified-since": before[path]["Last-Modified"]}
            assert client.get(path, headers=stale).status_code == 200, path
    assert changed >= CHANGED[change]


@pytest.mark.parametrize("model", [Newsroom, Outlet, Topic, Rating, RatingTranslation])
def test_row_that_is_saved_as_it_was_changes_nothing(client, addresses, model):
    before = {path: client.get(path)["Last-Modified"] for path in addresses}
    rows = list(model.objects.all())
    assert rows
    for row in rows:
        row.save()
    assert {path: client.get(path)["Last-Modified"] for path in addresses} == before


def test_page_that_the_newsroom_writes_stays_when_a_check_is_published(
    client, claim, annotator, reviewer
):
    before = {path: client.get(path) for path in WRITTEN}
    make.make_published_claim(annotator, reviewer)
    for path in WRITTEN:
        after = client.get(path)
        assert after.content == before[path].content
        assert after["Last-Modified"] == before[path]["Last-Modified"], path


def test_page_of_a_topic_that_a_check_leaves_is_later(
    client, claim, annotator, reviewer
):
    make.make_published_claim(annotator, reviewer, topics=["Ferries"])
    age()
    before = client.get("/topics/ferries/")
    make.reopen(claim.verdict, annotator)
    make.amend_claim(claim, annotator, topics=["Piers"])
    note = {"kind": "update", "public_note": "It has another topic."}
    make.publish(claim.verdict, annotator, reviewer, **note)
    stale = {"if-modified-since": before["Last-Modified"]}
    assert client.get("/topics/ferries/", headers=stale).status_code == 200


def test_tag_comes_before_the_time(client, claim):
    first = client.get("/")
    headers = {"if-modified-since": first["Last-Modified"]}
    known = headers | {"if-none-match": first["ETag"]}
    assert client.get("/", headers=known).status_code == 304
    known = headers | {"if-none-match": '"another"'}
    assert client.get("/", headers=known).status_code == 200


def test_change_of_the_running_second_is_not_told_yet(client, claim):
    """In that second there may be another."""
    Newsroom.objects.update(name="Another desk")
    began = int(time())
    at = parsedate_to_datetime(client.get("/about/")["Last-Modified"])
    assert at.timestamp() < max(began, int(time()))


def test_new_release_is_a_change(client, claim, monkeypatch):
    before = parsedate_to_datetime(client.get("/robots.txt")["Last-Modified"])
    monkeypatch.setattr(release, "made_at", timezone.now)
    after = parsedate_to_datetime(client.get("/robots.txt")["Last-Modified"])
    assert after > before
