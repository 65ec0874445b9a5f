import mimetypes
from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from annotations.actions import articles
from annotations.actions.errors import Invalid, Refused
from annotations.ingestion import Document, IngestionError, from_file, sha256
from annotations.management import arguments
from annotations.management.people import first_superuser, person
from annotations.models import Article
from annotations.queries import arrivals


class Command(BaseCommand):
    help = "Take a text file or a saved web page in as an article."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path, metavar="PATH")
        parser.add_argument(
            "--by",
            type=arguments.text,
            metavar="USER",
            help="who adds it (default: the first superuser)",
        )
        parser.add_argument(
            "--separate",
            action="store_true",
            help="add it even where the same text or address is an article already",
        )
        corrections = parser.add_argument_group("to correct what is recognised")
        for name in articles.CORRECTABLE:
            flag = "--" + name.replace("_", "-")
            kind = day if name == "published_on" else arguments.text
            corrections.add_argument(flag, dest=name, type=kind)

    def handle(
        self, *, path: Path, by: str | None, separate: bool, **options: object
    ) -> None:
        adder = person(by) if by else first_superuser()
        corrections = {name: options[name] for name in articles.CORRECTABLE}
        data, document = read(path)
        address = corrections["source_url"] or document.source_url
        if not separate:
            refuse_known(document, str(address))
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        try:
            article = articles.add(
                document=document,
                by=adder,
                received=articles.Received(data, kind, path.name),
                corrections=corrections,
            )
        except Invalid as refused:
            lines = [f"{field}: {detail}" for field, detail in refused.errors]
            raise CommandError("\n".join(lines)) from refused
        except Refused as refused:
            raise CommandError(refused.detail) from refused
        self.stdout.write(f"{article}\n{workbench(article)}")


def day(text: str) -> date:
    """A day on the command line. Raises ArgumentTypeError."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError("give the day as in 2024-09-14") from None


def read(path: Path) -> tuple[bytes, Document]:
    """The bytes of a file and the article in them. Raises CommandError."""
    try:
        data = path.read_bytes()
        return data, from_file(path.name, data)
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}.") from error
    except IngestionError as error:
        raise CommandError(f"{path}: {error.detail}") from error


def refuse_known(document: Document, source_url: str) -> None:
    """Raise CommandError where the text or the address is an article already."""
    known = arrivals.same(sha256(document.text), source_url).first()
    if known:
        raise CommandError(
            f"The same text or address is here already, {workbench(known)}: "
            "open that one, or add --separate."
        )


def workbench(article: Article) -> str:
    return settings.SITE_URL + reverse("workbench", args=[article.pk])
