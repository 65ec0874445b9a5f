from argparse import ArgumentParser

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from annotations.actions.errors import Refused
from annotations.management import preparing, serving
from annotations.management.progress import timed
from annotations.management.samples import loading, people


class Command(BaseCommand):
    help = "A site with sample content on this machine, for trying things out."
    requires_system_checks: list[str] = []  # a start takes seconds, so each counts

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--no-serve", action="store_true", help="prepare everything, serve nothing"
        )
        parser.add_argument(
            "--into-this-database",
            action="store_true",
            help="load people and samples even into the database of DATABASE_URL, "
            "or into one that holds another site",
        )

    def handle(
        self, *, no_serve: bool, into_this_database: bool, **options: object
    ) -> None:
        if settings.DATABASE_URL and not into_this_database:
            raise CommandError(
                "DATABASE_URL is set, and the demo writes people with a known password "
                "into the database. Unset it, or add --into-this-database."
            )
        if not no_serve:
            serving.require_free(settings.PORT)
        try:
            self._prepare(into_this_database)
        except KeyboardInterrupt:
            self.stdout.write("Stopped. The next start goes on from here.")
            return
        self._sign_ins()
        if not no_serve:
            self._serve()

    def _prepare(self, into_this_database: bool) -> None:
        timed(self.stdout, "Database", preparing.migrate)
        if people.is_other_site() and not into_this_database:
            raise CommandError(
                "The database holds a site that is not the demo's: nothing was written "
                "to it. Set FACTCHECK_DATA to another folder to have a demo."
            )
        timed(self.stdout, "Pages", preparing.collect_static)
        timed(self.stdout, "People", self._people)
        timed(self.stdout, "Samples", self._samples)

    def _people(self) -> str:
        self.cast, made = people.make_people(settings.DEMO_PASSWORD)
        return f"{len(made)} sign-ins" if made else ""

    def _samples(self) -> str:
        try:
            loaded = list(loading.load(self.cast))
        except Refused as refused:
            raise CommandError(f"A sample was refused: {refused.detail}") from refused
        return f"{len(loaded)} articles" if loaded else ""

    def _sign_ins(self) -> None:
        shown = settings.DEMO_PASSWORD
        # One stands for all: each check takes a quarter of a second, on purpose.
        if not self.cast[loading.AUTHOR].check_password(shown):
            shown = "the one of the first start; DEMO_PASSWORD is another now"
        self.stdout.write(f"\n  Sign in as {', '.join(people.USERNAMES)}")
        self.stdout.write(f"  Password   {shown}")

    def _serve(self) -> None:
        address = f"http://{serving.HOST}:{settings.PORT}"
        self.stdout.write(f"\n  {address}/  and for the desk  {address}/desk/")
        self.stdout.write("  Ctrl-C stops it.\n")
        self.stdout.flush()
        serving.serve(settings.PORT)
        if serving.stop_database():
            self.stdout.write("\nStopped, and the database with it.")
        elif not settings.DATABASE_URL:
            self.stdout.write(
                "\nStopped. The database goes on, as others use it; this ends it: "
                "python manage.py postgres stop"
            )
