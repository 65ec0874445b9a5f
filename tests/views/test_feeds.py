"""Feeds: permanent ids, corrections that move an entry, and nothing hidden."""

import xml.etree.ElementTree as ET

import feedparser
import pytest

from annotations.actions import notices
from tests import factories as make

pytestmark = pytest.mark.django_db

ATOM = {"a": "http://www.w3.org/2005/Atom"}
CLAIMS, CORRECTIONS = "/feeds/claims.atom", "/feeds/corrections.atom"


@pytest.fixture
def claim(annotator, reviewer):
    return make.make_published_claim(annotator, reviewer)


def read(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ET.fromstring(answer.content)


def texts(feed, path):
    return [node.text for node in feed.iterfind(path, ATOM)]


def test_feed_names_itself_its_page_and_its_author(client, claim, settings):
    feed = read(client, CLAIMS)
    links = {
        node.get("rel"): node.get("href") for node in feed.iterfind("a:link", ATOM)
    }
    assert links["self"] == f"{settings.SITE_URL}{CLAIMS}"
    assert links["alternate"] == f"{settings.SITE_URL}/"
    assert texts(feed, "a:author/a:name") == ["A newsroom"]
    assert texts(feed, "a:id") == [f"{settings.SITE_URL}{CLAIMS}"]


def test_entry_keeps_its_id_and_moves_its_date_with_a_correction(
    client, claim, annotator, reviewer
):
    before = read(client, CLAIMS)
    make.make_update(
        claim.verdict, annotator, reviewer, kind="correction", summary="Recounted."
    )
    after = read(client, CLAIMS)
    ids = "a:entry/a:id"
    assert texts(before, ids) == texts(after, ids)
    assert texts(before, ids)[0].startswith("tag:")
    assert claim.slug not in texts(before, ids)[0]
    assert texts(before, "a:entry/a:updated") < texts(after, "a:entry/a:updated")
    assert texts(before, "a:entry/a:published") == texts(after, "a:entry/a:published")
    assert texts(after, "a:updated") == texts(after, "a:entry/a:updated")


def test_correction_appears_among_the_corrections_with_its_note(
    client, claim, annotator, reviewer
):
    assert texts(read(client, CORRECTIONS), "a:entry/a:id") == []
    make.make_update(
        claim.verdict,
        annotator,
        reviewer,
        kind="correction",
        summary="Recounted.",
    )
    feed = read(client, CORRECTIONS)
    (title,) = texts(feed, "a:entry/a:title")
    assert title.startswith("Correction: ")
    assert "A later register became public." in texts(feed, "a:entry/a:summary")[0]


def test_correction_was_published_when_it_was_made(client, claim, annotator, reviewer):
    for summary in ("Recounted.", "Recounted once more."):
        make.make_update(
            make.fresh(claim.verdict), annotator, reviewer, summary=summary
        )
    feed = read(client, CORRECTIONS)
    published = texts(feed, "a:entry/a:published")
    assert published == texts(feed, "a:entry/a:updated")
    assert published[0] > published[1]
    (first,) = texts(read(client, CLAIMS), "a:entry/a:published")
    assert first < published[1]


def test_reader_of_feeds_finds_a_whole_entry_in_each(
    client, annotator, reviewer, settings
):
    claim = make.make_published_claim(
        annotator,
        reviewer,
        topics=["Ports"],
        claimant="Port office",
        statement="قالت الهيئة \u2068about 1,200\u2069 & <more>",
    )
    make.make_update(
        claim.verdict, annotator, reviewer, kind="correction", summary="Recounted."
    )
    for path in (
        CLAIMS,
        CORRECTIONS,
        "/feeds/topics/ports.atom",
        "/feeds/claimants/port-office.atom",
        "/feeds/outlets/harbour-gazette.atom",
    ):
        answer = client.get(path)
        kind = {"content-type": answer["Content-Type"]}
        found = feedparser.parse(answer.content, response_headers=kind)
        assert (found.get("bozo_exception"), found.version) == (None, "atom10"), path
        (entry,) = found.entries
        assert entry.id.startswith("tag:"), path
        assert "قالت الهيئة" in entry.title, path
        assert entry.link.startswith(f"{settings.SITE_URL}/claims/{claim.pk}/"), path
        assert entry.updated_parsed >= entry.published_parsed, path


def test_copy_edit_is_no_correction(client, claim, annotator, reviewer):
    make.make_update(
        claim.verdict,
        annotator,
        reviewer,
        kind="copy_edit",
        summary="A comma, moved.",
    )
    assert texts(read(client, CORRECTIONS), "a:entry/a:id") == []


def test_empty_feed_does_not_change_with_the_clock(client, db):
    first, second = (client.get(CLAIMS) for _ in range(2))
    assert first.content == second.content
    assert client.get(CLAIMS, HTTP_IF_NONE_MATCH=first["ETag"]).status_code == 304


def test_feed_of_a_noun_holds_its_checks_only(client, claim, annotator, reviewer):
    other = make.make_published_claim(annotator, reviewer, topics=["Ports"])
    feed = read(client, "/feeds/topics/ports.atom")
    (link,) = [node.get("href") for node in feed.iterfind("a:entry/a:link", ATOM)]
    assert f"/claims/{other.pk}/" in link
    assert (
        len(texts(read(client, "/feeds/outlets/harbour-gazette.atom"), "a:entry")) == 2
    )


@pytest.mark.parametrize(
    "path",
    [
        "/feeds/topics/unheard-of.atom",
        "/feeds/outlets/unheard-of.atom",
        "/feeds/persons/any.atom",
        "/feeds/any.atom",
    ],
)
def test_feed_of_nothing_published_is_not_found(client, claim, path):
    assert client.get(path).status_code == 404


def test_feed_of_an_outlet_with_drafts_only_is_not_found(client, annotator):
    make.make_claim(make.make_article(annotator), make.WORDS, annotator)
    assert client.get("/feeds/outlets/harbour-gazette.atom").status_code == 404


def test_draft_edit_leaves_the_feed_alone(client, claim, annotator):
    before = client.get(CLAIMS).content
    make.reopen(claim.verdict, annotator)
    make.make_citation(make.fresh(claim.verdict), annotator, title="LEAKED")
    assert client.get(CLAIMS).content == before


def test_characters_that_xml_cannot_hold_are_left_out(client, annotator, reviewer):
    make.make_published_claim(
        annotator, reviewer, verdict={"summary": "Form\x0cfeed and \ufffe <b>."}
    )
    (summary,) = texts(read(client, CLAIMS), "a:entry/a:summary")
    assert "Formfeed and  &lt;b&gt;." in summary


def test_retracted_check_says_so(client, claim, editor):
    make.retract(claim.verdict, editor, public_note="The source was forged.")
    feed = read(client, CLAIMS)
    assert texts(feed, "a:entry/a:title")[0].startswith("Retracted: ")
    assert "The source was forged." in texts(feed, "a:entry/a:summary")[0]
    assert texts(read(client, CORRECTIONS), "a:entry/a:title")[0].startswith("Retract")


def test_feed_sets_no_cookie_and_may_be_cached(client, claim):
    answer = client.get(CLAIMS)
    assert not answer.cookies
    assert answer["Cache-Control"] == "public, max-age=60"
    assert answer["Last-Modified"]
    assert client.post(CLAIMS).status_code == 405


def test_notice_does_not_move_an_entry(client, claim, reviewer):
    before = client.get(CLAIMS)["ETag"]
    notices.place(claim_id=claim.pk, kind="still_holds", text="Yes.", by=reviewer)
    assert client.get(CLAIMS)["ETag"] == before
