import json
import re
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from annotations.actions import claims, quantities
from tests import factories

OVERLAPPING = (
    "about 1,200 passengers used the ferry",
    "1,200 passengers used the ferry on 3 March 2024",
)


@pytest.fixture
def article(annotator):
    return factories.make_article(annotator)


@pytest.fixture
def desk(client_of, annotator):
    return client_of(annotator)


def open_at(desk, name, number):
    return desk.get(reverse(name, args=[number])).content.decode()


def told(page):
    """What the page tells the browser's list."""
    found = re.search(
        r'<script id="listed" type="application/json">(.*?)</script>', page
    )
    return json.loads(found[1])


def listed(page):
    """The claims of the list, in order."""
    parts = told(page)["parts"]
    return [claim for index in parts for claim in parts[index]["claims"]]


def test_the_page_carries_the_canonical_text_to_the_letter(desk, annotator):
    text = "A 😀 title\n\n  </script><b>bold</b> & 👩‍👩‍👧 words, it says.\n"
    article = factories.make_article(annotator, text=text)
    page = open_at(desk, "workbench", article.pk)
    found = re.search(
        r'<script id="canonical-text" type="application/json">(.*?)</script>', page
    )
    assert json.loads(found[1]) == text


def test_each_block_says_where_it_begins(desk, article):
    page = open_at(desk, "workbench-text", article.pk)
    text = article.current_version.text
    blocks = re.findall(r'data-start="(\d+)"[^>]*>(.*?)</(?:p|h2)>', page)
    assert len(blocks) == len(article.current_version.blocks)
    for start, html in blocks:
        words = unescape(re.sub(r"<[^>]+>", "", html))
        assert text[int(start) :].startswith(words)


def test_overlapping_claims_share_a_run_and_are_listed_in_text_order(
    desk, article, annotator
):
    second = factories.make_claim(article, OVERLAPPING[1], annotator)
    first = factories.make_claim(article, OVERLAPPING[0], annotator)
    page = open_at(desk, "workbench-text", article.pk)
    assert f'data-keys="{first.pk} {second.pk}"' in page
    assert [claim["id"] for claim in listed(page)] == [first.pk, second.pk]


def test_a_browser_is_sent_only_the_parts_that_it_has_not(desk, article, annotator):
    factories.make_claim(article, factories.WORDS, annotator)
    address = reverse("workbench-text", args=[article.pk])
    parts = told(open_at(desk, "workbench-text", article.pk))["parts"]
    have = "".join(part["signature"] for part in parts.values())
    same = desk.get(address, {"have": have}).content.decode()
    assert told(same)["parts"] == {}
    assert "data-start" not in same

    fares = factories.make_claim(article, "Fares rose", annotator)
    changed = desk.get(address, {"have": have}).content.decode()
    assert desk.post(address, {"have": have}).content.decode() == changed
    ((index, part),) = told(changed)["parts"].items()
    assert int(index) == len(article.current_version.blocks) - 1
    assert [claim["id"] for claim in part["claims"]] == [fares.pk]
    assert changed.count("data-start") == 1
    assert 'aria-label="Claim 2: found"' in changed


@pytest.mark.parametrize("have", ["x", "😀" * 9, "A" * 4000])
def test_signatures_that_are_none_bring_everything(desk, article, have):
    address = reverse("workbench-text", args=[article.pk])
    page = desk.get(address, {"have": have}).content.decode()
    assert page.count("data-start") == len(article.current_version.blocks)


def test_a_lane_that_moves_is_drawn_anew_in_every_block_of_it(desk, article, annotator):
    text = article.current_version.text
    across = text[text.index("called the pier") : text.index("Fares") + len("Fares")]
    factories.make_claim(article, across, annotator)
    address = reverse("workbench-text", args=[article.pk])
    parts = told(open_at(desk, "workbench-text", article.pk))["parts"]
    have = "".join(part["signature"] for part in parts.values())
    factories.make_claim(article, "The harbour master called", annotator)
    changed = desk.get(address, {"have": have}).content.decode()
    assert changed.count("data-start") == 2


def test_a_discarded_claim_leaves_the_text(desk, article, annotator):
    claim = factories.make_claim(article, factories.WORDS, annotator)
    claims.discard_claim(claim_id=claim.pk, by=annotator)
    page = open_at(desk, "workbench-text", article.pk)
    assert f'data-keys="{claim.pk}"' not in page
    assert listed(page) == []


def test_a_card_shows_versions_numbers_and_the_gate(desk, article, annotator):
    claim = factories.make_claim(article, factories.WORDS, annotator)
    verdict = factories.make_verdict(claim, annotator, rating="false")
    card = open_at(desk, "workbench-card", claim.pk)
    claim, verdict = factories.fresh(claim), factories.fresh(verdict)
    assert f'data-claim-version="{claim.version}"' in card
    assert f'data-verdict-version="{verdict.version}"' in card
    assert "about 1,200 passengers" in card
    assert "rests on 1 of 2 independent origins" in card
    assert 'data-move="submissions"' in card


