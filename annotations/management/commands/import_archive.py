from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from annotations.actions.archive import importing
from annotations.actions.errors import Refused


class Command(BaseCommand):
    help = "Take an archive, as “export archive” writes it, into an empty site."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path, metavar="FILE")

    def handle(self, *, path: Path, **options: object) -> None:
        try:
            with path.open("rb") as file:
                taken = importing.take_in(file)
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror}.") from error
        except Refused as refused:
            raise CommandError(f"{path}: {refused.detail}") from refused
        self.stdout.write(
            f"Taken in: {taken['article']:,} articles, {taken['claim']:,} claims, "
            f"{taken['user']:,} people.\n"
            "Nobody can sign in yet: give each their password with\n"
            "    manage.py changepassword NAME"
        )
