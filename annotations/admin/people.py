"""The people of the newsroom and their roles."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.db.models import ManyToManyField, QuerySet
from django.http import HttpRequest

from annotations.admin.base import RoleAdmin
from annotations.models import User
from annotations.workflow.roles import Permission, Role

admin.site.unregister(Group)  # roles are said in code; a person gets them below


@admin.register(User)
class PersonAdmin(RoleAdmin, UserAdmin):
    """Nobody is deleted: who leaves is made inactive.

    A superuser's account is changed by superusers alone, and only they make one.
    """

    list_display = (
        ("username", "public_name", "roles", "email")
        + ("is_active", "is_staff", "is_superuser", "last_login")
    )  # fmt: skip
    list_filter = ("groups", "is_active", "is_staff", "is_superuser")
    search_fields = ("username", "public_name", "email")
    ordering = ("username",)
    view_permission = add_permission = change_permission = Permission.MANAGE
    fieldsets = (
        (None, {"fields": ("username", "password", "public_name", "email")}),
        ("Roles", {"fields": ("groups", "is_active", "is_staff", "is_superuser")}),
        ("Dates", {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = (
        (
            None,
            {"fields": ("username", "usable_password", "password1", "password2")},
        ),
        ("Roles", {"fields": ("public_name", "groups", "is_staff")}),
    )
    filter_horizontal = ()

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        return super().get_queryset(request).prefetch_related("groups")

    @admin.display
    def roles(self, row: User) -> str:
        return ", ".join(group.name for group in row.groups.all())

    def has_change_permission(
        self, request: HttpRequest, obj: User | None = None
    ) -> bool:
        if obj and obj.is_superuser and not request.user.is_superuser:
            return False
        return super().has_change_permission(request, obj)

    def get_readonly_fields(
        self, request: HttpRequest, obj: User | None = None
    ) -> list[str]:
        own = [] if request.user.is_superuser else ["is_superuser"]
        return ["last_login", "date_joined", *own]

    def formfield_for_manytomany(
        self, db_field: ManyToManyField, request: HttpRequest, **kwargs: Any
    ) -> forms.ModelMultipleChoiceField | None:
        if db_field.name == "groups":
            return forms.ModelMultipleChoiceField(
                Group.objects.filter(name__in=[role.value for role in Role]),
                label="Roles",
                required=False,
                widget=forms.CheckboxSelectMultiple,
                help_text="Each contains the one before it: annotator, reviewer, "
                "editor.",
            )
        return super().formfield_for_manytomany(db_field, request, **kwargs)
