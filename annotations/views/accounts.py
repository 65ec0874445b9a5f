"""Signing in, as the desk wants it of django-allauth."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from annotations.actions.senders import sender


class ClosedAccountAdapter(DefaultAccountAdapter):
    """Accounts are given by an editor; nobody signs up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """Wrong passwords are counted by the same address as everything else."""
        return sender(request.META)
