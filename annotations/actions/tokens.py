"""Keys for programs: made, used, revoked. Only a digest is ever stored."""

import hashlib
import secrets
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from annotations.actions.change import acting, create
from annotations.actions.errors import Conflict
from annotations.models import ApiToken, User
from annotations.workflow.roles import Scope

PREFIX_LENGTH = 8
USE_IS_NOTED_EVERY = timedelta(minutes=1)


def issue(
    *, user: User, scope: Scope, label: str = "", expires_at: datetime | None = None
) -> tuple[ApiToken, str]:
    """A new token and its secret, which is shown this once. Raises Invalid."""
    secret = f"fc_{secrets.token_urlsafe(32)}"
    with acting(user, "make an API token"):
        token = create(
            ApiToken(
                user=user,
                label=label,
                prefix=secret[: PREFIX_LENGTH + 3],
                digest=digest(secret),
                scope=scope,
                expires_at=expires_at,
            )
        )
    return token, secret


def revoke(*, token_id: int, by: User) -> ApiToken:
    """End one of one's own tokens. Raises ApiToken.DoesNotExist, Conflict."""
    with acting(by, "revoke an API token"):
        token = ApiToken.objects.select_for_update().get(pk=token_id, user=by)
        if token.revoked_at:
            raise Conflict(_("It was revoked already."))
        token.revoked_at = timezone.now()
        token.save(update_fields=["revoked_at"])
    return token


def use(secret: str) -> ApiToken | None:
    """The live token of that secret with its user, or None. Notes the use."""
    now = timezone.now()
    token = (
        ApiToken.objects.select_related("user")
        .filter(digest=digest(secret), revoked_at=None, user__is_active=True)
        .first()
    )
    if token is None or (token.expires_at and token.expires_at <= now):
        return None
    if token.last_used_at is None or now - token.last_used_at > USE_IS_NOTED_EVERY:
        ApiToken.objects.filter(pk=token.pk).update(last_used_at=now)
    return token


def digest(secret: str) -> str:
    """SHA-256 is enough: the secret is 32 random bytes, not a password."""
    return hashlib.sha256(secret.encode()).hexdigest()
