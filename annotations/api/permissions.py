"""Who may come in at all. What each person may do is asked by the actions."""

from typing import TYPE_CHECKING

from rest_framework.permissions import SAFE_METHODS, BasePermission
from rest_framework.request import Request

from annotations.models import User

if TYPE_CHECKING:  # the framework's views read this module by its settings
    from rest_framework.views import APIView


def on_desk(request: Request) -> bool:
    """Whether the asker sees the working state; everybody else is a stranger."""
    return isinstance(request.user, User) and request.user.is_on_desk


class ReadPublicOrSignedIn(BasePermission):
    """Anybody reads what is public; writing needs a sign-in and a role."""

    message = "Your account has no role on the desk."

    def has_permission(self, request: Request, view: "APIView") -> bool:
        if request.method not in view.allowed_methods:
            return True  # and is answered 405
        return request.method in SAFE_METHODS or on_desk(request)


class OnDesk(BasePermission):
    """Reading too is for the desk alone."""

    message = ReadPublicOrSignedIn.message

    def has_permission(self, request: Request, view: "APIView") -> bool:
        return request.method not in view.allowed_methods or on_desk(request)
