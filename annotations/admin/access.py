"""Keys for programs, as far as they can be shown: the secrets are kept nowhere."""

from django.contrib import admin

from annotations.admin.base import RoleAdmin
from annotations.models import ApiToken, IdempotencyRecord
from annotations.workflow.roles import Permission


@admin.register(ApiToken)
class ApiTokenAdmin(RoleAdmin):
    list_display = (
        ("prefix", "user", "scope", "label")
        + ("created_at", "expires_at", "last_used_at", "revoked_at")
    )  # fmt: skip
    list_filter = ("scope", ("revoked_at", admin.EmptyFieldListFilter))
    list_select_related = ("user",)
    search_fields = ("prefix", "label", "user__username")
    date_hierarchy = "created_at"
    view_permission = Permission.MANAGE
    exclude = ("digest",)


@admin.register(IdempotencyRecord)
class IdempotencyRecordAdmin(RoleAdmin):
    """Without the answers: they may hold drafts."""

    list_display = ("key", "user", "status", "created_at")
    list_filter = ("status",)
    list_select_related = ("user",)
    search_fields = ("key", "user__username")
    date_hierarchy = "created_at"
    view_permission = Permission.MANAGE
    fields = ("user", "key", "fingerprint", "status", "created_at")
    deferred = ("headers", "body")
