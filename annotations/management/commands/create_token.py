from argparse import ArgumentParser, ArgumentTypeError
from datetime import timedelta

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from annotations.actions import tokens
from annotations.actions.errors import Refused
from annotations.management import arguments
from annotations.management.people import person
from annotations.workflow.roles import Scope

LONGEST = 3650
"""Days; about ten years."""


class Command(BaseCommand):
    help = "Make a key for programs. The key is printed this once and kept nowhere."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username", type=arguments.text, metavar="USER")
        parser.add_argument(
            "--scope", required=True, choices=[scope.value for scope in Scope]
        )
        parser.add_argument(
            "--label", type=arguments.text, default="", help="what it is for"
        )
        parser.add_argument(
            "--days", type=days, help="how long it opens anything (default: for good)"
        )

    def handle(
        self,
        *,
        username: str,
        scope: str,
        label: str,
        days: int | None,
        **options: object,
    ) -> None:
        ends = timezone.now() + timedelta(days=days) if days else None
        try:
            token, secret = tokens.issue(
                user=person(username),
                scope=Scope(scope),
                label=label,
                expires_at=ends,
            )
        except Refused as refused:
            raise CommandError(refused.detail) from refused
        self.stdout.write(secret)
        until = f"until {ends:%Y-%m-%d}" if ends else "until it is revoked"
        note = f"For {username}, scope {token.scope}, {until}."
        self.stderr.write(note, style_func=str)


def days(text: str) -> int:
    """A number of days on the command line. Raises ArgumentTypeError."""
    if not text.isdecimal() or not 1 <= int(text) <= LONGEST:
        raise ArgumentTypeError(f"give a number of days from 1 to {LONGEST}")
    return int(text)
