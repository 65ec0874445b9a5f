"""`manage.py export FORMAT [filters] [-o FILE]`: what is published, as a file; or
`archive`, the whole site."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from annotations.exports import archive, formats, parquet
from annotations.exports.packing import gzipped
from annotations.exports.writing import ANYBODY, OWNER, write
from annotations.management import filters

FORMATS = {
    format.name.removeprefix("verdicts."): format
    for format in (*formats.TEXTS, formats.PARQUET)
}
ARCHIVE = "archive"


class Command(BaseCommand):
    help = (
        "Write what is published, all or what the filters leave, and nothing else; "
        "“archive” is the whole site."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "format", metavar="FORMAT", choices=sorted([*FORMATS, ARCHIVE])
        )
        parser.add_argument(
            "-o",
            "--output",
            type=Path,
            metavar="FILE",
            help="instead of printing it; compressed where the name ends in .gz",
        )
        filters.add_filters(parser)

    def handle(self, *, format: str, output: Path | None, **options: object) -> None:
        wanted = filters.wanted(options)
        if format == ARCHIVE:
            if wanted:
                raise CommandError(
                    "The archive is the whole site: leave the filters out."
                )
            blocks = archive.lines()
        else:
            chosen = FORMATS[format]
            if chosen is formats.PARQUET:
                refuse_parquet(output)
            blocks = formats.written(chosen, wanted)
        if output is None:
            for block in blocks:
                self.stdout.write(block.decode(), ending="")
            return
        if output.suffix == ".gz":
            blocks = gzipped(blocks)
        try:
            # With its drafts it is no business of others on the machine.
            mode = OWNER if format == ARCHIVE else ANYBODY
            size = write(output, blocks, mode).size
        except OSError as error:
            raise CommandError(f"{output}: {error.strerror}.") from error
        self.stderr.write(f"{output}: {size:,} bytes", style_func=str)


def refuse_parquet(output: Path | None) -> None:
    """Where it cannot be written. Raises CommandError."""
    if not parquet.is_installed():
        raise CommandError(
            "Parquet needs pyarrow, the extra “parquet”: see docs/api.md."
        )
    if output is None:
        raise CommandError("Parquet is not text: name a file with -o.")
