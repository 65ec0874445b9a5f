"""Who asks: the owner of a token, or the person of a session."""

from rest_framework.authentication import (
    BaseAuthentication,
    SessionAuthentication,
    get_authorization_header,
)
from rest_framework.exceptions import AuthenticationFailed, PermissionDenied
from rest_framework.request import Request

from annotations.actions import tokens
from annotations.models import ApiToken, User
from annotations.workflow.roles import Scope


class BearerAuthentication(BaseAuthentication):
    """`Authorization: Bearer TOKEN`. The owner acts within the token's scope."""

    def authenticate(self, request: Request) -> tuple[User, ApiToken] | None:
        """None for another scheme. Raises AuthenticationFailed for a dead token."""
        header = get_authorization_header(request).decode("latin-1")
        scheme, _, secret = header.partition(" ")
        if scheme.lower() != "bearer":
            return None
        token = tokens.use(secret.strip())
        if token is None:
            raise AuthenticationFailed("The token is unknown, expired or revoked.")
        token.user.scope = Scope(token.scope)
        return token.user, token

    def authenticate_header(self, request: Request) -> str:
        return 'Bearer realm="factcheck"'


class DeskSessionAuthentication(SessionAuthentication):
    """The desk's session cookie; writes need the CSRF token too, what the address does
    not take does not: that is answered 405."""

    def enforce_csrf(self, request: Request) -> None:
        if request.method not in request.parser_context["view"].allowed_methods:
            return
        try:
            super().enforce_csrf(request)
        except PermissionDenied as refused:
            raise PermissionDenied(
                f"{refused.detail} Send the CSRF cookie's value as X-CSRFToken."
            ) from None
