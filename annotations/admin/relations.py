"""What was found, said or judged of two claims, or of one a second time, here or
elsewhere."""

from django.contrib import admin

from annotations.admin.base import RoleAdmin
from annotations.models import (
    Assessment,
    ClaimLink,
    ClaimMatch,
    Reference,
    ReferenceDecision,
)


@admin.register(ClaimMatch)
class ClaimMatchAdmin(RoleAdmin):
    list_display = ("claim", "earlier", "score", "decision", "decided_by", "decided_at")
    list_filter = ("decision",)
    list_select_related = ("claim", "earlier", "decided_by")
    search_fields = ("claim__statement", "earlier__statement")


@admin.register(ClaimLink)
class ClaimLinkAdmin(RoleAdmin):
    list_display = ("claim", "relation", "other", "linked_by", "linked_at")
    list_filter = ("relation",)
    list_select_related = ("claim", "other", "linked_by")
    search_fields = ("claim__statement", "other__statement")
    date_hierarchy = "linked_at"


@admin.register(Assessment)
class AssessmentAdmin(RoleAdmin):
    list_display = ("claim", "rating", "assessed_by", "assessed_at")
    list_filter = ("rating", "assessed_by")
    list_select_related = ("claim", "rating", "assessed_by")
    search_fields = ("claim__statement", "note")
    date_hierarchy = "assessed_at"


@admin.register(Reference)
class ReferenceAdmin(RoleAdmin):
    list_display = ("publisher", "statement", "rating", "published_on", "imported_at")
    list_filter = ("language",)
    search_fields = ("publisher", "statement", "url")
    date_hierarchy = "imported_at"


@admin.register(ReferenceDecision)
class ReferenceDecisionAdmin(RoleAdmin):
    list_display = ("claim", "decision", "reference", "decided_by", "decided_at")
    list_filter = ("decision",)
    list_select_related = ("claim", "reference", "decided_by")
    search_fields = ("claim__statement", "reference__statement")
    date_hierarchy = "decided_at"
