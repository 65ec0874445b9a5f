"""Whatever was typed on the desk, no page carries it as markup."""

import re
from urllib.parse import quote

import pytest
from django.conf import settings
from django.db import OperationalError

from annotations.actions import notices
from annotations.models import Newsroom
from factcheck import errors
from tests import factories as make

pytestmark = pytest.mark.django_db

SCRIPT = '<script>alert("x")</script><img src=x onerror=alert(1)>"\'><b>'
DATA_BLOCK = '<script type="application/ld+json">'
TEXT = f"{SCRIPT} headline\n\nThe office said {SCRIPT} 1,200 came.\n\n- {SCRIPT} item\n"


@pytest.fixture
def claim(annotator, editor):
    """A published, corrected, noticed claim with a script in every text."""
    texts = ("about", "funding", "methodology", "corrections_policy", "data_licence")
    Newsroom.objects.update(name=SCRIPT, **dict.fromkeys(texts, SCRIPT))
    for person in (annotator, editor):
        person.public_name = SCRIPT
        person.save()
    article = make.make_article(
        annotator, TEXT, title=SCRIPT, outlet=SCRIPT, byline=SCRIPT
    )
    claim = make.make_claim(
        article,
        f"said {SCRIPT} 1,200",
        annotator,
        statement=f"{SCRIPT} statement",
        wording="verbatim",
        claimant=f"{SCRIPT} claimant",
        topics=[f"{SCRIPT} topic"],
        quantities=[
            {"low": "1", "high": "1", "attributed_to": [SCRIPT]}
            | dict.fromkeys(("subject", "scope", "place"), SCRIPT)
        ],
    )
    verdict = make.make_verdict(
        claim,
        annotator,
        rating="false",
        summary=SCRIPT,
        explanation=f"{SCRIPT}\n\n# {SCRIPT}\n\n[{SCRIPT}](https://example.org)",
        since=SCRIPT,
    )
    words = ("title", "publisher", "quote", "translation", "locator", "note")
    make.make_citation(verdict, annotator, **dict.fromkeys(words, SCRIPT))
    make.publish(verdict, annotator, editor)
    make.reopen(verdict, annotator)
    make.make_citation(verdict, annotator, origin=SCRIPT)
    make.publish(verdict, annotator, editor, kind="correction", public_note=SCRIPT)
    for kind in ("under_review", "still_holds", "we_asked"):
        notices.place(claim_id=claim.pk, kind=kind, text=SCRIPT, by=editor)
    return make.fresh(claim)


def test_no_page_carries_markup_that_was_typed(client, claim):
    revision = claim.revisions.first()
    article, source = revision.article, claim.verdict.citations.first().publisher
    for address in (
        "/",
        "/corrections/",
        "/methodology/",
        "/about/",
        "/data/",
        f"/report/?claim={claim.pk}&x={quote(SCRIPT)}",
        f"/outlets/{article.outlet.slug}/",
        f"/claimants/{claim.claimant.slug}/",
        f"/topics/{claim.topics.get().slug}/",
        f"/sources/{source.slug}/",
        f"/claims/{claim.pk}/{claim.slug}/",
        f"/claims/{claim.pk}/{claim.slug}/history/",
        f"/articles/{article.pk}/{article.slug or article.pk}/",
    ):
        page = client.get(address)
        html = page.content.decode()
        assert page.status_code == 200, address
        assert "&lt;script&gt;" in html
        assert "<script>" not in html
        assert html.count("<script") == html.count(DATA_BLOCK)
        assert "<img" not in html
        assert "<b>" not in html
        tags = re.sub(r'"[^"]*"', '""', html)
        assert not re.search(r"<[^>]*\son\w+\s*=", tags)
        assert "style=" not in tags


def test_public_pages_ask_no_other_site_for_anything(client, annotator, reviewer):
    claim = make.make_published_claim(
        annotator,
        reviewer,
        verdict={"explanation": "![chart](https://example.org/chart.png)"},
    )
    html = client.get(f"/claims/{claim.pk}/{claim.slug}/").content.decode()
    loaded = re.findall(
        r'<(?:img|script|iframe|link|source)[^>]*(?:src|href)="([^"]+)"', html
    )
    ours = ("/", settings.SITE_URL)
    assert [address for address in loaded if not address.startswith(ours)] == []


@pytest.mark.parametrize(
    ("status", "queries"), [(400, 1), (403, 0), (404, 1), (500, 0), (503, 0)]
)
def test_error_page_is_drawn_without_user_and_with_the_newsrooms_name_at_most(
    status, queries, rf, django_assert_num_queries
):
    request = rf.get("/<script>/")  # has no user and no session
    with django_assert_num_queries(queries):
        answer = errors.answer(request, status, f"Refused: {SCRIPT}")
    html = answer.content.decode()
    assert answer.status_code == status
    assert f"<h1>{errors.TITLES[status]}</h1>" in html
    assert "Refused: &lt;script&gt;" in html
    assert "<script" not in html


@pytest.mark.parametrize("status", [400, 404])
def test_error_that_a_reader_meets_is_answered_without_a_database_too(
    status, rf, monkeypatch
):
    def away():
        raise OperationalError("The database is away.")

    monkeypatch.setattr(errors.ratings, "newsroom", away)
    answer = errors.answer(rf.get("/nowhere/"), status, "Nothing here.")
    assert answer.status_code == status
    assert "Nothing here." in answer.content.decode()


def test_address_that_leads_nowhere_is_not_found(client, db):
    page = client.get("/nowhere/")
    assert page.status_code == 404
    assert "There is nothing at this address." in page.content.decode()
