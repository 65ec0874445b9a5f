"""An article with its published claims in place."""

import re
from html import unescape

import pytest

from tests import factories as make

pytestmark = pytest.mark.django_db

OTHER = "The harbour master called the pier safe."


@pytest.fixture
def article(annotator, reviewer):
    """Two overlapping published claims and a draft."""
    article = make.make_article(annotator, source_url="https://example.org/ferries")
    make.make_published_claim(annotator, reviewer, article)
    make.make_published_claim(
        annotator, reviewer, article, "passengers used the ferry on 3 March 2024"
    )
    make.make_claim(article, OTHER, annotator, statement="A draft about the pier.")
    return make.fresh(article)


def address(article):
    return f"/articles/{article.pk}/{article.slug}/"


def read(client, article):
    return client.get(address(article)).content.decode()


def test_article_page_shows_text_and_published_claims(client, article):
    html = read(client, article)
    assert "Harbour ferries ran late all winter" in html
    assert "Harbour Gazette" in html
    assert "5 March 2024" in html
    assert OTHER in html
    assert "A draft about the pier." not in html
    assert len(re.findall(r'<li id="claim-\d+">', html)) == 2
    assert '<a href="https://example.org/ferries" rel="external nofollow' in html


def test_marks_are_flat_and_name_every_claim_they_carry(client, article):
    html = read(client, article)
    first, second = (check.claim_id for check in article.revisions.order_by("start"))
    marks = re.findall(
        r'<mark class="([^"]*)" data-keys="([^"]*)">([^<]*)</mark>', html
    )
    assert marks == [
        ("l0-green", f"{first}", "about 1,200 "),
        ("l0-green l1-green many", f"{first} {second}", "passengers used the ferry"),
        ("l1-green", f"{second}", " on 3 March 2024"),
    ]
    assert html.count('class="ref') == 2


def test_reference_after_a_claim_leads_to_its_entry(client, article):
    html = read(client, article)
    for number, check in enumerate(article.revisions.order_by("start"), start=1):
        assert f'href="#claim-{check.claim_id}" data-n="{number}"' in html
        assert f'aria-label="Claim {number}: True"' in html
        assert f'<li id="claim-{check.claim_id}">' in html
        assert f"/claims/{check.claim_id}/{check.claim.slug}/" in html


def test_title_is_said_once(client, article, annotator, reviewer):
    assert read(client, article).count("<h1") == 1
    untitled = make.make_article(annotator, title="Another headline")
    make.make_published_claim(annotator, reviewer, untitled)
    html = read(client, make.fresh(untitled))
    assert html.count("<h1") == 1
    assert re.search(r"<h1[^>]*>Another headline</h1>", html)


def test_retracted_claim_stays_marked_and_says_so(client, article, editor):
    check = article.revisions.order_by("start").first()
    make.retract(check.verdict, editor)
    html = read(client, article)
    assert 'aria-label="Claim 1: Retracted"' in html
    assert "l0-grey" in html
    assert "Retracted" in html


def test_text_of_another_language_says_so(client, annotator, reviewer):
    text = "العبارات\n\nقال المكتب إن نحو 1200 راكب استخدموا العبارة.\n"
    article = make.make_article(annotator, text, language="ar")
    make.make_published_claim(
        annotator, reviewer, article, "نحو 1200 راكب", language="ar"
    )
    html = read(client, make.fresh(article))
    assert '<div class="article" lang="ar" dir="auto">' in html
    assert re.search(
        r'<mark class="l0-green" data-keys="\d+">نحو 1200 راكب</mark>', html
    )


def test_plain_text_is_the_canonical_text(client, annotator, reviewer):
    text = "Ferries <b>&amp;</b> piers 👩‍🚀\n\nAbout 1,200 passengers used the ferry.\n"
    article = make.make_article(annotator, text)
    make.make_published_claim(annotator, reviewer, article, "About 1,200 passengers")
    answer = client.get(address(make.fresh(article)), headers={"Accept": "text/plain"})
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.content.decode() == text


