"""The sitemap names every public page of record, and nothing that is hidden."""

import xml.etree.ElementTree as ET

import pytest
from django.db import connection

from annotations.actions import articles
from annotations.queries import sitemap
from tests import factories as make

pytestmark = pytest.mark.django_db

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


@pytest.fixture
def claim(annotator, reviewer):
    return make.make_published_claim(annotator, reviewer)


def addresses(client, path, settings):
    answer = client.get(path)
    assert answer.status_code == 200, path
    assert answer["Content-Type"] == "application/xml; charset=utf-8"
    found = [
        node.text for node in ET.fromstring(answer.content).iterfind("*/s:loc", NAMES)
    ]
    assert all(address.startswith(settings.SITE_URL) for address in found)
    return [address.removeprefix(settings.SITE_URL) for address in found]


def everything(client, settings):
    return [
        page
        for file in addresses(client, "/sitemap.xml", settings)
        for page in addresses(client, file, settings)
    ]


def test_every_page_it_names_answers_without_a_redirect(client, claim, settings):
    pages = everything(client, settings)
    assert f"/claims/{claim.pk}/{claim.slug}/" in pages
    assert any(page.startswith("/articles/") for page in pages)
    assert "/" in pages
    assert len(pages) == len(set(pages))
    assert {client.get(page).status_code for page in pages} == {200}


def test_article_with_claims_that_were_checked_elsewhere_is_named_once(
    client, claim, annotator, settings
):
    other = make.make_article(annotator, f"{make.TEXT}\nSo it was.\n")
    make.claim_again(claim, other, make.WORDS, by=annotator)
    make.claim_again(claim, claim.appearances.first().article, "Fares", by=annotator)
    pages = everything(client, settings)
    (page,) = [page for page in pages if page.startswith(f"/articles/{other.pk}/")]
    assert client.get(page).status_code == 200
    assert len(pages) == len(set(pages))


def test_drafts_are_not_named(client, claim, annotator, settings):
    draft = make.make_claim(make.make_article(annotator), make.WORDS, annotator)
    pages = everything(client, settings)
    assert not any(page.startswith(f"/claims/{draft.pk}/") for page in pages)
    article = draft.appearances.get().article_id
    assert not any(page.startswith(f"/articles/{article}/") for page in pages)


def test_lastmod_is_the_time_of_the_last_public_change(client, claim, settings):
    file = addresses(client, "/sitemap.xml", settings)[1]
    root = ET.fromstring(client.get(file).content)
    (changed,) = [node.text for node in root.iterfind("*/s:lastmod", NAMES)]
    assert changed == claim.public_changed_at.isoformat().replace("+00:00", "Z")


def test_lastmod_follows_an_article_whose_facts_the_page_shows_as_they_are(
    client, claim, annotator, settings
):
    other = make.make_article(annotator, f"{make.TEXT}\nSo it was.\n")
    make.claim_again(claim, other, make.WORDS, by=annotator)
    articles.amend_article(article_id=other.pk, by=annotator, fields={"title": "New"})
    other.refresh_from_db()
    changed = other.updated_at.isoformat().replace("+00:00", "Z")
    pages = modified(client, settings)
    assert pages[f"/claims/{claim.pk}/{claim.slug}/"] == changed
    (page,) = [path for path in pages if path.startswith(f"/articles/{other.pk}/")]
    assert pages[page] == changed
    # The article of the check itself is shown as it was frozen.
    own = claim.appearances.get(is_primary=True).article
    articles.amend_article(article_id=own.pk, by=annotator, fields={"title": "Newer"})
    assert modified(client, settings) == pages


def modified(client, settings) -> dict[str, str]:
    """When each page of a claim or an article was last changed, by its path."""
    found = {}
    for file in addresses(client, "/sitemap.xml", settings):
        for row in ET.fromstring(client.get(file).content):
            path = row.findtext("s:loc", namespaces=NAMES)
            path = path.removeprefix(settings.SITE_URL)
            if path.startswith(("/claims/", "/articles/")):
                found[path] = row.findtext("s:lastmod", namespaces=NAMES)
    return found


def test_long_sections_are_split_by_ranges_of_ids(client, claim, settings, monkeypatch):
    monkeypatch.setattr(sitemap, "RANGE", claim.pk)
    files = addresses(client, "/sitemap.xml", settings)
    assert "/sitemaps/claims-1.xml" in files
    assert addresses(client, "/sitemaps/claims-1.xml", settings) == [
        f"/claims/{claim.pk}/{claim.slug}/"
    ]


def test_a_hundred_and_twenty_thousand_claims_fit_the_protocol(
    client, claim, settings, django_assert_max_num_queries
):
    many = 120_000
    _multiply(claim, many)
    # Claims, what they say of other articles, articles checked, those with further
    # places, those with nothing else, the last change, that of articles.
    for queries in (7, 2):  # the second time, as nothing has changed
        with django_assert_max_num_queries(queries):
            files = addresses(client, "/sitemap.xml", settings)
    sizes = []
    for file in files:
        if file.startswith("/sitemaps/claims-"):
            answer = client.get(file)
            assert len(answer.content) < 50 * 1024 * 1024
            sizes.append(answer.content.count(b"<loc>"))
    assert max(sizes) <= 50_000
    assert sum(sizes) == many + 1


COPIED = {
    "annotations_claim": "id",
    "annotations_verdict": "claim_id",
    "annotations_verdictrevision": "claim_id",
}
"""Tables whose rows are multiplied, by the column that leads to the claim."""


def _multiply(claim, many: int) -> None:
    """As many published copies of the claim, by SQL that passes the guards."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("SET LOCAL statement_timeout = 0")
        for table, owner in COPIED.items():
            cursor.execute(_copies(cursor, table, owner), [many, claim.pk])
        cursor.execute(
            "INSERT INTO annotations_publiccheck (claim_id, revision_id)"
            " SELECT claim_id, id FROM annotations_verdictrevision WHERE claim_id > %s",
            [claim.pk],
        )
        for table in (*COPIED, "annotations_publiccheck"):
            cursor.execute(f"ANALYZE {table}")  # as autovacuum does once they commit
        cursor.execute("SET LOCAL session_replication_role = origin")
        cursor.execute("SET LOCAL statement_timeout = DEFAULT")


def _copies(cursor, table: str, owner: str) -> str:
    cursor.execute(
        "SELECT column_name FROM information_schema.columns WHERE table_name = %s",
        [table],
    )
    names = [name for (name,) in cursor.fetchall()]
    shifted = {"id", "claim_id", "verdict_id"}
    columns = ", ".join(f'"{name}"' for name in names)
    values = ", ".join(
        f'"{name}" + n' if name in shifted else f'"{name}"' for name in names
    )
    return (
        f"INSERT INTO {table} ({columns})"
        f" SELECT {values} FROM {table}, generate_series(1, %s) AS n WHERE {owner} = %s"
    )


@pytest.mark.parametrize(
    "path",
    ["/sitemaps/claims-9.xml", "/sitemaps/desk-0.xml", "/sitemaps/claims--1.xml"],
)
def test_file_that_holds_nothing_is_not_found(client, claim, path):
    assert client.get(path).status_code == 404


def test_robots_txt_leads_to_the_sitemap_and_keeps_off_the_desk(client, db, settings):
    text = client.get("/robots.txt").content.decode()
    assert f"Sitemap: {settings.SITE_URL}/sitemap.xml" in text
    assert "Disallow: /desk/" in text
