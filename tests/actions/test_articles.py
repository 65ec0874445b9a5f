"""Bringing articles in, and correcting what is known about them."""

import hashlib
from dataclasses import replace
from datetime import date

import pytest

from annotations.actions import articles
from annotations.actions.errors import Invalid, Stale
from annotations.ingestion import from_text
from annotations.models import Article, Outlet
from tests import factories as make


def test_article_comes_with_its_frozen_text_and_the_bytes_that_came(annotator):
    raw = b"A heading\r\n\r\nCaf\xc3\xa9s opened late.\r\n"
    article = articles.add(
        document=from_text(raw.decode()),
        by=annotator,
        received=articles.Received(raw, "text/plain", "late.txt"),
    )
    version = article.current_version
    assert (version.number, version.captured_by) == (1, annotator)
    assert version.text == from_text(raw.decode()).text
    assert version.sha256 == hashlib.sha256(version.text.encode()).hexdigest()
    assert [block["kind"] for block in version.blocks] == ["heading", "paragraph"]
    assert bytes(version.original.data) == raw
    assert version.original.sha256 == hashlib.sha256(raw).hexdigest()
    assert version.original.filename == "late.txt"


def test_corrections_win_over_what_was_recognised(annotator):
    article = make.make_article(
        annotator,
        title="Ferries late",
        outlet="The Pier",
        published_on=date(2024, 2, 1),
    )
    assert (article.title, article.outlet.name) == ("Ferries late", "The Pier")
    assert article.published_on == date(2024, 2, 1)


def test_what_is_not_corrected_stays_as_recognised(annotator):
    article = make.make_article(annotator)
    assert article.title == "Harbour ferries ran late all winter"


@pytest.mark.parametrize(
    "address", ["https://intranet/pier", "https://u:p@example.org/", "javascript:0"]
)
def test_address_that_no_article_can_have_is_not_taken_as_recognised(
    annotator, address
):
    article = articles.add(
        document=replace(from_text(make.TEXT), source_url=address),
        by=annotator,
        received=articles.Received(b"", "text/html"),
    )
    assert article.source_url == ""


def test_outlet_of_the_same_name_is_the_same_outlet(annotator):
    make.make_article(annotator)
    make.make_article(annotator, outlet="  Harbour   Gazette ")
    assert Outlet.objects.count() == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "t" * 501),
        ("title", "a\x00b"),
        ("title", "half a pair \ud83d"),
        ("source_url", "ftp://example.org/"),
        ("source_url", "javascript:alert(1)"),
        ("source_url", "not an address"),
        ("byline", "b" * 301),
        ("published_on", "yesterday"),
        ("language", "e" * 36),
        ("language", '"><script>'),
        ("language", "en\n"),
        ("language", "en\u202e"),
        ("outlet", "o" * 301),
        ("outlet", "a\x00b"),
    ],
)
def test_bad_correction_is_refused_by_the_name_of_its_field(annotator, field, value):
    with pytest.raises(Invalid) as caught:
        make.make_article(annotator, **{field: value})
    assert [name for name, _ in caught.value.errors] == [field]
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Another title"),
        ("source_url", "https://example.org/late"),
        ("byline", "The harbour desk"),
        ("published_on", date(2024, 1, 1)),
        ("language", "fr"),
    ],
)
def test_correction_raises_the_version(annotator, article, field, value):
    changed = articles.amend_article(
        article_id=article.pk, by=annotator, expected=1, fields={field: value}
    )
    assert getattr(make.fresh(article), field) == value
    assert changed.version == make.fresh(article).version == 2


def test_outlet_is_corrected_by_its_name(annotator, article):
    articles.amend_article(
        article_id=article.pk, by=annotator, fields={"outlet": "The Pier"}
    )
    assert make.fresh(article).outlet.name == "The Pier"


def test_correction_that_changes_nothing_raises_nothing(annotator, article):
    same = {"title": article.title, "outlet": "Harbour Gazette"}
    articles.amend_article(article_id=article.pk, by=annotator, fields=same)
    assert make.fresh(article).version == 1


def test_stale_correction_is_refused_with_the_article_as_it_stands(annotator, article):
    articles.amend_article(article_id=article.pk, by=annotator, fields={"byline": "A"})
    with pytest.raises(Stale) as caught:
        articles.amend_article(
            article_id=article.pk, by=annotator, expected=1, fields={"byline": "B"}
        )
    assert caught.value.current.byline == make.fresh(article).byline == "A"


def test_bad_amendment_names_its_field_and_changes_nothing(annotator, article):
    with pytest.raises(Invalid) as caught:
        articles.amend_article(
            article_id=article.pk,
            by=annotator,
            fields={"byline": "A", "title": "t" * 501},
        )
    assert caught.value.errors[0][0] == "title"
    assert make.fresh(article).byline == ""


def test_article_that_is_not_there_is_not_corrected(annotator):
    with pytest.raises(Article.DoesNotExist):
        articles.amend_article(article_id=10**9, by=annotator, fields={"title": "x"})
