"""Claims, where they stand, and what is put up beside them."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse

from annotations.actions import claims, notices
from annotations.actions.errors import Refused
from annotations.admin.base import RoleAdmin, RoleInline, TrackedAdmin
from annotations.admin.quantities import QuantityInline
from annotations.admin.saving import ActionAdmin, RefusalAdmin, RefusalForm, name
from annotations.models import (
    Appearance,
    Claim,
    ClaimTopic,
    Edit,
    Notice,
    Span,
    User,
)
from annotations.workflow.roles import Permission
from annotations.workflow.states import CONTENT_EDITABLE


class TopicInline(RoleInline):
    model = ClaimTopic
    fields = ("topic",)
    select_related = ("topic",)
    show_change_link = False


class AppearanceInline(RoleInline):
    model = Appearance
    fields = ("article", "is_primary", "added_by", "confirmed_at", "discarded_at")
    select_related = ("article", "added_by", "claim")


class NoticeInline(RoleInline):
    model = Notice
    fields = ("kind", "text", "placed_by", "placed_at", "lifted_at")
    select_related = ("placed_by",)


class SpanInline(RoleInline):
    model = Span
    fields = ("version", "start", "end", "exact", "state")
    select_related = ("version__article",)


@admin.register(Claim)
class ClaimAdmin(TrackedAdmin, ActionAdmin):
    list_display = (
        ("statement", "claimant", "said_on", "kind", "triage")
        + ("status", "language", "discarded_at")
    )  # fmt: skip
    list_filter = (
        "triage",
        "verdict__status",
        "kind",
        "wording",
        "language",
        ("discarded_at", admin.EmptyFieldListFilter),
        "topics",
    )
    list_select_related = ("claimant", "verdict")
    search_fields = ("statement", "claimant__name", "topics__name")
    date_hierarchy = "said_on"
    change_permission = Permission.MARK
    shown = (
        "statement",
        ("wording", "kind", "language"),
        ("claimant", "said_on"),
        ("triage", "triage_reason"),
        ("marked_by", "created_at", "updated_at"),
        ("slug", "public_version", "public_changed_at"),
        ("discarded_by", "discarded_at"),
    )
    editable = (
        ("statement", "wording", "kind", "language", "claimant", "said_on")
        + ("triage", "triage_reason")
    )  # fmt: skip
    raw_id_fields = ("claimant",)
    inlines = (AppearanceInline, QuantityInline, TopicInline, NoticeInline)

    @admin.display(ordering="verdict__status")
    def status(self, row: Claim) -> str:
        return row.verdict.get_status_display() if hasattr(row, "verdict") else "–"

    def view_on_site(self, row: Claim) -> str:
        return reverse("desk-claim", args=[row.pk])

    def is_open(self, row: Claim) -> bool:
        closed = hasattr(row, "verdict") and row.verdict.status not in CONTENT_EDITABLE
        return not closed and row.discarded_at is None

    def act(self, row: Claim, by: User, expected: int, fields: dict[str, Any]) -> None:
        fields["claimant"] = name(fields["claimant"])
        claims.amend_claim(claim_id=row.pk, by=by, expected=expected, fields=fields)


@admin.register(Appearance)
class AppearanceAdmin(TrackedAdmin):
    list_display = ("claim", "article", "is_primary", "added_by", "discarded_at")
    list_filter = ("is_primary", ("discarded_at", admin.EmptyFieldListFilter))
    list_select_related = ("claim", "article", "added_by")
    search_fields = ("claim__statement", "article__title")
    inlines = (SpanInline,)


@admin.register(Span)
class SpanAdmin(TrackedAdmin):
    list_display = ("exact", "version", "start", "end", "state")
    list_filter = ("state",)
    list_select_related = ("version__article",)
    search_fields = ("exact", "version__article__title")
    deferred = ("version__text", "version__blocks")


class NoticeForm(RefusalForm):
    class Meta:
        model = Notice
        fields = ("claim", "kind", "text")


@admin.register(Notice)
class NoticeAdmin(RefusalAdmin):
    """Put up here and taken down by the action of the list; never rewritten."""

    form = NoticeForm
    list_display = ("claim", "kind", "text", "placed_by", "placed_at", "lifted_at")
    list_filter = ("kind", ("lifted_at", admin.EmptyFieldListFilter))
    list_select_related = ("claim", "placed_by")
    search_fields = ("claim__statement", "text")
    date_hierarchy = "placed_at"
    add_permission = Permission.NOTICE
    raw_id_fields = ("claim",)
    actions = ("take_down",)

    def save_model(
        self, request: HttpRequest, obj: Notice, form: forms.ModelForm, change: bool
    ) -> None:
        placed = notices.place(
            claim_id=obj.claim_id, kind=obj.kind, text=obj.text, by=request.user
        )
        obj.pk = placed.pk

    def has_notice_permission(self, request: HttpRequest) -> bool:
        return request.user.may(Permission.NOTICE)

    @admin.action(description="Take down", permissions=["notice"])
    def take_down(self, request: HttpRequest, chosen: QuerySet[Notice]) -> None:
        for notice in chosen:
            try:
                notices.lift(notice_id=notice.pk, by=request.user)
            except Refused as refused:
                self.message_user(request, f"{notice}: {refused}", messages.ERROR)
            else:
                self.message_user(request, f"Taken down: {notice}")


@admin.register(Edit)
class EditAdmin(RoleAdmin):
    """What people may take back; the history itself is at each claim."""

    list_display = ("claim", "why", "by", "made_at")
    list_filter = ("kind", "by")
    list_select_related = ("claim", "by")
    search_fields = ("claim__statement", "why", "by__username")
    date_hierarchy = "made_at"
