"""What claims and ratings are called in the other languages of the site."""

from django import forms
from django.conf import settings
from django.contrib import admin
from django.db.models import Field
from django.http import HttpRequest
from django.urls import reverse

from annotations.admin.base import RoleAdmin, TrackedAdmin
from annotations.models import ClaimTranslation, RatingTranslation
from annotations.workflow.roles import Permission


@admin.register(ClaimTranslation)
class ClaimTranslationAdmin(TrackedAdmin):
    """Written on the desk, where the original stands beside it."""

    list_display = ("claim", "language", "added_by", "updated_at")
    list_filter = ("language", "added_by")
    list_select_related = ("claim", "added_by")
    search_fields = ("statement", "summary", "claim__statement")
    date_hierarchy = "updated_at"

    def view_on_site(self, row: ClaimTranslation) -> str:
        return reverse("desk-translation", args=[row.claim_id, row.language])


@admin.register(RatingTranslation)
class RatingTranslationAdmin(RoleAdmin):
    """Revisions keep the words that they were given under, as with the rating's own."""

    list_display = ("rating", "language", "label", "definition")
    list_filter = ("language", "rating__scale")
    list_select_related = ("rating",)
    search_fields = ("label", "definition", "rating__label")
    add_permission = change_permission = Permission.MANAGE

    def formfield_for_dbfield(
        self, db_field: Field, request: HttpRequest, **kwargs: object
    ) -> forms.Field | None:
        if db_field.name == "language":
            return forms.ChoiceField(choices=settings.LANGUAGES)
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def get_readonly_fields(
        self, request: HttpRequest, obj: RatingTranslation | None = None
    ) -> list[str]:
        return ["rating", "language"] if obj else []
