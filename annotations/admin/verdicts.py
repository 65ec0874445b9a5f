"""Verdicts: their draft may be changed; status, revisions and events never, here."""

import json
from typing import Any

from django.contrib import admin
from django.db.models import ForeignKey
from django.forms import ModelChoiceField
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from annotations.actions import verdicts
from annotations.admin.base import RoleAdmin, RoleInline, TrackedAdmin
from annotations.admin.saving import ActionAdmin
from annotations.models import (
    CardImage,
    Citation,
    PublicCheck,
    Rating,
    ReviewEvent,
    User,
    Verdict,
    VerdictAuthor,
    VerdictRevision,
)
from annotations.queries import ratings
from annotations.workflow.roles import Permission
from annotations.workflow.states import CONTENT_EDITABLE


class CitationInline(RoleInline):
    model = Citation
    fields = ("title", "publisher", "kind", "first_hand", "stance", "discarded_at")
    select_related = ("publisher",)


class AuthorInline(RoleInline):
    model = VerdictAuthor
    fields = ("user", "for_revision", "since")
    select_related = ("user",)
    show_change_link = False


class EventInline(RoleInline):
    model = ReviewEvent
    fields = ("at", "by", "move", "from_status", "to_status", "note")
    select_related = ("by",)


class RevisionInline(RoleInline):
    model = VerdictRevision
    fk_name = "verdict"
    fields = ("number", "kind", "rating_label", "published_by", "published_at")
    select_related = ("published_by",)


@admin.register(Verdict)
class VerdictAdmin(TrackedAdmin, ActionAdmin):
    list_display = (
        ("claim", "rating", "status", "revision", "created_by")
        + ("submitted_at", "updated_at", "review_by")
    )  # fmt: skip
    list_filter = ("status", "rating", "created_by")
    list_select_related = ("claim", "rating", "created_by")
    search_fields = ("claim__statement", "summary")
    date_hierarchy = "updated_at"
    change_permission = Permission.DRAFT
    shown = (
        "claim",
        ("status", "revision", "version"),
        "rating",
        "summary",
        "explanation",
        "since",
        "review_by",
        ("created_by", "created_at", "updated_at"),
        ("submitted_by", "submitted_at"),
    )
    editable = verdicts.CONTENT
    inlines = (CitationInline, AuthorInline, EventInline, RevisionInline)

    def view_on_site(self, row: Verdict) -> str:
        return reverse("review-verdict", args=[row.pk])

    def formfield_for_foreignkey(
        self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any
    ) -> ModelChoiceField | None:
        if db_field.name == "rating":
            scale = ratings.newsroom().scale_id
            kwargs["queryset"] = Rating.objects.filter(scale_id=scale)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def is_open(self, row: Verdict) -> bool:
        return row.status in CONTENT_EDITABLE and row.claim.discarded_at is None

    def act(
        self, row: Verdict, by: User, expected: int, fields: dict[str, Any]
    ) -> None:
        rating = fields["rating"]
        fields["rating"] = rating.slug if rating else None
        verdicts.amend_verdict(
            verdict_id=row.pk, by=by, expected=expected, fields=fields
        )


@admin.register(VerdictRevision)
class VerdictRevisionAdmin(RoleAdmin):
    list_display = (
        ("statement", "number", "kind", "rating_label", "claimant")
        + ("outlet", "published_by", "published_at")
    )  # fmt: skip
    list_filter = ("kind", "rating_label", "language", "outlet")
    list_select_related = ("claimant", "outlet", "published_by")
    search_fields = ("statement", "summary", "exact")
    date_hierarchy = "published_at"
    exclude = ("snapshot",)
    readonly_fields = ("frozen",)
    deferred = ("snapshot",)

    @admin.display(description="Snapshot")
    def frozen(self, row: VerdictRevision) -> SafeString:
        return format_html(
            "<pre>{}</pre>", json.dumps(row.snapshot, indent=2, ensure_ascii=False)
        )


@admin.register(ReviewEvent)
class ReviewEventAdmin(RoleAdmin):
    list_display = ("verdict", "move", "from_status", "to_status", "by", "at", "note")
    list_filter = ("move", "by")
    list_select_related = ("verdict__claim", "by")
    search_fields = ("verdict__claim__statement", "note", "override_reason")
    date_hierarchy = "at"


@admin.register(VerdictAuthor)
class VerdictAuthorAdmin(RoleAdmin):
    list_display = ("verdict", "user", "for_revision", "since")
    list_filter = ("user",)
    list_select_related = ("verdict__claim", "user")
    search_fields = ("verdict__claim__statement", "user__username")
    date_hierarchy = "since"


@admin.register(PublicCheck)
class PublicCheckAdmin(RoleAdmin):
    list_display = ("claim", "revision", "published_at")
    list_select_related = ("claim", "revision")
    search_fields = ("claim__statement",)
    deferred = ("revision__snapshot",)

    @admin.display(ordering="revision__published_at")
    def published_at(self, row: PublicCheck) -> Any:
        return row.revision.published_at


@admin.register(CardImage)
class CardImageAdmin(RoleAdmin):
    list_display = ("revision", "language", "version", "drawn_at")
    list_select_related = ("revision",)
    search_fields = ("revision__statement",)
    date_hierarchy = "drawn_at"
    exclude = ("data",)
    deferred = ("data", "revision__snapshot")
