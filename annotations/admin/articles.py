"""Articles, their frozen versions, and the bytes that came in."""

from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.urls import reverse

from annotations.actions import articles
from annotations.admin.base import RoleAdmin, RoleInline, TrackedAdmin
from annotations.admin.saving import ActionAdmin, name
from annotations.models import (
    Article,
    ArticleVersion,
    DismissedSuggestion,
    Original,
    User,
)
from annotations.workflow.roles import Permission


class VersionInline(RoleInline):
    model = ArticleVersion
    fields = ("number", "sha256", "captured_at", "captured_by")
    select_related = ("captured_by", "article")

    def get_queryset(self, request: HttpRequest) -> QuerySet[ArticleVersion]:
        return super().get_queryset(request).defer("text", "blocks")


@admin.register(Article)
class ArticleAdmin(TrackedAdmin, ActionAdmin):
    list_display = (
        "title",
        "outlet",
        "published_on",
        "language",
        "claims",
        "added_by",
        "created_at",
    )
    list_filter = ("language", "outlet")
    list_select_related = ("outlet", "added_by")
    search_fields = ("title", "byline", "source_url", "outlet__name")
    date_hierarchy = "published_on"
    change_permission = Permission.MARK
    shown = (
        "title",
        "source_url",
        ("outlet", "byline"),
        ("published_on", "language"),
        "slug",
        ("added_by", "created_at", "updated_at"),
    )
    editable = articles.CORRECTABLE
    raw_id_fields = ("outlet",)
    inlines = (VersionInline,)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        counted = Count("appearances__claim", distinct=True)
        return super().get_queryset(request).annotate(claim_count=counted)

    @admin.display(ordering="claim_count")
    def claims(self, row: Article) -> int:
        return row.claim_count

    def view_on_site(self, row: Article) -> str:
        return reverse("workbench", args=[row.pk])

    def act(
        self, row: Article, by: User, expected: int, fields: dict[str, Any]
    ) -> None:
        fields["outlet"] = name(fields["outlet"])
        articles.amend_article(
            article_id=row.pk, by=by, expected=expected, fields=fields
        )


@admin.register(ArticleVersion)
class ArticleVersionAdmin(RoleAdmin):
    list_display = ("article", "number", "sha256", "captured_at", "captured_by")
    list_select_related = ("article", "captured_by")
    search_fields = ("article__title", "sha256")
    date_hierarchy = "captured_at"
    deferred = ("text", "blocks")


@admin.register(Original)
class OriginalAdmin(RoleAdmin):
    """Without the bytes: they are whatever somebody uploaded."""

    list_display = ("version", "filename", "content_type", "sha256")
    list_filter = ("content_type",)
    list_select_related = ("version__article",)
    search_fields = ("filename", "sha256", "version__article__title")
    fields = ("version", "filename", "content_type", "sha256")
    deferred = ("data", "version__text", "version__blocks")


@admin.register(DismissedSuggestion)
class DismissedSuggestionAdmin(RoleAdmin):
    list_display = ("article_version", "start", "end", "dismissed_by", "created_at")
    list_select_related = ("article_version__article", "dismissed_by")
    search_fields = ("article_version__article__title",)
    date_hierarchy = "created_at"
    deferred = ("article_version__text", "article_version__blocks")