def mark(desk, article, exact, key="once", address="desk-marks"):
    """The answer to marking the words."""
    start = article.current_version.text.find(exact)
    body = {"article": article.pk, "exact": exact, "start": start}
    return desk.post(
        reverse(address),
        body | {"end": start + len(exact)},
        content_type="application/json",
        headers={"Idempotency-Key": key},
    )


def test_the_answer_to_a_mark_has_the_card_as_it_is_drawn_later(desk, article):
    made = mark(desk, article, factories.WORDS).json()
    assert "about 1,200 passengers" in made["card"]
    assert made["card"] == open_at(desk, "workbench-card", made["id"])


def test_a_mark_that_is_sent_again_brings_no_card_of_long_ago(desk, article):
    first = mark(desk, article, factories.WORDS).json()
    del first["card"]
    assert mark(desk, article, factories.WORDS).json() == first


def test_a_mark_that_is_refused_says_why_as_the_api_does(desk, article):
    answer = mark(desk, article, "words that are not there")
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"


def test_the_card_with_a_mark_costs_no_query(desk, article):
    mark(desk, article, OVERLAPPING[0], "first")
    with CaptureQueriesContext(connection) as alone:
        mark(desk, article, OVERLAPPING[1], "second", "api-claims")
    with CaptureQueriesContext(connection) as carded:
        mark(desk, article, OVERLAPPING[1], "third")
    assert len(carded) <= len(alone)


def test_a_confirmed_number_says_so(desk, article, annotator):
    claim = factories.make_claim(article, factories.WORDS, annotator)
    assert "unconfirmed" in open_at(desk, "workbench-card", claim.pk)
    number = claim.quantities.get()
    quantities.replace(claim, [{"id": number.pk}], annotator)
    assert "unconfirmed" not in open_at(desk, "workbench-card", claim.pk)


def test_a_published_card_can_be_reopened_and_not_edited(
    desk, article, annotator, reviewer
):
    claim = factories.make_published_claim(annotator, reviewer, article)
    card = open_at(desk, "workbench-card", claim.pk)
    assert 'data-editable="no"' in card
    assert '<fieldset class="whole" disabled>' in card
    assert 'data-move="reopenings"' in card
    assert 'data-do="discard"' not in card


def test_words_of_the_desk_are_never_markup(desk, article, annotator):
    evil = "</textarea><script>alert(1)</script>"
    claim = factories.make_claim(
        article, factories.WORDS, annotator, statement=evil, claimant=evil
    )
    verdict = factories.make_verdict(
        claim, annotator, summary=evil, explanation=evil, since=evil, citations=0
    )
    factories.make_citation(
        verdict, annotator, title=evil, quote=evil, origin=evil, note=evil
    )
    for name, number in (
        ("workbench-card", claim.pk),
        ("workbench", article.pk),
        ("desk-claim", claim.pk),
        ("review-verdict", verdict.pk),
    ):
        assert "<script>alert" not in open_at(desk, name, number), name


def test_the_number_of_queries_does_not_grow(
    desk, article, annotator, django_assert_max_num_queries
):
    for words in (*OVERLAPPING, "the pier safe", "12 percent", "late all winter"):
        claim = factories.make_claim(article, words, annotator)
        factories.make_verdict(claim, annotator)
    with django_assert_max_num_queries(9):
        open_at(desk, "workbench", article.pk)
    with django_assert_max_num_queries(6):
        open_at(desk, "workbench-text", article.pk)
    with django_assert_max_num_queries(20):
        open_at(desk, "workbench-card", claim.pk)


@pytest.mark.parametrize(
    ("title", "hidden"),
    [("Harbour ferries ran late all winter", True), ("Ferries in winter", False)],
)
def test_a_headline_that_the_text_shows_does_not_stand_twice(
    desk, annotator, title, hidden
):
    article = factories.make_article(annotator, title=title)
    page = open_at(desk, "workbench", article.pk)
    assert ('<h1 id="article-title" class="sr"' in page) is hidden


@pytest.mark.parametrize("page", ["workbench-card", "desk-claim", "review-verdict"])
def test_the_numbers_stand_beside_each_other_on_the_desk(
    desk, article, annotator, page
):
    claim = factories.make_claim(article, factories.WORDS, annotator)
    verdict = factories.make_verdict(claim, annotator)
    figure = {"low": "1450", "high": "1450"}
    factories.make_citation(verdict, annotator, quantity=figure)
    number = verdict.pk if page == "review-verdict" else claim.pk
    html = open_at(desk, page, number)
    assert "claimed is 0.828 of cited, 250 less" in html
    assert "style=" not in html
