"""Citations, and the kept copies of what they cite."""

from typing import Any

from django.contrib import admin

from annotations.actions import citations
from annotations.admin.base import RoleAdmin, TrackedAdmin
from annotations.admin.quantities import QuantityInline
from annotations.admin.saving import ActionAdmin, name
from annotations.models import ArchivedCopy, Citation, User
from annotations.workflow.roles import Permission
from annotations.workflow.states import CONTENT_EDITABLE


@admin.register(Citation)
class CitationAdmin(TrackedAdmin, ActionAdmin):
    list_display = (
        ("title", "publisher", "kind", "first_hand", "stance", "proof")
        + ("verdict", "published_on", "discarded_at")
    )  # fmt: skip
    list_filter = (
        "kind",
        "stance",
        "first_hand",
        "proof",
        ("discarded_at", admin.EmptyFieldListFilter),
    )
    list_select_related = ("publisher", "verdict__claim")
    search_fields = ("title", "url", "publisher__name", "quote", "origin")
    date_hierarchy = "published_on"
    change_permission = Permission.CITE
    shown = (
        "verdict",
        "title",
        "url",
        ("publisher", "kind", "first_hand"),
        ("stance", "origin"),
        "quote",
        "translation",
        "locator",
        ("published_on", "accessed_on"),
        "note",
        ("proof", "proof_reason", "archived_copy"),
        ("seen_by", "seen_at"),
        ("added_by", "created_at", "updated_at"),
        ("discarded_by", "discarded_at"),
    )
    editable = citations.FIELDS
    raw_id_fields = ("publisher",)
    inlines = (QuantityInline,)

    def is_open(self, row: Citation) -> bool:
        return row.verdict.status in CONTENT_EDITABLE and row.discarded_at is None

    def act(
        self, row: Citation, by: User, expected: int, fields: dict[str, Any]
    ) -> None:
        fields["publisher"] = name(fields["publisher"])
        citations.amend_citation(
            citation_id=row.pk, by=by, expected=expected, fields=fields
        )


@admin.register(ArchivedCopy)
class ArchivedCopyAdmin(RoleAdmin):
    """Without the bytes: they are whatever a stranger's server sent."""

    list_display = ("url", "method", "content_type", "captured_at", "captured_by")
    list_filter = ("method", "content_type")
    list_select_related = ("captured_by",)
    search_fields = ("url", "sha256")
    date_hierarchy = "captured_at"
    fields = (
        ("url", "method", "content_type", "sha256")
        + ("captured_at", "captured_by", "text")
    )  # fmt: skip
    deferred = ("data",)
