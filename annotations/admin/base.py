"""What all admin pages share: roles decide, nothing is deleted, history is shown."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.db.models import Model, QuerySet, URLField
from django.http import HttpRequest, HttpResponse

from annotations.queries import history
from annotations.workflow.roles import Permission


class RoleAdmin(admin.ModelAdmin):
    """A page that everybody of the desk may read and nobody changes.

    `change_permission` opens changing, `add_permission` adding, to those who have it;
    `view_permission` closes reading to those who have not. `deferred` are columns too
    large for a list.
    """

    view_permission: Permission | None = None
    add_permission: Permission | None = None
    change_permission: Permission | None = None
    deferred: tuple[str, ...] = ()
    list_per_page = 50
    show_full_result_count = False
    formfield_overrides = {URLField: {"assume_scheme": "https"}}

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_view_permission(
        self, request: HttpRequest, obj: Model | None = None
    ) -> bool:
        if self.view_permission:
            return request.user.may(self.view_permission)
        return bool(request.user.desk_permissions)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return bool(self.add_permission) and request.user.may(self.add_permission)

    def has_change_permission(
        self, request: HttpRequest, obj: Model | None = None
    ) -> bool:
        return bool(self.change_permission) and request.user.may(self.change_permission)

    def has_delete_permission(
        self, request: HttpRequest, obj: Model | None = None
    ) -> bool:
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Model]:
        return super().get_queryset(request).defer(*self.deferred)


class TrackedAdmin(RoleAdmin):
    """Of a model whose every change is kept: its history page shows them all."""

    object_history_template = "admin/object_events.html"

    def history_view(
        self,
        request: HttpRequest,
        object_id: str,
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        row = self.get_object(request, unquote(object_id))
        entries = history.of_row(row) if row else []
        return super().history_view(
            request, object_id, {**(extra_context or {}), "entries": entries}
        )


class RoleInline(admin.TabularInline):
    """Rows that belong to the one shown: to be read, and opened."""

    extra = 0
    max_num = 0
    can_delete = False
    show_change_link = True
    fields: tuple[str, ...] = ()
    select_related: tuple[str, ...] = ()

    def has_view_permission(
        self, request: HttpRequest, obj: Model | None = None
    ) -> bool:
        return bool(request.user.desk_permissions)

    def has_add_permission(
        self, request: HttpRequest, obj: Model | None = None
    ) -> bool:
        return False

    has_change_permission = has_delete_permission = has_add_permission

    def get_readonly_fields(
        self, request: HttpRequest, obj: Model | None = None
    ) -> tuple[str, ...]:
        return self.fields

    def get_queryset(self, request: HttpRequest) -> QuerySet[Model]:
        return super().get_queryset(request).select_related(*self.select_related)
