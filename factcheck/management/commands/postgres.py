from argparse import ArgumentParser

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from factcheck import postgres


class Command(BaseCommand):
    help = "The embedded database: start it, stop it, or print its address."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("verb", choices=["start", "stop", "url"])

    def handle(self, *, verb: str, **options: object) -> None:
        folder = settings.DATA_DIR / "postgres"
        if settings.DATABASE_URL:
            raise CommandError("DATABASE_URL is set: the database is not the embedded.")
        if verb == "stop":
            stopped = postgres.stop(folder)
            self.stdout.write("Stopped." if stopped else "It was not running.")
        else:
            self.stdout.write(postgres.start(folder))
