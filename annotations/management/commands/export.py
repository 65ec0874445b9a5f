import os
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from annotations.exports import archive, stream

FORMATS = {
    "annotations.jsonld": stream.annotations,
    "archive": archive.lines,
    "claimreview.json": stream.claimreview_json,
    "claimreview.jsonl": stream.claimreview_jsonl,
    "csv": stream.csv,
    "jsonl": stream.jsonl,
}


class Command(BaseCommand):
    help = "Write what is published, and nothing else; “archive” is the whole site."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("format", metavar="FORMAT", choices=sorted(FORMATS))
        parser.add_argument(
            "-o", "--output", type=Path, metavar="FILE", help="instead of printing it"
        )

    def handle(self, *, format: str, output: Path | None, **options: object) -> None:
        blocks = FORMATS[format]()
        if output is None:
            for block in blocks:
                self.stdout.write(block.decode(), ending="")
            return
        try:
            size = write(output, blocks)
        except OSError as error:
            raise CommandError(f"{output}: {error.strerror}.") from error
        self.stderr.write(f"{output}: {size:,} bytes", style_func=str)


def write(path: Path, blocks: Iterator[bytes]) -> int:
    """Write the whole file or leave what was there; answers its size.

    Raises OSError.
    """
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with unfinished.open("xb") as file:
            size = sum(file.write(block) for block in blocks)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    return size