@pytest.mark.parametrize(
    "accept", ["*/*", "text/html,application/xhtml+xml,*/*;q=0.8", "image/png", ""]
)
def test_other_askers_get_the_page(client, article, accept):
    answer = client.get(address(article), headers={"Accept": accept})
    assert answer["Content-Type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("text/plain; charset=utf-8", "text/plain"),
        ("text/plain;charset=UTF-8", "text/plain"),
        ("text/html;q=0.5, text/plain", "text/plain"),
        ("text/plain;q=0.5, text/html", "text/html"),
        ("text/html; charset=utf-8, text/plain;q=0.9", "text/html"),
        ("*/*", "text/html"),
        ("text/plain; charset=latin-1", "text/html"),
        ("application/json", "text/html"),
    ],
)
def test_accept_header_decides_between_page_and_text(client, article, accept, kind):
    answer = client.get(address(make.fresh(article)), headers={"Accept": accept})
    assert answer["Content-Type"] == f"{kind}; charset=utf-8"


def test_page_and_text_are_kept_apart_by_caches(client, article):
    page = client.get(address(article))
    text = client.get(address(article), headers={"Accept": "text/plain"})
    assert page["Vary"] == text["Vary"] == "Accept"
    assert page["ETag"] != text["ETag"]


def test_rendered_blocks_hold_the_text_to_the_letter(client, article):
    html = read(client, article)
    version = article.current_version
    found = re.findall(r'<(\w+)[^>]* data-start="(\d+)"[^>]*>(.*?)</\1>', html)
    assert len(found) == len(version.blocks)
    for _, start, inner in found:
        words = unescape(re.sub(r"<[^>]+>", "", inner))
        assert version.text[int(start) :].startswith(words)


def test_wrong_slug_moves_to_the_right_one_for_good(client, article):
    answer = client.get(f"/articles/{article.pk}/another/")
    assert (answer.status_code, answer["Location"]) == (301, address(article))
    assert client.get(f"/articles/{article.pk}/")["Location"] == address(article)


def test_article_whose_title_gives_no_slug_is_reached(client, annotator, reviewer):
    article = make.make_article(annotator, title="???")
    claim = make.make_published_claim(annotator, reviewer, article)
    page = client.get(f"/articles/{article.pk}/", follow=True)
    assert page.status_code == 200
    assert page.request["PATH_INFO"] == f"/articles/{article.pk}/{article.pk}/"
    html = client.get(f"/claims/{claim.pk}/", follow=True).content.decode()
    assert f"/articles/{article.pk}/{article.pk}/#words-" in html


@pytest.mark.parametrize("page", ["", "any-slug/"])
def test_article_without_a_published_claim_answers_as_an_absent_one(
    client, annotator, page
):
    article = make.make_article(annotator)
    claim = make.make_claim(article, make.WORDS, annotator)
    make.submit(make.make_verdict(claim, annotator), annotator)
    hidden = client.get(f"/articles/{article.pk}/{page}")
    absent = client.get(f"/articles/{article.pk + 10**6}/{page}")
    huge = client.get(f"/articles/{10**30}/{page}")
    assert {hidden.status_code, absent.status_code, huge.status_code} == {404}
    assert hidden.content == absent.content == huge.content


def test_article_page_is_only_read(client, article):
    for method in (client.post, client.put, client.patch, client.delete):
        assert method(address(article)).status_code == 405


def test_article_page_with_two_hundred_claims_costs_five_queries(
    client, annotator, reviewer, django_assert_max_num_queries
):
    lines = [f"Pier {number} was closed in 2024." for number in range(1, 201)]
    article = make.make_article(annotator, text="\n\n".join(lines) + "\n")
    for line in lines:
        make.make_published_claim(annotator, reviewer, article, line)
    with django_assert_max_num_queries(5):
        page = client.get(address(make.fresh(article)))
    assert len(set(re.findall(r'id="words-(\d+)"', page.content.decode()))) == 200
