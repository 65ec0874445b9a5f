from argparse import ArgumentParser
from collections import Counter
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from annotations.actions import references
from annotations.actions.errors import Refused
from annotations.ingestion import IngestionError
from annotations.ingestion.claimreviews import Review, Unreadable, from_feed
from annotations.management import arguments
from annotations.management.people import first_superuser, person
from annotations.models import User

MOST = 200_000_000
"""Bytes of a feed that are read at once."""

BATCH = 1000
"""Records of a transaction."""

WHATS = ("new", "changed", "known")
NAMED = 20
"""Unreadable records that are named; the others are counted."""


class Command(BaseCommand):
    help = "Take in others' ClaimReviews as references for the desk, never as verdicts."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "path", type=Path, metavar="FILE", help="JSON, JSON Lines or a saved page"
        )
        parser.add_argument(
            "--by",
            type=arguments.text,
            metavar="USER",
            help="an editor (default: the first superuser)",
        )

    def handle(self, *, path: Path, by: str | None, **options: object) -> None:
        adder = person(by) if by else first_superuser()
        reviews, unreadable = read(path)
        taken = Counter()
        for first in range(0, len(reviews), BATCH):
            part = take(reviews[first : first + BATCH], adder)
            taken.update(new=part.new, changed=part.changed, known=part.known)
            unreadable += part.refused
        told = ", ".join(f"{taken[what]:,} {what}" for what in WHATS)
        self.stdout.write(f"References: {told}.")
        self._name(unreadable)

    def _name(self, unreadable: list[Unreadable]) -> None:
        if unreadable:
            self.stdout.write(f"Not taken: {len(unreadable):,}")
        for one in unreadable[:NAMED]:
            self.stdout.write(f"    {one.where or 'the record'}: {one.why}")
        if len(unreadable) > NAMED:
            self.stdout.write(f"    and {len(unreadable) - NAMED:,} more")


def take(reviews: list[Review], by: User) -> references.Taken:
    """Raises CommandError."""
    try:
        return references.take_in(reviews=reviews, by=by)
    except Refused as refused:
        raise CommandError(refused.detail) from refused


def read(path: Path) -> tuple[list[Review], list[Unreadable]]:
    """What the file holds, and what of it is no use. Raises CommandError."""
    try:
        size = path.stat().st_size
        if size > MOST:
            raise CommandError(
                f"{path}: {size:,} bytes are more than {MOST:,}. Split it: as JSON "
                "Lines it can be cut between any two lines."
            )
        found = list(from_feed(path.read_bytes()))
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}.") from error
    except IngestionError as error:
        raise CommandError(f"{path}: {error.detail}") from error
    reviews = [one for one in found if isinstance(one, Review)]
    unreadable = [one for one in found if isinstance(one, Unreadable)]
    if not found:
        raise CommandError(f"{path}: there is no ClaimReview in it.")
    return reviews, unreadable
