from argparse import ArgumentParser, ArgumentTypeError

from django.core.management.base import BaseCommand, CommandError

from annotations.management.bulk import writing
from annotations.management.bulk.making import CLAIMS
from annotations.management.progress import timed
from annotations.models import Claim

MOST = 10_000_000


def count(given: str) -> int:
    """A number of claims, rounded up to whole articles."""
    if not given.isdecimal() or not 1 <= int(given) <= MOST:
        raise ArgumentTypeError(f"give a number from 1 to {MOST:,}")
    return -(-int(given) // CLAIMS) * CLAIMS


class Command(BaseCommand):
    help = "Synthetic published claims by the hundred thousand, for benchmarks only."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--claims", type=count, required=True, metavar="N")
        parser.add_argument(
            "--yes",
            action="store_true",
            help="write them even into a database that holds claims already; "
            "nothing takes them out again",
        )

    def handle(self, *, claims: int, yes: bool, **options: object) -> None:
        if Claim.objects.exists() and not yes:
            raise CommandError(
                "The database holds claims. Made-up ones would stand among them for "
                "good: set FACTCHECK_DATA to another folder, or add --yes."
            )
        try:
            timed(self.stdout, f"{claims:,} claims", lambda: self._write(claims))
        except writing.Busy:
            raise CommandError("Another seed_bulk writes into this database.") from None

    def _write(self, claims: int) -> str:
        self.stdout.write("")
        writing.write(claims, self._say)
        return "and the indexes"

    def _say(self, made: int) -> None:
        self.stdout.write(f"    {made:,} written")
        self.stdout.flush()
