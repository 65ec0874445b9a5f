from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from annotations.models import fields
from annotations.workflow.roles import SCOPES, Permission, Role, Scope, permissions


class User(AbstractUser):
    """A person of the newsroom. Their roles are Django groups named as in `Role`."""

    first_name = None
    last_name = None
    public_name = fields.short(
        150, help_text="As shown under published checks; empty shows the user name."
    )

    scope: Scope | None = None
    """Limits this instance while it acts through an API token; not stored."""

    class Meta(AbstractUser.Meta):
        constraints = [
            models.UniqueConstraint(
                Lower("username"),
                name="user_username_unique_folded",
                violation_error_message=_("Somebody has this user name already."),
            )
        ]

    def __str__(self) -> str:
        return self.public_name or self.username

    def get_full_name(self) -> str:
        return str(self)

    def get_short_name(self) -> str:
        return str(self)

    @property
    def role_names(self) -> frozenset[str]:
        """Names of the roles held; one query, kept for the life of the instance."""
        if not hasattr(self, "_role_names"):
            names = frozenset(self.groups.values_list("name", flat=True))
            self._role_names = names | ({Role.EDITOR} if self.is_superuser else set())
        return self._role_names

    @property
    def desk_permissions(self) -> frozenset[Permission]:
        """All that this person may do on the desk; nothing when not active."""
        if not self.is_active:
            return frozenset()
        held = permissions(self.role_names)
        return held & SCOPES[self.scope] if self.scope else held

    @property
    def is_on_desk(self) -> bool:
        """Whether the person may see the working state: active, and of some role."""
        return self.is_active and bool(permissions(self.role_names))

    def may(self, permission: Permission) -> bool:
        return permission in self.desk_permissions
