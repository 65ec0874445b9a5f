"""What editors look after: names, the rating scale, and the newsroom itself."""

from django import forms
from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest

from annotations.actions import naming
from annotations.admin.base import RoleAdmin, RoleInline
from annotations.admin.tolerances import NewsroomForm
from annotations.models import (
    Claimant,
    Newsroom,
    Outlet,
    Rating,
    RatingScale,
    Source,
    Topic,
)
from annotations.models.named import Named
from annotations.workflow.roles import Permission


class NamedAdmin(RoleAdmin):
    """A name stays: published pages show it. Another name is another row."""

    counted = ""
    search_fields = ("name", "slug")
    add_permission = change_permission = Permission.MANAGE

    def get_queryset(self, request: HttpRequest) -> QuerySet[Named]:
        return super().get_queryset(request).annotate(used_in=Count(self.counted))

    @admin.display(ordering="used_in")
    def used(self, row: Named) -> int:
        return row.used_in

    def get_exclude(self, request: HttpRequest, obj: Named | None = None) -> list[str]:
        return [] if obj else ["slug"]

    def get_readonly_fields(
        self, request: HttpRequest, obj: Named | None = None
    ) -> list[str]:
        return ["name", "slug"] if obj else []

    def save_model(
        self, request: HttpRequest, obj: Named, form: forms.ModelForm, change: bool
    ) -> None:
        if not change:
            obj.name = " ".join(obj.name.split())
            obj.slug = naming.free_slug(type(obj), obj.name)
        super().save_model(request, obj, form, change)


@admin.register(Outlet)
class OutletAdmin(NamedAdmin):
    list_display = ("name", "slug", "url", "used")
    counted = "articles"


@admin.register(Source)
class SourceAdmin(NamedAdmin):
    list_display = ("name", "slug", "url", "used")
    counted = "citations"


@admin.register(Claimant)
class ClaimantAdmin(NamedAdmin):
    list_display = ("name", "description", "slug", "url", "used")
    counted = "claims"


@admin.register(Topic)
class TopicAdmin(NamedAdmin):
    list_display = ("name", "slug", "used")
    counted = "claims"


@admin.register(Newsroom)
class NewsroomAdmin(RoleAdmin):
    """One row, made by the first migration."""

    list_display = ("name", "url", "contact_email", "scale")
    list_select_related = ("scale",)
    change_permission = Permission.MANAGE
    form = NewsroomForm


class RatingInline(RoleInline):
    model = Rating
    fields = ("position", "label", "slug", "value", "shape", "colour", "definition")


@admin.register(RatingScale)
class RatingScaleAdmin(RoleAdmin):
    list_display = ("name", "created_at")
    add_permission = change_permission = Permission.MANAGE
    search_fields = ("name",)
    inlines = (RatingInline,)


@admin.register(Rating)
class RatingAdmin(RoleAdmin):
    """Words may be mended: revisions keep those they were given under.

    The place on the scale may not, once a published verdict is counted by it.
    """

    list_display = ("label", "scale", "position", "value", "shape", "colour", "slug")
    list_filter = ("scale",)
    list_select_related = ("scale",)
    search_fields = ("label", "slug", "definition")
    add_permission = change_permission = Permission.MANAGE

    def get_readonly_fields(
        self, request: HttpRequest, obj: Rating | None = None
    ) -> list[str]:
        used = obj is not None and obj.revisions.exists()
        return ["scale", "slug", "value"] if used else []
