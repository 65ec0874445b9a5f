from argparse import ArgumentParser

from django.core.management.base import BaseCommand
from django.utils.translation import override

from annotations.actions import cards as drawing
from annotations.management.progress import timed
from annotations.queries import cards, public, ratings
from annotations.queries.translations import languages_of_words

SAID_EVERY = 1000


class Command(BaseCommand):
    help = "Draw the card image of every public check anew."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--missing",
            action="store_true",
            help="only those that are not drawn, or no longer say what they should",
        )

    def handle(self, *, missing: bool, **options: object) -> None:
        timed(self.stdout, "Cards", lambda: self._draw(missing))

    def _draw(self, missing: bool) -> str:
        newsroom, drawn = ratings.newsroom(), 0
        ids = public.checks().values_list("claim_id", flat=True)
        for check in map(public.check, ids.iterator()):
            for language in languages_of_words(check):
                with override(language):
                    wanted = cards.version(check, newsroom)
                    if missing and cards.kept(check, wanted):
                        continue
                    drawing.draw(check, newsroom)
                drawn += 1
                if drawn % SAID_EVERY == 0:
                    self.stdout.write(f"\n    {drawn:,} drawn", ending="")
                    self.stdout.flush()
        return f"{drawn:,} drawn"
