"""Articles: bringing them in, correcting what is known of them, reading them."""

from typing import Any

from django.http.response import HttpResponseBase
from rest_framework.request import Request
from rest_framework.response import Response

from annotations.actions import articles
from annotations.actions.articles import Received
from annotations.actions.errors import Invalid
from annotations.api.bodies.articles import ArticleChanges, NewArticle
from annotations.api.caching import digest, published
from annotations.api.objects import published as public_objects
from annotations.api.objects import working as desk_objects
from annotations.api.pagination import page
from annotations.api.permissions import on_desk
from annotations.api.resource import Given, Resource, desk, reading, writing
from annotations.api.shapes.articles import Article as ArticleShape
from annotations.api.shapes.articles import ArticleInList
from annotations.ingestion import Document, IngestionError, from_html, from_text
from annotations.models import Article, ArticleVersion
from annotations.queries import catalogue, public, release, working
from annotations.queries.catalogue import PublishedArticle
from annotations.queries.speaking import spoken


class Articles(Resource):
    @reading(ArticleInList, summary="Articles, newest first", paged=True)
    def get(self, request: Request) -> HttpResponseBase:
        if on_desk(request):
            found = page(request, catalogue.articles())
            return found.response(map(desk_objects.article, found.rows))
        found = page(request, catalogue.published_article_ids())
        facts = catalogue.published_articles([row.pk for row in found.rows])
        versions = [[pk, facts[pk].public_version] for pk in facts]
        times = (row.changed_at for row in facts.values())
        changed_at = release.latest(public.changed_at(), *times)
        return published(
            request,
            digest([versions, found.next, found.previous]),
            changed_at,
            lambda: found.response(
                public_objects.article(facts[row.pk])
                for row in found.rows
                if row.pk in facts
            ),
        )

    @writing(NewArticle, ArticleShape, summary="Add an article", status=201)
    def post(self, given: Given) -> dict[str, Any]:
        """Its text is frozen as version 1; title, outlet, byline, day and language are
        recognised where they are left out."""
        facts = dict(given.fields)
        document, received = _document(
            facts.pop("text", None),
            facts.pop("html", None),
            facts.get("source_url", ""),
        )
        article = articles.add(
            document=document, by=given.by, received=received, corrections=facts
        )
        return _whole(article.pk)


class ArticleDetail(Resource):
    @reading(ArticleShape, summary="An article with its text")
    def get(self, request: Request, article_id: int) -> HttpResponseBase:
        if on_desk(request):
            return desk(_whole(article_id))
        found = catalogue.published_articles([article_id]).get(article_id)
        if found is None:
            raise Article.DoesNotExist
        return published(
            request,
            found.public_version,
            found.changed_at,
            lambda: Response(public_objects.article(found, _frozen_text(found))),
        )

    @writing(
        ArticleChanges, ArticleShape, summary="Correct an article", conditional=True
    )
    def patch(self, given: Given, article_id: int) -> dict[str, Any]:
        articles.amend_article(
            article_id=article_id,
            by=given.by,
            expected=given.expected,
            fields=given.fields,
        )
        return _whole(article_id)

    def version(self, article_id: int) -> int:
        return Article.objects.values_list("version", flat=True).get(pk=article_id)


def _frozen_text(found: PublishedArticle) -> ArticleVersion:
    return ArticleVersion.objects.get(pk=found.version_id)


def _whole(article_id: int) -> dict[str, Any]:
    row = working.articles().get(pk=article_id)
    return desk_objects.article(row, with_text=True)


def _document(
    text: str | None, html: str | None, source_url: str
) -> tuple[Document, Received]:
    """What is in the text or page, and the bytes that came. Raises Invalid."""
    if (text is None) == (html is None):
        raise Invalid.at("text", "Give either the text or the html of the article.")
    try:
        if html is None:
            return from_text(text), Received(text.encode(), "text/plain; charset=utf-8")
        received = Received(html.encode(), "text/html; charset=utf-8")
        return from_html(html, source_url), received
    except IngestionError as error:
        field = "text" if html is None else "html"
        raise Invalid.at(field, spoken(error.detail)) from None
