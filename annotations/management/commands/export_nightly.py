"""`manage.py export_nightly`: everything published into files that the site serves."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from annotations.exports import nightly
from annotations.exports.nightly import File


class Command(BaseCommand):
    help = "Write everything that is published into the files that /data/ offers."

    def handle(self, **options: object) -> None:
        folder = Path(settings.EXPORTS_DIR)
        try:
            edition = nightly.write_edition(folder, self._tell)
        except nightly.Busy:
            raise CommandError(f"{folder}: another run is writing there.") from None
        except OSError as error:
            raise CommandError(f"{error.filename}: {error.strerror}.") from error
        self.stdout.write(f"{edition.count:,} checks in {folder / edition.name}")

    def _tell(self, file: File) -> None:
        self.stdout.write(f"  {file.name:<24} {file.size:>14,} bytes")
        self.stdout.flush()
