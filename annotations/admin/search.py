"""What the public search looks into: made at publication, read here when in doubt."""

from django.contrib import admin

from annotations.admin.base import RoleAdmin
from annotations.models import SearchDocument, SearchWord


@admin.register(SearchDocument)
class SearchDocumentAdmin(RoleAdmin):
    list_display = ("claim", "turn", "first_published_at")
    list_select_related = ("claim",)
    search_fields = ("claim__statement",)


@admin.register(SearchWord)
class SearchWordAdmin(RoleAdmin):
    list_display = ("word", "language")
    list_filter = ("language",)
    search_fields = ("word__startswith",)
