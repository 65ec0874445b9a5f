from django.db import models

from annotations.models import fields
from annotations.workflow.roles import Scope


class ApiToken(models.Model):
    """A key for programs. Only its digest is kept; `prefix` tells keys apart."""

    user = models.ForeignKey(
        "User", on_delete=models.CASCADE, related_name="api_tokens"
    )
    label = fields.short(100)
    prefix = models.CharField(max_length=12)
    digest = models.CharField(max_length=64, unique=True)
    scope = models.CharField(
        max_length=7, choices=[(scope, scope.value) for scope in Scope]
    )
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(null=True, blank=True)
    last_used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            fields.one_of("apitoken", "scope", [scope.value for scope in Scope])
        ]

    def __str__(self) -> str:
        return f"{self.prefix}… ({self.scope})"


class IdempotencyRecord(models.Model):
    """The first answer to a write that carried an Idempotency-Key, kept 30 days."""

    user = models.ForeignKey("User", on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=255)
    fingerprint = models.CharField(
        max_length=64, help_text="SHA-256 of method, path and body."
    )
    status = models.PositiveSmallIntegerField()
    headers = models.JSONField(default=dict)
    body = models.JSONField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "key"], name="idempotency_key_once_a_person"
            )
        ]
        indexes = [models.Index(fields=["created_at"], name="idempotency_age")]

    def __str__(self) -> str:
        return self.key
